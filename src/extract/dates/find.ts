import { type Period, periodOn } from '../../text/period.ts'
import type { Doc, Range, Sentence } from '../../types.ts'
import { directionAt } from './direction.ts'
import { entriesFor, grammar, type Level, mayBegin, mayRead } from './grammar.ts'
import type { Match } from './pattern.ts'
import type { Reading } from './reading.ts'
import type { Context, Direction, Focus, Rule } from './rule.ts'
import { onDate } from './rules/combined.ts'
import type { SenseMap } from './senses.ts'
import { mayHoldDate } from './telling.ts'
import { joined, type Word } from './word.ts'
import { calendarWords, placesOf } from './words.ts'

export const unfocused: Focus = { near: null, sentence: 0, span: null, full: null }

/** How many sentences "that day" reaches back. */
const MEMORY = 4

/** A date of a sentence: where it stands, and how it was read. */
export interface FoundDate extends Range {
  readonly reading: Reading
  readonly rule: string
}

/** The dates found in a sentence, and what later sentences may refer to. */
export interface Found {
  readonly dates: readonly FoundDate[]
  readonly focus: Focus
}

/** A sentence while it is read: what its own dates have told so far is added to `told`. */
interface Frame {
  readonly doc: Doc
  readonly sentence: Sentence
  readonly published: number | null
  told: Focus
  /** Where its words stand; found when first asked for. */
  places: readonly Range[] | null
}

const NO_DATES: readonly FoundDate[] = []

/** The expressions of time in one sentence, in order; `focus` is what the sentences before it have told. */
export function findDates(doc: Doc, sentence: Sentence, published: number | null, focus: Focus): Found {
  if (!mayHoldDate(sentence)) return { dates: NO_DATES, focus }
  let words = calendarWords(doc.text, sentence)
  const told = sentence.index - focus.sentence > MEMORY ? { ...focus, near: null } : focus
  const frame: Frame = { doc, sentence, published, told, places: null }
  for (const level of grammar) if (mayRead(level, words)) words = readWords(words, level, frame)
  return { dates: datesOf(words, frame), focus: frame.told }
}

/** The words that are dates; a bare time of day has its day. */
function datesOf(words: readonly Word[], frame: Frame): readonly FoundDate[] {
  if (!words.some(({ reading }) => reading !== null)) return NO_DATES
  const { told, published } = frame
  const day = words.find(({ reading }) => reading?.period?.unit === 'day')?.reading?.period ?? null
  const dates: FoundDate[] = []
  let at = 0
  for (const { reading, rule, size } of words) {
    if (reading !== null && rule !== null) {
      const { start, end } = rangeOf(frame, at, at + size)
      dates.push({ start, end, reading: dated(reading, day, told, published), rule })
    }
    at += size
  }
  return dates
}

/** The stretch of the text from one word to another, exclusive, as counted before any were joined. */
function rangeOf(frame: Frame, first: number, last: number): Range {
  const { doc, sentence } = frame
  frame.places ??= placesOf(doc.text, sentence)
  return { start: frame.places[first]?.start ?? 0, end: frame.places[last - 1]?.end ?? 0 }
}

/** Replaces runs of words by the dates that they are; the longest wins, then the first rule. */
function readWords(words: readonly Word[], level: Level, frame: Frame): readonly Word[] {
  let found: Word[] | null = null
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const read = mayBegin(level, word.sort) ? readAt(words, at, level, frame) : null
    if (!read) {
      found?.push(word)
      continue
    }
    found ??= words.slice(0, at)
    found.push(read.word)
    if (level === grammar[0] && read.word.reading)
      frame.told = seen(frame.told, read.word.reading, frame.sentence.index, frame.published)
    at = read.last - 1
  }
  return found ?? words
}

interface Candidate {
  readonly rule: Rule
  readonly match: Match
}

function readAt(
  words: readonly Word[],
  at: number,
  level: Level,
  frame: Frame,
): { word: Word; last: number } | null {
  const candidates = candidatesAt(words, at, level)
  if (!candidates) return null
  const context = contextOf(words, frame)
  for (const { rule, match } of candidates) {
    const reading = rule.read(match, context)
    if (reading) return { word: asDate(words, match, rule, reading), last: match.last }
  }
  return null
}

/** The rules that match at a word, the longest match first; null where none does. */
function candidatesAt(words: readonly Word[], at: number, level: Level): readonly Candidate[] | null {
  const word = words[at]
  if (!word) return null
  let found: Candidate[] | null = null
  for (const { rule, pattern } of entriesFor(level, word.sort, words[at + 1]?.sort ?? null)) {
    const match = pattern.match(words, at)
    if (match) {
      found ??= []
      found.push({ rule, match })
    }
  }
  return found && found.length > 1 ? found.sort((a, b) => b.match.last - a.match.last) : found
}

function contextOf(words: readonly Word[], frame: Frame): Context {
  const { doc, sentence, published, told } = frame
  let asked: Match | null = null
  let known: Direction = null
  const direction = (match: Match): Direction => {
    if (match === asked) return known
    asked = match
    const from = sizeOf(words, 0, match.first)
    const range = rangeOf(frame, from, from + sizeOf(words, match.first, match.last))
    known = directionAt(doc.text, sentence, range)
    return known
  }
  return {
    words,
    published,
    focus: told,
    sentence: sentence.index,
    headline: sentence.zone === 'title',
    direction,
  }
}

/** How many words those of a stretch are joined of. */
function sizeOf(words: readonly Word[], from: number, to: number): number {
  let size = 0
  for (let at = from; at < to; at++) size += words[at]?.size ?? 0
  return size
}

function asDate(words: readonly Word[], match: Match, rule: Rule, reading: Reading): Word {
  let name = ''
  for (let at = match.first; at < match.last; at++) {
    const inner = words[at]?.rule
    if (inner) name += `${inner}+`
  }
  const senses = sensesFor(reading)
  return joined(words, match.first, match.last, { senses, reading, rule: name + rule.name })
}

const senseOf: Readonly<Record<Reading['kind'], SenseMap>> = {
  date: new Map([['DATE', 0]]),
  interval: new Map([['DATE', 0]]),
  time: new Map([['DATE', 0]]),
  duration: new Map([['DURATION', 0]]),
  set: new Map(),
}
const time: SenseMap = new Map([['TIME', 0]])

function sensesFor(reading: Reading): SenseMap {
  return reading.value?.startsWith('T') ? time : senseOf[reading.kind]
}

/** Gives a bare time of day its date. */
function dated(
  reading: Reading,
  day: Period | null,
  { near: told }: Focus,
  published: number | null,
): Reading {
  if (!reading.value?.startsWith('T')) return reading
  const near = told?.unit === 'day' ? told : null
  const today = published === null ? null : ({ unit: 'day', at: published } as const)
  return onDate(reading.value, day ?? near ?? today)
}

function seen(focus: Focus, reading: Reading, sentence: number, published: number | null): Focus {
  const { period } = reading
  if (!period) return /^P(?:6|9|12)M$/.test(reading.value ?? '') ? { ...focus, span: null } : focus
  const full = reading.full ? { period, sentence } : focus.full
  if (period.unit === 'quarter' || period.unit === 'half') {
    const age = published === null ? 0 : periodOn(period.unit, published).at - period.at
    const reported = age >= 1 && age <= 3
    return { ...focus, span: reported ? period : focus.span, full }
  }
  return NEAR.has(period.unit) ? { ...focus, near: period, sentence, full } : { ...focus, full }
}

/** The periods that "that day" and the like refer to. */
const NEAR: ReadonlySet<Period['unit']> = new Set(['day', 'week', 'weekend', 'month'])
