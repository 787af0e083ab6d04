import { phraseSet } from '../../text/lexicon.ts'

/** Sorts of nouns that tell what a name is the name of. */
export const HEADS = ['organization', 'place', 'facility', 'event', 'work'] as const
export type Head = (typeof HEADS)[number]

/** The sorts of heads that a word in lower case is: `headSorts('festival')` is `['event']`. */
export function headSorts(lower: string): readonly Head[] {
  return HEADS.filter((kind) => phraseSet(`${kind}-heads`).has(lower))
}
