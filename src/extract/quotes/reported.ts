import { takesBareClause } from '../../text/cues.ts'
import { lexicon, phraseSet } from '../../text/lexicon.ts'
import { stemOf } from '../../text/stem.ts'
import type { Range } from '../../types.ts'
import type { Attributed } from './attribution.ts'
import { sourceAt } from './attribution.ts'
import { clauseEnd, clauseStart, markAt, rangeOf } from './clause-ranges.ts'
import { isDocumentNoun } from './nouns.ts'
import { canSpeak, type Phrase, phraseStartingAt } from './phrases.ts'
import type { Place, Statement } from './statements.ts'
import { invertedSubject, subjectOf } from './subjects.ts'
import type { Unit, Units } from './units.ts'
import { isReporting, mayReport } from './word-class.ts'

/** What somebody is said to have said, without quotation marks. */
export interface Reported extends Range {
  readonly attributed: Attributed
}

/**
 * The reported speech of a statement: "The board said [the port would close]", "[The port will close], she said",
 * "According to the board, [the port will close]". The range is what is reported. A verb of saying that is negated
 * ("would not say whether") reports nothing.
 */
function reportedIn(statement: Statement): Reported[] {
  const { units } = statement
  const found: Reported[] = []
  for (const [at, unit] of units.entries()) {
    if (unit.kind !== 'word') continue
    if (unit.lower === 'according') found.push(...bySource(statement, at))
    if (unit.role === 'cue') found.push(...byVerb(statement, at))
  }
  return found
}

/** The reported speech of all statements of an article; most have no word that reports. */
export function allReported(places: readonly Place[]): Reported[] {
  return places.flatMap(({ plain, statement }) =>
    plain && !plain.tokens.some(mayReport) ? [] : reportedIn(statement()),
  )
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
  if (unit?.role !== 'cue' || !isReporting(unit.cue) || isUnsaid(units, verb)) return []
  const phrase = [subjectOf(units, verb), invertedSubject(units, verb)].find(
    (candidate) => candidate && speaks(units, candidate, unit),
  )
  if (!phrase) return []
  const attributed = { statement, phrase, cue: unit.text, rule: 'reported/verb' }
  const follows = phrase.first > verb || isInserted(units, phrase, verb)
  const range = follows ? null : contentAfter(units, verb)
  const ranges = range ? [range] : aroundInsertion(units, phrase, verb)
  return ranges.map((content) => ({ ...content, attributed }))
}

function speaks(units: Units, phrase: Phrase, cue: Unit): boolean {
  if (canSpeak(units, phrase)) return true
  const lower = units[phrase.head]?.lower ?? ''
  return isDocumentNoun(lower) || (cue.cue === 'say' && lower === 'it')
}

/** "would not say", "will announce", "declined to comment": nothing has been said. */
function isUnsaid(units: Units, verb: number): boolean {
  const senses = lexicon<Readonly<Record<string, string>>>('auxiliaries')
  const refusals = lexicon<Readonly<Record<string, string>>>('status-words')
  if (units[verb - 1]?.role === 'to' && isBe(units[verb - 2])) return true
  return units.slice(Math.max(0, verb - 4), verb).some(({ lower, role }, at, chain) => {
    const sense = role === 'auxiliary' || role === 'adverb' ? senses[lower] : undefined
    if (sense === 'refused' || (role === 'auxiliary' && (sense === 'planned' || sense === 'possible')))
      return true
    return lower === 'without' || (chain[at + 1]?.role === 'to' && refusals[`${lower} to`] === 'denied after')
  })
}

/** "was to blame", "is to announce". */
function isBe(unit: Unit | undefined): boolean {
  return unit?.role === 'auxiliary' && stemOf(unit.lower) === 'be'
}

/** Whether subject and verb stand between commas or at the end: "the port, she said, will close". */
function isInserted(units: Units, phrase: Phrase, verb: number): boolean {
  const before = units[Math.min(phrase.first, verb) - 1]
  const after = units[Math.max(phrase.last, verb) + 1]
  const open = before?.kind === 'mark' && /^[,-]$/.test(before.lower)
  return open && !isContent(units, Math.max(phrase.last, verb) + 1, verb) && after?.lower !== 'that'
}

/**
 * Whether what is said begins at a unit without "that". After verbs that mostly take a clause ("said"), words with a verb
 * after them; after others ("announced a plan", "declared an emergency") a subject right before its auxiliary.
 */
function isContent(units: Units, from: number, verb: number): boolean {
  const next = units[from]
  if (next?.kind !== 'word') return false
  if (/^(?:if|whether|how|why|there)$/.test(next.lower)) return true
  const bare = takesBareClause(units[verb]?.lower ?? '')
  if (bare && next.role === 'pronoun') return true
  if (!['pronoun', 'noun', 'determiner', 'adjective', 'adverb', 'verb'].includes(next.role)) return false
  if (bare) return units.slice(from + 1, from + 16).some(isVerbal)
  const phrase = phraseStartingAt(units, from)
  return phrase !== null && units[phrase.last + 1]?.role === 'auxiliary'
}

function isVerbal({ role }: Unit): boolean {
  return role === 'verb' || role === 'auxiliary' || role === 'cue'
}

/** What follows the verb: after "that", after whom it is told to, after "to" of a promise, or right away. */
function contentAfter(units: Units, verb: number): Range | null {
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
  if (!endsInsertion(units, Math.max(phrase.last, verb) + 1, verb)) return []
  const until = markAt(units, Math.max(phrase.last, verb) + 1)
  const before = rangeOf(units, clauseStart(units, from - 1), from - 1)
  const goesOn = phrase.first < verb || !describes(units[until + 1])
  const after =
    units[until]?.lower === ',' && goesOn ? rangeOf(units, until + 1, clauseEnd(units, until + 1)) : null
  return [before, after].flatMap((range) => (range ? [range] : []))
}

/** In ", said Brook, a lawyer who" the words after the comma tell of Brook. */
function describes(unit: Unit | undefined): boolean {
  return !unit || !(isVerbal(unit) || unit.role === 'conjunction')
}

/** Whether nothing follows that the verb could govern: ", she said.", ", she said on Monday", ", she told reporters". */
function endsInsertion(units: Units, at: number, verb: number): boolean {
  const next = units[afterAddressee(units, verb) > at ? afterAddressee(units, verb) : at]
  return next?.kind !== 'word' || ['preposition', 'date', 'adverb', 'conjunction', 'cue'].includes(next.role)
}
