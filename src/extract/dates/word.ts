import type { Reading } from './reading.ts'
import type { Sense, SenseMap } from './senses.ts'
import { type Sort, sortOf } from './sort.ts'

/** A phrase of the calendar of several words, with what it means. */
export interface Phrase {
  readonly words: readonly string[]
  readonly senses: SenseMap
}

/**
 * A word, number, mark or phrase of a sentence with what it can mean in a date; after a rule has read it, its reading. One that is
 * not joined of several is the same wherever it stands.
 */
export interface Word {
  readonly lower: string
  readonly capital: boolean
  /** White space before it. */
  readonly spaced: boolean
  readonly senses: SenseMap
  readonly sort: Sort
  /** The phrases that begin with the word, longest first; null where none does. */
  readonly phrases: readonly Phrase[] | null
  /** How many words it is joined of. */
  readonly size: number
  readonly reading: Reading | null
  /** The rules that read it, joined by "+". */
  readonly rule: string | null
}

/** What a run of words is when it stands as one: its senses, and its reading when a rule has read it. */
type Meaning = Pick<Word, 'senses' | 'reading' | 'rule'>

/** One word that stands for those from `first` to `last`, exclusive. */
export function joined(words: readonly Word[], first: number, last: number, meaning: Meaning): Word {
  const from = words[first]
  if (!from) throw new RangeError('no words to join')
  const { capital, spaced } = from
  const { senses, reading, rule } = meaning
  let { lower, size } = from
  for (let at = first + 1; at < last; at++) {
    lower += ` ${words[at]?.lower}`
    size += words[at]?.size ?? 0
  }
  const sort = sortOf(last === first + 1 ? from.sort.named : null, senses)
  return { lower, capital, spaced, senses, sort, phrases: null, size, reading, rule }
}

/** The value of one sense of a word as a number; NaN when it lacks the sense. */
export function numberOf(word: Word | undefined, sense: Sense): number {
  const value = word?.senses.get(sense)
  return typeof value === 'number' ? value : Number.NaN
}
