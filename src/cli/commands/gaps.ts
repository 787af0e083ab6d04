import type { Comparison, Fact } from '../../types.ts'
import { comparisonOf } from '../comparison.ts'
import { UsageError } from '../failures.ts'
import { addReadFlags, type ReadFlags } from '../flags.ts'
import { exitCode } from '../inputs.ts'
import type { Io } from '../io.ts'
import { tell } from '../messages.ts'
import { refuseInputs } from '../output.ts'
import {
  aboutOption,
  addReportFlags,
  kindOption,
  print,
  type ReportFlags,
  type SelectFlags,
} from '../report-flags.ts'
import { select, withFacts } from '../select.ts'
import { didYouMean } from '../suggest.ts'
import type { CommandModule } from './index.ts'

interface GapsFlags extends ReadFlags, ReportFlags, Pick<SelectFlags, 'kind' | 'about'> {
  readonly source: string
}

/** `crossclaim gaps --source NAME PATH...`: what the others report and one article does not. */
export const gapsCommand: CommandModule = (program, finish) => {
  const command = program
    .command('gaps')
    .summary('show what the others report and one article does not')
    .description(
      'Show what two or more independent sources report, without contradiction, and one article does not.',
    )
    .argument('<path...>', 'the same paths as for compare')
    .requiredOption('--source <name>', 'the article, by the name that compare gives it, or its path')
    .addOption(kindOption())
    .addOption(aboutOption())
  addReportFlags(command)
  addReadFlags(command)
  command.action((paths: readonly string[], flags: GapsFlags) => finish((io) => run(paths, flags, io)))
}

async function run(paths: readonly string[], flags: GapsFlags, io: Io): Promise<number> {
  const { result, notes, identities, articles } = await comparisonOf(paths, flags, io)
  await tell(io, notes, flags.quiet)
  refuseInputs(flags.output, identities)
  const gaps = withFacts(result, await gapsIn(result, flags.source))
  await print(select(gaps, flags), flags, { io, articles, part: true })
  return exitCode(notes)
}

async function gapsIn(result: Comparison, name: string): Promise<readonly Fact[]> {
  const { gapsOf } = await import('../../compare/gaps.ts')
  const known = result.sources.map(({ source }) => source)
  const found = result.sources.find(({ source, path }) => source === name || path === name)
  if (!found) {
    const hint = didYouMean(name, known) || `; there are ${known.slice(0, 8).join(', ')}`
    throw new UsageError(`--source: no source is called ${name}${hint}`)
  }
  return gapsOf(result, found.source)
}
