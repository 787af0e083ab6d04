import { Option } from 'commander'
import type { ArticleClaims } from '../../types.ts'
import { addPrintFlags, addReadFlags, type PrintFlags, type ReadFlags } from '../flags.ts'
import { claimsOf, exitCode } from '../inputs.ts'
import type { Io } from '../io.ts'
import { tell } from '../messages.ts'
import { deliver, refuseInputs } from '../output.ts'
import type { CommandModule } from './index.ts'

const formats = ['ndjson', 'json'] as const

interface ExtractFlags extends ReadFlags, PrintFlags {
  readonly format: (typeof formats)[number]
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
  addPrintFlags(command)
  addReadFlags(command)
  command.action((paths: readonly string[], flags: ExtractFlags) => finish((io) => run(paths, flags, io)))
}

async function run(paths: readonly string[], flags: ExtractFlags, io: Io): Promise<number> {
  const { claims, notes, identities } = await claimsOf(paths, flags, io)
  await tell(io, notes, flags.quiet)
  refuseInputs(flags.output, identities)
  const { jsonText } = await import('../../report/json.ts')
  const text = flags.format === 'json' ? `${jsonText(claims, 2)}\n` : ndjson(claims, jsonText)
  await deliver(io, text, flags.output)
  return exitCode(notes)
}

function ndjson(claims: readonly ArticleClaims[], print: (value: unknown) => string): string {
  return claims.map((article) => `${print(article)}\n`).join('')
}
