import { engine, type Term } from './compromise.ts'

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

/** False when no word and no phrase of a list can stand in a sentence; true when one may. */
export function mayHold(terms: readonly Term[], phrases: Phrases): boolean {
  return (
    terms.some(({ machine, normal }) => Object.hasOwn(phrases, machine || normal)) ||
    mayHoldPhrase(terms, phrases)
  )
}

/** False when no phrase of several words of a list can stand in a sentence; true when one may. */
export function mayHoldPhrase(terms: readonly Term[], phrases: Phrases): boolean {
  const found = openingsOf(phrases)
  const longest = engine().world.model.one._multiCache
  let before = ''
  for (const { machine, normal } of terms) {
    const word = machine || normal
    if (word.includes(' ')) return true
    if (before !== '' && longest[before] !== undefined && found.has(`${before} ${word}`)) return true
    before = word
  }
  return false
}
