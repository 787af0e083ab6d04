import { phraseSet } from '../../text/lexicon.ts'
import { ofSpelling } from '../../text/spelling.ts'
import { titles } from './before.ts'
import type { RoleForm } from './form.ts'
import { type RolePhrases, rolesAt } from './phrase.ts'
import {
  gapBefore,
  isDeterminer,
  isPossessive,
  isPossessivePronoun,
  isSpaced,
  joined,
  type NamePlace,
  type Reading,
} from './reading.ts'
import { isNominal } from './words.ts'

/**
 * The apposition after a name: "Jane Roe, the former mayor of Akron,", "Jane Roe Jr., 51, a nurse who", "Jane Roe of
 * Ohio, the Democratic leader,", "Jane Roe, Republican of Ohio,".
 *
 * The phrase must end where the apposition does, at a mark, "who" or "whose": a name in a list claims nothing.
 */
export const rolesAfter: RoleForm = {
  rule: 'apposition after the name',
  find: (reading, name) => {
    const at = appositionAfter(reading, name)
    const roles = at === null ? null : rolesAt(reading, at)
    return roles && at !== null && isClosed(reading, at, roles) && !isNextTitle(reading, roles)
      ? roles.parts
      : []
  },
}

/** The token where what is said after a name and a comma begins, behind "Jr.", a bracket, "of Ohio", and an age. */
export function appositionAfter(reading: Reading, name: NamePlace): number | null {
  const { tokens } = reading
  if (goesOnWithoutMark(reading, name.end) || isPossessive(tokens[name.end - 1])) return null
  let at = afterSuffix(reading, name.end)
  at = afterBrackets(reading, at)
  if (tokens[at]?.lower === 'of' && joined(reading, at)) at = afterPlace(reading, at + 1)
  if (!opensApposition(reading, at)) return null
  if (isAge(reading, at)) {
    at++
    if (tokens[at]?.lower === 'of') at = afterPlace(reading, at + 1)
    if (!opensApposition(reading, at)) return null
  }
  while (tokens[at]?.tags.has('Adverb') && joined(reading, at + 1)) at++
  return at < tokens.length ? at : null
}

/** Behind a mere space an apposition follows "Jr." or "of Ohio" alone: most names have none. */
function goesOnWithoutMark(reading: Reading, end: number): boolean {
  const next = reading.tokens[end]
  return next !== undefined && isSpaced(reading, end) && !leadsToApposition(next.spelling)
}

const isSuffix = ofSpelling(({ lower }) => /^(?:jr|sr|ii|iii|iv)$/.test(lower))
const leadsToApposition = ofSpelling((spelling) => spelling.lower === 'of' || isSuffix(spelling))

function opensApposition(reading: Reading, at: number): boolean {
  return at < reading.tokens.length && /^\.?\)?\.?(?:,|\s?(?:—|–|--))\s{0,3}$/.test(gapBefore(reading, at))
}

function afterSuffix(reading: Reading, at: number): number {
  const token = reading.tokens[at]
  return token && isSuffix(token.spelling) && /^,?\s$/.test(gapBefore(reading, at)) ? at + 1 : at
}

function afterBrackets(reading: Reading, at: number): number {
  if (!/^\.?\s\($/.test(gapBefore(reading, at))) return at
  for (let next = at + 1; next < at + 6; next++) if (/\)/.test(gapBefore(reading, next))) return next
  return at
}

function afterPlace(reading: Reading, at: number): number {
  let end = at
  while (end < at + 6 && (end === at || joined(reading, end)) && isPlaceWord(reading, end)) end++
  if (end > at && isStateAfter(reading, end)) end++
  return end
}

function isPlaceWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  return token !== undefined && (/^\p{Lu}/u.test(token.text) || isDeterminer(token))
}

/** The state after a town: "of Akron, Ohio,". */
function isStateAfter(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  const place = reading.names[at]?.type === 'place' || token?.tags.has('Place') === true
  return place && /^,\s$/.test(gapBefore(reading, at)) && /^\.?,/.test(gapBefore(reading, at + 1))
}

function isAge(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  return (
    (token !== undefined && /^\d{1,3}$/.test(token.lower) && /^,/.test(gapBefore(reading, at + 1))) ||
    isAgeOf(reading, at)
  )
}

function isAgeOf(reading: Reading, at: number): boolean {
  return /^\d{1,3}$/.test(reading.tokens[at]?.lower ?? '') && reading.tokens[at + 1]?.lower === 'of'
}

/** In a list the next name brings its own title: "Jane Roe, former Secretary of State Ann Poe". */
function isNextTitle(reading: Reading, { parts }: RolePhrases): boolean {
  return parts.some((part) =>
    reading.names.some(
      (name, at) =>
        name?.type === 'person' &&
        at > part.head &&
        at < part.end &&
        reading.names[at - 1] !== name &&
        titles(reading, at).some((title) => title.head === part.head),
    ),
  )
}

function isClosed(reading: Reading, at: number, { end, parts }: RolePhrases): boolean {
  const { tokens } = reading
  const first = parts[0]
  if (!first) return false
  if (end >= tokens.length) return true
  if (!joined(reading, end))
    return /^["”’)]{0,2}\.?["”’]{0,2}\s?(?:[,.;:)—–]|--)/.test(gapBefore(reading, end))
  const introduced =
    first.from > at &&
    (isDeterminer(tokens[at]) || isPossessivePronoun(tokens[at]) || isPossessive(tokens[first.from - 1]))
  return (
    introduced && phraseSet('apposition-followers').has(tokens[end]?.lower ?? '') && !listsOn(reading, end)
  )
}

/** "Jane Roe, the mayor and John Doe": a list that goes on, not an apposition. */
function listsOn(reading: Reading, at: number): boolean {
  return (
    reading.tokens[at]?.lower === 'and' &&
    (isNominal(reading.tokens[at + 1]) ||
      reading.names[at + 1] !== null ||
      isDeterminer(reading.tokens[at + 1]))
  )
}
