import type { Range } from '../../types.ts'
import type { Reading } from './reading.ts'
import type { Sense, SenseMap } from './senses.ts'
import { type Sort, sortOf } from './sort.ts'

/** A word, number, mark or phrase of a sentence with what it can mean in a date; after a rule has read it, its reading. */
export interface Word extends Range {
  readonly lower: string
  readonly capital: boolean
  /** White space before it. */
  readonly spaced: boolean
  readonly senses: SenseMap
  readonly sort: Sort
  readonly reading: Reading | null
  /** The rules that read it, joined by "+". */
  readonly rule: string | null
}

/** What a run of words is when it stands as one: its senses, and its reading when a rule has read it. */
type Meaning = Pick<Word, 'senses' | 'reading' | 'rule'>

/** One word that stands for those from `first` to `last`, exclusive. */
export function joined(words: readonly Word[], first: number, last: number, meaning: Meaning): Word {
  const [from, to] = [words[first], words[last - 1]]
  if (!from || !to) throw new RangeError('no words to join')
  const { start, capital, spaced } = from
  const { senses, reading, rule } = meaning
  let { lower } = from
  for (let at = first + 1; at < last; at++) lower += ` ${words[at]?.lower}`
  const sort = sortOf(from === to ? from.sort.named : null, senses)
  return { start, end: to.end, lower, capital, spaced, senses, sort, reading, rule }
}

/** The value of one sense of a word as a number; NaN when it lacks the sense. */
export function numberOf(word: Word | undefined, sense: Sense): number {
  const value = word?.senses.get(sense)
  return typeof value === 'number' ? value : Number.NaN
}
