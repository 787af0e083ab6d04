import { lexicon, phraseSet } from '../../text/lexicon.ts'
import { stemOf } from '../../text/stem.ts'
import type { Token } from '../../types.ts'
import { objectEnd } from '../roles/object.ts'
import { joined, type Reading } from '../roles/reading.ts'
import { dependsOnIf, isConditional, isEarlier, isUnknown } from './certain.ts'
import { chainBefore, type Mood } from './chain.ts'
import { classOf } from './classes.ts'
import { partiesIn, topicsBefore } from './subject.ts'
import { topicOf } from './topics.ts'

/**
 * What data/acts.json and data/acts-undergone.json say of a phrase: its class, and what it says when done, refused or not done,
 * or planned. A `bare` phrase takes no object ("conceded", but not "conceded a goal"), a `passive` one is undergone in the
 * passive only, an `agent` is who stands behind it ("led by").
 */
interface Meaning {
  readonly act: string
  readonly yes?: string
  readonly no?: string
  readonly planned?: string
  readonly bare?: boolean
  readonly passive?: boolean
  readonly agent?: boolean
  /** A word that must follow the object: "as" of "classified Acme as". */
  readonly then?: string
  /** The topics that it is told of alone: who leads talks is no leader of a race. */
  readonly of?: readonly string[]
}

/** How a phrase is told: by who does it, by what it is done to in the passive or as object, or with "by". */
export type Voice = 'doer' | 'passive' | 'object' | 'agent'

/** An act as a sentence tells it: tokens `from` to `end` (exclusive) are its words. */
export interface Act {
  readonly act: string
  readonly polarity: string
  /** What is said when the subject is "no deal", "no one". */
  readonly none: string | null
  readonly mood: Mood
  readonly voice: Voice
  /** The topic that the act is done to, where its class has one: "the talks" of "led the talks". */
  readonly topic: string | null
  readonly from: number
  readonly verb: number
  readonly end: number
  /** Token after what is shown, where that is more than the phrase with its object. */
  readonly shown: number | null
}

/** Words that may stand inside a phrase: "issue an official response". */
const GAP = 3

/**
 * The acts of a sentence that can be compared: phrases of data/acts.json with the verbs before them.
 *
 * "has yet to comment" is `{ act: 'comment', polarity: 'silent' }`. What is only possible, conditional or asked is none.
 */
export function actsIn(reading: Reading): Act[] {
  const found: Act[] = []
  let after = 0
  for (const [verb, token] of reading.tokens.entries()) {
    if (verb < after || !isVerb(reading, verb, token)) continue
    const acts = [...actsAt(reading, verb, 'acts'), ...actsAt(reading, verb, 'acts-undergone')]
    for (const act of acts) {
      after = Math.max(after, act.end)
      found.push(act)
    }
  }
  return found
}

function actsAt(reading: Reading, verb: number, list: List): Act[] {
  const best = phraseAt(reading, verb, list)
  return best
    ? best.meanings.flatMap((meaning) => actOf(reading, verb, { ...best, meaning, list }) ?? [])
    : []
}

interface Phrase {
  readonly meanings: readonly Meaning[]
  readonly end: number
}

type List = 'acts' | 'acts-undergone'

function phraseAt(reading: Reading, verb: number, list: List): Phrase | null {
  let best: Phrase | null = null
  for (const { words, meanings } of phrases(list).get(stemOf(reading.tokens[verb]?.lower ?? '')) ?? []) {
    const end = endOf(reading, verb, words)
    if (end === null || (best && end <= best.end)) continue
    const open = meanings.filter((meaning) => !meaning.bare || !takesObject(reading, end))
    if (open.length > 0) best = { meanings: open, end }
  }
  return best
}

/** "conceded a goal", "is open to talks": something else than the bare verb. */
function takesObject(reading: Reading, end: number): boolean {
  const next = reading.tokens[end]
  if (!next || !joined(reading, end) || next.tags.has('Date')) return false
  const { tags } = next
  const isNoun = ['Noun', 'Determiner', 'Adjective', 'Possessive', 'Value'].some((tag) => tags.has(tag))
  return phraseSet('complement-words').has(next.lower) || (isNoun && !tags.has('Adverb'))
}

