import { objectEnd } from '../roles/object.ts'
import type { Reading } from '../roles/reading.ts'
import { dependsOnIf, isConditional, isEarlier, isUnknown } from './certain.ts'
import { chainBefore, type Mood } from './chain.ts'
import { classOf } from './classes.ts'
import { partiesIn } from './nounphrase.ts'
import { isBe, isVerb, type List, type Meaning, opensAct, type Phrase, phraseAt } from './phrases.ts'
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
  let after = 0
  for (let verb = 0; verb < reading.tokens.length; verb++) {
    const token = reading.tokens[verb]
    if (!token || !opensAct(token.spelling) || verb < after || !isVerb(reading, verb, token)) continue
    for (const list of LISTS) {
      const phrase = phraseAt(reading, verb, list)
      for (const meaning of phrase?.meanings ?? NONE) {
        const act = phrase && actOf(reading, verb, { ...phrase, meaning, list })
        if (!act) continue
        found.push(act)
        after = Math.max(after, act.end)
      }
    }
  }
  return found
}

const LISTS: readonly List[] = ['acts', 'acts-undergone']
const NONE: readonly Meaning[] = []

interface Told extends Phrase {
  readonly meaning: Meaning
  readonly list: List
}

function actOf(reading: Reading, verb: number, { meaning, end, list }: Told): Act | null {
  if (meaning.act !== 'information' && !hasItsWords(reading, end, meaning)) return null
  const { from, mood: before } = chainBefore(reading, verb)
  const mood = before === 'done' && isNegated(reading, verb, end) ? 'refused' : before
  if (mood === 'possible' || isInfinitive(reading, from)) return null
  const words = { from, verb, end }
  const made = { ...BARE, ...words, act: meaning.act, mood }
  if (meaning.act === 'information' && isUnknown(reading, from)) return { ...made, polarity: 'unknown' }
  const voice = voiceOf(reading, words, { meaning, list })
  if (voice === null || !isCertain(reading, words, { meaning, mood })) return null
  return saidOf(reading, { ...made, voice }, meaning)
}

const BARE = { polarity: '', none: null, voice: 'doer', topic: null, shown: null } as const

/** Whether the article states it: no condition, nothing of an earlier time, and the words that belong to it. */
function isCertain(
  reading: Reading,
  words: Words,
  { meaning, mood }: { readonly meaning: Meaning; readonly mood: Mood },
): boolean {
  if (isConditional(reading, words.from) || (mood === 'planned' && dependsOnIf(reading))) return false
  if (!isLasting(meaning, mood) && isEarlier(reading, words)) return false
  return hasItsWords(reading, words.end, meaning)
}

/** Whether the word stands behind a phrase that must follow its object, and none that must not follow. */
function hasItsWords(reading: Reading, end: number, { not, then }: Meaning): boolean {
  return !not?.includes(reading.tokens[end]?.lower ?? '') && isFollowed(reading, end, then)
}

/** The act with what it says; null when its phrase says nothing in this mood, or is told of another topic. */
function saidOf(reading: Reading, act: Act, meaning: Meaning): Act | null {
  const { refused, planned, done } = { refused: meaning.no, planned: meaning.planned, done: meaning.yes }
  const polarity = act.mood === 'refused' ? refused : act.mood === 'planned' ? planned : done
  const none = act.mood === 'done' ? (meaning.no ?? null) : null
  if (polarity === undefined && none === null) return null
  const topic = meaning.of ? topicOfAct(reading, act, meaning.of) : null
  if (meaning.of && topic === null) return null
  return { ...act, polarity: polarity ?? '', none, topic, shown: shownEnd(reading, act.end, meaning) }
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
function topicOfAct(reading: Reading, { from, end, voice }: Act, topics: readonly string[]): string | null {
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
  return word === undefined || tokens.slice(end, end + OBJECT).some(({ lower }) => lower === word)
}

/** What was so before is so still, as is what was never done before: "had never met". */
function isLasting({ act }: Meaning, mood: Mood): boolean {
  return classOf(act)?.lasting === true || (act === 'contact' && mood === 'refused')
}

/** "is not open", "isn't open". */
function isNegated({ tokens }: Reading, verb: number, end: number): boolean {
  return isBe(tokens[verb]) && tokens.slice(verb, end).some(({ tags }) => tags.has('Negative'))
}
