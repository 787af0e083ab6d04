import type { Token } from '../../types.ts'
import type { Reading } from '../roles/reading.ts'
import { isOfBe, type List, type Meaning, takesObject } from './phrases.ts'
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
  { from, verb, end, list }: Words & { readonly list: List },
  meaning: Meaning,
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
  if (from === verb) return false
  const word = tokens[verb]?.lower ?? ''
  if (word.endsWith('ing') || !PARTICIPLE.test(word) || isOfBe(tokens[verb])) return false
  for (let at = verb - 1; at >= from; at--) {
    const token = tokens[at]
    if (isOfBe(token)) return true
    if (!token || !isAdverb(token)) return false
  }
  return false
}

/** "the brink of ending the strike": no fact. */
function isGerundOf({ tokens }: Reading, from: number): boolean {
  return tokens[from]?.lower.endsWith('ing') === true && tokens[from - 1]?.tags.has('Preposition') === true
}

/** "Strike called off" in a headline, without "was". */
function isHeadlinePassive(reading: Reading, from: number, verb: number, end: number): boolean {
  const { tokens, sentence } = reading
  if (sentence.zone !== 'title' || from !== verb || !/(?:ed|en|ut|eld)$/.test(tokens[verb]?.lower ?? ''))
    return false
  const before = tokens[verb - 1]
  return before !== undefined && topicOf(before) !== null && !takesObject(reading, end)
}

/** "the bill passed by the House": a participle behind its noun. */
function isParticiple({ tokens }: Reading, verb: number): boolean {
  return tokens[verb + 1]?.lower === 'by'
}

function isAdverb({ lower, tags }: Token): boolean {
  return tags.has('Adverb') || tags.has('Negative') || lower === 'being' || lower === 'been'
}
