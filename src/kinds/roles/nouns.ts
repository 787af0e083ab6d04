import { anyOf, lexicon, phraseSet } from '../../text/lexicon.ts'
import type { Token } from '../../types.ts'

let ending: RegExp | null = null

/**
 * True of a noun that names an office, a job or a relation in the singular: "governor", "Rep", "biologist", "go-to guy".
 *
 * Nouns that only say what kind of human being someone is ("man", "woman", "people") are none.
 */
export function isPersonNoun(words: string, { tags, lower }: Token): boolean {
  const plain = words.toLowerCase().replace(/\s+/g, ' ')
  if (isListedPerson(plain)) return true
  ending ??= new RegExp(`^[\\p{L}-]{3,30}(?:${anyOf(lexicon<readonly string[]>('person-suffixes'))})$`, 'u')
  return plain === lower && tags.has('Noun') && ending.test(plain)
}

/** True of a person noun that the lists hold: those of data/person-nouns.json, and titles that are not only a courtesy. */
export function isListedPerson(plain: string): boolean {
  const sort = Object.hasOwn(titles(), plain) ? titles()[plain] : undefined
  return phraseSet('person-nouns').has(plain) || (sort !== undefined && sort !== 'honorific')
}

function titles(): Readonly<Record<string, string>> {
  return lexicon<Readonly<Record<string, string>>>('titles')
}
