import { cluesOf, tagClue, wordClue } from './clues.ts'
import { decide, leaning, toDecide } from './deciding.ts'
import { hintsOf } from './hints.ts'
import type { TagList } from './tags.ts'
import type { Term } from './terms.ts'
import { parentsOf, type TaggedAlone, wordOf } from './wordtags.ts'
import { withTag } from './world.ts'

/** The tags of a word that is to choose between two tags, by how it stands and by what stands beside it. */
export function chosen(terms: readonly Term[], at: number, word: TaggedAlone): TagList {
  const { tags, switch: choice = '' } = terms[at] as Term
  const { list } = tags
  const { isSettled, typed } = hintsOf(list)
  if (isSettled) return typed
  const stand = {
    isCapital: word.isPlainTitle && tags.has('ProperNoun'),
    isAfterDeterminer: terms[at - 1]?.tags.has('Determiner') === true,
    at,
    count: terms.length,
  }
  const tag = leaning(choice, stand) ?? clueBeside(terms, at, choice)
  return tag ? hintsOf(parentsOf(word, withTag(list, tag, false))).typed : typed
}

/** The tag for which the words beside a word speak: by their letters the one after it first, by their tags the one before it. */
function clueBeside(terms: readonly Term[], at: number, choice: string): string | null {
  const { before, after } = cluesOf(choice)
  const next = terms[at + 1]
  const last = terms[at - 1]?.text === 'also' ? terms[Math.max(0, at - 2)] : terms[at - 1]
  const byWord = (next && wordClue(after, wordOf(next))) || (last && wordClue(before, wordOf(last)))
  if (byWord) return byWord
  return (last && tagClue(before, last.tags.list)) || (next && tagClue(after, next.tags.list)) || null
}

/** Tags the first word of a clause as an order if it may be one. */
export function order(terms: readonly Term[]): void {
  const [first, second, third] = terms
  if (!first || !second || !hintsOf(second.tags.list).isObject) return
  if (first.switch !== 'Noun|Verb' && !first.tags.has('Infinitive')) return
  if (second.tags.has('Verb') || third?.tags.has('Verb')) return
  const clause = terms.slice(0, 4).map((term) => toDecide(term, term.tags.list, false))
  decide(clause, ['Imperative'])
  first.tags.list = clause[0]?.tags.list ?? first.tags.list
}
