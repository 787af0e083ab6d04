import { lexicon } from '../../text/lexicon.ts'
import { stemOf } from '../../text/stem.ts'
import type { Range } from '../../types.ts'
import type { Attributed } from './attribution.ts'
import { sourceAt } from './attribution.ts'
import { clauseEnd, clauseStart, markAt, rangeOf } from './clause-ranges.ts'
import { afterAddressee, contentAfter, isContent, isVerbal } from './content.ts'
import { isDocumentNoun } from './nouns.ts'
import { canSpeak, type Phrase } from './phrases.ts'
import type { Place, Statement } from './statements.ts'
import { invertedSubject, subjectOf } from './subjects.ts'
import { mayTell } from './telling.ts'
import type { Unit, Units } from './units.ts'
import { isReporting } from './word-class.ts'

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
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    if (unit?.kind !== 'word') continue
    if (unit.lower === 'according') found.push(...bySource(statement, at))
    if (unit.role === 'cue') found.push(...byVerb(statement, at))
  }
  return found
}

/** The reported speech of all statements of an article; most have no words that may report any. */
export function allReported(text: string, places: readonly Place[]): Reported[] {
  const found: Reported[] = []
  for (const { plain, statement } of places) {
    if (!plain || mayTell(text, plain)) found.push(...reportedIn(statement()))
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
  if (unit?.role !== 'cue' || !isReporting(unit.cue) || isUnsaid(units, verb)) return []
  const phrase =
    speaker(units, unit, subjectOf(units, verb)) ?? speaker(units, unit, invertedSubject(units, verb))
  if (!phrase) return []
  const attributed = { statement, phrase, cue: unit.text, rule: 'reported/verb' }
  const follows = phrase.first > verb || isInserted(units, phrase, verb)
  const range = follows ? null : contentAfter(units, verb)
  const ranges = range ? [range] : aroundInsertion(units, phrase, verb)
  return ranges.map((content) => ({ ...content, attributed }))
}

/** The subject of a cue, where it can say so. */
function speaker(units: Units, cue: Unit, subject: Phrase | null): Phrase | null {
  return subject && speaks(units, subject, cue) ? subject : null
}

function speaks(units: Units, phrase: Phrase, cue: Unit): boolean {
  if (canSpeak(units, phrase)) return true
  const lower = units[phrase.head]?.lower ?? ''
  return isDocumentNoun(lower) || (cue.cue === 'say' && lower === 'it')
}

/** "would not say", "will announce", "declined to comment": nothing has been said. */
function isUnsaid(units: Units, verb: number): boolean {
  if (units[verb - 1]?.role === 'to' && isBe(units[verb - 2])) return true
  for (let at = Math.max(0, verb - 4); at < verb; at++) {
    const unit = units[at]
    if (unit && (unsays(unit) || (at + 1 < verb && units[at + 1]?.role === 'to' && refuses(unit))))
      return true
  }
  return false
}

/** "not", "will", "may", "without". */
function unsays({ lower, role }: Unit): boolean {
  if (lower === 'without') return true
  if (role !== 'auxiliary' && role !== 'adverb') return false
  const sense = lexicon<Readonly<Record<string, string>>>('auxiliaries')[lower]
  return sense === 'refused' || (role === 'auxiliary' && (sense === 'planned' || sense === 'possible'))
}

/** "declined to". */
function refuses({ lower }: Unit): boolean {
  return lexicon<Readonly<Record<string, string>>>('status-words')[`${lower} to`] === 'denied after'
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
