import { Option } from 'commander'
import { type FormatName, formats } from '../../report/index.ts'
import { failOn } from '../check/verdicts.ts'
import { addPrintFlags, addReadFlags, type PrintFlags, type ReadFlags } from '../flags.ts'
import type { Io } from '../io.ts'
import { aboutOption, kindOption, type SelectFlags } from '../report-flags.ts'
import { listOf, wholeNumber } from '../values.ts'
import type { CommandModule } from './index.ts'

export interface CheckFlags
  extends ReadFlags,
    PrintFlags,
    Pick<SelectFlags, 'kind' | 'minSources' | 'about'> {
  readonly format: 'text' | FormatName
  readonly failOn?: readonly (typeof failOn)[number][]
  readonly expect?: string
  readonly accept?: string
  readonly against?: readonly string[]
}

/** `crossclaim check PATH...`: exit code 1 when sources conflict, a comparison changed, or a draft is contradicted. */
export const checkCommand: CommandModule = (program, finish) => {
  const command = program
    .command('check')
    .summary('fail when articles conflict, a result changed, or a draft is not borne out')
    .description(
      'Exit with 1 when articles conflict; with --expect when the result is another than the saved one; ' +
        'with --against when the sources contradict a draft.',
    )
    .argument('<path...>', 'articles to compare; with --against the draft')
    .addOption(
      new Option('--fail-on <verdicts>', `of ${failOn.join(', ')} (default: conflict)`).argParser(
        listOf(failOn),
      ),
    )
    .option('--accept <file>', 'JSON file of facts that may stay as they are')
    .option('--expect <file>', 'saved comparison: fail when the result differs')
    .option('--against <path...>', 'sources that a draft is checked against')
    .addOption(
      new Option('-f, --format <name>', 'form of the output').choices(['text', ...formats]).default('text'),
    )
    .addOption(kindOption())
    .addOption(aboutOption())
    .addOption(new Option('--min-sources <n>', 'facts that so many sources state').argParser(wholeNumber(1)))
  addPrintFlags(command)
  addReadFlags(command)
  command.action((paths: readonly string[], flags: CheckFlags) => finish((io) => run(paths, flags, io)))
}

async function run(paths: readonly string[], flags: CheckFlags, io: Io): Promise<number> {
  if (flags.against) {
    const { checkDraftFile } = await import('../check/draft.ts')
    return checkDraftFile(paths, { ...flags, against: flags.against }, io)
  }
  const { checkComparison } = await import('../check/comparison.ts')
  return checkComparison(paths, flags, io)
}
