import { flagsOfWord, wordFlag } from '../../text/flags.ts'
import { lexicon, phraseSet } from '../../text/lexicon.ts'
import { stemOf } from '../../text/stem.ts'
import { isPossessive, joined, type Reading } from '../roles/reading.ts'
import type { Act } from './acts.ts'
import { isConditional } from './certain.ts'
import type { Doer } from './doer.ts'
import { named } from './party.ts'
import { isBe } from './phrases.ts'
import { limitsOf, type Topic, topicIn, topicOf } from './topics.ts'

/** An act, and whom or what it is told of. */
export interface Told {
  readonly act: Act
  readonly doer: Doer
}

/**
 * What nouns and adjectives tell without a verb of their own: "ongoing fighting", "a fragile truce" (data/act-adjectives.json), "the
 * aim of the talks is", "Acme's response was lukewarm".
 */
export function nominalActs(reading: Reading): Told[] {
  const { tokens, sentence } = reading
  const found: Told[] = []
  if ((sentence.wordFlags & OPENS_NOMINAL) === 0) return found
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || (flagsOfWord(token.spelling) & OPENS_NOMINAL) === 0) continue
    const told = toldAt(reading, at)
    if (told && !isConditional(reading, told.act.from)) found.push(told)
  }
  return found
}

function toldAt(reading: Reading, at: number): Told | null {
  return (
    attributive(reading, at) ??
    aimAt(reading, at) ??
    responseAt(reading, at) ??
    noneAt(reading, at) ??
    unhurtAt(reading, at)
  )
}

/** The flag of the words from which on anything may be told without a verb. */
export const OPENS_NOMINAL = wordFlag(
  ({ lower }) =>
    phraseSet('act-adjectives').has(lower) ||
    phraseSet('aim-nouns').has(lower) ||
    phraseSet('response-nouns').has(lower) ||
    lower === 'there' ||
    lower === 'nobody' ||
    lower === 'no',
)

type Made = Pick<Act, 'act' | 'polarity' | 'from' | 'end'>

function made({ act, polarity, from, end }: Made): Act {
  const verb = from
  return { act, polarity, none: null, mood: 'done', voice: 'doer', topic: null, from, verb, end, shown: end }
}

/** Words from an adjective to its noun. */
const NEAR = 3

function attributive(reading: Reading, at: number): Told | null {
  const { tokens } = reading
  const adjectives = lexicon<Readonly<Record<string, { act: string; yes: string }>>>('act-adjectives')
  const meaning = adjectives[tokens[at]?.lower ?? '']
  if (!meaning || tokens[at - 1]?.lower === 'no') return null
  for (let head = at + 1; head <= at + NEAR && joined(reading, head); head++) {
    const noun = tokens[head]
    if (!noun || noun.tags.has('Preposition')) return null
    if (!topicOf(noun) || isCompound(reading, head + 1)) continue
    const end = placeEnd(reading, head + 1)
    const doer =
      topicIn(reading, at + 1, end) ?? (meaning.act === 'stability' ? inForce(reading, at, end) : null)
    const polarity = meaning.yes
    return doer && { act: made({ act: meaning.act, polarity, from: at, end: head + 1 }), doer: known(doer) }
  }
  return null
}

/** The deal behind an adjective that tells how firm it is; "another fragile truce" is none. */
function inForce(reading: Reading, adjective: number, end: number): Doer | null {
  const before = reading.tokens[adjective - 1]?.lower ?? ''
  if (phraseSet('other-occasion-words').has(before)) return null
  const doer = topicIn(reading, adjective, end)
  const own = limitsOf(reading, adjective, adjective + 1)
  return doer && { ...doer, limits: (doer.limits ?? []).filter((limit) => !own.includes(limit)) }
}

/** "a fragile truce" is the one that is in force. */
function known({ entity, type, limits = [] }: Doer): Doer {
  return { entity, type, limits }
}

