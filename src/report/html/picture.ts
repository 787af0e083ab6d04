import type { Comparison, Fact } from '../../types.ts'
import { element, type Html } from './element.ts'

/** So many answers get a colour of their own; the letters of the table tell them apart in any case. */
const COLOURS = 6

/** Sides of a cell in pixels: small where there are many. */
const LARGEST = 10
const SMALLEST = 3
const WIDEST = 900
const HIGHEST = 700

/**
 * The matrix as a picture: a row for each shared fact, a column for each source, equal answers in equal colour. Before the
 * sources stands the verdict of the fact. Null where sources share no fact.
 */
export function matrixPicture({ facts: all, sources }: Comparison): Html | null {
  const facts = all.flatMap((fact, index) => (fact.verdict === 'single' ? [] : [{ fact, index }]))
  if (facts.length === 0) return null
  const numbers = new Map(sources.map(({ source }, index) => [source, index]))
  const columns = sources.length + 2
  const side = Math.min(LARGEST, Math.max(SMALLEST, Math.min(WIDEST / columns, HIGHEST / facts.length)))
  return element(
    'svg',
    {
      class: 'picture',
      role: 'img',
      viewBox: `0 0 ${columns} ${facts.length}`,
      width: Math.round(columns * side),
      height: Math.round(facts.length * side),
      'aria-label':
        'The table below as a picture: rows are shared facts, columns are sources, one colour is one answer',
    },
    ...facts.map(({ fact, index }, line) =>
      element('g', { 'data-fact': index }, ...row(fact, line, numbers)),
    ),
  )
}

function row(fact: Fact, line: number, numbers: ReadonlyMap<string, number>): Html[] {
  const bySource = new Map<number, Set<number>>()
  for (const { source, group } of fact.values) {
    const at = numbers.get(source) ?? 0
    bySource.set(at, (bySource.get(at) ?? new Set()).add(group))
  }
  const cells = new Map<string, string>()
  for (const [at, groups] of bySource) {
    const name = colourOf(groups)
    cells.set(name, `${cells.get(name) ?? ''}M${at + 2} ${line}h1v1h-1z`)
  }
  return [
    element('path', { class: fact.verdict, d: `M0 ${line}h1v1h-1z` }),
    ...Array.from(cells, ([name, d]) => element('path', { class: name, d })),
  ]
}

/** The class of a cell: the colour of its answer, or that there is more than one. */
export function colourOf(groups: ReadonlySet<number>): string {
  const [group = 0] = groups
  return groups.size > 1 ? 'several' : `g${group % COLOURS}`
}
