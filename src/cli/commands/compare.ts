import { comparisonOf } from '../comparison.ts'
import { UsageError } from '../failures.ts'
import { fieldsOf } from '../fields.ts'
import { addReadFlags, type ReadFlags } from '../flags.ts'
import { exitCode } from '../inputs.ts'
import type { Io } from '../io.ts'
import { tell } from '../messages.ts'
import { deliver, refuseInputs } from '../output.ts'
import {
  addReportFlags,
  addSelectFlags,
  printed,
  type ReportFlags,
  type SelectFlags,
} from '../report-flags.ts'
import { select } from '../select.ts'
import type { CommandModule } from './index.ts'

interface CompareFlags extends ReadFlags, ReportFlags, SelectFlags {
  readonly groupBy?: string
  readonly watch?: boolean
  readonly fields?: string
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
  command
    .option('--group-by <key>', 'of lines of JSON on standard input: compare those with the same value')
    .option('--fields <names>', 'json, ndjson: only these fields, such as label,values.text')
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
  const { result, notes, identities, articles } = await comparisonOf(paths, flags, io)
  await tell(io, notes, flags.quiet)
  if (result.sources.length === 0) return 2 // the notes say why there is nothing to print
  refuseInputs(flags.output, identities)
  const text = await printed(select(result, flags), flags, { io, articles })
  await deliver(io, await kept(text, flags), flags.output)
  return exitCode(notes)
}

async function watched(paths: readonly string[], flags: CompareFlags, io: Io): Promise<number> {
  if (flags.output !== undefined) throw new UsageError('--watch prints to standard output')
  const { again } = await import('../watch.ts')
  return again(paths, io, () => run(paths, flags, io))
}

/** The wanted fields of what was printed as JSON. */
async function kept(text: string, { fields, format }: CompareFlags): Promise<string> {
  if (fields === undefined) return text
  if (format !== 'json' && format !== 'ndjson') throw new UsageError('--fields goes with json or ndjson')
  const { jsonText } = await import('../../report/json.ts')
  const keep = fieldsOf(fields)
  if (format === 'json') return `${jsonText(keep(JSON.parse(text)), 2)}\n`
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line) => `${jsonText(keep(JSON.parse(line)))}\n`).join('')
}

async function runs(
  paths: readonly string[],
  flags: CompareFlags & { readonly groupBy: string },
  io: Io,
): Promise<number> {
  if (paths.length !== 1 || paths[0] !== '-' || flags.format !== 'ndjson' || flags.output !== undefined)
    throw new UsageError('--group-by reads - alone and prints to standard output with --format ndjson')
  const { compareRuns } = await import('../streaming.ts')
  return compareRuns(flags.groupBy, flags, io)
}
