import type { KindName } from '../kinds/index.ts'
import type { Comparison, Fact, Verdict } from '../types.ts'

/** Which facts of a comparison are wanted. */
export interface Selection {
  readonly only?: readonly Verdict[]
  readonly kind?: readonly KindName[]
  readonly minSources?: number
}

/** The comparison with the wanted facts alone; its summary counts them. Without a wish it is the same. */
export function select(result: Comparison, { only, kind, minSources = 1 }: Selection): Comparison {
  if (!only && !kind && minSources <= 1) return result
  return withFacts(
    result,
    result.facts.filter(
      (fact) =>
        (!only || only.includes(fact.verdict)) &&
        (!kind || kind.includes(fact.kind)) &&
        sourcesOf(fact) >= minSources,
    ),
  )
}

/** The comparison with other facts; its summary counts them. */
export function withFacts(result: Comparison, facts: readonly Fact[]): Comparison {
  const count = (verdict: Verdict) => facts.filter((fact) => fact.verdict === verdict).length
  const counts = {
    conflict: count('conflict'),
    compatible: count('compatible'),
    agree: count('agree'),
    single: count('single'),
  }
  return { ...result, facts, summary: { sources: result.summary.sources, facts: facts.length, ...counts } }
}

function sourcesOf(fact: Fact): number {
  return new Set(fact.values.map(({ source }) => source)).size
}
