import { type Command, Option } from 'commander'
import type { KindName } from '../../kinds/index.ts'
import { type FormatName, formats, reporters } from '../../report/index.ts'
import { type View, views } from '../../report/options.ts'
import type { Verdict } from '../../types.ts'
import { comparisonOf, lookOf } from '../comparison.ts'
import { addPrintFlags, addReadFlags, type PrintFlags, type ReadFlags } from '../flags.ts'
import { exitCode } from '../inputs.ts'
import type { Io } from '../io.ts'
import { tell } from '../messages.ts'
import { kindNames, verdictNames } from '../names.ts'
import { deliver, refuseInputs } from '../output.ts'
import { select } from '../select.ts'
import { listOf, wholeNumber } from '../values.ts'
import type { CommandModule } from './index.ts'

interface CompareFlags extends ReadFlags, PrintFlags {
  readonly format: FormatName
  readonly view: View
  readonly all?: boolean
  readonly raw?: boolean
  readonly only?: readonly Verdict[]
  readonly kind?: readonly KindName[]
  readonly minSources?: number
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
  addFlags(command)
  command.action((paths: readonly string[], flags: CompareFlags) => finish((io) => run(paths, flags, io)))
}

function addFlags(command: Command): void {
  command
    .addOption(new Option('-f, --format <name>', 'form of the output').choices(formats).default('table'))
    .addOption(new Option('--view <name>', 'layout of the table').choices(views).default('auto'))
    .option('--all', 'also show what only one source says')
    .addOption(
      new Option('--only <verdicts>', `of ${verdictNames.join(', ')}`).argParser(listOf(verdictNames)),
    )
    .addOption(new Option('--kind <kinds>', `of ${kindNames.join(', ')}`).argParser(listOf(kindNames)))
    .addOption(new Option('--min-sources <n>', 'facts that so many sources state').argParser(wholeNumber(1)))
    .option('--raw', 'csv: cells exactly as in the source, even where a spreadsheet would run them')
  addPrintFlags(command)
  addReadFlags(command)
}

async function run(paths: readonly string[], flags: CompareFlags, io: Io): Promise<number> {
  const { result, notes, identities, articles } = await comparisonOf(paths, flags, io)
  await tell(io, notes, flags.quiet)
  if (result.sources.length === 0) return 2 // the notes say why there is nothing to print
  refuseInputs(flags.output, identities)
  const report = await reporters[flags.format]()
  const texts = new Map(articles.map(({ source, text }) => [source, text]))
  const all = flags.all === true || flags.only?.includes('single') === true
  const look = { ...lookOf({ ...flags, all }, io), view: flags.view, raw: flags.raw ?? false, texts }
  await deliver(io, report(select(result, flags), look), flags.output)
  return exitCode(notes)
}
