import { comparisonOf } from '../comparison.ts'
import { UsageError } from '../failures.ts'
import { addReadFlags, type ReadFlags } from '../flags.ts'
import { exitCode } from '../inputs.ts'
import type { Io } from '../io.ts'
import { tell } from '../messages.ts'
import { refuseInputs } from '../output.ts'
import { addReportFlags, addSelectFlags, print, type ReportFlags, type SelectFlags } from '../report-flags.ts'
import { select } from '../select.ts'
import type { CommandModule } from './index.ts'

interface CompareFlags extends ReadFlags, ReportFlags, SelectFlags {
  readonly groupBy?: string
  readonly watch?: boolean
}

/** `crossclaim compare PATH...`, also run when no command is named. */
export const compareCommand: CommandModule = (program, finish) => {
  const command = program
    .command('compare', { isDefault: true })
    .summary('compare what articles say (the default)')
    .description(
      'Compare what articles about one event say: a table of facts, each with every source’s answer.',
    )
    .argument('<path...>', 'articles, folders of .txt files, saved .ndjson, or - for standard input')
  command.option('--group-by <key>', 'of lines of JSON on standard input: compare those with the same value')
  command.option('--watch', 'compare again when an article changes')
  addReportFlags(command)
  addSelectFlags(command)
  addReadFlags(command)
  command.action((paths: readonly string[], flags: CompareFlags) =>
    finish((io) => (flags.watch ? watched(paths, flags, io) : run(paths, flags, io))),
  )
}

async function run(paths: readonly string[], flags: CompareFlags, io: Io): Promise<number> {
  if (flags.groupBy !== undefined) return runs(paths, { ...flags, groupBy: flags.groupBy }, io)
  const { result, notes, identities, articles } = await compared(paths, flags, io)
  await tell(io, notes, flags.quiet)
  if (result.sources.length === 0) return 2 // the notes say why there is nothing to print
  refuseInputs(flags.output, identities)
  await print(select(result, flags), flags, { io, articles })
  return exitCode(notes)
}

/** Of standard input alone, lines of JSON are as many articles; else it is an article or saved records. */
async function compared(paths: readonly string[], flags: CompareFlags, io: Io) {
  if (paths.length !== 1 || paths[0] !== '-' || io.stdin.isTTY) return comparisonOf(paths, flags, io)
  const { begun } = await import('../lines.ts')
  const { isLines, stdin } = await begun(io.stdin)
  if (!isLines) return comparisonOf(paths, flags, { ...io, stdin })
  const { comparisonOfLines } = await import('../streaming.ts')
  return { ...(await comparisonOfLines(flags, { ...io, stdin })), identities: new Map(), articles: [] }
}

async function watched(paths: readonly string[], flags: CompareFlags, io: Io): Promise<number> {
  if (flags.output !== undefined) throw new UsageError('--watch prints to standard output')
  const { again } = await import('../watch.ts')
  return again(paths, io, () => run(paths, flags, io))
}

async function runs(
  paths: readonly string[],
  flags: CompareFlags & { readonly groupBy: string },
  io: Io,
): Promise<number> {
  const { format } = flags
  const alone = paths.length === 1 && paths[0] === '-' && flags.output === undefined
  if (!alone || (format !== 'ndjson' && format !== 'json'))
    throw new UsageError(
      '--group-by reads - alone and prints to standard output with --format ndjson or json',
    )
  const { compareRuns } = await import('../streaming.ts')
  return compareRuns(flags.groupBy, { ...flags, format }, io)
}
