import { listedIn } from '../../text/spelling.ts'
import type { Spelling } from '../../types.ts'
import { isVerbOf } from '../clause.ts'
import { gapBefore, joined, type Reading } from '../roles/reading.ts'

/** How many words before an act are looked at. */
const REACH = 14

/**
 * True when the clause that a token stands in is a condition, an open question, or what others only allege or deny: "if",
 * "whether", "claimed that" (data/conditions.json).
 */
export function isConditional(reading: Reading, at: number): boolean {
  return cueBefore(reading, at, isCondition)
}

const isCondition = listedIn('conditions')
const isUnknownCue = listedIn('unknown-cues')
const isAsking = listedIn('asking-words')
const isEarlierWord = listedIn('earlier-words')

function cueBefore(reading: Reading, at: number, isCue: (word: Spelling) => boolean): boolean {
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    if (!joined(reading, before + 1) && /[,;:—–]/.test(gapBefore(reading, before + 1))) return false
    const token = reading.tokens[before]
    if (token && isCue(token.spelling)) return true
  }
  return false
}

/** "It is unclear when Acme was informed": that it was, or when, is not known. */
export function isUnknown(reading: Reading, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const token = reading.tokens[before]
    if (token && isAsking(token.spelling)) return cueBefore(reading, at, isUnknownCue)
  }
  return false
}

/** A sentence with "if" or "unless" in it tells of a plan that depends on something. */
export function dependsOnIf({ tokens }: Reading): boolean {
  for (const { lower } of tokens) if (lower === 'if' || lower === 'unless') return true
  return false
}

/**
 * What was so at an earlier time, and may have changed: "initially declined", "declined until Monday", "had refused to sign";
 * "said that she had refused" is the past of a report and not earlier.
 */
export function isEarlier(reading: Reading, { from, verb, end }: Verbs): boolean {
  const { tokens } = reading
  const last = Math.min(tokens.length, end + 6) - 1
  for (let at = Math.max(0, from - 2); at <= last; at++) {
    const token = tokens[at]
    if (!token) continue
    if (isEarlierWord(token.spelling)) return true
    if (token.lower === 'at' && at < last && tokens[at + 1]?.lower === 'first') return true
  }
  for (let at = from; at < verb; at++) {
    const lower = tokens[at]?.lower
    if (lower === 'had' || lower === "hadn't") return !isReported(reading, from)
  }
  return false
}

/** The words of an act: its chain of verbs begins at token `from`, the act's own verb is `verb`. */
interface Verbs {
  readonly from: number
  readonly verb: number
  readonly end: number
}

/** Whether a verb of saying, or "according to", stands before a token of the sentence; anywhere in it when none is given. */
export function isReported({ tokens }: Reading, before = tokens.length): boolean {
  for (let at = 0; at < before; at++) {
    const token = tokens[at]
    if (!token) return false
    if (token.tags.has('Verb') && isVerbOf('reporting', token)) return true
    if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') return true
  }
  return false
}
