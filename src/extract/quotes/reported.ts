import type { Range } from '../../types.ts'
import type { Attributed } from './attribution.ts'
import { sourceAt } from './attribution.ts'
import { isDocumentNoun } from './nouns.ts'
import { canSpeak, type Phrase, phraseStartingAt } from './phrases.ts'
import { subjectOf } from './subjects.ts'
import type { Statement, Unit } from './units.ts'

/** What somebody is said to have said, without quotation marks. */
export interface Reported extends Range {
  readonly attributed: Attributed
}

type Units = readonly Unit[]

/**
 * The reported speech of a statement: "The board said [the port would close]", "[The port will close], she said",
 * "According to the board, [the port will close]". The range is what is reported. A verb of saying that is negated
 * ("would not say whether") reports nothing.
 */
export function reportedIn(statement: Statement): Reported[] {
  const { units } = statement
  const found: Reported[] = []
  for (const [at, unit] of units.entries()) {
    if (unit.kind === 'word') found.push(...bySource(statement, at), ...byVerb(statement, at))
  }
  return found
}

function bySource(statement: Statement, at: number): Reported[] {
  const { units } = statement
  const source = sourceAt(units, at)
  if (!source || !/^according/i.test(source.cue)) return []
  const attributed = { statement, ...source, rule: 'reported/according-to' }
  const until = source.phrase.last + 1
  const next = clauseEnd(units, until)
  const first = at === 0 || units[at - 1]?.lower === ';'
  const content = first
    ? rangeOf(units, markAt(units, until) + 1, units.length)
    : rangeOf(units, clauseStart(units, at), at)
  const rest = first || next - until < 6 ? null : rangeOf(units, until, next)
  return [content, rest].flatMap((range) => (range ? [{ ...range, attributed }] : []))
}

function byVerb(statement: Statement, verb: number): Reported[] {
  const { units } = statement
  const unit = units[verb]
  if (unit?.role !== 'cue' || !unit.cue || !REPORTING.test(unit.cue) || isNegated(units, verb)) return []
  const phrase = subjectOf(units, verb)
  if (!phrase || !speaks(units, phrase, unit)) return []
  const attributed = { statement, phrase, cue: unit.text, rule: 'reported/verb' }
  const range = isInserted(units, phrase, verb) ? null : contentAfter(units, verb)
  const ranges = range ? [range] : aroundInsertion(units, phrase, verb)
  return ranges.map((content) => ({ ...content, attributed }))
}

const REPORTING = /^(?:say|claim|deny|think|report|promise|ask|order)$/

function speaks(units: Units, phrase: Phrase, cue: Unit): boolean {
  if (canSpeak(units, phrase)) return true
  const lower = units[phrase.head]?.lower ?? ''
  return isDocumentNoun(lower) || (cue.cue === 'say' && lower === 'it')
}

function isNegated(units: Units, verb: number): boolean {
  return units
    .slice(Math.max(0, verb - 4), verb)
    .some(({ lower }) =>
      /^(?:not|never|cannot|declined|declines|refused|refuses|failed|without)$|n't$/.test(lower),
    )
}

/** Whether subject and verb stand between commas or at the end: "the port, she said, will close". */
function isInserted(units: Units, phrase: Phrase, verb: number): boolean {
  const before = units[Math.min(phrase.first, verb) - 1]
  const after = units[Math.max(phrase.last, verb) + 1]
  const open = before?.kind === 'mark' && /^[,-]$/.test(before.lower)
  return open && !isContent(units, Math.max(phrase.last, verb) + 1) && after?.lower !== 'that'
}

/** Whether words follow that can be what is said: "that ...", or a subject with a verb. */
function isContent(units: Units, from: number): boolean {
  const next = units[from]
  if (next?.kind !== 'word') return false
  if (/^(?:that|if|whether|how|why|he|she|they|it|there|we)$/.test(next.lower)) return true
  const phrase = phraseStartingAt(units, from)
  return phrase !== null && units.slice(phrase.last + 1, phrase.last + 16).some(isVerbal)
}

function isVerbal({ role }: Unit): boolean {
  return role === 'verb' || role === 'auxiliary' || role === 'cue'
}

