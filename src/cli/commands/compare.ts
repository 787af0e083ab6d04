import { comparisonOf } from '../comparison.ts'
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

interface CompareFlags extends ReadFlags, ReportFlags, SelectFlags {}

/** `crossclaim compare PATH...`, also run when no command is named. */
export const compareCommand: CommandModule = (program, finish) => {
  const command = program
    .command('compare', { isDefault: true })
    .summary('compare what articles say (the default)')
    .description(
      'Compare what articles about one event say: a table of facts, each with every source’s answer.',
    )
    .argument('<path...>', 'articles, folders of .txt files, saved .ndjson, or - for standard input')
  addReportFlags(command)
  addSelectFlags(command)
  addReadFlags(command)
  command.action((paths: readonly string[], flags: CompareFlags) => finish((io) => run(paths, flags, io)))
}

async function run(paths: readonly string[], flags: CompareFlags, io: Io): Promise<number> {
  const { result, notes, identities, articles } = await comparisonOf(paths, flags, io)
  await tell(io, notes, flags.quiet)
  if (result.sources.length === 0) return 2 // the notes say why there is nothing to print
  refuseInputs(flags.output, identities)
  await deliver(io, await printed(select(result, flags), flags, { io, articles }), flags.output)
  return exitCode(notes)
}
