import { civilOf, dayOf } from './civil.ts'

/** Periods that the calendar names. A season is numbered spring, summer, autumn, winter of the northern half. */
export const periodUnits = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
] as const
export type PeriodUnit = (typeof periodUnits)[number]

/**
 * One period of the calendar: `at` counts the periods of its unit, so that the one after it is `at + 1`.
 *
 * A day counts from 1970-01-01, a week or weekend from the week of that day; months, quarters, seasons and halves
 * count from the year 0, and a year is itself.
 */
export interface Period {
  readonly unit: PeriodUnit
  readonly at: number
}

/** How many periods of a unit make a year, for the units that divide years. */
const PER_YEAR: Readonly<Partial<Record<PeriodUnit, number>>> = { month: 12, quarter: 4, season: 4, half: 2 }
const YEARS: Readonly<Partial<Record<PeriodUnit, number>>> = { year: 1, decade: 10, century: 100 }

/** The period of a unit in which a day lies. A day between weekends belongs to the weekend that ends its week. */
export function periodOn(unit: PeriodUnit, day: number): Period {
  if (unit === 'day') return { unit, at: day }
  if (unit === 'week' || unit === 'weekend') return { unit, at: Math.floor((day + 3) / 7) }
  const { year, month } = civilOf(day)
  const years = YEARS[unit]
  if (years) return { unit, at: Math.floor(year / years) }
  const length = 12 / (PER_YEAR[unit] ?? 12)
  // The winter of a year begins in its December: January belongs to the season of the year before.
  const months = year * 12 + month - 1 - (unit === 'season' ? 2 : 0)
  return { unit, at: Math.floor(months / length) }
}

/** First and last day of a period. */
export function daysOf({ unit, at }: Period): { readonly first: number; readonly last: number } {
  if (unit === 'day') return { first: at, last: at }
  if (unit === 'week') return { first: at * 7 - 3, last: at * 7 + 3 }
  if (unit === 'weekend') return { first: at * 7 + 2, last: at * 7 + 3 }
  const years = YEARS[unit]
  if (years) return { first: dayOf(at * years, 1, 1), last: dayOf((at + 1) * years, 1, 0) }
  const length = 12 / (PER_YEAR[unit] ?? 12)
  const from = at * length + (unit === 'season' ? 2 : 0)
  return { first: dayOf(0, from + 1, 1), last: dayOf(0, from + length + 1, 0) }
}

/** The year in which a period begins. */
export function yearOf(period: Period): number {
  return civilOf(daysOf(period).first).year
}

/** The period so many of its own units later; earlier when `by` is negative. */
export function shifted({ unit, at }: Period, by: number): Period {
  return { unit, at: at + by }
}

/**
 * A period in EDTF: "2025-03-10", "2025-W11", "2025-03", "2025-34" (second quarter), "2025-21" (spring), "2025-40" (first
 * half), "2025", "202X", "20XX"; a weekend is the interval of its two days.
 */
export function edtfOf(period: Period): string {
  const { unit, at } = period
  if (unit === 'day') return isoDay(at)
  if (unit === 'week') return isoWeek(at)
  if (unit === 'weekend') return `${isoDay(at * 7 + 2)}/${isoDay(at * 7 + 3)}`
  if (unit === 'year') return isoYear(at)
  if (unit === 'decade') return `${isoYear(at * 10).slice(0, -1)}X`
  if (unit === 'century') return `${isoYear(at * 100).slice(0, -2)}XX`
  const each = PER_YEAR[unit] ?? 12
  const year = Math.floor(at / each)
  const first = { month: 1, quarter: 33, season: 21, half: 40 }[unit]
  return `${isoYear(year)}-${two(at - year * each + first)}`
}

function isoDay(day: number): string {
  const civil = civilOf(day)
  return `${isoYear(civil.year)}-${two(civil.month)}-${two(civil.day)}`
}

/** Of the week that begins three days before day `7 * at`: the year is that of its Thursday. */
function isoWeek(at: number): string {
  const thursday = at * 7
  const { year } = civilOf(thursday)
  return `${isoYear(year)}-W${two(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1)}`
}

function isoYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** The day that a year's week begins with: Monday of ISO week `week`. */
export function weekOf(year: number, week: number): Period {
  return { unit: 'week', at: periodOn('week', dayOf(year, 1, 4)).at + week - 1 }
}
