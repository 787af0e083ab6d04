import { ofObject } from '../remembered.ts'
import type { StockTerm } from './compromise.ts'
import type { Reading } from './reading.ts'
import { nameOf } from './terms.ts'
import { type Traits, traitsOf } from './traits.ts'

/** Words and phrases of one of compromise's lists, as keys. */
type Phrases = Readonly<Record<string, unknown>>

/** The second words of the phrases of a list, by their first. */
type Openings = ReadonlyMap<string, ReadonlySet<string>>

const openingsOf = ofObject((phrases: Phrases): Openings => {
  const found = new Map<string, Set<string>>()
  for (const phrase of Object.keys(phrases)) {
    const [first = '', second] = phrase.split(' ', 2)
    if (second === undefined) continue
    const seconds = found.get(first)
    if (seconds) seconds.add(second)
    else found.set(first, new Set([second]))
  }
  return found
})

type Named = Pick<StockTerm, 'machine' | 'normal'> & { readonly reading: Reading | null }

/** What compromise's lists say of a term. */
export function traitsOfTerm(term: Named): Traits {
  return term.reading ? term.reading.traits : traitsOf(nameOf(term))
}

/** False when no phrase of several words of a list can stand in a sentence; true when one may. */
export function mayHoldPhrase(terms: readonly Named[], phrases: Phrases): boolean {
  for (let at = 0; at < terms.length; at++) if (phraseEnd(terms, at, phrases) > at) return true
  return false
}

/**
 * The end of the stretch of terms from a place on in which phrases may stand, so that none goes over its end; the place itself
 * when no phrase begins there.
 */
export function phrasesEnd(terms: readonly Named[], from: number, phrases: Phrases): number {
  let end = phraseEnd(terms, from, phrases)
  for (let at = from + 1; at < end; at++) end = Math.max(end, phraseEnd(terms, at, phrases))
  return Math.min(end, terms.length)
}

/** The farthest end of a phrase that may begin at a term; no more than its place when none does. */
function phraseEnd(terms: readonly Named[], at: number, phrases: Phrases): number {
  const term = terms[at]
  if (!term) return at
  const { opens, spaced } = traitsOfTerm(term)
  if (spaced) return terms.length
  const next = opens > 0 ? terms[at + 1] : undefined
  if (!next) return at
  const may = traitsOfTerm(next).spaced || openingsOf(phrases).get(nameOf(term))?.has(nameOf(next)) === true
  return may ? at + opens : at
}
