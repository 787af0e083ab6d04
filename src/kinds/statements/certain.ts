import { phraseSet } from '../../text/lexicon.ts'
import { isVerbOf } from '../clause.ts'
import { gapBefore, type Reading } from '../roles/reading.ts'

/** How many words before an act are looked at. */
const REACH = 14

/**
 * True when the clause that a token stands in is a condition, an open question, or what others only allege or deny: "if",
 * "whether", "claimed that" (data/conditions.json).
 */
export function isConditional(reading: Reading, at: number): boolean {
  return cueBefore(reading, at, 'conditions')
}

function cueBefore(reading: Reading, at: number, cues: string): boolean {
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    if (/[,;:—–]/.test(gapBefore(reading, before + 1))) return false
    if (phraseSet(cues).has(reading.tokens[before]?.lower ?? '')) return true
  }
  return false
}

/** "It is unclear when Acme was informed": that it was, or when, is not known. */
export function isUnknown(reading: Reading, at: number): boolean {
  const asked = reading.tokens
    .slice(Math.max(0, at - REACH), at)
    .some(({ lower }) => phraseSet('asking-words').has(lower))
  return asked && cueBefore(reading, at, 'unknown-cues')
}

/** A sentence with "if" or "unless" in it tells of a plan that depends on something. */
export function dependsOnIf({ tokens }: Reading): boolean {
  return tokens.some(({ lower }) => lower === 'if' || lower === 'unless')
}

/**
 * What was so at an earlier time, and may have changed: "initially declined", "declined until Monday", "had refused to sign";
 * "said that she had refused" is the past of a report and not earlier.
 */
export function isEarlier(reading: Reading, { from, verb, end }: Verbs): boolean {
  const { tokens } = reading
  const around = tokens.slice(Math.max(0, from - 2), end + 6)
  if (around.some(({ lower }, at) => lower === 'at' && around[at + 1]?.lower === 'first')) return true
  if (around.some(({ lower }) => phraseSet('earlier-words').has(lower))) return true
  const pluperfect = tokens.slice(from, verb).some(({ lower }) => lower === 'had' || lower === "hadn't")
  return pluperfect && !isReported(reading, from)
}

/** The words of an act: its chain of verbs begins at token `from`, the act's own verb is `verb`. */
interface Verbs {
  readonly from: number
  readonly verb: number
  readonly end: number
}

/** Whether a verb of saying, or "according to", stands before a token of the sentence; anywhere in it when none is given. */
export function isReported({ tokens }: Reading, before = tokens.length): boolean {
  return tokens
    .slice(0, before)
    .some(
      (token, place) =>
        (token.tags.has('Verb') && isVerbOf('reporting', token)) ||
        (token.lower === 'according' && tokens[place + 1]?.lower === 'to'),
    )
}
