import { civilOf, dayOf, daysIn, weekdayOf } from '../../text/civil.ts'
import type { Direction } from './rule.ts'

/** The day with a weekday (1 Monday to 7 Sunday) on or next to `day`: back unless the direction is the future. */
export function weekdayNear(day: number, weekday: number, direction: Direction): number {
  const back = (weekdayOf(day) - weekday + 7) % 7
  return direction === 'future' ? day + ((7 - back) % 7) : day - back
}

/** Days before a month from which it is the month to come. */
const SOON = 21

/**
 * The year of a bare month: the last such month that has begun; with the future, the next that has not ended.
 * A month that begins within three weeks is ahead unless the tense says that it is over: reporters write "last November" in October.
 */
export function yearOfMonth(day: number, month: number, direction: Direction): number {
  const here = civilOf(day)
  const isNext = month === (here.month % 12) + 1 && daysIn(here.year, here.month) - here.day < SOON
  if (isNext && direction === null) return month > here.month ? here.year : here.year + 1
  if (direction === 'future') return month >= here.month ? here.year : here.year + 1
  return month <= here.month ? here.year : here.year - 1
}

/** Days by which a bare month and day may lie on the wrong side of publication before tense is asked. */
const CLOSE = 62

/**
 * The year of a bare month and day: the nearest; where that is months away, the one on the side of the tense, which is asked for
 * only there.
 */
export function yearOfDay(day: number, month: number, ofMonth: number, tense: () => Direction): number {
  const { year } = civilOf(day)
  const distance = (candidate: number) =>
    dayOf(candidate, month, Math.min(ofMonth, daysIn(candidate, month))) - day
  if (Math.abs(distance(year)) <= CLOSE) return year
  const [nearest = year] = [year - 1, year, year + 1].sort(
    (a, b) => Math.abs(distance(a)) - Math.abs(distance(b)) || a - b,
  )
  const off = distance(nearest)
  if (off > CLOSE && tense() === 'past') return nearest - 1
  if (off < -CLOSE && tense() === 'future') return nearest + 1
  return nearest
}
