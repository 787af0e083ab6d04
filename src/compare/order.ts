import { type Fact, verdicts } from '../types.ts'

/** Most useful first: by verdict, then by number of origins and sources, then by where the first value stands. */
export function inOrder(facts: readonly Fact[]): Fact[] {
  const sources = new Map(facts.map((fact) => [fact, sourcesOf(fact)]))
  return [...facts].sort(
    (a, b) =>
      verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
      (sources.get(b) ?? 0) - (sources.get(a) ?? 0) ||
      b.origins - a.origins ||
      compareText(a.values[0]?.source ?? '', b.values[0]?.source ?? '') ||
      (a.values[0]?.start ?? 0) - (b.values[0]?.start ?? 0) ||
      compareText(a.id, b.id),
  )
}

/** How many sources give a value. */
export function sourcesOf({ values }: Fact): number {
  return values.length === 1 ? 1 : new Set(values.map((value) => value.source)).size
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
