import { type Alone, FIRST, hintedAt, LATER, type Place, readWaiting, YELLED } from './alone.ts'
import { askBeforeClauses } from './asking.ts'
import { chosen, order } from './choosing.ts'
import { clausesOf } from './clauses.ts'
import { hintsOf } from './hints.ts'
import { name } from './names.ts'
import type { Term } from './terms.ts'
import { aloneOf, type TaggedAlone, wordOf } from './wordtags.ts'
import { withTag } from './world.ts'
import { numberBeside } from './years.ts'

/**
 * compromise's tags of words by their letters and then by the words beside them, with the same result as its own step for
 * less: what it makes of a word alone is asked of it once for each word, and the rest is looked up in its lists. Tags the terms
 * in place.
 */
export function tagByLetters(sentences: readonly Term[][]): void {
  for (const terms of sentences) {
    if (terms.length > 2 && terms[0]?.post.includes(':')) askBeforeClauses(terms)
  }
  const clauses = clausesOf(sentences).map(readWords)
  readWaiting()
  for (const clause of clauses) {
    readLetters(clause)
    guess(clause)
    choose(clause)
    order(clause.terms)
  }
}

/** A clause, and what its words are by themselves. */
interface Clause {
  readonly terms: readonly Term[]
  readonly alones: Alone[]
  /** Whether capitals say nothing in it. */
  readonly isYelled: boolean
}

function readWords(terms: readonly Term[]): Clause {
  const alones: Alone[] = []
  const isYelled = isInCapitals(terms)
  for (const term of terms) {
    const { list } = term.tags
    const word = wordOf(term)
    alones.push(term.frozen ? hintsOf(list).frozen : aloneOf(word, list, placeOf(term, word, isYelled)))
  }
  return { terms, alones, isYelled }
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

/** How a word stands: all that matters is what a capital letter means. */
function placeOf({ index }: Term, { isTitle }: TaggedAlone, isYelled: boolean): Place {
  if (isYelled) return YELLED
  return isTitle && index[1] === 0 ? FIRST : LATER
}

/** Tags the words by their letters. */
function readLetters({ terms, alones }: Clause): void {
  for (let at = 0; at < terms.length; at++) {
    const [term, alone] = [terms[at], alones[at]]
    if (!term || !alone) continue
    if (alone.mayBeYear) alones[at] = numberBeside(terms, at, alone)
    term.tags.list = alones[at]?.lettered ?? alone.lettered
    if (alone.choice !== undefined) term.switch = alone.choice
  }
}

/** Tags the words of which nothing is known by what stands beside them, and all with what follows from their tags. */
function guess({ terms, alones }: Clause): void {
  for (let at = 0; at < terms.length; at++) {
    const [term, alone] = [terms[at], alones[at]]
    if (!term || !alone) continue
    const tag = alone.isUnknown ? hintBeside(terms, at) : null
    term.tags.list = tag ? hintedAt(wordOf(term).shown, alone, tag) : alone.guessed
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
function choose(clause: Clause): void {
  const { terms } = clause
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]
    if (!term || term.frozen) continue
    const word = wordOf(term)
    if (word.isOrgWord || word.isPlaceWord) name(clause, at)
    const { tags } = term
    tags.list = term.switch === undefined ? hintsOf(tags.list).typed : chosen(terms, at, word)
    const next = term.post === '-' ? terms[at + 1] : undefined
    if (!next) continue
    for (const one of [term, next]) one.tags.list = withTag(one.tags.list, 'Hyphenated', one.frozen === true)
  }
}
