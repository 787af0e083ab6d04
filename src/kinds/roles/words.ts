import { isCapitalised } from '../../text/letters.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { ofObject } from '../../text/remembered.ts'
import { listedIn, ofSpelling } from '../../text/spelling.ts'
import type { Token } from '../../types.ts'
import { isListedPerson } from './nouns.ts'
import { isPossessive } from './reading.ts'

/** True of a word that can stand in a noun phrase before or as its noun. */
export function isNominal(token: Token | undefined): boolean {
  if (!token || isPossessive(token)) return false
  const sort = nominalSort(token.spelling)
  if (sort !== 'unlisted') return sort === 'listed'
  const tagged = taggedSort(token.tags)
  return tagged === 'nominal' || (tagged === 'capital' && isCapitalised(token.text))
}

/** What tags alone tell: that a word is nominal, that it is with a capital, or that it is not. */
type TaggedSort = 'nominal' | 'capital' | 'none'

/** Worked out once for each set of tags, which words share. */
const taggedSort = ofObject(sortOfTags)

function sortOfTags(tags: ReadonlySet<string>): TaggedSort {
  if (NO_NOUNS.some((tag) => tags.has(tag))) return 'none'
  if (tags.has('Verb')) return tags.has('Copula') ? 'none' : 'capital'
  return NOMINAL.some((tag) => tags.has(tag)) ? 'nominal' : 'capital'
}

/** What a word by itself tells: that it is a noun or modifier of roles, that it is none, or nothing. */
const nominalSort = ofSpelling((spelling) => {
  const { lower } = spelling
  if (isLinkWord(spelling) || isCourtesyWord(spelling) || isPairing(lower)) return 'none'
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
export function isLink(token: Token): boolean {
  return isLinkWord(token.spelling)
}

const isLinkWord = ofSpelling(
  (spelling) => spelling.lower === 'and' || spelling.lower === '&' || isRolePreposition(spelling),
)

/** "of", "for", "at": ties what a role is about to its noun. */
export const isRolePreposition = listedIn('role-prepositions')

const NO_NOUNS = [
  'Pronoun',
  'Date',
  'Determiner',
  'Preposition',
  'Conjunction',
  'QuestionWord',
  'Adverb',
  'Auxiliary',
  'Modal',
]
const NOMINAL = ['Noun', 'Adjective', 'Acronym', 'Value', 'Demonym']

/** A part of a hyphenated word: "go-to", "self-described". */
export function isHyphenated(token: Token | undefined): boolean {
  return token?.tags.has('Hyphenated') === true
}
