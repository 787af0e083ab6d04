import { phraseSet } from '../../text/lexicon.ts'
import type { Token } from '../../types.ts'
import { isListedPerson } from './nouns.ts'
import { isPossessive } from './reading.ts'

/** True of a word that can stand in a noun phrase before or as its noun. */
export function isNominal(token: Token | undefined): boolean {
  if (!token || isPossessive(token)) return false
  const { tags, lower } = token
  if (isLink(lower) || isCourtesy(token) || isPairing(lower)) return false
  if (phraseSet('role-modifiers').has(lower) || isListedPerson(lower)) return true
  if (tags.has('Pronoun') || tags.has('Date') || NO_NOUNS.some((tag) => tags.has(tag))) return false
  if (tags.has('Verb')) return /^\p{Lu}/u.test(token.text) && !tags.has('Copula')
  return NOMINAL.some((tag) => tags.has(tag)) || /^\p{Lu}/u.test(token.text)
}

/** "Mr.", "Ms.": goes with a name, and is no role. */
export function isCourtesy(token: Token | undefined): boolean {
  return token !== undefined && /^(?:mr|mrs|ms|miss|messrs|mx)$/.test(token.lower)
}

/** "Neither Mayor Roe nor Senator Poe": a word that opens a pair is no part of a title. */
function isPairing(word: string): boolean {
  return /^(?:both|either|neither|nor)$/.test(word)
}

/** "and" and the prepositions that tie a noun phrase together. */
export function isLink(word: string): boolean {
  return word === 'and' || word === '&' || phraseSet('role-prepositions').has(word)
}

const NO_NOUNS = ['Determiner', 'Preposition', 'Conjunction', 'QuestionWord', 'Adverb', 'Auxiliary', 'Modal']
const NOMINAL = ['Noun', 'Adjective', 'Acronym', 'Value', 'Demonym']

/** A part of a hyphenated word: "go-to", "self-described". */
export function isHyphenated(token: Token | undefined): boolean {
  return token?.tags.has('Hyphenated') === true
}
