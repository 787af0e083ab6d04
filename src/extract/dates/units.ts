import { daysOf, type Period, type PeriodUnit, periodOn } from '../../text/period.ts'
import type { Word } from './word.ts'

interface Unit {
  /** The calendar period of that name; null for units shorter than a day and for those that are only lengths. */
  readonly period: PeriodUnit | null
  /** Periods in one unit: a fortnight is two weeks. */
  readonly times: number
  /** ISO 8601 designator, "T" first for parts of a day, and how many of it the unit is. */
  readonly iso: string
  readonly size: number
}

/** By the codes of data/calendar-units.json. */
const units: Readonly<Record<string, Unit>> = {
  S: { period: null, times: 0, iso: 'TS', size: 1 },
  TM: { period: null, times: 0, iso: 'TM', size: 1 },
  TH: { period: null, times: 0, iso: 'TH', size: 1 },
  D: { period: 'day', times: 1, iso: 'D', size: 1 },
  W: { period: 'week', times: 1, iso: 'W', size: 1 },
  FN: { period: 'week', times: 2, iso: 'W', size: 2 },
  WE: { period: 'weekend', times: 1, iso: 'WE', size: 1 },
  M: { period: 'month', times: 1, iso: 'M', size: 1 },
  Q: { period: 'quarter', times: 1, iso: 'M', size: 3 },
  Y: { period: 'year', times: 1, iso: 'Y', size: 1 },
  DE: { period: 'decade', times: 1, iso: 'Y', size: 10 },
  CE: { period: 'century', times: 1, iso: 'Y', size: 100 },
  ML: { period: null, times: 0, iso: 'Y', size: 1000 },
}

const fallback: Unit = { period: null, times: 0, iso: 'D', size: 1 }

export function unitOf(word: Word | undefined): Unit {
  return units[String(word?.senses.get('UNIT'))] ?? fallback
}

/** ISO 8601 duration: "P3Y", "PT48H", "P18M" for one and a half years; `count` null is an unknown number: "PXM". */
export function lengthOf(count: number | null, word: Word | undefined): string {
  const { iso, size } = unitOf(word)
  const letter = iso.replace('T', '')
  const prefix = iso.startsWith('T') && iso.length > 1 ? 'PT' : 'P'
  if (count === null) return size === 1 ? `${prefix}X${letter}` : `PX${word?.senses.get('UNIT')}`
  const amount = count * size
  if (Number.isInteger(amount)) return `${prefix}${amount}${letter}`
  if (letter === 'Y') return `P${Math.round(amount * 12)}M`
  return `${prefix}${Math.round(amount * 100) / 100}${letter}`
}

/** Whether a unit word stands in the plural. */
export function isPlural(word: Word | undefined): boolean {
  return word?.lower.endsWith('s') ?? false
}

/** The same day of another month, or the last of that month: months that are too short lose days. */
export function moved(day: number, by: number, word: Word | undefined): number {
  const { period, times, size } = unitOf(word)
  if (period === 'day' || period === 'week') return day + by * times * (period === 'week' ? 7 : 1)
  const months = period === 'month' ? 1 : period === 'quarter' ? 3 : 12 * size
  const here = periodOn('month', day)
  const offset = day - daysOf(here).first
  const there: Period = { unit: 'month', at: here.at + Math.round(by * months) }
  const { first, last } = daysOf(there)
  return Math.min(first + offset, last)
}
