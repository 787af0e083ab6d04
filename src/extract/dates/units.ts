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

/** What a word of a unit of time measures; a word that is none counts as days of no period. */
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

/** The designators of ISO 8601 from long to short, and from how many of one the next longer unit would be told. */
const LIMITS: ReadonlyMap<string, number> = new Map([
  ['Y', Number.POSITIVE_INFINITY],
  ['M', 12],
  ['W', 5],
  ['D', 31],
  ['TH', 24],
  ['TM', 60],
  ['TS', 60],
])

/**
 * One length from the lengths of its parts: `sumOf(['P2D', 'PT1H'])` is "P2DT1H"; null unless each unit is shorter than the one before
 * and counts less than that. Weeks become days, for ISO 8601 does not mix them with others.
 */
export function sumOf(parts: readonly string[]): string | null {
  const units = [...LIMITS.keys()]
  const counts = new Map<string, number>()
  let previous = -1
  for (const part of parts) {
    const {
      time = '',
      count,
      unit,
    } = /^P(?<time>T?)(?<count>\d{1,6})(?<unit>[YMWDHS])$/.exec(part)?.groups ?? {}
    const place = units.indexOf(`${time}${unit}`)
    const number = Number(count)
    if (
      place <= previous ||
      !(number < (previous < 0 ? Number.POSITIVE_INFINITY : (LIMITS.get(units[place] ?? '') ?? 0)))
    )
      return null
    const [key, times] = unit === 'W' ? ['D', 7] : [units[place] ?? '', 1]
    counts.set(key, (counts.get(key) ?? 0) + number * times)
    previous = place
  }
  return written(counts)
}

function written(counts: ReadonlyMap<string, number>): string {
  const all = [...counts].map(([unit, count]) => ({
    time: unit.startsWith('T'),
    text: `${count}${unit.replace('T', '')}`,
  }))
  const joined = (time: boolean) =>
    all
      .filter((part) => part.time === time)
      .map(({ text }) => text)
      .join('')
  const clock = joined(true)
  return `P${joined(false)}${clock && `T${clock}`}`
}
