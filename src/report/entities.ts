import { jsonText } from '../json.ts'
import type { ArticleClaims, NamedThing } from '../types.ts'
import { counted } from './answers.ts'
import { cellOf } from './csv.ts'
import { beside, cell, finish, paragraph, ruler, type Style, styleFor } from './layout.ts'
import { inMarkdown } from './markdown.ts'
import type { ReportOptions } from './options.ts'
import { prose, visible } from './safe.ts'
import { columnsOf } from './width.ts'

/** Who and what is named where: every format of `crossclaim entities`. */
export interface NamedThings {
  readonly things: readonly NamedThing[]
  readonly sources: readonly ArticleClaims['source'][]
}

type NamesReporter = (names: NamedThings, options: ReportOptions) => string

export const entityReporters = {
  table: (names, options) => {
    const style = styleFor({ sources: [] }, options)
    const lines = gridColumns(names, style) === null ? listLines(names, style) : gridLines(names, style)
    const count = `${counted(names.things.length, 'name')} in ${counted(names.sources.length, 'source')}`
    return finish([...lines, ruler(style), ...paragraph(count, style)])
  },
  json: ({ things }) => `${jsonText(things.map(plain), 2)}\n`,
  ndjson: ({ things }) => things.map((thing) => `${jsonText(plain(thing))}\n`).join(''),
  csv: ({ things }, { raw }) => {
    const rows = things.flatMap(({ entity, type, aliases, counts }) =>
      [...counts].map(([source, count]) =>
        [entity, type, source, count, aliases.join('; ')].map((content) => cellOf(content, raw)),
      ),
    )
    return [['entity', 'type', 'source', 'mentions', 'aliases'], ...rows]
      .map((row) => `${row.join(',')}\r\n`)
      .join('')
  },
  markdown: ({ things, sources }) => {
    const head = ['Name', 'Type', ...sources.map(inMarkdown), 'Also']
    const rows = things.map((thing) => [
      inMarkdown(thing.entity),
      thing.type,
      ...sources.map((source) => String(thing.counts.get(source) ?? '')),
      others(thing).map(inMarkdown).join(', '),
    ])
    return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('')
  },
} as const satisfies Readonly<Record<string, NamesReporter>>

/** Forms other than the name itself. */
function others({ entity, aliases }: NamedThing): string[] {
  return aliases.filter((alias) => alias !== entity)
}

function plain({ entity, type, aliases, counts }: NamedThing) {
  const mentions: Record<string, number> = Object.create(null)
  for (const [source, count] of counts) mentions[source] = count
  return { schema: 'crossclaim.entity/1', entity, type, aliases, sources: counts.size, mentions }
}

const NAME = 30
const TYPE = 12

/** The width of each source's column, or null when they do not fit beside the names. */
function gridColumns({ sources }: NamedThings, { width }: Style): number[] | null {
  const columns = sources.map((source) => Math.max(3, columnsOf(visible(source))))
  const all = columns.reduce((sum, column) => sum + column + 2, NAME + 2 + TYPE)
  return all <= width ? columns : null
}

function gridLines(names: NamedThings, style: Style): string[] {
  const columns = gridColumns(names, style) ?? []
  const row = (texts: readonly string[]) =>
    beside(
      texts.map((text, at) => cell(text, [NAME, TYPE, ...columns][at] ?? TYPE)),
      0,
    )
  return [
    ...row(['name', 'type', ...names.sources.map(visible)]),
    ruler(style),
    ...names.things.flatMap((thing) => [
      ...row([
        prose(thing.entity),
        thing.type,
        ...names.sources.map((source) => String(thing.counts.get(source) ?? style.signs.none)),
      ]),
      ...alsoLines(thing, style),
    ]),
  ]
}

function listLines({ things }: NamedThings, style: Style): string[] {
  return things.flatMap((thing) => [
    ...paragraph(`${prose(thing.entity)}  ${thing.type}`, style),
    ...paragraph(
      Array.from(thing.counts, ([source, count]) => visible(`${source} ${count}`)).join(', '),
      style,
      4,
    ),
    ...alsoLines(thing, style),
  ])
}

function alsoLines(thing: NamedThing, style: Style): string[] {
  const forms = others(thing)
  return forms.length > 0 ? paragraph(`also: ${forms.map(prose).join(', ')}`, style, 4, style.paint.dim) : []
}
