import { isCapitalised } from '../../text/letters.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { ofSpelling } from '../../text/spelling.ts'
import type { Token } from '../../types.ts'
import { isListedPerson } from './nouns.ts'
import { isPossessive } from './reading.ts'

/** True of a word that can stand in a noun phrase before or as its noun. */
export function isNominal(token: Token | undefined): boolean {
  if (!token || isPossessive(token)) return false
  const sort = nominalSort(token.spelling)
  if (sort !== 'unlisted') return sort === 'listed'
  const { tags } = token
  if (tags.has('Pronoun') || tags.has('Date') || NO_NOUNS.some((tag) => tags.has(tag))) return false
  if (tags.has('Verb')) return isCapitalised(token.text) && !tags.has('Copula')
  return isCapitalised(token.text) || NOMINAL.some((tag) => tags.has(tag))
}

/** What a word by itself tells: that it is a noun or modifier of roles, that it is none, or nothing. */
const nominalSort = ofSpelling((spelling) => {
  const { lower } = spelling
  if (isLink(lower) || isCourtesyWord(spelling) || isPairing(lower)) return 'none'
  return phraseSet('role-modifiers').has(lower) || isListedPerson(lower) ? 'listed' : 'unlisted'
})

/** "Mr.", "Ms.": goes with a name, and is no role. */
export function isCourtesy(token: Token | undefined): boolean {
  return token !== undefined && isCourtesyWord(token.spelling)
}

const isCourtesyWord = ofSpelling(({ lower }) => /^(?:mr|mrs|ms|miss|messrs|mx)$/.test(lower))

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
