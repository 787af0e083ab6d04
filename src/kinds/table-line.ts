import { bySentence } from '../text/by-sentence.ts'
import { testOf } from '../text/spelling.ts'
import type { Doc, Token } from '../types.ts'

/** Share of the words of a line that are bare numbers, from which on it is a line of a table; without a verb, and with one. */
const SHARE = 0.25
const SHARE_WITH_VERB = 0.4

/**
 * True of a line of scores, standings or prices: "Halden 2 Moss 1", "Elm Park 12 7 3 2 24". What a number in it means stands
 * in the head of its column, so it answers no question by itself.
 *
 * Bare numbers are followed by no word in lower case, as what they count would be ("7 dead, 20 hurt").
 */
export const isTableLine = bySentence((doc, { tokens }): boolean => {
  const bare = tokens.filter((token, at) => isBareNumber(doc, token, tokens[at + 1])).length
  if (bare < 2) return false
  const verb = tokens.some(({ tags }) => tags.has('Verb') && !tags.has('Gerund'))
  return bare >= tokens.length * (verb ? SHARE_WITH_VERB : SHARE)
})

/** A number in figures: "12", "3-2", "½". */
const isFigure = testOf(({ text }) => /^[\d.,/½⅓⅔¼¾-]{1,12}$/.test(text) && /\d/.test(text))

function isBareNumber(doc: Doc, token: Token, next: Token | undefined): boolean {
  if (!isFigure(token.spelling)) return false
  const before = doc.text.charAt(token.start - 1)
  if (/[$€£]/.test(before) || doc.text.charAt(token.end) === '%') return false
  return !next || !/^\p{Ll}/u.test(next.text)
}
