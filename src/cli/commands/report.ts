import { identitiesOf, savedFile } from '../files.ts'
import type { Io } from '../io.ts'
import { refuseInputs } from '../output.ts'
import { addReportFlags, addSelectFlags, print, type ReportFlags, type SelectFlags } from '../report-flags.ts'
import { select } from '../select.ts'
import type { CommandModule } from './index.ts'

interface SavedFlags extends ReportFlags, SelectFlags {}

/** `crossclaim report SAVED`: a saved comparison in another format. */
export const reportCommand: CommandModule = (program, finish) => {
  const command = program
    .command('report')
    .summary('print a saved comparison in another format')
    .description('Print the result of compare --format json in any format. The articles are not needed.')
    .argument('<saved>', 'saved comparison')
  addReportFlags(command)
  addSelectFlags(command)
  command.action((saved: string, flags: SavedFlags) => finish((io) => run(saved, flags, io)))
}

async function run(saved: string, flags: SavedFlags, io: Io): Promise<number> {
  const result = await savedFile(saved)
  refuseInputs(flags.output, identitiesOf([saved]))
  await print(select(result, flags), flags, { io })
  return 0
}