/** "truce talks": the noun goes on. */
function isCompound(reading: Reading, at: number): boolean {
  const next = reading.tokens[at]
  return next !== undefined && joined(reading, at) && next.tags.has('Noun') && !reading.names[at]
}

/** "There is no deal", "there were no injuries". */
function noneAt(reading: Reading, at: number): Told | null {
  const { tokens } = reading
  const verb = tokens[at + 1]
  if (tokens[at]?.lower !== 'there' || !verb || tokens[at + 2]?.lower !== 'no' || !isBe(verb)) return null
  for (let head = at + 3; head <= at + 3 + NEAR && joined(reading, head); head++) {
    const noun = tokens[head]
    const topic = noun && topicOf(noun)
    if (!topic?.none || isCompound(reading, head + 1)) continue
    const { act, say } = topic.none
    const doer = topicIn(reading, at + 3, head + 1)
    return doer && { act: made({ act, polarity: say, from: at, end: head + 1 }), doer: known(doer) }
  }
  return null
}

/** "No one was hurt", as "no injuries". */
function unhurtAt(reading: Reading, at: number): Told | null {
  const { tokens } = reading
  const first = tokens[at]?.lower
  const verb = first === 'nobody' ? at + 1 : first === 'no' && tokens[at + 1]?.lower === 'one' ? at + 2 : 0
  if (verb === 0 || !isBe(tokens[verb])) return null
  if (!phraseSet('hurt-words').has(tokens[verb + 1]?.lower ?? '')) return null
  const topics = lexicon<Readonly<Record<string, Topic>>>('topics')
  const injuries = topics.injuries
  if (!injuries?.none) return null
  const { act, say } = injuries.none
  const doer = { entity: injuries.topic, type: injuries.sort, limits: [] }
  return { act: made({ act, polarity: say, from: at, end: verb + 2 }), doer }
}

/** The end of "in Gaza" behind a noun. */
function placeEnd(reading: Reading, at: number): number {
  if (!phraseSet('place-prepositions').has(reading.tokens[at]?.lower ?? '')) return at
  let end = at + 1
  while (reading.names[end]) end++
  return end
}

/** "The main aim of the talks is to". */
function aimAt(reading: Reading, at: number): Told | null {
  const { tokens } = reading
  if (!phraseSet('aim-nouns').has(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'of') return null
  let verb = at + 2
  while (verb < at + 8 && joined(reading, verb) && !tokens[verb]?.tags.has('Verb')) verb++
  if (stemOf(tokens[verb]?.lower ?? '') !== 'be' || tokens[verb + 1]?.tags.has('Negative')) return null
  const doer = topicIn(reading, at + 2, verb)
  const end = tokens[verb + 1]?.lower === 'to' ? verb + 2 : verb + 1
  return doer && { act: { ...made({ act: 'aim', polarity: 'aims', from: verb, end }), shown: null }, doer }
}

/** "Acme's official response was lukewarm"; one that is awaited is none. */
function responseAt(reading: Reading, at: number): Told | null {
  const { tokens, names } = reading
  if (!phraseSet('response-nouns').has(tokens[at]?.lower ?? '')) return null
  const [verb, said] = [tokens[at + 1], tokens[at + 2]]
  if (!verb || !said || !joined(reading, at + 1) || stemOf(verb.lower) !== 'be' || said.tags.has('Negative'))
    return null
  let owner = at - 1
  while (owner >= at - 2 && joined(reading, owner + 1) && !isPossessive(tokens[owner])) owner--
  const name = names[owner]
  const doer = name && isPossessive(tokens[owner]) ? named(name) : null
  if (!doer) return null
  const awaited = phraseSet('awaited-words').has(said.lower)
  if (!awaited && !phraseSet('response-adjectives').has(said.lower)) return null
  const polarity = awaited ? 'silent' : 'responded'
  return { act: made({ act: 'comment', polarity, from: owner, end: at + 3 }), doer }
}
