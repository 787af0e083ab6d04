import { type Fact, verdicts } from '../types.ts'

/** Most useful first: by verdict, then by number of origins and sources, then by where the first value stands. */
export function inOrder(facts: readonly Fact[]): Fact[] {
  return facts
    .map((fact) => ({ fact, rank: verdicts.indexOf(fact.verdict), sources: sourcesOf(fact) }))
    .sort((x, y) => x.rank - y.rank || y.sources - x.sources || byPlace(x.fact, y.fact))
    .map(({ fact }) => fact)
}

function byPlace(a: Fact, b: Fact): number {
  const [x, y] = [a.values[0], b.values[0]]
  return (
    b.origins - a.origins ||
    compareText(x?.source ?? '', y?.source ?? '') ||
    (x?.start ?? 0) - (y?.start ?? 0) ||
    compareText(a.id, b.id)
  )
}

/** How many sources give a value. */
export function sourcesOf({ values }: Fact): number {
  return values.length === 1 ? 1 : new Set(values.map((value) => value.source)).size
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
