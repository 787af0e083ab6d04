import type { Comparison, Fact, SourceSummary } from '../types.ts'
import { answersOf, originsLine, shownFacts, sourcesIn } from './answers.ts'
import { groupedView } from './grouped.ts'
import { beside, type Cell, cell, linked, ownText, type Style, valueText } from './layout.ts'
import { prose, visible } from './safe.ts'
import { wrap } from './width.ts'

/** A source's column is never narrower than this in a grid that nobody asked for. */
const READABLE = 18
/** A grid that was asked for is given up below this. */
const NARROWEST = 6
const GAP = 2

interface Plan {
  readonly first: number
  readonly column: number
  readonly sources: readonly SourceSummary[]
}

/** Whether each source with a shared fact gets a readable column. */
export function gridFits(result: Comparison, style: Style): boolean {
  const { column, sources } = planFor(result, style)
  return sources.length > 1 && column >= READABLE
}

/**
 * Facts by sources: the letter tells which values say the same, `:5` is the line.
 * Where the columns would be too narrow for words, it is the grouped view instead.
 */
export function gridView(result: Comparison, style: Style): string[] {
  const plan = planFor(result, style)
  const facts = shownFacts(result, style.options.all)
  if (plan.column < NARROWEST) return groupedView(result, style)
  if (facts.length === 0) return []
  const rule = style.signs.rule
  const names = plan.sources.map(({ source }) => cell(visible(source), plan.column))
  const lines = [
    cell(rule.repeat(plan.first), plan.first),
    ...names.map(() => cell(rule.repeat(plan.column), plan.column)),
  ]
  return [
    ...beside([cell('', plan.first), ...names.map((name) => painted(name, style.paint.source))], 0),
    ...beside(
      lines.map((line) => painted(line, style.paint.dim)),
      0,
    ),
    ...facts.flatMap((fact) => [...gridRow(fact, plan, style), '']),
  ]
}

function planFor(result: Comparison, { width, options }: Style): Plan {
  const sources = sourcesIn(result, shownFacts(result, options.all))
  const first = Math.min(30, Math.max(14, Math.floor(width * 0.22)))
  const column = Math.floor((width - first) / Math.max(1, sources.length)) - GAP
  return { first, column, sources }
}

function gridRow(fact: Fact, plan: Plan, style: Style): string[] {
  const { paint, signs, width } = style
  const verdict = `${signs[fact.verdict]} ${fact.verdict}`
  const lead = [
    ...wrap(`${verdict} ${visible(fact.id)}`, plan.first).map((line) => [line, paint[fact.verdict](line)]),
    ...wrap(prose(fact.label), plan.first).map((line) => [line, paint.bold(line)]),
  ]
  const head: Cell = {
    width: plan.first,
    plain: lead.map(([plain = '']) => plain),
    lines: lead.map(([, line = '']) => line),
  }
  const cells = plan.sources.map(({ source }) => sourceCell(fact, source, plan.column, style))
  const rows = beside([head, ...cells], 0)
  const under = plan.first + GAP
  const notes = [
    ownText(fact.reason, style),
    originsLine(fact) ?? '',
    ...fact.remarks.map((text) => `note: ${ownText(text, style)}`),
  ]
  return [...rows, ...notes.filter(Boolean).flatMap((text) => beside([cell(text, width - under)], under))]
}

function sourceCell(fact: Fact, source: string, width: number, style: Style): Cell {
  const answers = answersOf(fact)
  const lettered = answers.length > 1
  const cells = answers.flatMap(({ letter, wordings }) =>
    wordings.flatMap(({ text, places }) =>
      places
        .filter((place) => place.source === source)
        .map(({ lines }) => {
          const place = `:${lines.join(',')}`
          const words = `${lettered ? `${letter}) ` : ''}${valueText(fact, text, style)} ${place}`
          const start = words.length - place.length
          const brush = (part: string): string => linked(style.paint.source(part), source, style)
          return cell(words, width, [{ start, end: words.length, brush }])
        }),
    ),
  )
  return {
    width,
    plain: cells.flatMap(({ plain }) => plain),
    lines: cells.flatMap(({ lines }) => lines),
  }
}

function painted({ width, plain }: Cell, brush: (text: string) => string): Cell {
  return { width, plain, lines: plain.map(brush) }
}
