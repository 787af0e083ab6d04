import type { Range } from '../../types.ts'
import type { Reading } from './reading.ts'
import type { Sense, SenseMap } from './senses.ts'

/** A word, number, mark or phrase of a sentence with what it can mean in a date; after a rule has read it, its reading. */
export interface Word extends Range {
  readonly lower: string
  readonly capital: boolean
  /** White space before it. */
  readonly spaced: boolean
  readonly senses: SenseMap
  readonly reading: Reading | null
  /** The rules that read it, joined by "+". */
  readonly rule: string | null
}

/** One word that stands for a run of them. */
export function joined(words: readonly Word[], senses: SenseMap): Word {
  const [first] = words
  const last = words.at(-1)
  if (!first || !last) throw new RangeError('no words to join')
  return { ...first, end: last.end, lower: words.map(({ lower }) => lower).join(' '), senses }
}

/** The value of one sense of a word as a number; NaN when it lacks the sense. */
export function numberOf(word: Word | undefined, sense: Sense): number {
  const value = word?.senses.get(sense)
  return typeof value === 'number' ? value : Number.NaN
}
