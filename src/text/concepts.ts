import type { Token } from '../types.ts'
import { lexicon } from './lexicon.ts'
import { stemOf } from './stem.ts'

const classes = new Map<string, ReadonlyMap<string, string>>()

/**
 * The key under which words of one meaning meet: the stem, or the stem of the first word of its group in data/concepts.json.
 *
 * `conceptOf('apprehended')` and `conceptOf('arrests')` are the same; a word in no group is its own stem.
 */
export function conceptOf(word: string): string {
  const stem = stemOf(word)
  return classesOf('concepts').get(word) ?? classesOf('concepts').get(stem) ?? stem
}

/** The concept of a word in a sentence: nouns have meanings that their verbs do not share ("steps", but not "step down"). */
export function conceptOfToken({ lower, tags }: Pick<Token, 'lower' | 'tags'>): string {
  const noun = tags.has('Verb') ? undefined : classesOf('concepts-nouns').get(stemOf(lower))
  return noun ?? conceptOf(lower)
}

function classesOf(list: string): ReadonlyMap<string, string> {
  let found = classes.get(list)
  if (!found) {
    found = readClasses(list)
    classes.set(list, found)
  }
  return found
}

function readClasses(list: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [first, others] of Object.entries(lexicon<Readonly<Record<string, readonly string[]>>>(list))) {
    for (const word of [first, ...others]) {
      found.set(word, stemOf(first))
      found.set(stemOf(word), stemOf(first))
    }
  }
  return found
}
