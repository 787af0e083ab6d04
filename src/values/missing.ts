import { civilOf } from '../text/civil.ts'
import { phraseSet } from '../text/lexicon.ts'
import { remembered } from '../text/remembered.ts'
import type { Stretch } from './interval.ts'

const DAY = 1440

/**
 * The part of a date that the words of one side leave out, where the two could be the same but for it: "week", "year"
 * or "month"; null where they could not, or where both tell all.
 *
 * "Friday" (February 15) and "Feb. 22": "week", up to two weeks off. "January" (2024) and "Jan. 14, 2025", or "2025":
 * "year". "the 15th" (of March) and "April 15", or "April": "month". Null for "January 2024" and "Jan. 14, 2025".
 */
export function missingPart(a: Told, b: Told): 'week' | 'year' | 'month' | null {
  const x = a.lacked
  const y = b.lacked
  if (x === null && y === null) return null
  const one = a.stretch
  const other = b.stretch
  if ((x?.week && meetsWeeksOff(one, other)) || (y?.week && meetsWeeksOff(other, one))) return 'week'
  if ((x?.year || y?.year) && meetInYear(one, other)) return 'year'
  return (x?.month && canBeDayOf(one, other)) || (y?.month && canBeDayOf(other, one)) ? 'month' : null
}

/** A stretch of time and what the words leave out that told it. */
export interface Told {
  readonly stretch: Stretch
  readonly lacked: Lacked | null
}

/** Which parts of a date its words leave out. */
export interface Lacked {
  readonly week: boolean
  readonly year: boolean
  readonly month: boolean
}

/** One or two weeks off; "last week" was reckoned from the same day as a weekday and tells which is meant. */
function meetsWeeksOff(one: Stretch, other: Stretch): boolean {
  if (other.to - other.from > DAY && other.to - other.from < 28 * DAY) return false
  return (
    meetsOff(one, other, -14) ||
    meetsOff(one, other, -7) ||
    meetsOff(one, other, 7) ||
    meetsOff(one, other, 14)
  )
}

function meetsOff(one: Stretch, other: Stretch, days: number): boolean {
  return one.from + days * DAY < other.to && other.from < one.to + days * DAY
}

/** Whether two stretches would share a day if they were of one year; one of a year or more has all days. */
function meetInYear(a: Stretch, b: Stretch): boolean {
  if (Math.max(a.to - a.from, b.to - b.from) >= YEAR) return true
  const one = placeInYear(a)
  const other = placeInYear(b)
  return meetTurned(one, other, -TURN) || meetTurned(one, other, 0) || meetTurned(one, other, TURN)
}

const YEAR = 365 * DAY
/** Days of a year in which each month has 31. */
const TURN = 12 * 31

type Place = Pick<Stretch, 'from' | 'to'>

function meetTurned(one: Place, other: Place, turn: number): boolean {
  return one.from + turn <= other.to && other.from <= one.to + turn
}

function placeInYear({ from, to }: Stretch): Place {
  const first = civilOf(Math.floor(from / DAY))
  const last = civilOf(Math.ceil(to / DAY) - 1)
  const months = last.month + 12 * (last.year - first.year)
  return { from: first.month * 31 + first.day, to: months * 31 + last.day }
}

/** Whether a day of unknown month can be the other: the same day of its month, or a day in it. */
function canBeDayOf(one: Stretch, other: Stretch): boolean {
  const dayOf = ({ from }: Stretch) => civilOf(Math.floor(from / DAY)).day
  return other.to - other.from >= 28 * DAY || dayOf(one) === dayOf(other)
}

/** What of a date its words leave out; null where nothing. */
export const lackedBy = remembered((text): Lacked | null => {
  const found = { week: isBareWeekday(text), year: lacksYear(text), month: isBareDay(text) }
  return found.week || found.year || found.month ? found : null
})

/** Whether a month, quarter, half or season stands without its year; "Friday" and "last week" need none. */
function lacksYear(text: string): boolean {
  if (/\d{4}|['’]\d\d\b/.test(text)) return false
  const lists = ['calendar-months', 'calendar-seasons'].map((name) => phraseSet(name))
  return wordsOf(text).some((word) => /^(?:quarter|half)$/.test(word) || lists.some((list) => list.has(word)))
}

function isBareWeekday(text: string): boolean {
  return wordsOf(text).some((word) => phraseSet('calendar-weekdays').has(word)) && !/\d/.test(text)
}

/** "the 15th": its month was inferred. */
function isBareDay(text: string): boolean {
  return /^the \d{1,2}(?:st|nd|rd|th)$/i.test(text)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[\s,.-]+/)
}
