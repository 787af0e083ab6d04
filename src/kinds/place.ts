import { conceptOf } from '../text/concepts.ts'
import { lexicon, phraseSet } from '../text/lexicon.ts'
import { spansOf } from '../text/spans.ts'
import { stemOf } from '../text/stem.ts'
import type { ClaimDraft, Doc, EntityMention, Mentions, Token } from '../types.ts'
import { frameOf } from './frame.ts'
import { homes } from './places/home.ts'
import { gapBefore, joined, type Reading, readingsOf } from './roles/reading.ts'

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
  return readingsOf(doc, mentions).flatMap((reading) =>
    reading.names.flatMap((name, at) => {
      if (name?.type !== 'place' || reading.names[at - 1] === name || !isPlaced(reading, at, name)) return []
      const event = eventOf(reading, at - 1)
      return event ? [draftOf(doc, mentions, { reading, name, event })] : []
    }),
  )
}

/** Behind "in", "at" or "near", and not the beginning of a longer phrase. */
function isPlaced(reading: Reading, at: number, name: EntityMention): boolean {
  const { tokens } = reading
  if (!phraseSet('place-prepositions').has(tokens[at - 1]?.lower ?? '') || gapBefore(reading, at) !== ' ')
    return false
  let end = at
  while (reading.names[end] === name) end++
  const next = tokens[end]
  const glued =
    next && gapBefore(reading, end) === ' ' && (next.tags.has('Noun') || next.tags.has('Adjective'))
  return (tokens[end - 1]?.end ?? 0) <= name.end && !(glued && !next.tags.has('Date') && !reading.names[end])
}

/**
 * The event that a phrase behind "in" places: the nearest event noun or verb before it. Behind "took place" or "held" it is
 * their subject; another verb in between, or another occasion ("a previous meeting"), places nothing.
 */
function eventOf(reading: Reading, preposition: number): Token | null {
  for (let at = preposition - 1; at >= Math.max(0, preposition - REACH); at--) {
    const token = reading.tokens[at]
    if (!token || /[;:]/.test(gapBefore(reading, at + 1))) return null
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
    if (!token || /[;:]/.test(gapBefore(reading, at + 1))) return null
    if (isNounOf('place-events', token)) return isOther(reading, at) ? null : token
    if (!enclosed && token.tags.has('Noun')) return null
  }
  return null
}

function crossesComma(reading: Reading, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (/,/.test(gapBefore(reading, at))) return true
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

function isNounOf(list: string, token: Token): boolean {
  return token.tags.has('Noun') && !token.tags.has('ProperNoun') && isOf(list, token)
}

function isOf(list: string, { lower }: Token): boolean {
  return stemsOf(list).has(stemOf(lower))
}

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
  const frame = frameOf(doc, mentions, { sentence: reading.sentence, value: name })
  return {
    kind: 'place',
    range: reading.sentence,
    subject: event.lower,
    attribute: 'place',
    value: { ...spansOf(doc.article).span(name.start, name.end), normal: name.entity },
    typed: { type: 'place', entity: name.entity },
    frame: { ...frame, head: conceptOf(event.lower) },
    rule: 'place of an event',
  }
}
