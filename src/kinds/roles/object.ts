import { phraseSet } from '../../text/lexicon.ts'
import {
  gapBefore,
  isDeterminer,
  isPossessive,
  isPossessivePronoun,
  joined,
  type Reading,
} from './reading.ts'
import { isCourtesy, isHyphenated, isNominal } from './words.ts'

const LONGEST = 14

/** The token after the object of a preposition; null when none begins at a token. */
export function objectEnd(reading: Reading, from: number, limit: number): number | null {
  const { tokens, names } = reading
  if (!joined(reading, from)) return null
  let first = from
  while (first < limit && (isDeterminer(tokens[first]) || isPossessivePronoun(tokens[first]))) first++
  let at = first
  if (isCourtesy(tokens[at]) && names[at + 1]) at++
  while (at < Math.min(limit, first + LONGEST) && (at === first || joined(reading, at))) {
    if (!isObjectWord(reading, at)) break
    at++
  }
  if (at === first) return null
  at = nameEnd(reading, at, limit)
  const body = tokens.slice(from - 1, at).some((_, step) => isBody(reading, from - 1 + step))
  return body ? listEnd(reading, at, limit) : at
}

/** Goes on to the end of a name that is cut at a token. */
function nameEnd({ tokens, names }: Reading, from: number, limit: number): number {
  const name = names[from - 1]
  let at = from
  while (name && at < limit && (tokens[at]?.end ?? Infinity) <= name.end) at++
  return at
}

/** True of "of" behind the noun of a body: "Bureau of", "Department of". */
function isBody({ tokens }: Reading, at: number): boolean {
  const noun = tokens[at - 1]?.text ?? ''
  return (
    tokens[at]?.lower === 'of' &&
    /^\p{Lu}/u.test(noun) &&
    phraseSet('organization-heads').has(noun.toLowerCase())
  )
}

/** The end of a list in capitals that belongs to the name of a body: "Bureau of Rivers, Ports and Canals". */
function listEnd(reading: Reading, from: number, limit: number): number {
  let at = from
  while (
    at < Math.min(limit, from + LONGEST) &&
    isCapital(reading, at) &&
    /^(?:,\s|\s)$/.test(gapBefore(reading, at))
  )
    at++
  const closed = reading.tokens[at]?.lower === 'and' && joined(reading, at) && isCapital(reading, at + 1)
  if (at === from || !closed) return from
  let end = at + 1
  while (end < limit && isCapital(reading, end) && joined(reading, end)) end++
  return end
}

function isCapital({ tokens, names }: Reading, at: number): boolean {
  return /^\p{Lu}/u.test(tokens[at]?.text ?? '') && names[at]?.type !== 'person'
}

function isObjectWord({ tokens, names }: Reading, at: number): boolean {
  const token = tokens[at]
  return isNominal(token) || isHyphenated(token) || isPossessive(token) || names[at] !== null
}
