import { civilOf } from '../text/civil.ts'
import { phraseSet } from '../text/lexicon.ts'
import type { Stretch } from './interval.ts'

/** A stretch of time and the words that told it. */
export interface Told extends Stretch {
  readonly words: string
}

const DAY = 1440

/**
 * The part of a date that the words of one side leave out, where the two could be the same but for it: "week", "year"
 * or "month"; null where they could not, or where both tell all.
 *
 * "Friday" (February 15) and "Feb. 22": "week", up to two weeks off. "January" (2024) and "Jan. 14, 2025": "year".
 * "the 15th" (of March) and "April 15": "month". Null for "January 2024" and "Jan. 14, 2025".
 */
export function missingPart(a: Told, b: Told): 'week' | 'year' | 'month' | null {
  const apart = Math.abs(a.from - b.from) / DAY
  const days = a.precision === 'day' && b.precision === 'day'
  const either = (test: (words: string) => boolean) => test(a.words) || test(b.words)
  if (days && (apart === 7 || apart === 14) && either(isBareWeekday)) return 'week'
  if (meetInYear(a, b) && either(lacksYear)) return 'year'
  return days && sameDay(a, b) && either(isBareDay) ? 'month' : null
}

const WITHIN_YEAR: ReadonlySet<string> = new Set(['day', 'month', 'season', 'quarter', 'half'])

/** Whether two periods shorter than a year would share a day if they were of one year. */
function meetInYear(a: Stretch, b: Stretch): boolean {
  if (!WITHIN_YEAR.has(a.precision) || !WITHIN_YEAR.has(b.precision)) return false
  const [one, other] = [placeInYear(a), placeInYear(b)]
  return one.from <= other.to && other.from <= one.to
}

function placeInYear({ from, to }: Stretch): { from: number; to: number } {
  const [first, last] = [civilOf(Math.floor(from / DAY)), civilOf(Math.floor(to / DAY) - 1)]
  const months = last.month + 12 * (last.year - first.year)
  return { from: first.month * 31 + first.day, to: months * 31 + last.day }
}

function sameDay(a: Stretch, b: Stretch): boolean {
  return civilOf(Math.floor(a.from / DAY)).day === civilOf(Math.floor(b.from / DAY)).day
}

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
