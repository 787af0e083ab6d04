import type { FactValue } from '../types.ts'

/**
 * One plain sentence when a source states as fact what another attributes or hedges, else null.
 *
 * "north-wire states as fact what harbour-post hedges (reportedly)". Denied and planned values do not count.
 */
export function driftOf(values: readonly FactValue[]): string | null {
  const happened = values.filter(({ status }) => status === 'happened')
  const flat = happened.find(({ hedge, attribution }) => hedge === null && attribution === null)
  if (!flat) return null
  const careful = (source: string) => happened.some((value) => value.source === source && isCareful(value))
  const hedged = happened.find(({ source, hedge }) => source !== flat.source && hedge !== null)
  const attributed = happened.find(
    ({ source, attribution }) =>
      source !== flat.source && attribution !== null && attribution.entity !== null,
  )
  const other = hedged ?? attributed
  if (!other || careful(flat.source)) return null
  const how =
    other.hedge !== null ? `hedges ("${other.hedge}")` : `attributes to ${other.attribution?.entity ?? ''}`
  return `${flat.source} states as fact what ${other.source} ${how}`
}

function isCareful({ hedge, attribution }: FactValue): boolean {
  return hedge !== null || attribution !== null
}
