import { type Alone, aloneAmong, FIRST, hintedAt, LATER, type Place, YELLED } from './alone.ts'
import { askBeforeClauses } from './asking.ts'
import { chosen, name, order } from './choosing.ts'
import { clausesOf } from './clauses.ts'
import { hintsOf } from './hints.ts'
import { Tags } from './tags.ts'
import type { Term } from './terms.ts'
import { aloneOf, wordOf } from './wordtags.ts'
import { withTag } from './world.ts'

/**
 * compromise's tags of words by their letters and then by the words beside them, with the same result as its own step for
 * less: what it makes of a word alone is asked of it once for each word, and the rest is looked up in its lists. Tags the terms
 * in place.
 */
export function tagByLetters(sentences: readonly Term[][]): void {
  for (const terms of sentences) {
    if (terms.length > 2 && terms[0]?.post.includes(':')) askBeforeClauses(terms)
  }
  for (const terms of clausesOf(sentences)) tagClause(terms)
}

/** A clause, and what its words are by themselves. */
interface Clause {
  readonly terms: readonly Term[]
  readonly alones: readonly Alone[]
  readonly isYelled: boolean
}

function tagClause(terms: readonly Term[]): void {
  const isYelled = isInCapitals(terms)
  const clause = { terms, alones: readLetters(terms, isYelled), isYelled }
  guess(clause)
  choose(clause)
  order(terms)
}

/** Whether no word of a clause begins with a small letter, though more than a name could be. */
function isInCapitals(terms: readonly Term[]): boolean {
  let common = 0
  for (const term of terms) {
    if (wordOf(term).isLower) return false
    if (!term.tags.has('ProperNoun')) common++
  }
  return common > 3
}

function placeOf({ index }: Term, isYelled: boolean): Place {
  if (isYelled) return YELLED
  return index[1] === 0 ? FIRST : LATER
}

/** Tags the words by their letters. */
function readLetters(terms: readonly Term[], isYelled: boolean): Alone[] {
  const alones: Alone[] = []
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]
    if (!term) continue
    const alone = term.frozen ? hintsOf(term.tags.list).frozen : readWord(terms, at, placeOf(term, isYelled))
    term.tags.list = alone.lettered
    if (alone.choice !== undefined) term.switch = alone.choice
    alones.push(alone)
  }
  return alones
}

function readWord(terms: readonly Term[], at: number, place: Place): Alone {
  const term = terms[at] as Term
  const word = wordOf(term)
  const alone = aloneOf(word, term.tags.list, place)
  if (!alone.mayBeYear) return alone
  const before = terms.slice(Math.max(0, at - 2), at).map(heldCopy)
  return aloneAmong(before, [word.shown, alone.given], terms.slice(at + 1, at + 3).map(heldCopy))
}

/** A copy of a term that nothing may change. */
function heldCopy(term: Term): Term {
  return { ...term, tags: new Tags(term.tags.list), frozen: true }
}

/** Tags the words of which nothing is known by what stands beside them, and all with what follows from their tags. */
function guess(clause: Clause): void {
  const { terms, alones } = clause
  for (let at = 0; at < terms.length; at++) {
    const [term, alone] = [terms[at], alones[at]]
    if (!term || !alone) continue
    const tag = alone.isUnknown ? hintBeside(terms, at) : null
    term.tags.list = tag
      ? hintedAt(wordOf(term).shown, alone, [tag, placeOf(term, clause.isYelled)])
      : alone.guessed
  }
}

/** The tag that is hinted at by the words beside a word, and else by their tags. */
function hintBeside(terms: readonly Term[], at: number): string | null {
  const [before, after] = [terms[at - 1], terms[at + 1]]
  const byWord = (before && wordOf(before).toRight) || (after && wordOf(after).toLeft)
  if (byWord) return byWord
  return (before && hintsOf(before.tags.list).toRight) || (after && hintsOf(after.tags.list).toLeft) || null
}

/** Tags names of organizations and places, and the words that are to choose between two tags. */
function choose({ terms, isYelled }: Clause): void {
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]
    if (!term || term.frozen) continue
    const word = wordOf(term)
    if (word.isOrgWord || word.isPlaceWord) name(terms, at, isYelled)
    const { tags } = term
    tags.list = term.switch === undefined ? hintsOf(tags.list).typed : chosen(terms, at, word)
    const next = term.post === '-' ? terms[at + 1] : undefined
    if (!next) continue
    for (const one of [term, next]) one.tags.list = withTag(one.tags.list, 'Hyphenated', one.frozen === true)
  }
}
