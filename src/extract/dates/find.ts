import { type Period, periodOn } from '../../text/period.ts'
import { contains } from '../../text/spans.ts'
import type { Doc, Sentence } from '../../types.ts'
import { directionAt } from './direction.ts'
import type { Match, Pattern } from './pattern.ts'
import type { Reading } from './reading.ts'
import type { Context, Focus, Rule } from './rule.ts'
import { clockRules } from './rules/clock.ts'
import { onDate, partRules, timeRules } from './rules/combined.ts'
import { dateRules } from './rules/dates.ts'
import { distanceRules } from './rules/distances.ts'
import { lengthRules } from './rules/lengths.ts'
import { listRules } from './rules/lists.ts'
import { monthRules } from './rules/months.ts'
import { periodRules } from './rules/periods.ts'
import { clockRangeRules, rangeRules } from './rules/ranges.ts'
import { relativeRules } from './rules/relative.ts'
import { seasonRules } from './rules/seasons.ts'
import { weekdayRules } from './rules/weekdays.ts'
import { yearRules } from './rules/years.ts'
import type { SenseMap } from './senses.ts'
import { joined, type Word } from './word.ts'
import { calendarWords } from './words.ts'

/** The grammar: each level reads runs of words as one date, the next level may build on it. */
export const levels: readonly (readonly Rule[])[] = [
  [
    ...listRules,
    ...dateRules,
    ...monthRules,
    ...weekdayRules,
    ...yearRules,
    ...periodRules,
    ...seasonRules,
    ...relativeRules,
    ...distanceRules,
    ...lengthRules,
    ...clockRangeRules,
    ...clockRules,
  ],
  partRules,
  timeRules,
  rangeRules,
]

interface Entry {
  readonly rule: Rule
  readonly pattern: Pattern
}

/** The rules of each level by the words and senses with which they begin. */
const indexes = levels.map((rules) => {
  const index = new Map<string, Entry[]>()
  for (const rule of rules) {
    for (const pattern of rule.patterns) {
      for (const start of pattern.starts) {
        const list = index.get(start)
        if (list) list.push({ rule, pattern })
        else index.set(start, [{ rule, pattern }])
      }
    }
  }
  return index
})

export const unfocused: Focus = { near: null, sentence: 0, span: null, full: null }

/** How many sentences "that day" reaches back. */
const MEMORY = 4

/** A date found in a sentence, and what later sentences may refer to. */
export interface Found {
  readonly dates: readonly Word[]
  readonly focus: Focus
}

/** The expressions of time in one sentence, in order; `focus` is what the sentences before it have told. */
export function findDates(doc: Doc, sentence: Sentence, published: number | null, focus: Focus): Found {
  let told = sentence.index - focus.sentence > MEMORY ? { ...focus, near: null } : focus
  const see = (word: Word) => {
    if (word.reading) told = seen(told, word.reading, sentence.index, published)
  }
  let words: readonly Word[] = calendarWords(doc.text, sentence)
  if (!words.some(({ senses, lower }) => senses.size > 0 || lower === 'then')) return { dates: [], focus }
  for (const index of indexes) {
    const own = words
    const direction = (match: Match) => {
      const [first, last] = [own[match.first], own[match.last - 1]]
      return first && last ? directionAt(doc.text, sentence, { start: first.start, end: last.end }) : null
    }
    const make = (): Context => ({
      words: own,
      published,
      focus: told,
      sentence: sentence.index,
      headline: sentence.zone === 'title',
      direction,
    })
    words = readWords(own, index, make, index === indexes[0] ? see : () => {})
  }
  const day = words.find(({ reading }) => reading?.period?.unit === 'day')?.reading?.period ?? null
  const dates = words.filter(({ reading }) => reading).map((word) => dated(word, day, told, published))
  return { dates: dates.filter((date) => contains(sentence, date)), focus: told }
}

/** Replaces runs of words by the dates that they are; the longest wins, then the first rule. */
function readWords(
  words: readonly Word[],
  index: ReadonlyMap<string, readonly Entry[]>,
  make: () => Context,
  see: (word: Word) => void,
): Word[] {
  const found: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const read = readAt(words, at, index, make)
    if (!read) {
      found.push(word)
      continue
    }
    found.push(read.word)
    see(read.word)
    at = read.last - 1
  }
  return found
}

function readAt(
  words: readonly Word[],
  at: number,
  index: ReadonlyMap<string, readonly Entry[]>,
  make: () => Context,
): { word: Word; last: number } | null {
  const entries = entriesOf(words[at], index)
  if (entries.length === 0) return null
  const matches: { rule: Rule; match: Match }[] = []
  for (const { rule, pattern } of entries) {
    const match = pattern.match(words, at)
    if (match) matches.push({ rule, match })
  }
  if (matches.length === 0) return null
  matches.sort((a, b) => b.match.last - a.match.last)
  const context = make()
  for (const { rule, match } of matches) {
    const reading = rule.read(match, context)
    if (!reading) continue
    const own = words.slice(match.first, match.last)
    const inner = own.map((word) => word.rule).filter((name) => name !== null)
    const name = [...inner, rule.name].join('+')
    return { word: { ...joined(own, sensesFor(reading)), reading, rule: name }, last: match.last }
  }
  return null
}

const NO_ENTRIES: readonly Entry[] = []

function entriesOf(word: Word | undefined, index: ReadonlyMap<string, readonly Entry[]>): readonly Entry[] {
  if (!word) return NO_ENTRIES
  const own = index.get(word.lower) ?? NO_ENTRIES
  if (word.senses.size === 0) return own
  const found = new Set(own)
  for (const sense of word.senses.keys()) for (const entry of index.get(sense) ?? NO_ENTRIES) found.add(entry)
  return [...found]
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
function dated(word: Word, day: Period | null, { near: told }: Focus, published: number | null): Word {
  const { reading } = word
  if (!reading?.value?.startsWith('T')) return word
  const near = told?.unit === 'day' ? told : null
  const today = published === null ? null : ({ unit: 'day', at: published } as const)
  return { ...word, reading: onDate(reading.value, day ?? near ?? today) }
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
  const isNear = ['day', 'week', 'weekend', 'month'].includes(period.unit)
  return isNear ? { ...focus, near: period, sentence, full } : { ...focus, full }
}
