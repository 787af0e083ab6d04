import type { Token } from '../types.ts'
import { lexicon } from './lexicon.ts'
import { ofSpelling, spellingOf } from './spelling.ts'
import { stemOf } from './stem.ts'

const classes = new Map<string, ReadonlyMap<string, string>>()

/**
 * The key under which words of one meaning meet: the stem, or the stem of the first word of its group in data/concepts.json.
 *
 * `conceptOf('apprehended')` and `conceptOf('arrests')` are the same; a word in no group is its own stem.
 */
export function conceptOf(word: string): string {
  return conceptOfText(spellingOf(word))
}

const conceptOfText = ofSpelling(({ text }): string => {
  const stem = stemOf(text)
  return classesOf('concepts').get(text) ?? classesOf('concepts').get(stem) ?? stem
})

/** The concept of a word of the text, whatever its case. */
export const conceptOfSpelling = ofSpelling(({ lower }): string => conceptOf(lower))

/** The concept of a word in a sentence: nouns have meanings that their verbs do not share ("steps", but not "step down"). */
export function conceptOfToken({ spelling, tags }: Pick<Token, 'spelling' | 'tags'>): string {
  return tags.has('Verb') ? conceptOfSpelling(spelling) : conceptOfNoun(spelling)
}

/** The concept of a word that is a noun, by its spelling. */
export const conceptOfNoun = ofSpelling(
  ({ lower }): string => classesOf('concepts-nouns').get(stemOf(lower)) ?? conceptOf(lower),
)

/** The same of a word that stands in no text. */
export function nounConceptOf(word: string): string {
  return conceptOfNoun(spellingOf(word))
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
