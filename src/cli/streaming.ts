import { jsonText } from '../json.ts'
import type { Run, StreamError, StreamStages } from '../stream.ts'
import type { ArticleClaims, Comparison, Note } from '../types.ts'
import { isNamed } from './about.ts'
import { UsageError } from './failures.ts'
import { fieldsOf } from './fields.ts'
import { type ReadFlags, readOptions } from './flags.ts'
import { lexiconOf } from './inputs.ts'
import type { Io } from './io.ts'
import { linesOf } from './lines.ts'
import { complain, oneLine } from './messages.ts'
import { deliver } from './output.ts'
import { type Selection, select } from './select.ts'
import { growWhenLong } from './v8.ts'
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

/** The lines of standard input; new objects get more space when there are many. */
async function* linesIn({ stdin }: Io): ReturnType<typeof linesOf> {
  const grow = growWhenLong()
  let read = 0
  for await (const line of linesOf(stdin)) {
    grow(++read)
    yield line
  }
}

/** Extracts articles line by line, each answered before the next is read; 2 when a line could not be worked on. */
export async function extractLines(
  flags: ReadFlags,
  io: Io,
  print: (record: ArticleClaims | StreamError) => string,
): Promise<number> {
  const { extractStream } = await import('../stream.ts')
  let code = 0
  for await (const record of extractStream(linesIn(io), await stagesOf(flags))) {
    if (record.schema === 'crossclaim.error/1') {
      code = 2
      await complain(io, errorLine(record))
    }
    if (!(await deliver(io, print(record), undefined))) break // the reader has gone
  }
  return code
}

/** How the comparisons of groups are printed: which facts and fields, one a line or as one array. */
export interface RunFlags extends ReadFlags, Selection {
  readonly format: 'json' | 'ndjson'
  readonly fields?: string
}

/** Compares articles that follow each other with the same value of a field, one comparison a group. */
export async function compareRuns(key: string, flags: RunFlags, io: Io): Promise<number> {
  if (io.stdin.isTTY) throw new UsageError('- reads standard input, but that is a terminal; pipe lines in')
  const { groupRuns } = await import('../stream.ts')
  const stages = await stagesOf(flags)
  const print = await printer(flags)
  let code = 0
  let before = ''
  for await (const run of groupRuns(linesIn(io), key)) {
    const { articles, errors } =
      'records' in run ? await readRun(run, stages) : { articles: [], errors: [errorLine(run)] }
    if (errors.length > 0) code = 2
    await complain(io, errors.join(''))
    if (!('records' in run)) continue
    if (!(await deliver(io, before + print(run.key, articles), undefined))) return code
    before = flags.format === 'json' ? ',\n' : ''
  }
  if (flags.format === 'json') await deliver(io, before === '' ? '[]\n' : '\n]\n', undefined)
  return code
}

/** A group's comparison as text; with `json` as an item of an array, whose bracket stands before the first. */
async function printer(
  flags: RunFlags,
): Promise<(group: string, articles: readonly ArticleClaims[]) => string> {
  const { compare } = await import('../compare/index.ts')
  const keep = flags.fields === undefined ? (value: object) => value : fieldsOf(flags.fields)
  let open = '[\n'
  return (group, articles) => {
    const result = compare(unique(articles), { version })
    const { about } = flags
    const chosen = select(result, about === undefined || isNamed(result, about) ? flags : { only: [] })
    const text = jsonText(keep({ group, ...chosen }))
    if (flags.format === 'ndjson') return `${text}\n`
    const lead = open
    open = ''
    return lead + text
  }
}

/** Compares all articles that standard input holds as lines of JSON. A line that is none is a note. */
export async function comparisonOfLines(
  flags: ReadFlags,
  io: Io,
): Promise<{ readonly result: Comparison; readonly notes: readonly Note[] }> {
  const { extractStream } = await import('../stream.ts')
  const { compare } = await import('../compare/index.ts')
  const articles: ArticleClaims[] = []
  const notes: Note[] = []
  for await (const record of extractStream(linesIn(io), await stagesOf(flags))) {
    if (record.schema === 'crossclaim.error/1') notes.push(lineNote(record))
    else articles.push(record)
  }
  return { result: compare(unique(articles), { version, notes }), notes }
}

function lineNote({ line, error }: StreamError): Note {
  return { level: 'error', code: 'bad-line', path: null, message: `line ${line}: ${error}` }
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
      const saved = recordsOf([line], null)
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
