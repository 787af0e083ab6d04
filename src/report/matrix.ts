import type { Comparison, Fact, SourceSummary } from '../types.ts'
import { groupBy, letterOf, shownFacts } from './answers.ts'
import { beside, cell, paragraph, type Style } from './layout.ts'
import { prose, visible } from './safe.ts'
import { columnsOf } from './width.ts'

const VERDICT = 12

/** One character a source: the letter of its answer. Many sources are cut into blocks of equal size. */
export function matrixView(result: Comparison, style: Style): string[] {
  const facts = shownFacts(result, style.options.all)
  const { sources } = result
  if (facts.length === 0) return []
  const widest = Math.max(4, ...facts.map(({ label }) => columnsOf(prose(label))))
  const fixed = (style.width >= 50 ? VERDICT : 1) + 4
  const label = Math.min(widest, Math.max(8, style.width - fixed - Math.min(sources.length, 50)))
  const size = blockSize(sources.length, Math.max(1, style.width - fixed - label))
  const blocks = Array.from({ length: Math.ceil(sources.length / size) }, (_, block) => block * size)
  return [
    ...blocks.flatMap((from) => [
      ...block(facts, sources.slice(from, from + size), { from, label }, style),
      '',
    ]),
    ...legend(result, style),
    '',
  ]
}

interface Place {
  readonly from: number
  readonly label: number
}

function block(
  facts: readonly Fact[],
  sources: readonly SourceSummary[],
  { from, label }: Place,
  style: Style,
): string[] {
  const wide = style.width >= 50
  const verdictWidth = wide ? VERDICT : 1
  const head = [
    cell('fact', label),
    cell(wide ? 'verdict' : '', verdictWidth),
    cell(axis(from, sources.length), sources.length),
  ]
  return [
    ...beside(head, 0),
    ...facts.flatMap((fact) => {
      const verdict = wide ? `${style.signs[fact.verdict]} ${fact.verdict}` : style.signs[fact.verdict]
      const touches = [{ start: 0, end: verdict.length, brush: style.paint[fact.verdict] }]
      const letters = lettersOf(fact, sources, style)
      return beside(
        [cell(prose(fact.label), label), cell(verdict, verdictWidth, touches), cell(letters, letters.length)],
        0,
      )
    }),
  ]
}

/** "a", "·", "b" ... for the sources; a source that gives two answers gets "*". */
function lettersOf(fact: Fact, sources: readonly SourceSummary[], { signs }: Pick<Style, 'signs'>): string {
  const bySource = groupBy(fact.values, ({ source }) => source)
  return sources
    .map(({ source }) => {
      const groups = new Set(bySource.get(source)?.map(({ group }) => group))
      const [group] = groups
      if (group === undefined) return signs.none
      if (groups.size > 1) return '*'
      return group < 26 ? letterOf(group) : '+'
    })
    .join('')
}

/** Source numbers over a matrix, one in ten: "0         10". Starts at `from`. */
function axis(from: number, count: number): string {
  let text = ''
  for (let at = from + ((10 - (from % 10)) % 10); at < from + count; at += 10) {
    const offset = at - from
    if (offset + String(at).length <= count && offset >= text.length + (text ? 1 : 0))
      text = text.padEnd(offset) + at
  }
  return text
}

function blockSize(count: number, room: number): number {
  const blocks = Math.ceil(count / room)
  const even = Math.ceil(count / blocks)
  const tens = Math.ceil(even / 10) * 10
  return tens <= room ? tens : even
}

function legend({ sources }: Comparison, style: Style): string[] {
  const names = sources.map(({ source }, index) => `${index}=${visible(source)}`).join('  ')
  return [
    ...paragraph(
      `Same letter, same answer; * several answers; + an answer after z; ${style.signs.none} not said.`,
      style,
    ),
    ...paragraph(`Sources: ${names}`, style),
  ]
}
