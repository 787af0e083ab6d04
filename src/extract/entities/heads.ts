import { phraseSet } from '../../text/lexicon.ts'
import { remembered } from '../../text/remembered.ts'
import type { Word } from './words.ts'

/** Sorts of nouns that tell what a name is the name of. */
export const HEADS = ['organization', 'place', 'facility', 'event', 'work'] as const

/** The sorts of heads that a word in lower case is: `headSorts('festival')` is `['event']`. */
export const headSorts = remembered((lower) => HEADS.filter((kind) => phraseSet(`${kind}-heads`).has(lower)))

/** A list of the item when the condition holds, else an empty one. */
export function when(holds: boolean, item: string): string[] {
  return holds ? [item] : []
}

/** A noun in lower case beside a name that says what it is: "the newspaper Lotus", "Lotus party". */
export function nounEvidence(side: string, word: Word): string[] {
  return word.shape === 'lower' ? headSorts(word.lower).map((kind) => `${side}:${kind}`) : []
}
