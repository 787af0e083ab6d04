import type { SetStatistics } from './match/matcher.ts'
import type { Sourced } from './sourced.ts'

/**
 * How rare each concept and name is in the set, counted over sentences that carry a claim.
 *
 * Sentences that hold no more than a statement ("the strike was called off") do not count.
 *
 * Rarity is the inverse document frequency of information retrieval with a sentence as the document:
 * ln((N + 1) / (n + 0.5)), 0 at least.
 */
export function statisticsOf(claims: readonly Sourced[], articles: number): SetStatistics {
  const counts = new Map<string, number>()
  const first = new Map<string, number>()
  const topics = new Set<string>()
  const seen = new Set<string>()
  for (const { claim, article } of claims) {
    if (claim.kind === 'statement') continue
    const sentence = `${article}:${claim.start}:${claim.end}`
    if (seen.has(sentence)) continue
    seen.add(sentence)
    for (const term of new Set([...claim.frame.terms, ...claim.frame.entities])) {
      counts.set(term, (counts.get(term) ?? 0) + 1)
      if (!claim.frame.lead) continue
      if ((first.get(term) ?? article) !== article) topics.add(term)
      first.set(term, article)
    }
  }
  const sentences = seen.size
  const inverse = (count: number) => Math.max(0, Math.log((sentences + 1) / (count + 0.5)))
  const rarities = new Map([...counts].map(([term, count]) => [term, inverse(count)]))
  const once = inverse(1)
  const rarity = (term: string) => rarities.get(term) ?? once
  return { articles, rarity, isTopic: (term) => topics.has(term) }
}
