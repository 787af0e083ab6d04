import { phraseSet } from '../../text/lexicon.ts'
import type { Word } from './words.ts'

/** Sorts of nouns that tell what a name is the name of. */
export const HEADS = ['organization', 'place', 'facility', 'event', 'work'] as const

export function when(holds: boolean, item: string): string[] {
  return holds ? [item] : []
}

/** A noun in lower case beside a name that says what it is: "the newspaper Lotus", "Lotus party". */
export function nounEvidence(side: string, word: Word): string[] {
  if (word.shape !== 'lower') return []
  return HEADS.filter((kind) => phraseSet(`${kind}-heads`).has(word.lower)).map((kind) => `${side}:${kind}`)
}
