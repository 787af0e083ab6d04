import { stemOf } from '../../text/stem.ts'
import type { Token } from '../../types.ts'
import type { Reading } from '../roles/reading.ts'
import { type List, type Meaning, takesObject } from './phrases.ts'
import { topicOf } from './topics.ts'

/** How a phrase is told: by who does it, by what it is done to in the passive or as object, or with "by". */
export type Voice = 'doer' | 'passive' | 'object' | 'agent'

/** The words of an act: its chain of verbs begins at token `from`, the act's own verb is `verb`. */
export interface Words {
  readonly from: number
  readonly verb: number
  readonly end: number
}

/** How an act is told; null when its phrase is not told so. Who is informed is looked for in both voices. */
export function voiceOf(
  reading: Reading,
  { from, verb, end }: Words,
  { meaning, list }: { readonly meaning: Meaning; readonly list: List },
): Voice | null {
  if (meaning.act === 'information') return 'doer'
  if (meaning.agent) return 'agent'
  if (list === 'acts-undergone' && isGerundOf(reading, from)) return null
  const passive = isPassive(reading, from, verb) || isHeadlinePassive(reading, from, verb, end)
  if (list === 'acts') return passive ? null : 'doer'
  if (passive) return 'passive'
  return meaning.passive || isParticiple(reading, verb) ? null : 'object'
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

function isAdverb({ lower, tags }: Token): boolean {
  return tags.has('Adverb') || tags.has('Negative') || lower === 'being' || lower === 'been'
}
