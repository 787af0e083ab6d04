import { phraseSet } from '../../text/lexicon.ts'
import type { RolePhrase } from './phrase.ts'
import { isPossessive, joined, type NamePlace, opensPhrase, type Reading } from './reading.ts'
import { isNominal } from './words.ts'

/** How many words may stand between a noun and the verb that tells who it is. */
const REACH = 8

/**
 * What an unknown is told to be: "the gunman was identified by the sheriff as Jane Roe", "the winner was Jane Roe", "Jane Roe was
 * named as the gunman"; the value is the noun (data/identity-nouns.json). "Wrongly identified as" and "was not" tell nothing.
 */
export function identityOf(reading: Reading, name: NamePlace): RolePhrase | null {
  const noun = nounBefore(reading, name.at) ?? nounAfter(reading, name.end)
  if (noun === null || isPossessive(reading.tokens[name.end - 1]) || isFollowed(reading, name.end))
    return null
  return { from: noun, head: noun, end: noun + 1 }
}

/** "The winner was Ann Cole Industries", "Ann Cole and Tom Reed". */
function isFollowed(reading: Reading, end: number): boolean {
  const next = reading.tokens[end]
  if (!next || !joined(reading, end)) return false
  return next.lower === 'and' || next.lower === 'or' || (isNominal(next) && !next.tags.has('Date'))
}

function nounBefore(reading: Reading, at: number): number | null {
  const { tokens } = reading
  let link = at - 1
  while (link > 0 && joined(reading, link + 1) && isNominal(tokens[link]) && !reading.names[link]) link--
  const word = tokens[link]?.lower ?? ''
  if (!joined(reading, link + 1)) return null
  if (isCopula(word)) return nounAt(reading, link - 1)
  return word === 'as' ? nounBeforeAs(reading, link) : null
}

/** "the gunman was identified as", "the gunman, who was killed, was named by police as". */
function nounBeforeAs(reading: Reading, as: number): number | null {
  const verb = identifyingBefore(reading, as)
  if (verb === null) return null
  let at = verb - 1
  while (at > 0 && isAuxiliary(reading, at)) at--
  return at < verb - 1 ? nounAt(reading, at) : null
}

/** The verb "identified" or "named" before "as". */
function identifyingBefore(reading: Reading, as: number): number | null {
  for (let at = as - 1; at >= Math.max(1, as - REACH) && joined(reading, at + 1); at--) {
    if (phraseSet('identifying-verbs').has(reading.tokens[at]?.lower ?? '')) return at
  }
  return null
}

function nounAfter(reading: Reading, from: number): number | null {
  const { tokens } = reading
  let verb = from
  while (verb < from + 4 && isAuxiliary(reading, verb) && joined(reading, verb)) verb++
  if (verb === from) return null
  const named = phraseSet('identifying-verbs').has(tokens[verb]?.lower ?? '')
  const as = named
    ? tokens.findIndex(({ lower }, at) => at > verb && at <= verb + REACH && lower === 'as')
    : verb - 1
  if (as < 0 || !opensPhrase(tokens[as + 1])) return null
  let noun = as + 2
  while (noun < as + 5 && !isNoun(reading, noun) && isNominal(tokens[noun])) noun++
  return isNoun(reading, noun) && isDefinite(reading, noun) ? noun : null
}

/** A noun of the list, with "the", that ends at a token or before the phrase that limits it: "the driver of the bus". */
function nounAt(reading: Reading, last: number): number | null {
  for (let at = last; at > Math.max(0, last - REACH); at--) {
    if (isNoun(reading, at))
      return isDefinite(reading, at) && !isMistaken(reading, at, last + REACH) ? at : null
    const { lower = '', tags } = reading.tokens[at] ?? { tags: new Set<string>() }
    if (!joined(reading, at) || tags.has('Verb') || lower === 'and') return null
  }
  return null
}

function isNoun({ tokens }: Reading, at: number): boolean {
  return phraseSet('identity-nouns').has(tokens[at]?.lower ?? '')
}

/** "the gunman", "the lone gunman", "the bank’s owner"; "a suspect" and "the other victim" are of several. */
function isDefinite(reading: Reading, noun: number): boolean {
  const { tokens } = reading
  let at = noun - 1
  while (at > noun - 4 && at >= 0 && joined(reading, at + 1) && isNominal(tokens[at])) at--
  const words = tokens.slice(Math.max(0, at), noun).map(({ lower }) => lower)
  const first = tokens[at]
  if (words.some((word) => phraseSet('office-doubts').has(word))) return false
  return phraseSet('definite-determiners').has(first?.lower ?? '') || isPossessive(first)
}

function isMistaken({ tokens }: Reading, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(
      ({ lower, tags }) =>
        tags.has('Negative') || tags.has('Modal') || phraseSet('mistaken-words').has(lower),
    )
}

function isCopula(word: string): boolean {
  return word === 'was' || word === 'is'
}

function isAuxiliary({ tokens }: Reading, at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  const { lower, tags } = token
  return isCopula(lower) || lower === 'has' || lower === 'been' || tags.has('Adverb')
}
