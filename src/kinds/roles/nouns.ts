import { anyOf, lexicon, phraseSet } from '../../text/lexicon.ts'
import { ofSpelling } from '../../text/spelling.ts'
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
  return plain === lower && tags.has('Noun') && endsLikePerson(plain)
}

function endsLikePerson(lower: string): boolean {
  ending ??= new RegExp(`^[\\p{L}-]{3,30}(?:${anyOf(lexicon<readonly string[]>('person-suffixes'))})$`, 'u')
  return ending.test(lower)
}

/** Whether a word may be the last of what `isPersonNoun` takes: of most words it need not be asked. */
export const mayBePersonNoun = ofSpelling(({ text, lower }) => {
  endings ??= lastParts([...phraseSet('person-nouns'), ...Object.keys(titles())])
  return endings.has(text.toLowerCase()) || endsLikePerson(lower)
})

let endings: ReadonlySet<string> | null = null

/** What phrases end in from each of their words on, whatever mark stands before it: "go-to guy", "to guy", "guy". */
function lastParts(phrases: readonly string[]): ReadonlySet<string> {
  const parts = new Set(phrases)
  for (const phrase of phrases)
    for (const { index } of phrase.matchAll(/[^\p{L}\p{N}]/gu)) parts.add(phrase.slice(index + 1))
  return parts
}

/** True of a person noun that the lists hold: those of data/person-nouns.json, and titles that are not only a courtesy. */
export function isListedPerson(plain: string): boolean {
  const sort = Object.hasOwn(titles(), plain) ? titles()[plain] : undefined
  return phraseSet('person-nouns').has(plain) || (sort !== undefined && sort !== 'honorific')
}

function titles(): Readonly<Record<string, string>> {
  return lexicon<Readonly<Record<string, string>>>('titles')
}
