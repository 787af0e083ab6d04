import { listedIn, testOf } from '../text/spelling.ts'
import type { Token } from '../types.ts'

const isNounAsVerb = listedIn('nouns-tagged-verbs')
const isVerbAsNoun = listedIn('verbs-tagged-nouns')
const isUnchanging = listedIn('unchanging-verbs')
const isPreposition = listedIn('participle-prepositions')

/**
 * Whether a word of a sentence is a verb, by its tag and by the words beside it where taggers err.
 *
 * "and injured 23", "left 800 workers", "the plant employs 640", "the bank cut its rate" have verbs; "rates" in "lowers
 * interest rates", "estimated" in "an estimated 800" and "following the vote" are none.
 */
export function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  const before = tokens[at - 1]
  if (isPreposition(token.spelling)) return before?.tags.has('Auxiliary') === true
  if (token.tags.has('Verb')) return before?.tags.has('Pronoun') === true || !isNounAsVerb(token.spelling)
  if (before?.tags.has('Noun') && !before.tags.has('Pronoun')) {
    if (isVerbAsNoun(token.spelling)) return true
    if (isUnchanging(token.spelling) && opensObject(tokens[at + 1])) return true
  }
  return mayBePast(token.spelling) && opensObject(tokens[at + 1]) && !before?.tags.has('Determiner')
}

const mayBePast = testOf(({ lower }) => /(?:\p{L}{2}ed|^left)$/u.test(lower))

/** An article, a possessive, a number, or a noun that is often tagged as a verb. */
function opensObject(token: Token | undefined): boolean {
  if (!token) return false
  const { tags, spelling } = token
  return tags.has('Value') || tags.has('Determiner') || tags.has('Possessive') || isNounAsVerb(spelling)
}
