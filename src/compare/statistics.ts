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
  const sentences = countIn(terms, claims)
  const inverse = (count: number) => Math.max(0, Math.log((sentences + 1) / (count + 0.5)))
  const once = inverse(1)
  const rarity = (word: string) => {
    const term = terms.get(word)
    if (!term) return once
    if (term.rarity < 0) term.rarity = inverse(term.count)
    return term.rarity
  }
  return { articles, rarity, isTopic: (word) => terms.get(word)?.topic === true }
}

/** What is counted of a concept or name. */
interface Term {
  count: number
  /** The sentence that had it last, counted from 1. */
  last: number
  /** The article whose lead had it last; `NONE` where no lead has it. */
  lead: number
  /** Whether the leads of two articles have it. */
  topic: boolean
  /** Found when it is first asked for. */
  rarity: number
}

const NONE = -1

/** Counts the words of the sentences, and gives how many sentences there are. */
function countIn(terms: Map<string, Term>, claims: readonly Sourced[]): number {
  let sentence = 0
  const count = (words: readonly string[], leadOf: number) => {
    for (const word of words) {
      const term = terms.get(word)
      if (!term) terms.set(word, { count: 1, last: sentence, lead: leadOf, topic: false, rarity: NONE })
      else if (term.last !== sentence) countAgain(term, sentence, leadOf)
    }
  }
  forSentences(claims, ({ claim: { frame }, article }) => {
    const leadOf = frame.lead ? article : NONE
    sentence++
    count(frame.terms, leadOf)
    count(frame.entities, leadOf)
  })
  return sentence
}

function countAgain(term: Term, sentence: number, leadOf: number): void {
  term.last = sentence
  term.count++
  if (leadOf === NONE) return
  if (term.lead !== NONE && term.lead !== leadOf) term.topic = true
  term.lead = leadOf
}

/** The first claim of each sentence; claims come article by article. */
function forSentences(claims: readonly Sourced[], use: (claim: Sourced) => void): void {
  const ends = new Map<number, number>()
  // The further sentences that begin where another does.
  const further = new Set<string>()
  let article = -1
  for (const one of claims) {
    const { kind, start, end } = one.claim
    if (kind === 'statement') continue
    if (one.article !== article) {
      ends.clear()
      further.clear()
      article = one.article
    }
    const known = ends.get(start)
    if (known === end) continue
    if (known === undefined) ends.set(start, end)
    else if (further.has(`${start}-${end}`)) continue
    else further.add(`${start}-${end}`)
    use(one)
  }
}
