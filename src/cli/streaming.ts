import type { Run, StreamError, StreamStages } from '../stream.ts'
import type { ArticleClaims } from '../types.ts'
import { UsageError } from './failures.ts'
import { type ReadFlags, readOptions } from './flags.ts'
import { lexiconOf } from './inputs.ts'
import type { Io } from './io.ts'
import { linesOf } from './lines.ts'
import { complain, oneLine } from './messages.ts'
import { deliver } from './output.ts'
import { version } from './version.ts'

/** What turns a line into an article and its claims. */
async function stagesOf(flags: ReadFlags): Promise<StreamStages> {
  const { articleOf } = await import('../read/article.ts')
  const { extractWith } = await import('../claims.ts')
  const { emptyLexicon } = await import('../names/lexicon.ts')
  const { published: given } = await readOptions(flags)
  const lexicon = (await lexiconOf(flags)) ?? emptyLexicon
  const read: StreamStages['read'] = (text, path, published) =>
    articleOf(text, path, published ?? given).article
  return { read, extract: extractWith(lexicon) }
}

/** Extracts articles line by line, each answered before the next is read; 2 when a line could not be worked on. */
export async function extractLines(
  flags: ReadFlags,
  io: Io,
  print: (record: ArticleClaims | StreamError) => string,
): Promise<number> {
  const { extractStream } = await import('../stream.ts')
  let code = 0
  for await (const record of extractStream(linesOf(io.stdin), await stagesOf(flags))) {
    if (record.schema === 'crossclaim.error/1') {
      code = 2
      await complain(io, errorLine(record))
    }
    if (!(await deliver(io, print(record), undefined))) break // the reader has gone
  }
  return code
}

/** Compares articles that follow each other with the same value of a field, one comparison a line. */
export async function compareRuns(key: string, flags: ReadFlags, io: Io): Promise<number> {
  if (io.stdin.isTTY) throw new UsageError('- reads standard input, but that is a terminal; pipe lines in')
  const { groupRuns } = await import('../stream.ts')
  const { compare } = await import('../compare/index.ts')
  const { jsonText } = await import('../report/json.ts')
  const stages = await stagesOf(flags)
  let code = 0
  for await (const run of groupRuns(linesOf(io.stdin), key)) {
    const { articles, errors } =
      'records' in run ? await readRun(run, stages) : { articles: [], errors: [errorLine(run)] }
    if (errors.length > 0) code = 2
    await complain(io, errors.join(''))
    if (!('records' in run)) continue
    const result = { group: run.key, ...compare(unique(articles), { version }) }
    if (!(await deliver(io, `${jsonText(result)}\n`, undefined))) break
  }
  return code
}

interface ReadRun {
  readonly articles: readonly ArticleClaims[]
  /** Lines for standard error. */
  readonly errors: readonly string[]
}

/** What the lines of a group say: saved records as they are, articles extracted. */
async function readRun({ key, records }: Run, stages: StreamStages): Promise<ReadRun> {
  const { extractStream } = await import('../stream.ts')
  const { recordsOf } = await import('../read/records.ts')
  const articles: ArticleClaims[] = []
  const errors: string[] = []
  const wrong = (message: string) => errors.push(`crossclaim: group ${oneLine(key)}: ${oneLine(message)}\n`)
  for (const record of records) {
    const line = JSON.stringify(record)
    if (record.schema === 'crossclaim.article/1') {
      const saved = recordsOf(line, null)
      articles.push(...saved.records)
      if (saved.notes.length > 0) wrong('not a record of crossclaim extract (crossclaim.article/1)')
    } else {
      for await (const one of extractStream([line], stages))
        if (one.schema === 'crossclaim.error/1') wrong(one.error)
        else articles.push(one)
    }
  }
  return { articles, errors }
}

function errorLine({ line, error }: StreamError): string {
  return `crossclaim: line ${line}: ${oneLine(error)}\n`
}

/** The articles with names of their own: a second "wire" is "wire-2". */
function unique(articles: readonly ArticleClaims[]): ArticleClaims[] {
  const taken = new Set<string>()
  return articles.map((article) => {
    let source = article.source
    for (let number = 2; taken.has(source); number++) source = `${article.source}-${number}`
    taken.add(source)
    return { ...article, source }
  })
}