/** A verb, or a participle that the tagger takes for an adjective: "was not informed". */
function isVerb({ tokens }: Reading, at: number, { lower, tags }: Token): boolean {
  if (tags.has('Verb') || phraseSet('verbs-tagged-nouns').has(lower)) return true
  const before = tokens.slice(Math.max(0, at - 2), at)
  return tags.has('Adjective') && /ed$/.test(lower) && before.some((token) => stemOf(token.lower) === 'be')
}

function endOf(reading: Reading, verb: number, words: readonly string[]): number | null {
  let at = verb + 1
  for (const word of words) {
    const limit = at + GAP
    while (at < limit && isPassedOver(reading, at, verb) && !isWord(reading.tokens[at], word)) at++
    if (!isWord(reading.tokens[at], word) || !joined(reading, at)) return null
    at++
  }
  return at
}

/** Nouns and verbs in any form, adjectives as they stand: "lively" is not "living". */
function isWord(token: Token | undefined, word: string): boolean {
  if (!token) return false
  return token.lower === word || (!token.tags.has('Adjective') && stemOf(token.lower) === stemOf(word))
}

/** Words that may stand inside a phrase; "not" behind "be" alone: "is not open". */
function isPassedOver(reading: Reading, at: number, verb: number): boolean {
  const token = reading.tokens[at]
  if (!token || !joined(reading, at)) return false
  const { tags } = token
  if (tags.has('Negative')) return isBe(reading.tokens[verb])
  return ['Determiner', 'Adjective', 'Adverb', 'Possessive', 'Ordinal'].some((tag) => tags.has(tag))
}

interface Told extends Phrase {
  readonly meaning: Meaning
  readonly list: List
}

function actOf(reading: Reading, verb: number, { meaning, end, list }: Told): Act | null {
  const { from, mood: before } = chainBefore(reading, verb)
  const mood = before === 'done' && isNegated(reading, verb, end) ? 'refused' : before
  if (mood === 'possible' || isInfinitive(reading, from)) return null
  const voice = voiceOf(reading, { from, verb, end }, { meaning, list })
  const made = {
    act: meaning.act,
    mood,
    from,
    verb,
    end,
    voice: voice ?? 'doer',
    none: null,
    topic: null,
    shown: null,
  }
  if (meaning.act === 'information' && isUnknown(reading, from)) return { ...made, polarity: 'unknown' }
  if (isConditional(reading, from)) return null
  if (!isLasting(meaning, mood) && isEarlier(reading, made)) return null
  if (voice === null || !isFollowed(reading, end, meaning.then)) return null
  if (mood === 'planned' && dependsOnIf(reading)) return null
  const polarity = { refused: meaning.no, planned: meaning.planned, done: meaning.yes }[mood]
  const none = mood === 'done' ? (meaning.no ?? null) : null
  const topic = meaning.of ? topicOfAct(reading, made, meaning.of) : null
  if ((polarity === undefined && none === null) || (meaning.of && topic === null)) return null
  return { ...made, polarity: polarity ?? '', none, topic, shown: shownEnd(reading, end, meaning) }
}

/** "classified Acme as a risk" is shown to the end; what is "led by" somebody up to the name. */
function shownEnd(reading: Reading, end: number, { then, agent }: Meaning): number | null {
  const { tokens, names } = reading
  if (agent) {
    const from = names.findIndex((name, at) => at >= end && at < end + REACH && name?.type === 'person')
    if (from < 0) return null
    let to = from
    while (names[to] !== null && names[to] === names[from]) to++
    return to
  }
  const at = then === undefined ? -1 : tokens.findIndex(({ lower }, place) => place >= end && lower === then)
  return at < 0 ? null : objectEnd(reading, at + 1, tokens.length)
}

/** Words behind "by" among which the name of who did it stands. */
const REACH = 14

/** What is led or headed, when it is one of the given topics: the object, or what stands before "led by". */
function topicOfAct(reading: Reading, { from, end, voice }: Act0, topics: readonly string[]): string | null {
  const objects = objectEnd(reading, end, reading.tokens.length)
  const told =
    voice === 'agent' ? topicsBefore(reading, from) : objects === null ? [] : partiesIn(reading, end, objects)
  return told.find(({ entity }) => topics.includes(entity))?.entity ?? null
}

type Act0 = Pick<Act, 'from' | 'end' | 'voice'>

/** What was so before is so still, as is what was never done before: "had never met". */
function isLasting({ act }: Meaning, mood: Mood): boolean {
  return classOf(act)?.lasting === true || (act === 'contact' && mood === 'refused')
}

