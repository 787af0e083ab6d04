import { flagsOfWord } from '../../text/flags.ts'
import { objectEnd } from '../roles/object.ts'
import type { Reading } from '../roles/reading.ts'
import { dependsOnIf, isConditional, isEarlier, isUnknown } from './certain.ts'
import { chainBefore, type Mood } from './chain.ts'
import { classOf } from './classes.ts'
import { partiesIn } from './nounphrase.ts'
import {
  isBe,
  isVerb,
  type List,
  type Meaning,
  mayGoOn,
  OPENS_PHRASE,
  type Opening,
  openingOf,
  phraseAt,
} from './phrases.ts'
import { topicsBefore } from './subject.ts'
import { type Voice, voiceOf, type Words } from './voice.ts'

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

/**
 * The acts of a sentence that can be compared: phrases of data/acts.json with the verbs before them.
 *
 * "has yet to comment" is `{ act: 'comment', polarity: 'silent' }`. What is only possible, conditional or asked is none.
 */
export function actsIn(reading: Reading): Act[] {
  const found: Act[] = []
  const { tokens, sentence } = reading
  if ((sentence.wordFlags & OPENS_PHRASE) === 0) return found
  let after = 0
  for (let verb = 0; verb < tokens.length; verb++) {
    const token = tokens[verb]
    if (!token || (flagsOfWord(token.spelling) & OPENS_PHRASE) === 0) continue
    const opening = openingOf(token.spelling)
    if (!opening || verb < after || !mayGoOn(reading, verb, opening) || !isVerb(reading, verb, token))
      continue
    after = Math.max(after, addActs(found, reading, verb, opening))
  }
  return found
}

const LISTS: readonly List[] = ['acts', 'acts-undergone']

/** Adds the acts whose phrases begin with the verb at a token; gives the token after the longest, or 0 when there is none. */
function addActs(found: Act[], reading: Reading, verb: number, opening: Opening): number {
  let after = 0
  for (const list of LISTS) {
    const phrase = phraseAt(reading, verb, opening[list])
    if (!phrase) continue
    const { end, meanings } = phrase
    const { from, mood } = chainBefore(reading, verb)
    const place = { from, verb, end, mood: moodAt(reading, verb, end, mood), list }
    if (place.mood === 'possible' || isInfinitive(reading, from)) continue
    for (const meaning of meanings) {
      const act = actOf(reading, place, meaning)
      if (!act) continue
      found.push(act)
      after = Math.max(after, end)
    }
  }
  return after
}

/** Where a phrase of a list stands with its chain of verbs, and what that makes of it. */
interface Place extends Words {
  readonly mood: Mood
  readonly list: List
}

/** The mood of a chain, or that of "is not open". */
function moodAt(reading: Reading, verb: number, end: number, chain: Mood): Mood {
  return chain === 'done' && isNegated(reading, verb, end) ? 'refused' : chain
}

function actOf(reading: Reading, place: Place, meaning: Meaning): Act | null {
  if (meaning.act === 'information' && isUnknown(reading, place.from))
    return told(place, {
      act: meaning.act,
      voice: 'doer',
      polarity: 'unknown',
      none: null,
      topic: null,
      shown: null,
    })
  const said = saidIn(meaning, place.mood)
  const none = place.mood === 'done' ? (meaning.no ?? null) : null
  if (said === undefined && none === null) return null
  if (!hasItsWords(reading, place.end, meaning)) return null
  const voice = voiceOf(reading, place, meaning)
  if (voice === null || !isCertain(reading, place, meaning)) return null
  const { from, end } = place
  const topic = meaning.of ? topicOfAct(reading, { from, end, voice }, meaning.of) : null
  if (meaning.of && topic === null) return null
  const shown = shownEnd(reading, end, meaning)
  return told(place, { act: meaning.act, voice, polarity: said ?? '', none, topic, shown })
}

type Said = Pick<Act, 'act' | 'voice' | 'polarity' | 'none' | 'topic' | 'shown'>

/** All acts have one shape, made here. */
function told({ from, verb, end, mood }: Place, { act, voice, polarity, none, topic, shown }: Said): Act {
  return { act, polarity, none, mood, voice, topic, from, verb, end, shown }
}

/** What a phrase says in a mood; undefined when it says nothing. */
function saidIn({ no, planned, yes }: Meaning, mood: Mood): string | undefined {
  return mood === 'refused' ? no : mood === 'planned' ? planned : yes
}

/** Whether the article states it: no condition, and nothing of an earlier time. */
function isCertain(reading: Reading, place: Place, meaning: Meaning): boolean {
  if (isConditional(reading, place.from) || (place.mood === 'planned' && dependsOnIf(reading))) return false
  return isLasting(meaning, place.mood) || !isEarlier(reading, place)
}

/** Whether the word stands behind a phrase that must follow its object, and none that must not follow. */
function hasItsWords(reading: Reading, end: number, { not, then }: Meaning): boolean {
  return !not?.includes(reading.tokens[end]?.lower ?? '') && isFollowed(reading, end, then)
}

/** "classified Acme as a risk" is shown to the end; what is "led by" somebody up to the name. */
function shownEnd(reading: Reading, end: number, { then, agent }: Meaning): number | null {
  const { tokens, names } = reading
  let at = end
  const isThere = () => (agent ? names[at]?.type === 'person' : tokens[at]?.lower === then)
  while (at < end + REACH && !isThere()) at++
  if ((!agent && then === undefined) || !isThere()) return null
  if (!agent) return objectEnd(reading, at + 1, tokens.length)
  const name = names[at]
  while (at < tokens.length && names[at] === name) at++
  return at
}

/** Words behind "by" among which the name of who did it stands. */
const REACH = 14

/** What is led or headed, when it is one of the given topics: the object, or what stands before "led by". */
function topicOfAct(
  reading: Reading,
  { from, end, voice }: Pick<Act, 'from' | 'end' | 'voice'>,
  topics: readonly string[],
): string | null {
  const objects = objectEnd(reading, end, reading.tokens.length)
  const told =
    voice === 'agent' ? topicsBefore(reading, from) : objects === null ? [] : partiesIn(reading, end, objects)
  return told.find(({ entity }) => topics.includes(entity))?.entity ?? null
}

/** "to accept", "not to attend": nobody has done it. */
function isInfinitive({ tokens }: Reading, from: number): boolean {
  const first = tokens[from]?.lower
  return first === 'to' || ((first === 'not' || first === 'never') && tokens[from + 1]?.lower === 'to')
}

/** Words after a phrase in which the word that must follow its object is looked for. */
const OBJECT = 9

function isFollowed({ tokens }: Reading, end: number, word: string | undefined): boolean {
  if (word === undefined) return true
  for (let at = end; at < end + OBJECT; at++) if (tokens[at]?.lower === word) return true
  return false
}

/** What was so before is so still, as is what was never done before: "had never met". */
function isLasting({ act }: Meaning, mood: Mood): boolean {
  return classOf(act)?.lasting === true || (act === 'contact' && mood === 'refused')
}

/** "is not open", "isn't open". */
function isNegated({ tokens }: Reading, verb: number, end: number): boolean {
  return isBe(tokens[verb]) && tokens.slice(verb, end).some(({ tags }) => tags.has('Negative'))
}
