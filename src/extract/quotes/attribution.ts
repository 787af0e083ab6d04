import { phraseSet } from '../../text/lexicon.ts'
import { isDocumentNoun } from './nouns.ts'
import {
  canSpeak,
  isGoverned,
  isName,
  isPossessive,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
} from './phrases.ts'
import type { Statement } from './statements.ts'
import { invertedSubject, subjectOf } from './subjects.ts'
import type { Unit, Units } from './units.ts'

/** Who says a quotation: a phrase of a statement, the cue, and the rule that found it. */
export interface Attributed {
  readonly statement: Statement
  readonly phrase: Phrase
  readonly cue: string
  readonly rule: string
}

/**
 * Who says the quotation at a unit of a statement, by the words of that statement alone; null when they do not tell.
 *
 * Tried in order: the attribution directly after it, the nearest speech verb before it, a source phrase ("according to"), the
 * next speech verb after it.
 */
export function attributionOf(statement: Statement, at: number, text: string): Attributed | null {
  const { units } = statement
  const quote = units[at]
  if (!quote) return null
  const result = (found: Found | null, rule: string): Attributed | null =>
    found && { statement, phrase: found.phrase, cue: found.cue, rule }
  const cut =
    /[,?!…—–-]["'”’»\s]{0,3}$/.test(text.slice(quote.end - 4, quote.end)) || units[at + 1]?.kind === 'mark'
  const embedded =
    /^["“‘'`«]{0,2}\p{Ll}/u.test(text.slice(quote.start, quote.start + 3)) && units[at - 1]?.kind === 'word'
  return (
    (embedded ? result(nearestBefore(units, at), 'before') : null) ??
    (cut ? result(directlyAfter(units, at), 'after') : null) ??
    result(nearestBefore(units, at), 'before') ??
    result(sourcePhrase(units, at), 'according-to') ??
    result(directlyAfter(units, at), 'after') ??
    result(named(units, at), 'colon') ??
    result(laterCue(units, at), 'later')
  )
}

export interface Found {
  readonly phrase: Phrase
  readonly cue: string
}

function directlyAfter(units: Units, at: number): Found | null {
  let from = at + 1
  while (/^[,-]$/.test(units[from]?.lower ?? '')) from++
  while (units[from]?.role === 'adverb') from++
  const first = units[from]
  const inverted = first?.role === 'cue' ? invertedSubject(units, from) : null
  if (first && inverted) return { phrase: inverted, cue: first.text }
  const source = sourceAt(units, from)
  if (source) return source
  const verb = nextCue(units, from)
  if (verb < 0) return null
  const phrase = subjectOf(units, verb)
  const near = phrase && phrase.first >= from && phrase.first <= from + 1
  return near ? { phrase, cue: units[verb]?.text ?? '' } : null
}

/** The next speech verb within reach, before another quotation or clause begins; -1 when there is none. */
function nextCue(units: Units, from: number): number {
  for (let at = from; at < Math.min(units.length, from + 30); at++) {
    const unit = units[at]
    if (unit?.kind === 'quote' || /^[;:]$/.test(unit?.lower ?? '')) return -1
    if (at > from && unit?.role === 'cue') return at
  }
  return -1
}

function nearestBefore(units: Units, at: number): Found | null {
  for (let verb = at - 1; verb >= 0; verb--) {
    const unit = units[verb]
    if (unit?.lower === ';') return null
    const found = unit && (byCue(units, verb, at) ?? byCueNoun(units, verb))
    if (found)
      return unit.role === 'cue' && (isWeak(unit) || units[verb - 1]?.role === 'to')
        ? (outer(units, found, verb) ?? found)
        : found
  }
  return null
}

/** How far before a quotation a verb like "began" still introduces it, in units. */
const NEAR = 3

function byCue(units: Units, verb: number, at: number): Found | null {
  const unit = units[verb]
  if (unit?.role !== 'cue' || (unit.cue === 'utter' && at - verb > NEAR)) return null
  const phrase = subjectOf(units, verb)
  if (phrase && isGoverned(units, phrase.first) && !canSpeak(units, phrase)) return null
  const stands = phrase && (phrase.first < at || units[phrase.first - 1]?.lower === 'by')
  return stands && plausible(units, phrase, unit) ? { phrase, cue: unit.text } : null
}

/** "the minister's claim that", "his promise to": the possessor says it. */
function byCueNoun(units: Units, noun: number): Found | null {
  const unit = units[noun]
  const before = units[noun - 1]
  if (unit?.role !== 'noun' || !phraseSet('cue-nouns').has(unit.lower.replace(/s$/, ''))) return null
  if (!isPossessive(before) || !/^(?:that|to|:|,|)$/.test(units[noun + 1]?.lower ?? '')) return null
  const phrase = phraseEndingAt(units, noun - 1)
  return phrase && canSpeak(units, phrase) ? { phrase, cue: unit.text } : null
}

/** Verbs of wishing, ordering and thinking say less than the verb of saying in whose clause they stand. */
function isWeak({ cue }: Unit): boolean {
  return cue === 'order' || cue === 'promise' || cue === 'think' || cue === 'report' || cue === 'utter'
}

/** The saying verb in whose clause a weak verb stands: "Smith said she wanted to speak". */
function outer(units: Units, inner: Found, verb: number): Found | null {
  for (let at = Math.min(verb, inner.phrase.first) - 1; at >= 0; at--) {
    const unit = units[at]
    if (!unit || unit.kind === 'quote' || unit.lower === ';') return null
    if (unit.role !== 'cue' || isWeak(unit)) continue
    const phrase = subjectOf(units, at)
    return phrase && phrase.last < at && plausible(units, phrase, unit) ? { phrase, cue: unit.text } : null
  }
  return null
}

/** Anything may say; only what can speak may call, promise or praise. */
function plausible(units: Units, phrase: Phrase, cue: Unit): boolean {
  if (canSpeak(units, phrase)) return true
  const head = units[phrase.head]
  const says = cue.cue === 'say' || cue.cue === 'utter'
  if (head?.lower === 'it') return says && phrase.first === 0
  if (!head || head.role === 'pronoun' || head.role === 'determiner') return false
  return isDocumentNoun(head.lower) || says || cue.cue === 'claim'
}

function sourcePhrase(units: Units, at: number): Found | null {
  for (let from = at - 1; from >= 0; from--) {
    const found = sourceAt(units, from)
    if (found) return found
  }
  for (let from = at + 1; from < units.length; from++) {
    const found = sourceAt(units, from)
    if (found) return found
  }
  return null
}

/** "according to Smith", "in the words of Smith": the source named at a unit, or null. */
export function sourceAt(units: Units, at: number): Found | null {
  const unit = units[at]
  if (unit?.lower === 'according' && units[at + 1]?.lower === 'to') {
    const phrase = phraseStartingAt(units, at + 2)
    return phrase && { phrase, cue: 'according to' }
  }
  if (unit?.lower === 'words' && units[at + 1]?.lower === 'of') {
    const phrase = phraseStartingAt(units, at + 2)
    return phrase && { phrase, cue: 'words of' }
  }
  return null
}

/** "Smith: ...", or "... — Smith" with nothing else after it. */
function named(units: Units, at: number): Found | null {
  if (units[at - 1]?.lower === ':') {
    const phrase = phraseStartingAt(units, 0)
    if (phrase && (canSpeak(units, phrase) || phrase.last === at - 2)) return { phrase, cue: ':' }
    return clauseSubject(units, at - 1)
  }
  if (units[at + 1]?.lower === '-') {
    const phrase = phraseStartingAt(units, at + 2)
    const verbs = units.slice(at + 2).some(({ role }) => role === 'verb' || role === 'auxiliary')
    if (phrase && !verbs && isName(units[phrase.head])) return { phrase, cue: '-' }
  }
  return null
}

function laterCue(units: Units, at: number): Found | null {
  for (let verb = at + 1; verb < units.length; verb++) {
    const unit = units[verb]
    if (unit?.lower === ';') return null
    if (unit?.role !== 'cue') continue
    const phrase = subjectOf(units, verb)
    if (phrase && plausible(units, phrase, unit)) return { phrase, cue: unit.text }
  }
  return null
}

/** The subject of the last clause before a unit. */
function clauseSubject(units: Units, at: number): Found | null {
  for (let verb = at - 1; verb > 0; verb--) {
    const unit = units[verb]
    if (unit?.role !== 'verb' && unit?.role !== 'auxiliary') continue
    const phrase = subjectOf(units, verb)
    if (phrase && phrase.first < at && canSpeak(units, phrase)) return { phrase, cue: unit.text }
  }
  return null
}

/** The one a statement is about, for a quotation that follows it: its last speech verb's subject, else its first. */
export function speakerOfStatement(statement: Statement): Attributed | null {
  const { units } = statement
  const cue = laterCue(units, -1)
  if (cue) return { statement, phrase: cue.phrase, cue: cue.cue, rule: 'sentence-before' }
  const subject = clauseSubject(units, units.length)
  return subject && { statement, phrase: subject.phrase, cue: subject.cue, rule: 'sentence-before' }
}
