import type { Comparison, Fact, FactValue } from '../../types.ts'

/** A value of a fact with the names of their elements in the page: "f3", "v3-0". */
export interface Placed {
  readonly fact: Fact
  readonly value: FactValue
  readonly factIndex: number
  readonly id: string
}

/** The id of a fact's row. */
export function factId(index: number): string {
  return `f${index}`
}

/** Every value of the comparison with its ids, by source. */
export function placedBySource({ facts }: Comparison): ReadonlyMap<string, readonly Placed[]> {
  const bySource = new Map<string, Placed[]>()
  facts.forEach((fact, factIndex) => {
    fact.values.forEach((value, index) => {
      const placed = { fact, value, factIndex, id: `v${factIndex}-${index}` }
      const list = bySource.get(value.source)
      if (list) list.push(placed)
      else bySource.set(value.source, [placed])
    })
  })
  return bySource
}
