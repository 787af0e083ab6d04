import { conceptOf } from '../text/concepts.ts'
import { lexicon, phraseSet } from '../text/lexicon.ts'
import { spansOf, valueFrom } from '../text/spans.ts'
import { listedIn, ofSpelling } from '../text/spelling.ts'
import { stemOf } from '../text/stem.ts'
import type { ClaimDraft, Doc, EntityMention, Mentions, Token } from '../types.ts'
import { frameOf } from './frame.ts'
import { homes } from './places/home.ts'
import { gapBefore, isSpaced, joined, type Named, type Reading, readingsOf } from './roles/reading.ts'

/** How many words may stand between an event and its place. */
const REACH = 12

/**
 * Where events took place: "talks in Oslo", "the discussions, led by Jane Roe, took place in Oslo", "met envoys twice in Oslo".
 *
 * Each claims a place of the event's noun or verb (data/place-events.json, data/place-event-verbs.json). A place that only
 * tells where something belongs to ("the mayor of Oslo", "in the Oslo office") claims nothing. And where people are from (homes).
 */
export function places(doc: Doc, mentions: Mentions): ClaimDraft[] {
  return [...eventPlaces(doc, mentions), ...homes(doc, mentions)]
}

function eventPlaces(doc: Doc, mentions: Mentions): ClaimDraft[] {
  const found: ClaimDraft[] = []
  for (const reading of readingsOf(doc, mentions)) {
    for (const place of reading.places) {
      const { name } = place
      if (name.type !== 'place' || !isPlaced(reading, place)) continue
      const event = eventOf(reading, place.at - 1)
      if (event) found.push(draftOf(doc, mentions, { reading, name, event }))
    }
  }
  return found
}

/** Behind "in", "at" or "near", and not the beginning of a longer phrase. */
function isPlaced(reading: Reading, { at, end, name }: Named): boolean {
  const { tokens } = reading
  const before = at > 0 ? tokens[at - 1] : undefined
  if (!before || !isPlacePreposition(before.spelling) || !isSpaced(reading, at)) return false
  const next = tokens[end]
  const glued = next && isSpaced(reading, end) && (next.tags.has('Noun') || next.tags.has('Adjective'))
  return (tokens[end - 1]?.end ?? 0) <= name.end && !(glued && !next.tags.has('Date') && !reading.names[end])
}

const isPlacePreposition = listedIn('place-prepositions')

/**
 * The event that a phrase behind "in" places: the nearest event noun or verb before it. Behind "took place" or "held" it is
 * their subject; another verb in between, or another occasion ("a previous meeting"), places nothing.
 */
function eventOf(reading: Reading, preposition: number): Token | null {
  for (let at = preposition - 1; at >= Math.max(0, preposition - REACH); at--) {
    const token = reading.tokens[at]
    if (!token || isCut(reading, at + 1)) return null
    if (isNounOf('place-events', token)) return isOther(reading, at) ? null : token
    if (token.tags.has('Verb')) return eventOfVerb(reading, at, preposition)
  }
  return null
}

function eventOfVerb(reading: Reading, verb: number, preposition: number): Token | null {
  const token = reading.tokens[verb]
  if (!token) return null
  if (isOf('place-holding-verbs', token)) return heldEvent(reading, verb)
  return isOf('place-event-verbs', token) && !crossesComma(reading, verb, preposition) ? token : null
}

/** The event that is held: the noun right before the verb, or before the comma that closes what is said of it. */
function heldEvent(reading: Reading, verb: number): Token | null {
  let at = verb - 1
  while (at >= 0 && joined(reading, at + 1) && isVerbal(reading.tokens[at])) at--
  const enclosed = /^[”"]?,/.test(gapBefore(reading, at + 1))
  for (; at >= Math.max(0, verb - 2 * REACH); at--) {
    const token = reading.tokens[at]
    if (!token || isCut(reading, at + 1)) return null
    if (isNounOf('place-events', token)) return isOther(reading, at) ? null : token
    if (!enclosed && token.tags.has('Noun')) return null
  }
  return null
}

/** Whether a semicolon or colon stands before a token. */
function isCut(reading: Reading, at: number): boolean {
  return !isSpaced(reading, at) && /[;:]/.test(gapBefore(reading, at))
}

function crossesComma(reading: Reading, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++)
    if (!isSpaced(reading, at) && gapBefore(reading, at).includes(',')) return true
  return false
}

function isVerbal(token: Token | undefined): boolean {
  return ['Auxiliary', 'Copula', 'Adverb', 'Modal', 'Negative'].some((tag) => token?.tags.has(tag))
}

function isOther({ tokens }: Reading, at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 2), at)
    .some(({ lower }) => phraseSet('other-occasion-words').has(lower))
}

function isNounOf(list: EventList, token: Token): boolean {
  return isOf(list, token) && token.tags.has('Noun') && !token.tags.has('ProperNoun')
}

function isOf(list: EventList, { spelling }: Token): boolean {
  return hasStem[list](spelling)
}

/** The lists of this kind: a word is meant in any of its forms. */
const hasStem = {
  'place-events': ofSpelling(({ lower }) => stemsOf('place-events').has(stemOf(lower))),
  'place-event-verbs': ofSpelling(({ lower }) => stemsOf('place-event-verbs').has(stemOf(lower))),
  'place-holding-verbs': ofSpelling(({ lower }) => stemsOf('place-holding-verbs').has(stemOf(lower))),
}

type EventList = keyof typeof hasStem

const stems = new Map<string, ReadonlySet<string>>()

function stemsOf(list: string): ReadonlySet<string> {
  const known = stems.get(list) ?? new Set(lexicon<readonly string[]>(list).map(stemOf))
  stems.set(list, known)
  return known
}

interface Placed {
  readonly reading: Reading
  readonly name: EntityMention
  readonly event: Token
}

function draftOf(doc: Doc, mentions: Mentions, { reading, name, event }: Placed): ClaimDraft {
  const head = conceptOf(event.lower)
  const frame = frameOf(doc, mentions, { sentence: reading.sentence, value: name, head })
  return {
    kind: 'place',
    range: reading.sentence,
    subject: event.lower,
    attribute: 'place',
    value: valueFrom(spansOf(doc.article).span(name.start, name.end), name.entity),
    typed: { type: 'place', entity: name.entity },
    frame,
    rule: 'place of an event',
  }
}
