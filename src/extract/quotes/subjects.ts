import { phraseSet } from '../../text/lexicon.ts'
import { canSpeak, isName, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts'
import type { Units } from './units.ts'

/** Longest walk to the left, in units, so that the work stays linear. */
const REACH = 60
const DEEPEST = 4

/**
 * The subject of the verb at a unit: who says, calls, asks.
 *
 * Walks left over adverbs and auxiliaries, over what stands between commas ("Smith, a former mayor, said"), and from a
 * participle, an infinitive or a second verb ("went there and said", "..., adding") to the subject of the clause it
 * hangs on. After a quotation or comma the subject may follow: "said Smith". A passive ("was called") has its agent
 * after "by" or none. Null rather than a guess.
 */
export function subjectOf(units: Units, verb: number, depth = 0): Phrase | null {
  const unit = units[verb]
  if (!unit || depth > DEEPEST) return null
  const at = before(units, verb)
  if (depth === 0 && isPassive(units, verb, at)) return agentOf(units, verb)
  const left = units[at]
  if (/ing$/.test(unit.lower) && unit.lower.length > 4 && !hasAuxiliary(units, at, verb))
    return ofParticiple(units, at, depth)
  if (left?.kind !== 'word') return afterMark(units, verb, at, depth)
  if (left.role === 'to') return fromVerbBefore(units, at, depth)
  if (left.role === 'conjunction') {
    return /^(?:and|but|or|then|nor|yet)$/.test(left.lower) ? fromVerbBefore(units, at, depth) : null
  }
  if (left.role === 'relative') return antecedent(units, at)
  return phraseEndingAt(units, at)
}

/** A verb after a mark or quotation: "Smith, a former mayor, said", else "said Smith". */
function afterMark(units: Units, verb: number, at: number, depth: number): Phrase | null {
  const mark = units[at]?.lower
  const inverted = invertedSubject(units, verb)
  const quoteBefore = units[at]?.kind === 'quote' || units[at - 1]?.kind === 'quote'
  if (inverted && (at < 0 || quoteBefore)) return inverted
  return (mark === ',' || mark === '-' ? overComma(units, at, depth) : null) ?? inverted
}

/** The last unit before the verb group: adverbs, auxiliaries and dates are passed over. */
function before(units: Units, verb: number): number {
  let at = verb - 1
  while (at >= 0 && verb - at < 10) {
    const { role = 'other', kind = 'mark' } = units[at] ?? {}
    const dated = role === 'preposition' && units[at + 1]?.role === 'date'
    if (kind !== 'word' || !(role === 'adverb' || role === 'auxiliary' || role === 'date' || dated)) break
    at--
  }
  return at
}

function hasAuxiliary(units: Units, from: number, to: number): boolean {
  return units.slice(from + 1, to).some(({ role }) => role === 'auxiliary')
}

const BE = /^(?:is|are|was|were|be|been|being)(?:n't)?$/

function isPassive(units: Units, verb: number, from: number): boolean {
  const form = units[verb]?.lower ?? ''
  return !/ing$/.test(form) && units.slice(from + 1, verb).some(({ lower }) => BE.test(lower))
}

function agentOf(units: Units, verb: number): Phrase | null {
  for (let at = verb + 1; at < Math.min(units.length, verb + 5); at++) {
    if (units[at]?.lower === 'by') return phraseStartingAt(units, at + 1)
  }
  return null
}

/** "said Smith", after a quotation, a comma or at the beginning. */
export function invertedSubject(units: Units, verb: number): Phrase | null {
  const unit = units[verb]
  if (
    !unit?.cue ||
    unit.role !== 'cue' ||
    !/^(?:say|utter|ask|claim|think|report)$/.test(unit.cue) ||
    /^t(?:ell|old)/.test(unit.lower)
  )
    return null
  let at = verb + 1
  while (units[at]?.role === 'adverb') at++
  const phrase = phraseStartingAt(units, at)
  if (!phrase || /^(?:it|you)$/.test(units[phrase.first]?.lower ?? '')) return null
  const next = units[phrase.last + 1]
  return next?.role === 'verb' || next?.role === 'auxiliary' || next?.role === 'cue' ? null : phrase
}

function ofParticiple(units: Units, at: number, depth: number): Phrase | null {
  const left = units[at]
  if (!left) return mainSubjectAfter(units, at + 2)
  if (left.role === 'preposition' || left.role === 'conjunction') {
    const object = phraseSet('same-subject-words').has(left.lower) ? null : phraseEndingAt(units, at - 1)
    if (object && canSpeak(units, object)) return object
    return fromVerbBefore(units, at, depth) ?? mainSubjectAfter(units, at + 2)
  }
  const phrase = phraseEndingAt(units, at)
  const speaks = phrase && (left.role === 'pronoun' || isName(units[phrase.head])) && canSpeak(units, phrase)
  return speaks ? phrase : (fromVerbBefore(units, at, depth) ?? phrase)
}

/** The subject of the nearest verb to the left that has one of its own. */
function fromVerbBefore(units: Units, from: number, depth: number): Phrase | null {
  let fallback: Phrase | null = null
  for (let at = from - 1; at >= 0 && from - at < REACH; at--) {
    if (units[at]?.lower === ';') break
    if (!isMain(units, at)) continue
    if (/^who$|^which$/.test(units[at - 1]?.lower ?? '') && closedBefore(units, at, from)) continue
    const subject = subjectOf(units, at, depth + 1)
    const found = subject && outermost(units, subject, { from, depth })
    if (found && canSpeak(units, found)) return found
    fallback ??= found
  }
  return fallback
}

/** The subject itself or that of the saying verb around it; null in "explained it when Jones asked by saying". */
function outermost(
  units: Units,
  subject: Phrase,
  { from, depth }: { readonly from: number; readonly depth: number },
): Phrase | null {
  const before = units[subject.first - 1]?.lower ?? ''
  if (units[from]?.lower === 'by' && /^(?:when|while|if|because)$/.test(before)) return null
  return fromOuterClause(units, subject, depth) ?? subject
}

/** Verbs but for bare participles and auxiliaries that belong to another verb. */
function isMain(units: Units, at: number): boolean {
  const unit = units[at]
  if (unit?.role === 'auxiliary') return !followsVerb(units, at)
  if (unit?.role !== 'verb' && unit?.role !== 'cue') return false
  return !/ing$/.test(unit.lower) || units[at - 1]?.role === 'auxiliary' || unit.role === 'cue'
}

/**
 * The subject of the saying verb in whose clause another subject stands: in "Smith said he was glad, calling it", Smith
 * calls.
 */
function fromOuterClause(units: Units, inner: Phrase, depth: number): Phrase | null {
  const that = units[inner.first - 1]?.lower === 'that' ? 1 : 0
  const verb = inner.first - 1 - that
  const unit = units[verb]
  if (unit?.role !== 'cue' || !unit.cue || !/^(?:say|claim|deny|think|ask)$/.test(unit.cue)) return null
  return subjectOf(units, verb, depth + 1)
}

function followsVerb(units: Units, at: number): boolean {
  const next = units[at + 1]
  return next?.role === 'verb' || next?.role === 'cue'
}

/** Whether a comma stands between: a relative clause that is over. */
function closedBefore(units: Units, at: number, from: number): boolean {
  return units.slice(at, from).some(({ lower }) => lower === ',')
}

/** "Speaking in the capital, Smith said": the subject of the clause to the right. */
function mainSubjectAfter(units: Units, from: number): Phrase | null {
  for (let at = from; at < Math.min(units.length, from + REACH); at++) {
    if (units[at]?.lower !== ',') continue
    const phrase = phraseStartingAt(units, at + 1)
    if (phrase && canSpeak(units, phrase)) return phrase
  }
  return null
}

function antecedent(units: Units, relative: number): Phrase | null {
  const at = units[relative - 1]?.kind === 'mark' ? relative - 2 : relative - 1
  return phraseEndingAt(units, at)
}

/** What stands before an apposition, a relative clause or another insertion that ends with the mark at `comma`. */
function overComma(units: Units, comma: number, depth: number): Phrase | null {
  let fallback: Phrase | null = null
  let close = comma
  for (let step = 0; step < 6; step++) {
    const open = markBefore(units, close)
    if (open < 0) break
    const phrase = phraseEndingAt(units, open - 1)
    if (phrase && beginsClause(units, phrase.first)) {
      const head = units[phrase.head]
      if (isName(head) || head?.role === 'pronoun') return phrase
      if (canSpeak(units, phrase)) fallback = phrase
    }
    close = open
  }
  return fallback ?? fromVerbBefore(units, comma, depth)
}

function beginsClause(units: Units, first: number): boolean {
  const left = units[first - 1]
  if (left?.kind === 'quote' && units[first - 2]?.kind === 'word') return false
  return (
    left?.kind !== 'word' ||
    left.role === 'conjunction' ||
    left.role === 'relative' ||
    left.role === 'adverb' ||
    left.role === 'cue' ||
    left.role === 'date' ||
    /^(?:after|before|since|until)$/.test(left.lower)
  )
}

function markBefore(units: Units, from: number): number {
  for (let at = from - 1; at >= 0 && from - at < REACH; at--) if (units[at]?.kind === 'mark') return at
  return -1
}
