import { Option } from 'commander'
import { jsonText } from '../../json.ts'
import type { StreamError } from '../../stream.ts'
import type { ArticleClaims, Note } from '../../types.ts'
import { fieldsOf } from '../fields.ts'
import { addPrintFlags, addReadFlags, type PrintFlags, type ReadFlags } from '../flags.ts'
import { exitCode, opened } from '../inputs.ts'
import type { Io } from '../io.ts'
import { tell } from '../messages.ts'
import { deliverPieces, refuseInputs } from '../output.ts'
import type { CommandModule } from './index.ts'

const formats = ['ndjson', 'json'] as const

interface ExtractFlags extends ReadFlags, PrintFlags {
  readonly format: (typeof formats)[number]
  readonly fields?: string
}

/** `crossclaim extract PATH...`: what each article says by itself. */
export const extractCommand: CommandModule = (program, finish) => {
  const command = program
    .command('extract')
    .summary('print what each article says by itself')
    .description(
      'Print names, numbers, dates, quotations and claims of each article; compare can read them again.',
    )
    .argument('<path...>', 'articles, folders of .txt files, or - for standard input')
    .addOption(
      new Option('-f, --format <name>', 'ndjson: one article a line; json: one array')
        .choices(formats)
        .default('ndjson'),
    )
  command.option('--fields <names>', 'only these fields, such as source,claims.value.text')
  addPrintFlags(command)
  addReadFlags(command)
  command.action((paths: readonly string[], flags: ExtractFlags) => finish((io) => run(paths, flags, io)))
}

async function run(paths: readonly string[], flags: ExtractFlags, given: Io): Promise<number> {
  const printed = printer(flags)
  let io = given
  if (paths.length === 1 && paths[0] === '-' && !given.stdin.isTTY && flags.output === undefined) {
    const { begun } = await import('../lines.ts')
    const { isLines, stdin } = await begun(given.stdin)
    io = { ...given, stdin }
    if (isLines && flags.format === 'ndjson') {
      const { extractLines } = await import('../streaming.ts')
      return extractLines(flags, io, printed.text)
    }
  }
  return extractFiles(paths, flags, printed, io)
}

/** Each article is printed as soon as its turn comes. */
async function extractFiles(
  paths: readonly string[],
  flags: ExtractFlags,
  { text, asLines, end }: Printer,
  io: Io,
): Promise<number> {
  const { notes, identities, each, eachLine } = await opened(paths, flags, io)
  await tell(io, notes, flags.quiet)
  refuseInputs(flags.output, identities)
  let further: readonly Note[] = []
  await deliverPieces(io, flags.output, async (write) => {
    const stop = new Error('the reader has gone')
    try {
      const print = async (printed: string | Uint8Array) => {
        if (!(await write(printed))) throw stop
      }
      further = asLines ? await eachLine(print) : await each((article) => print(text(article)))
      await write(end())
    } catch (error) {
      if (error !== stop) throw error
    }
  })
  await tell(io, further, flags.quiet)
  return exitCode([...notes, ...further])
}

interface Printer {
  /** A line that was no article is printed whole. */
  readonly text: (record: ArticleClaims | StreamError) => string
  /** Articles are printed as lines with all fields: those are made where they are extracted, or kept. */
  readonly asLines: boolean
  /** What stands after the last. */
  readonly end: () => string
}

function printer({ format, fields }: ExtractFlags): Printer {
  const some = fields === undefined ? same : fieldsOf(fields)
  const keep: typeof some = (record) => (isError(record) ? record : some(record))
  if (format === 'ndjson') {
    return { text: (article) => `${jsonText(keep(article))}\n`, asLines: fields === undefined, end: () => '' }
  }
  let count = 0
  return {
    asLines: false,
    text: (article) => {
      const item = jsonText(keep(article), 2).replaceAll('\n', '\n  ')
      return `${count++ === 0 ? '[' : ','}\n  ${item}`
    },
    end: () => (count === 0 ? '[]\n' : '\n]\n'),
  }
}

function isError(record: object): boolean {
  return 'schema' in record && record.schema === 'crossclaim.error/1'
}

function same(value: object): unknown {
  return value
}
