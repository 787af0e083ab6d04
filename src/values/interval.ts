import { dayOf, daysIn } from '../text/civil.ts'
import { daysOf, type Period, weekOf } from '../text/period.ts'

/** A stretch of time in minutes from 1970-01-01T00:00, end exclusive; infinite where it is open. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** How much of it the words themselves leave open, as "day", "month", "clock", "interval" ... */
  readonly precision: string
  /** Minutes by which an approximate value may be off. */
  readonly leeway: number
}

const DAY = 1440

/** Hours of the parts of a day, as TIMEX3 codes them. A night ends on the next morning. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [0, 12],
  MI: [11, 14],
  DT: [6, 20],
  AF: [12, 18],
  EV: [16, 24],
  NI: [17, 30],
}

/**
 * The stretch of time that an EDTF value covers at its own precision: "2025-03" is the whole month.
 *
 * Understands days, months, years, decades (199X), centuries, seasons (21-24), quarters (33-36), halves (40, 41),
 * weeks (2025-W10), times and parts of a day, intervals with open ends, and "~", "?", "%", which add a leeway. Null
 * for lengths, sets, and dates whose year is unknown.
 */
export function stretchOf(edtf: string): Stretch | null {
  let stretch = stretches.get(edtf)
  if (stretch === undefined) {
    stretch = readStretch(edtf)
    if (stretches.size >= MOST_KEPT) stretches.clear()
    stretches.set(edtf, stretch)
  }
  return stretch
}

const MOST_KEPT = 20_000
const stretches = new Map<string, Stretch | null>()

function readStretch(edtf: string): Stretch | null {
  const [start = '', end] = edtf.split('/')
  if (end === undefined) return single(start)
  const from = isOpen(start) ? null : single(start)
  const to = isOpen(end) ? null : single(end)
  if ((!from && !isOpen(start)) || (!to && !isOpen(end))) return null
  return {
    from: from?.from ?? Number.NEGATIVE_INFINITY,
    to: to?.to ?? Number.POSITIVE_INFINITY,
    precision: 'interval',
    leeway: Math.max(from?.leeway ?? 0, to?.leeway ?? 0),
  }
}

function isOpen(end: string): boolean {
  return end === '' || end === '..'
}

function single(text: string): Stretch | null {
  const value = text.replace(/[~?%]$/, '')
  const [date = '', time] = value.split('T')
  const stretch = time === undefined ? calendar(date) : timed(date, time)
  if (!stretch || value === text) return stretch
  return { ...stretch, leeway: (stretch.to - stretch.from) / 2 }
}

function timed(date: string, time: string): Stretch | null {
  const day = calendar(date)
  if (day?.precision !== 'day') return null
  const part = PARTS[time]
  if (part) return { ...day, from: day.from + part[0] * 60, to: day.from + part[1] * 60, precision: 'part' }
  const clock = /^(?<hours>\d\d):(?<minutes>\d\d)/.exec(time)?.groups
  if (!clock) return null
  const from = day.from + Number(clock.hours) * 60 + Number(clock.minutes)
  return { from, to: from + 1, precision: 'clock', leeway: 0 }
}

const SHAPE =
  /^(?<year>-?\d{4}|\d{3}X|\d\dXX)(?:-(?:W(?<week>\d\d)|(?<month>\d\d|XX)(?:-(?<day>\d\d|XX))?))?$/

function calendar(date: string): Stretch | null {
  const groups = SHAPE.exec(date)?.groups
  if (!groups) return null
  const period = periodOf(groups.year ?? '', groups.week, groups.month, groups.day)
  if (!period) return null
  const { first, last } = daysOf(period)
  return { from: first * DAY, to: (last + 1) * DAY, precision: period.unit, leeway: 0 }
}

function periodOf(year: string, week?: string, month?: string, day?: string): Period | null {
  if (year.endsWith('XX')) return { unit: 'century', at: Number(year.slice(0, 2)) }
  if (year.endsWith('X')) return { unit: 'decade', at: Number(year.slice(0, 3)) }
  const at = Number(year)
  if (week) return weekOf(at, Number(week))
  if (month === undefined || month === 'XX') return { unit: 'year', at }
  const code = Number(month)
  if (code > 12) return subYear(at, code)
  if (day === undefined || day === 'XX') return { unit: 'month', at: at * 12 + code - 1 }
  return Number(day) <= daysIn(at, code) ? { unit: 'day', at: dayOf(at, code, Number(day)) } : null
}

function subYear(year: number, code: number): Period | null {
  if (code >= 21 && code <= 24) return { unit: 'season', at: year * 4 + code - 21 }
  if (code >= 33 && code <= 36) return { unit: 'quarter', at: year * 4 + code - 33 }
  return code === 40 || code === 41 ? { unit: 'half', at: year * 2 + code - 40 } : null
}

/** Month, and day, of a date whose year is unknown: "XXXX-01-19". Null for other values. */
export function openDate(edtf: string): { readonly month: number; readonly day: number | null } | null {
  const groups = /^XXXX-(?<month>\d\d)(?:-(?<day>\d\d))?~?$/.exec(edtf)?.groups
  return groups ? { month: Number(groups.month), day: groups.day ? Number(groups.day) : null } : null
}

const MINUTES: Readonly<Record<string, number>> = {
  Y: 525_949,
  M: 43_829,
  W: 10_080,
  D: DAY,
  TH: 60,
  TM: 1,
  TS: 1 / 60,
}

/**
 * Shortest and longest a length of time can be when its words round to the last unit they use: "P15M" is 14.5 to 15.5
 * months, "P2DT1H" 48.5 to 49.5 hours.
 */
export function lengthOf(duration: string): { readonly min: number; readonly max: number } | null {
  const shape = /^P(?:\d{1,15}(?:\.\d{1,15})?[YMWD]){0,4}(?:T(?:\d{1,15}(?:\.\d{1,15})?[HMS]){1,3})?$/
  if (!shape.test(duration) || duration === 'P') return null
  const time = duration.indexOf('T')
  let sum = 0
  let last = 0
  for (const { groups, index } of duration.matchAll(/(?<count>\d{1,15}(?:\.\d{1,15})?)(?<unit>[YMWDHS])/g)) {
    last = MINUTES[`${time >= 0 && index > time ? 'T' : ''}${groups?.unit}`] ?? 0
    sum += Number(groups?.count) * last
  }
  return { min: sum - last / 2, max: sum + last / 2 }
}
