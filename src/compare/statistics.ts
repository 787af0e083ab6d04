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
  const terms = new Map<string, Term>()
  const topics = new Set<string>()
  let sentences = 0
  const count = (word: string, { claim, article }: Sourced) => {
    const term = terms.get(word) ?? { count: 0, last: 0, lead: null }
    terms.set(word, term)
    if (term.last === sentences) return
    term.last = sentences
    term.count++
    if (!claim.frame.lead) return
    if (term.lead !== null && term.lead !== article) topics.add(word)
    term.lead = article
  }
  forSentences(claims, (one) => {
    sentences++
    for (const word of one.claim.frame.terms) count(word, one)
    for (const word of one.claim.frame.entities) count(word, one)
  })
  const inverse = (count: number) => Math.max(0, Math.log((sentences + 1) / (count + 0.5)))
  const rarities = new Map([...terms].map(([word, { count }]) => [word, inverse(count)]))
  const once = inverse(1)
  const rarity = (term: string) => rarities.get(term) ?? once
  return { articles, rarity, isTopic: (term) => topics.has(term) }
}

/** What is counted of a concept or name. */
interface Term {
  count: number
  /** The sentence that had it last, counted from 1. */
  last: number
  /** The article whose lead had it last. */
  lead: number | null
}

/** The first claim of each sentence; claims come article by article. */
function forSentences(claims: readonly Sourced[], use: (claim: Sourced) => void): void {
  const seen = new Map<number, number[]>()
  let article = -1
  for (const one of claims) {
    const { claim } = one
    if (claim.kind === 'statement') continue
    if (one.article !== article) seen.clear()
    article = one.article
    const ends = seen.get(claim.start)
    if (ends?.includes(claim.end)) continue
    if (ends) ends.push(claim.end)
    else seen.set(claim.start, [claim.end])
    use(one)
  }
}
