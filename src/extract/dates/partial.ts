import { civilOf, dayOf, daysIn } from '../../text/civil.ts'
import { daysOf, type Period, yearOf } from '../../text/period.ts'
import { yearOfDay, yearOfMonth } from './near.ts'
import type { Match } from './pattern.ts'
import { named, plain, type Reading } from './reading.ts'
import type { Context } from './rule.ts'

/** A day of a month of a year; null when there is no such day. */
export function dayPeriod(year: number, month: number, day: number): Period | null {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return null
  return { unit: 'day', at: dayOf(year, month, day) }
}

/** The period of a month, 1 to 12. */
export function monthPeriod(year: number, month: number): Period {
  return { unit: 'month', at: year * 12 + month - 1 }
}

/** A reading of a day whose words give its year; null when there is no such day. */
export function fullDay(year: number, month: number, day: number): Reading | null {
  const period = dayPeriod(year, month, day)
  return period && named(period, { full: true })
}

/**
 * A month with a day, or alone, without its year: completed from publication, or where the article tells of an earlier
 * time, from the full date just before; where that stands further off, the year stays open.
 */
export function openDate(match: Match, context: Context, month: number, day: number | null): Reading | null {
  if (day !== null && day > daysIn(2024, month)) return null
  const own = publishedYear(match, context, month, day)
  const told = storyOf(context)
  const story = told && !isClose(context, own, month, day) ? told : null
  const full = story && toldYear(story, month)
  const year = story && !isAhead(match, context, story) ? full : own
  const open = { month, day }
  if (year === null) {
    const value = `XXXX-${two(month)}${day === null ? '' : `-${two(day)}`}`
    return { ...plain('date', value), open }
  }
  const period = day === null ? monthPeriod(year, month) : dayPeriod(year, month, day)
  return period && { ...named(period, { full: year === full }), open }
}

function publishedYear(match: Match, context: Context, month: number, day: number | null): number | null {
  const { published } = context
  if (published === null) return null
  if (day === null) return yearOfMonth(published, month, context.direction(match))
  return yearOfDay(published, month, day, () => context.direction(match))
}

/** A date within weeks of publication is not of an earlier year that the article tells of. */
function isClose({ published }: Context, year: number | null, month: number, day: number | null): boolean {
  return year !== null && published !== null && Math.abs(dayOf(year, month, day ?? 15) - published) < CLOSE
}

const CLOSE = 62
/** Days before publication from which a full date begins a story of its own. */
const OLD = 500
/** Sentences for which such a story goes on. */
const STORY = 4

interface Story {
  /** Sentences since the full date. */
  readonly away: number
  readonly year: number
  readonly month: number
}

/** The full date of an earlier time that the article is telling of; without publication, one of this sentence. */
function storyOf({ focus, sentence, published }: Context): Story | null {
  const { full } = focus
  if (full?.period.unit !== 'day' && full?.period.unit !== 'month') return null
  const away = sentence - full.sentence
  const { first } = daysOf(full.period)
  const old = published === null ? away === 0 : published - first > OLD && away <= STORY
  return old ? { away, ...civilOf(first) } : null
}

/** "On May 4, 1999, the mill closed. It reopened on June 2." A month before that date may be of the next year. */
function toldYear({ away, year, month }: Story, other: number): number | null {
  return away === 0 || (away === 1 && other >= month) ? year : null
}

/** What lies ahead is no part of the story. */
function isAhead(match: Match, context: Context, { away }: Story): boolean {
  return away > 0 && context.direction(match) === 'future'
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

function two(number: number): string {
  return String(number).padStart(2, '0')
}
