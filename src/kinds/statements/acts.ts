import { lexicon } from '../../text/lexicon.ts'
import { stemOf } from '../../text/stem.ts'
import type { Token } from '../../types.ts'
import { joined, type Reading } from '../roles/reading.ts'
import { dependsOnIf, isConditional, isEarlier, isUnknown } from './certain.ts'
import { chainBefore, type Mood } from './chain.ts'

/**
 * What data/acts.json says of a phrase: its class, and what it says when done, refused or not done, or planned. A `bare`
 * phrase takes no object ("conceded", but not "conceded a goal"); a `passive` one tells of the subject what others did.
 */
interface Meaning {
  readonly act: string
  readonly yes: string
  readonly no?: string
  readonly planned?: string
  readonly bare?: boolean
  readonly passive?: boolean
}

/** An act as a sentence tells it: tokens `from` to `end` (exclusive) are its words. */
export interface Act {
  readonly act: string
  readonly polarity: string
  readonly mood: Mood
  readonly from: number
  readonly verb: number
  readonly end: number
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
  for (const [verb, token] of reading.tokens.entries()) {
    if (found.some((act) => act.end > verb)) continue
    const best = phraseAt(reading, verb, token)
    const act = best && actOf(reading, verb, best)
    if (act) found.push(act)
  }
  return found
}

interface Phrase {
  readonly meaning: Meaning
  readonly end: number
}

function phraseAt(reading: Reading, verb: number, token: Token): Phrase | null {
  if (!isVerb(reading, verb, token)) return null
  let best: Phrase | null = null
  for (const { words, meaning } of phrases().get(stemOf(token.lower)) ?? []) {
    const end = endOf(reading, verb, words)
    if (end === null || (best && end <= best.end) || (meaning.bare && takesObject(reading, end))) continue
    best = { meaning, end }
  }
  return best
}

/** "conceded a goal", "is open to talks": something else than the bare verb. */
function takesObject(reading: Reading, end: number): boolean {
  const next = reading.tokens[end]
  if (!next || !joined(reading, end) || next.tags.has('Date')) return false
  const { tags } = next
  const isNoun = ['Noun', 'Determiner', 'Adjective', 'Possessive', 'Value'].some((tag) => tags.has(tag))
  return next.lower === 'to' || next.lower === 'that' || (isNoun && !tags.has('Adverb'))
}

/** A verb, or a participle that the tagger takes for an adjective: "was not informed". */
function isVerb({ tokens }: Reading, at: number, { lower, tags }: Token): boolean {
  if (tags.has('Verb')) return true
  const before = tokens.slice(Math.max(0, at - 2), at)
  return tags.has('Adjective') && /ed$/.test(lower) && before.some((token) => stemOf(token.lower) === 'be')
}

function endOf(reading: Reading, verb: number, words: readonly string[]): number | null {
  let at = verb + 1
  for (const word of words) {
    const limit = at + GAP
    while (at < limit && isPassedOver(reading, at) && !isWord(reading.tokens[at], word)) at++
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

function isPassedOver(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (!token || !joined(reading, at)) return false
  const { tags } = token
  return ['Determiner', 'Adjective', 'Adverb', 'Possessive', 'Ordinal'].some((tag) => tags.has(tag))
}

function actOf(reading: Reading, verb: number, { meaning, end }: Phrase): Act | null {
  const { from, mood } = chainBefore(reading, verb)
  if (mood === 'possible' || isInfinitive(reading, from)) return null
  const made = { act: meaning.act, mood, from, verb, end }
  if (meaning.act === 'information' && isUnknown(reading, from)) return { ...made, polarity: 'unknown' }
  if (isConditional(reading, from) || isEarlier(reading, made)) return null
  if (meaning.act !== 'information' && isPassive(reading, from, verb) !== (meaning.passive ?? false))
    return null
  if (mood === 'planned' && dependsOnIf(reading)) return null
  const polarity = { refused: meaning.no, planned: meaning.planned, done: meaning.yes }[mood]
  return polarity === undefined ? null : { ...made, polarity }
}

/** "to accept", "not to attend": nobody has done it. */
function isInfinitive({ tokens }: Reading, from: number): boolean {
  const first = tokens[from]?.lower
  return first === 'to' || ((first === 'not' || first === 'never') && tokens[from + 1]?.lower === 'to')
}

/** "was denied entry": the subject is not who does it. */
function isPassive({ tokens }: Reading, from: number, verb: number): boolean {
  const word = tokens[verb]?.lower ?? ''
  if (/ing$/.test(word) || stemOf(word) === 'be') return false
  return tokens
    .slice(from, verb)
    .some((token, at, chain) => stemOf(token.lower) === 'be' && chain.slice(at + 1).every(isAdverb))
}

function isAdverb({ lower, tags }: Token): boolean {
  return tags.has('Adverb') || tags.has('Negative') || lower === 'being' || lower === 'been'
}

interface Entry {
  readonly words: readonly string[]
  readonly meaning: Meaning
}

let known: ReadonlyMap<string, readonly Entry[]> | null = null

/** The phrases by the stem of their verb. */
function phrases(): ReadonlyMap<string, readonly Entry[]> {
  if (known) return known
  const found = new Map<string, Entry[]>()
  for (const [phrase, meaning] of Object.entries(lexicon<Readonly<Record<string, Meaning>>>('acts'))) {
    const [first = '', ...words] = phrase.split(' ')
    const verb = stemOf(first)
    const list = found.get(verb) ?? []
    list.push({ words, meaning })
    found.set(verb, list)
  }
  known = found
  return found
}
