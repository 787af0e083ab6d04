import { isVerbOf } from '../clause.ts'
import { isDeterminer, isPossessive, isPossessivePronoun, joined, type Reading } from '../roles/reading.ts'
import { isNominal } from '../roles/words.ts'
import type { Doer } from './doer.ts'
import { institutionOf, isInstitution } from './institution.ts'
import { partyIn } from './party.ts'
import { isCounted, isSubjectPreposition, topicIn, topicOf } from './topics.ts'

/** How far to the left a subject is looked for, in words. */
export const REACH = 24

/** The names that the noun phrase before a token stands for: "the Greek government and Acme representatives". */
export function phraseBefore(reading: Reading, end: number): readonly Doer[] {
  const from = phraseStart(reading, end)
  if (from === null) return []
  const first = reading.tokens[from]
  if (first && isSubjectPreposition(first.spelling)) return []
  if (isObject(reading, from)) return []
  return partiesIn(reading, from, end)
}

/** The names and topics that a noun phrase stands for: "Acme and the union". */
export function partiesIn(reading: Reading, from: number, end: number): readonly Doer[] {
  const doers: Doer[] = []
  let prepositions = false
  for (const [start, stop] of conjuncts(reading, from, end)) {
    const introduced = isDeterminer(reading.tokens[start])
    if (prepositions && !introduced) break
    const party = partyIn(reading, start, stop) ?? topicIn(reading, start, stop)
    if (party) doers.push(sharedNoun(reading, party, { stop, end }))
    prepositions ||= hasPreposition(reading, start, stop)
  }
  return doers
}

function hasPreposition({ tokens }: Reading, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    if (token && isSubjectPreposition(token.spelling)) return true
  }
  return false
}

/** "the Roe and Moe campaigns": the noun behind the last name belongs to all. */
function sharedNoun({ tokens }: Reading, party: Doer, { stop, end }: { stop: number; end: number }): Doer {
  const last = tokens[end - 1]?.lower ?? ''
  if (stop === end || party.type !== 'person' || !last.endsWith('s')) return party
  return institutionOf(party, last) ?? party
}

/** "officials backing Acme declined": the phrase is the object of a verb that says nothing. */
function isObject(reading: Reading, from: number): boolean {
  const before = reading.tokens[from - 1]
  if (!before?.tags.has('Verb') || !joined(reading, from)) return false
  return before.tags.has('Gerund') && !isVerbOf('reporting', before)
}

/** The first token of the noun phrase before a token; null when there is none. */
export function phraseStart(reading: Reading, end: number): number | null {
  let at = end
  while (at > 0 && end - at < REACH && (at === end || joined(reading, at)) && isPhraseWord(reading, at - 1))
    at--
  return at < end ? at : null
}

function isPhraseWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (!token) return false
  const { lower } = token
  if (lower === 'and' || lower === 'nor' || isSubjectPreposition(token.spelling)) return true
  return (
    reading.names[at] !== null ||
    isNominal(token) ||
    isPossessive(token) ||
    isDeterminer(token) ||
    isPossessivePronoun(token) ||
    (token.tags.has('Gerund') && topicOf(token) !== null) ||
    isOfPerson(reading, at) ||
    isCounted(reading, at)
  )
}

/** "campaign" right behind a person, which may be read as a verb. */
function isOfPerson({ tokens, names }: Reading, at: number): boolean {
  const token = tokens[at]
  return token !== undefined && isInstitution(token.spelling) && names[at - 1]?.type === 'person'
}

/** The parts of a phrase between "and", as token ranges. */
function conjuncts(reading: Reading, from: number, end: number): [number, number][] {
  const parts: [number, number][] = []
  let start = from
  for (let at = from; at < end; at++) {
    const word = reading.tokens[at]?.lower
    if ((word !== 'and' && word !== 'nor') || reading.names[at]) continue
    if (at > start) parts.push([start, at])
    start = at + 1
  }
  if (end > start) parts.push([start, end])
  return parts
}
