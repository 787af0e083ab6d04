import { type Command, Option } from 'commander'
import type { RawArticle } from '../read/raw.ts'
import { type FormatName, formats, inPieces, reporters } from '../report/index.ts'
import { type View, views } from '../report/options.ts'
import type { Comparison } from '../types.ts'
import { lookOf } from './comparison.ts'
import { keeping } from './fields.ts'
import { addPrintFlags, type PrintFlags } from './flags.ts'
import type { Io } from './io.ts'
import { kindNames, verdictNames } from './names.ts'
import { deliverPieces } from './output.ts'
import { isChoice, type Selection } from './select.ts'
import { sortNames } from './sort.ts'
import { listOf, wholeNumber } from './values.ts'

/** Options of commands that print some facts of a comparison. */
export interface ReportFlags extends PrintFlags {
  readonly format: FormatName
  readonly view: View
  readonly all?: boolean
  readonly raw?: boolean
  readonly fields?: string
}

/** Options that choose and order facts before anything is printed. */
export type SelectFlags = Selection

/** Adds the options of `ReportFlags` to a command. */
export function addReportFlags(command: Command): Command {
  command
    .addOption(new Option('-f, --format <name>', 'form of the output').choices(formats).default('table'))
    .addOption(new Option('--view <name>', 'layout of the table').choices(views).default('auto'))
    .option('--all', 'also show what only one source says')
    .option('--fields <names>', 'json, ndjson, csv: only these fields, such as label,values.text')
    .option('--raw', 'csv: cells exactly as in the source, even where a spreadsheet would run them')
  return addPrintFlags(command)
}

/** Adds the options of `SelectFlags` to a command. */
export function addSelectFlags(command: Command): Command {
  return command
    .addOption(
      new Option('--only <verdicts>', `of ${verdictNames.join(', ')}`).argParser(listOf(verdictNames)),
    )
    .addOption(kindOption())
    .addOption(aboutOption())
    .addOption(new Option('--min-sources <n>', 'facts that so many sources state').argParser(wholeNumber(1)))
    .addOption(new Option('--sort <key>', 'order of the facts (default: verdict)').choices(sortNames))
}

/** `--about`, which gaps has without the other choices. */
export function aboutOption(): Option {
  return new Option('--about <name>', 'facts that name this person, organization, place or thing')
}

/** `--kind`, which gaps has without the other choices. */
export function kindOption(): Option {
  return new Option('--kind <kinds>', `of ${kindNames.join(', ')}`).argParser(listOf(kindNames))
}

interface Printing {
  readonly io: Io
  readonly articles?: readonly RawArticle[]
  /** The facts are a choice from all. */
  readonly part?: boolean
}

/** Prints the comparison in the wanted format; `articles` are those whose texts are at hand. */
export async function print(
  result: Comparison,
  flags: ReportFlags & SelectFlags,
  printing: Printing,
): Promise<void> {
  const pieces = flags.fields === undefined ? await inPieces[flags.format]?.() : undefined
  const texts = pieces ? joined(pieces(result)) : [await printed(result, flags, printing)]
  await deliverPieces(printing.io, flags.output, async (write) => {
    for (const text of texts) if (!(await write(text))) return
  })
}

/** Characters that are written at once. */
const AT_ONCE = 1 << 18

/** The same text in fewer pieces. */
function* joined(pieces: Iterable<string>): Generator<string> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < AT_ONCE) continue
    yield text
    text = ''
  }
  yield text
}

async function printed(
  result: Comparison,
  flags: ReportFlags & SelectFlags,
  { io, articles = [], part }: Printing,
): Promise<string> {
  const report = await reporters[flags.format]()
  const { fields } = flags
  const keep = fields === undefined ? null : await keeping(fields, flags.format)
  const texts = new Map(articles.map(({ source, text }) => [source, text]))
  const all = flags.all === true || flags.only?.includes('single') === true
  const text = report(result, {
    ...lookOf({ ...flags, all }, io),
    view: flags.view,
    raw: flags.raw ?? false,
    part: part ?? isChoice(flags),
    ...(articles.length > 0 ? { texts } : {}),
    ...(keep && 'columns' in keep ? { columns: keep.columns } : {}),
  })
  return keep && 'text' in keep ? keep.text(text) : text
}
