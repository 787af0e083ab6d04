import { listedIn } from '../text/spelling.ts'
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
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!token) return false
  if (isPreposition(token.spelling)) return before?.tags.has('Auxiliary') === true
  if (token.tags.has('Verb')) return before?.tags.has('Pronoun') === true || !isNounAsVerb(token.spelling)
  if (before?.tags.has('Noun') && !before.tags.has('Pronoun')) {
    if (isVerbAsNoun(token.spelling)) return true
    if (isUnchanging(token.spelling) && opensObject(next)) return true
  }
  return opensObject(next) && /(?:\p{L}{2}ed|^left)$/u.test(token.lower) && !before?.tags.has('Determiner')
}

/** An article, a possessive, a number, or a noun that is often tagged as a verb. */
function opensObject(token: Token | undefined): boolean {
  if (!token) return false
  const { tags, spelling } = token
  return ['Value', 'Determiner', 'Possessive'].some((tag) => tags.has(tag)) || isNounAsVerb(spelling)
}
