import { type Command, Option } from 'commander'
import type { KindName } from '../kinds/index.ts'
import { type FormatName, formats, reporters } from '../report/index.ts'
import { type View, views } from '../report/options.ts'
import type { Article, Comparison, Verdict } from '../types.ts'
import { lookOf } from './comparison.ts'
import { addPrintFlags, type PrintFlags } from './flags.ts'
import type { Io } from './io.ts'
import { kindNames, verdictNames } from './names.ts'
import { listOf, wholeNumber } from './values.ts'

/** Options of commands that print some facts of a comparison. */
export interface ReportFlags extends PrintFlags {
  readonly format: FormatName
  readonly view: View
  readonly all?: boolean
  readonly raw?: boolean
}

/** Options that choose facts before anything is printed. */
export interface SelectFlags {
  readonly only?: readonly Verdict[]
  readonly kind?: readonly KindName[]
  readonly minSources?: number
}

export function addReportFlags(command: Command): Command {
  command
    .addOption(new Option('-f, --format <name>', 'form of the output').choices(formats).default('table'))
    .addOption(new Option('--view <name>', 'layout of the table').choices(views).default('auto'))
    .option('--all', 'also show what only one source says')
    .option('--raw', 'csv: cells exactly as in the source, even where a spreadsheet would run them')
  return addPrintFlags(command)
}

export function addSelectFlags(command: Command): Command {
  return command
    .addOption(
      new Option('--only <verdicts>', `of ${verdictNames.join(', ')}`).argParser(listOf(verdictNames)),
    )
    .addOption(kindOption())
    .addOption(new Option('--min-sources <n>', 'facts that so many sources state').argParser(wholeNumber(1)))
}

export function kindOption(): Option {
  return new Option('--kind <kinds>', `of ${kindNames.join(', ')}`).argParser(listOf(kindNames))
}

interface Printing {
  readonly io: Io
  readonly articles?: readonly Article[]
  /** The facts are a choice from all. */
  readonly part?: boolean
}

/** The comparison in the wanted format; `articles` are those whose texts are at hand. */
export async function printed(
  result: Comparison,
  flags: ReportFlags & SelectFlags,
  { io, articles = [], part }: Printing,
): Promise<string> {
  const report = await reporters[flags.format]()
  const texts = new Map(articles.map(({ source, text }) => [source, text]))
  const all = flags.all === true || flags.only?.includes('single') === true
  return report(result, {
    ...lookOf({ ...flags, all }, io),
    view: flags.view,
    raw: flags.raw ?? false,
    part: part ?? (flags.only ?? flags.kind ?? flags.minSources) !== undefined,
    ...(articles.length > 0 ? { texts } : {}),
  })
}
