import type { KindName } from '../kinds/index.ts'
import type { Comparison, Fact, Verdict } from '../types.ts'
import { factsAbout } from './about.ts'
import { type SortName, sorted } from './sort.ts'

/** Which facts of a comparison are wanted, and in which order. */
export interface Selection {
  readonly only?: readonly Verdict[]
  readonly kind?: readonly KindName[]
  readonly minSources?: number
  readonly about?: string
  readonly sort?: SortName
}

/**
 * The comparison with the wanted facts alone; its summary counts them. Without a wish it is the same.
 *
 * Throws UsageError when it names nobody whom `about` could mean.
 */
export function select(result: Comparison, selection: Selection): Comparison {
  const { only, kind, minSources = 1, about, sort } = selection
  if (!isChoice(selection) && sort === undefined) return result
  const named = about === undefined ? null : new Set(factsAbout(result, about))
  const chosen = result.facts.filter(
    (fact) =>
      (!only || only.includes(fact.verdict)) &&
      (!kind || kind.includes(fact.kind)) &&
      (!named || named.has(fact)) &&
      sourcesOf(fact) >= minSources,
  )
  return withFacts(result, sorted(chosen, sort))
}

/** Whether facts may be left out. */
export function isChoice({ only, kind, minSources, about }: Selection): boolean {
  return (only ?? kind ?? minSources ?? about) !== undefined
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
