import type { StockTerm } from './compromise.ts'
import { nameOf, type Reading } from './terms.ts'
import { type Traits, traitsOf } from './traits.ts'

/** Words and phrases of one of compromise's lists, as keys. */
type Phrases = Readonly<Record<string, unknown>>

const openings = new WeakMap<Phrases, ReadonlySet<string>>()

/** The first two words of each phrase of a list. */
function openingsOf(phrases: Phrases): ReadonlySet<string> {
  let found = openings.get(phrases)
  if (!found) {
    found = new Set(
      Object.keys(phrases)
        .filter((phrase) => phrase.includes(' '))
        .map((phrase) => opening(phrase)),
    )
    openings.set(phrases, found)
  }
  return found
}

function opening(phrase: string): string {
  const second = phrase.indexOf(' ', phrase.indexOf(' ') + 1)
  return second < 0 ? phrase : phrase.slice(0, second)
}

type Named = Pick<StockTerm, 'machine' | 'normal'> & { readonly reading: Reading | null }

/** What compromise's lists say of a term. */
export function traitsOfTerm(term: Named): Traits {
  return term.reading ? term.reading.traits : traitsOf(nameOf(term))
}

/** False when no phrase of several words of a list can stand in a sentence; true when one may. */
export function mayHoldPhrase(terms: readonly Named[], phrases: Phrases): boolean {
  let before: Named | null = null
  for (const term of terms) {
    const { spaced, opens } = traitsOfTerm(term)
    if (spaced) return true
    if (before && openingsOf(phrases).has(`${nameOf(before)} ${nameOf(term)}`)) return true
    before = opens ? term : null
  }
  return false
}