/** What follows the verb: after "that", after whom it is told to, or right away. */
function contentAfter(units: Units, verb: number): Range | null {
  const cue = units[verb]?.cue
  const that = units.slice(verb + 1, verb + 12).findIndex((unit) => unit.lower === 'that' || isBreak(unit))
  const thatAt = verb + 1 + that
  const hasThat = that >= 0 && units[thatAt]?.lower === 'that'
  const infinitive =
    (cue === 'promise' || cue === 'order' || cue === 'ask') &&
    units.slice(verb + 1, verb + 8).some(({ role }) => role === 'to')
  const gerund = cue === 'deny' && /ing$/.test(units[verb + 1]?.lower ?? '')
  if (!hasThat && !infinitive && !gerund && !cueTakesClause(units, verb)) return null
  const from = hasThat ? thatAt + 1 : afterAddressee(units, verb)
  return rangeOf(units, from, clauseEnd(units, from))
}

function cueTakesClause(units: Units, verb: number): boolean {
  const cue = units[verb]?.cue
  return cue === 'deny' || cue === 'report' ? false : isContent(units, afterAddressee(units, verb))
}

/** "told reporters on Monday the port ...": the first unit of what is told. */
function afterAddressee(units: Units, verb: number): number {
  let at = verb + 1
  if (/^t(?:ell|ells|old|elling)$/.test(units[verb]?.lower ?? ''))
    at = (phraseStartingAt(units, at)?.last ?? at - 1) + 1
  while (units[at]?.role === 'date' || (units[at]?.role === 'preposition' && units[at + 1]?.role === 'date'))
    at++
  return at
}

/** The clauses on both sides of ", she said,". */
function aroundInsertion(units: Units, phrase: Phrase, verb: number): Range[] {
  const from = Math.min(phrase.first, verb)
  const open = units[from - 1]
  if (open?.kind !== 'mark' || !/^[,-]$/.test(open.lower)) return []
  const until = markAt(units, Math.max(phrase.last, verb) + 1)
  const before = rangeOf(units, clauseStart(units, from - 1), from - 1)
  const after = units[until]?.lower === ',' ? rangeOf(units, until + 1, clauseEnd(units, until + 1)) : null
  return [before, after].flatMap((range) => (range ? [range] : []))
}

function isBreak(unit: Unit): boolean {
  return unit.kind !== 'word' || isVerbal(unit)
}

/** The next mark from a unit on, or the end. */
function markAt(units: Units, from: number): number {
  for (let at = from; at < units.length; at++) if (units[at]?.kind === 'mark') return at
  return units.length
}

/** Where what is reported ends: at a semicolon, before ", but", before ", according to" or another attribution. */
function clauseEnd(units: Units, from: number): number {
  for (let at = from; at < units.length; at++) {
    const unit = units[at]
    const next = units[at + 1]
    if (unit?.lower === ';') return at
    if (unit?.lower !== ',' && unit?.lower !== '-') continue
    if (!next || /^(?:but|while|although|though|whereas|according|adding|saying|after|as)$/.test(next.lower))
      return at
    const cue = units
      .slice(at + 1, at + 8)
      .findIndex((other) => other.role === 'cue' || other.kind === 'mark')
    if (cue > 0 && units[at + 1 + cue]?.role === 'cue' && phraseStartingAt(units, at + 1)) return at
  }
  return units.length
}

/** Where the clause before a unit begins: the start of the statement, or after a semicolon. */
function clauseStart(units: Units, before: number): number {
  for (let at = before - 1; at >= 0; at--) {
    if (units[at]?.lower === ';') return at + 1
    if (units[at]?.lower === ',' && /^(?:but|while|although|though)$/.test(units[at + 1]?.lower ?? ''))
      return at + 2
  }
  return 0
}

/** The text from one unit to another, marks at its ends left out; null when it holds fewer than two words. */
function rangeOf(units: Units, from: number, until: number): Range | null {
  let [first, last] = [from, until - 1]
  while (first <= last && units[first]?.kind === 'mark') first++
  while (last >= first && units[last]?.kind === 'mark') last--
  const [a, b] = [units[first], units[last]]
  const words = units.slice(first, last + 1).filter(({ kind }) => kind === 'word').length
  return a && b && words >= 2 ? { start: a.start, end: b.end } : null
}
