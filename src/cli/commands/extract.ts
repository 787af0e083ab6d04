import { Option } from 'commander'
import { fieldsOf } from '../fields.ts'
import { addPrintFlags, addReadFlags, type PrintFlags, type ReadFlags } from '../flags.ts'
import { claimsOf, exitCode } from '../inputs.ts'
import type { Io } from '../io.ts'
import { tell } from '../messages.ts'
import { deliver, refuseInputs } from '../output.ts'
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
  const keep = flags.fields === undefined ? same : fieldsOf(flags.fields)
  const { jsonText } = await import('../../report/json.ts')
  let io = given
  if (paths.length === 1 && paths[0] === '-' && !given.stdin.isTTY && flags.output === undefined) {
    const { begun } = await import('../lines.ts')
    const { isLines, stdin } = await begun(given.stdin)
    io = { ...given, stdin }
    if (isLines && flags.format === 'ndjson') {
      const { extractLines } = await import('../streaming.ts')
      return extractLines(
        flags,
        io,
        (record) => `${jsonText(record.schema === 'crossclaim.error/1' ? record : keep(record))}\n`,
      )
    }
  }
  const { claims, notes, identities } = await claimsOf(paths, flags, io)
  await tell(io, notes, flags.quiet)
  refuseInputs(flags.output, identities)
  const kept = claims.map(keep)
  const text = flags.format === 'json' ? `${jsonText(kept, 2)}\n` : ndjson(kept, jsonText)
  await deliver(io, text, flags.output)
  return exitCode(notes)
}

function same(value: object): unknown {
  return value
}

function ndjson(claims: readonly unknown[], print: (value: unknown) => string): string {
  return claims.map((article) => `${print(article)}\n`).join('')
}