/** "is not open", "isn't open". */
function isNegated({ tokens }: Reading, verb: number, end: number): boolean {
  return isBe(tokens[verb]) && tokens.slice(verb, end).some(({ tags }) => tags.has('Negative'))
}

function isBe(token: Token | undefined): boolean {
  return token !== undefined && (token.tags.has('Copula') || stemOf(token.lower) === 'be')
}

/** How an act is told; null when its phrase is not told so. Who is informed is looked for in both voices. */
function voiceOf(
  reading: Reading,
  { from, verb, end }: { from: number; verb: number; end: number },
  { meaning, list }: { meaning: Meaning; list: List },
): Voice | null {
  if (meaning.act === 'information') return 'doer'
  if (meaning.agent) return 'agent'
  if (list === 'acts-undergone' && isGerundOf(reading, from)) return null
  const passive = isPassive(reading, from, verb) || isHeadlinePassive(reading, from, verb, end)
  if (list === 'acts') return passive ? null : 'doer'
  if (passive) return 'passive'
  return meaning.passive || isParticiple(reading, verb) ? null : 'object'
}

/** "to accept", "not to attend": nobody has done it. */
function isInfinitive({ tokens }: Reading, from: number): boolean {
  const first = tokens[from]?.lower
  return first === 'to' || ((first === 'not' || first === 'never') && tokens[from + 1]?.lower === 'to')
}

/** Participles end so; "is free" is no passive of "free". */
const PARTICIPLE = /(?:[dkt]|[^i]n|de|ne)$/

/** "was denied entry": the subject is not who does it. */
function isPassive({ tokens }: Reading, from: number, verb: number): boolean {
  const word = tokens[verb]?.lower ?? ''
  if (/ing$/.test(word) || !PARTICIPLE.test(word) || stemOf(word) === 'be') return false
  return tokens
    .slice(from, verb)
    .some((token, at, chain) => stemOf(token.lower) === 'be' && chain.slice(at + 1).every(isAdverb))
}

/** "the brink of ending the strike": no fact. */
function isGerundOf({ tokens }: Reading, from: number): boolean {
  return /ing$/.test(tokens[from]?.lower ?? '') && tokens[from - 1]?.tags.has('Preposition') === true
}

/** "Strike called off" in a headline, without "was". */
function isHeadlinePassive(reading: Reading, from: number, verb: number, end: number): boolean {
  const { tokens, sentence } = reading
  if (sentence.zone !== 'title' || from !== verb || !/(?:ed|en|ut|eld)$/.test(tokens[verb]?.lower ?? ''))
    return false
  return topicOf(tokens[verb - 1] ?? NOTHING) !== null && !takesObject(reading, end)
}

const NOTHING = { lower: '', tags: new Set<string>() }

/** "the bill passed by the House": a participle behind its noun. */
function isParticiple({ tokens }: Reading, verb: number): boolean {
  return tokens[verb + 1]?.lower === 'by'
}

/** Words after a phrase in which the word that must follow its object is looked for. */
const OBJECT = 9

function isFollowed({ tokens }: Reading, end: number, word: string | undefined): boolean {
  return word === undefined || tokens.slice(end, end + OBJECT).some(({ lower }) => lower === word)
}

function isAdverb({ lower, tags }: Token): boolean {
  return tags.has('Adverb') || tags.has('Negative') || lower === 'being' || lower === 'been'
}

interface Entry {
  readonly words: readonly string[]
  readonly meanings: readonly Meaning[]
}

const known = new Map<List, ReadonlyMap<string, readonly Entry[]>>()

/** The phrases of a list by the stem of their verb. */
function phrases(list: List): ReadonlyMap<string, readonly Entry[]> {
  let found = known.get(list)
  if (!found) {
    found = readPhrases(list)
    known.set(list, found)
  }
  return found
}

function readPhrases(list: List): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>()
  const all = lexicon<Readonly<Record<string, Meaning | readonly Meaning[]>>>(list)
  for (const [phrase, meaning] of Object.entries(all)) {
    const [first = '', ...words] = phrase.split(' ')
    const entries = found.get(stemOf(first)) ?? []
    entries.push({ words, meanings: [meaning].flat() })
    found.set(stemOf(first), entries)
  }
  return found
}
