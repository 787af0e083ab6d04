import { takesBareClause } from '../../text/cues.ts'
import { phraseSet } from '../../text/lexicon.ts'
import type { Range } from '../../types.ts'
import { clauseEnd, rangeOf } from './clause-ranges.ts'
import { canSpeak, phraseStartingAt } from './phrases.ts'
import type { Unit, Units } from './units.ts'

/** Words that begin what is said without "that": those of an asked question, and "there". */
export const CONTENT_OPENERS: ReadonlySet<string> = new Set(['if', 'whether', 'how', 'why', 'there'])

/**
 * Whether what is said begins at a unit without "that". After verbs that mostly take a clause ("said"), words with a verb
 * after them; after others ("announced a plan", "declared an emergency") a subject right before its auxiliary.
 */
export function isContent(units: Units, from: number, verb: number): boolean {
  const next = units[from]
  if (next?.kind !== 'word') return false
  if (CONTENT_OPENERS.has(next.lower)) return true
  const bare = takesBareClause(units[verb]?.lower ?? '')
  if (bare && next.role === 'pronoun') return true
  if (!BEGINS_CONTENT.has(next.role)) return false
  if (bare) return hasVerbal(units, from + 1, from + 16)
  const phrase = phraseStartingAt(units, from)
  return phrase !== null && units[phrase.last + 1]?.role === 'auxiliary'
}

function hasVerbal(units: Units, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const unit = units[at]
    if (unit && isVerbal(unit)) return true
  }
  return false
}

export function isVerbal({ role }: Unit): boolean {
  return role === 'verb' || role === 'auxiliary' || role === 'cue'
}

const BEGINS_CONTENT: ReadonlySet<Unit['role']> = new Set([
  'pronoun',
  'noun',
  'determiner',
  'adjective',
  'adverb',
  'verb',
])

/** What follows the verb: after "that", after whom it is told to, after "to" of a promise, or right away. */
export function contentAfter(units: Units, verb: number): Range | null {
  const cue = units[verb]?.cue
  const that = thatAfter(units, verb)
  const next = units[verb + 1]
  const infinitive = cue === 'promise' && next?.role === 'to'
  const gerund = cue === 'deny' && /ing$/.test(next?.lower ?? '')
  const bare = cue !== 'deny' && isContent(units, afterAddressee(units, verb), verb)
  if (that < 0 && !infinitive && !gerund && !bare) return null
  const from = that >= 0 ? that + 1 : afterAddressee(units, verb)
  return rangeOf(units, from, clauseEnd(units, from))
}

/**
 * The "that" that begins what is said: right after the verb, or after adverbs, dates, "in a statement", whom it is told
 * to, and nouns of saying ("denied claims that"). -1 after any other object: "cited cases that went on".
 */
function thatAfter(units: Units, verb: number): number {
  let at = verb + 1
  for (let step = 0; step < 6 && at > 0; step++) {
    if (units[at]?.lower === 'that') return at
    at = pastComplement(units, at, at === verb + 1)
  }
  return -1
}

/** The unit after what may stand between a verb of saying and its "that"; -1 where something else stands. */
function pastComplement(units: Units, at: number, first: boolean): number {
  const { role = 'other' } = units[at] ?? {}
  if (role === 'adverb' || role === 'date') return at + 1
  if (role === 'preposition' || role === 'to') return (phraseStartingAt(units, at + 1)?.last ?? -2) + 1
  const phrase = first ? phraseStartingAt(units, at) : null
  const head = phrase && units[phrase.head]?.lower.replace(/s$/, '')
  if (!phrase || !(canSpeak(units, phrase) || phraseSet('cue-nouns').has(head ?? ''))) return -1
  return phrase.last + 1
}

/** "told reporters on Monday the port ...": the first unit of what is told. */
export function afterAddressee(units: Units, verb: number): number {
  let at = verb + 1
  if (/^t(?:ell|ells|old|elling)$/.test(units[verb]?.lower ?? ''))
    at = (phraseStartingAt(units, at)?.last ?? at - 1) + 1
  while (units[at]?.role === 'date' || (units[at]?.role === 'preposition' && units[at + 1]?.role === 'date'))
    at++
  return at
}
