import { civilOf, dayOf, daysIn } from '../../text/civil.ts'
import { daysOf, type Period, periodOn, yearOf } from '../../text/period.ts'
import { yearOfDay, yearOfMonth } from './near.ts'
import type { Match } from './pattern.ts'
import { named, plain, type Reading } from './reading.ts'
import type { Context } from './rule.ts'

/** A day of a month of a year; null when there is no such day. */
export function dayPeriod(year: number, month: number, day: number): Period | null {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return null
  return { unit: 'day', at: dayOf(year, month, day) }
}

export function monthPeriod(year: number, month: number): Period {
  return { unit: 'month', at: year * 12 + month - 1 }
}

/** A reading of a day whose words give its year; null when there is no such day. */
export function fullDay(year: number, month: number, day: number): Reading | null {
  const period = dayPeriod(year, month, day)
  return period && named(period, { full: true })
}

/** A month with a day, or alone, without its year: completed from a full date close by, or from publication. */
export function openDate(match: Match, context: Context, month: number, day: number | null): Reading | null {
  const told = day === null ? null : toldYear(context, month)
  const own = publishedYear(match, context, month, day)
  const year = told === null || isClose(context, own, month, day) ? own : told
  const open = { month, day }
  if (year === null) {
    if (day !== null && day > daysIn(2024, month)) return null
    const value = `XXXX-${two(month)}${day === null ? '' : `-${two(day)}`}`
    return { ...plain('date', value), open }
  }
  const period = day === null ? monthPeriod(year, month) : dayPeriod(year, month, day)
  return period && { ...named(period), open }
}

function publishedYear(match: Match, context: Context, month: number, day: number | null): number | null {
  const { published } = context
  if (published === null) return null
  const direction = context.direction(match)
  if (day === null) return yearOfMonth(published, month, direction)
  return yearOfDay(published, month, day, direction)
}

/** A date within weeks of publication is not of an earlier year that the sentence tells of. */
function isClose({ published }: Context, year: number | null, month: number, day: number | null): boolean {
  return year !== null && published !== null && Math.abs(dayOf(year, month, day ?? 15) - published) < 45
}

/**
 * The year of a full date in the same sentence, or in the one before when that tells of another time than publication:
 * "On May 4, 1999, the mill closed. It reopened on June 2." A month before that date belongs to the year after it.
 */
function toldYear({ focus, sentence, published }: Context, month: number): number | null {
  const { full } = focus
  if (full?.period.unit !== 'day' && full?.period.unit !== 'month') return null
  const away = sentence - full.sentence
  const { year } = civilOf(daysOf(full.period).first)
  const old = published !== null && civilOf(published).year - year >= 2
  if (away > 1 || (away === 1 && !old) || (published !== null && !old)) return null
  const other = civilOf(daysOf(full.period).first).month
  return month >= other || away === 0 ? year : null
}

/** A reading moved to another year, for the ends of a range: "Nov. 3 to Feb. 2, 2019". */
export function inYear(reading: Reading, year: number): Reading {
  if (!reading.open) return reading
  const { month, day } = reading.open
  const period = day === null ? monthPeriod(year, month) : dayPeriod(year, month, day)
  return period ? { ...named(period), open: reading.open } : reading
}

/** The last year in which an open date is not after a period. */
export function yearUpTo(reading: Reading, period: Period): number {
  const year = yearOf(period)
  const there = inYear(reading, year).period
  return there && daysOf(there).first > daysOf(period).last ? year - 1 : year
}

/** The period of a unit around the first day of another. */
export function around(unit: Period['unit'], period: Period): Period {
  return periodOn(unit, daysOf(period).first)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
