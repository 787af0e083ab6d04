import { civilOf } from '../text/civil.ts'
import type { Comparator, DateKind, Judgement } from '../types.ts'
import { type DateValue, dateOf, quoted, spoken, zoneOf } from './dated.ts'
import { lengthOf, openDate, type Stretch, stretchOf } from './interval.ts'
import { missingPart } from './missing.ts'

/** What two dates have to do with each other; the words are made when a reader is to see them. */
interface Finding extends Pick<Judgement, 'verdict' | 'because'> {
  readonly reason: (one: DateValue, other: DateValue) => string
}

const DAY = 1440

/**
 * Two dates, times, lengths or repeated times.
 *
 * agree: the same value at the same precision - "Oct. 7, 2023" and "7 October 2023"
 * compatible: one contains the other - "January" and "January 19"; one is approximate - "mid-January"; one is not told
 * conflict: no day is in both - "Friday" (February 15) and "Monday" (February 18) of two articles
 *
 * A bare weekday one or two weeks off is no conflict, nor are the same month and day of another year where one names
 * no year: the week or year was inferred.
 * Values of different sorts (a date and a length) are compatible. Throws RangeError for claims that carry no date.
 */
export const date: Comparator = (a, b) => {
  const [one, other] = [dateOf(a), dateOf(b)]
  if (!one || !other) {
    const reason = `${quoted({ claim: one ? b : a })} does not tell a date to compare`
    return { verdict: 'compatible', reason, because: 'precision' }
  }
  const { verdict, because, reason } = found(one, other)
  return { verdict, reason: reason(one, other), because }
}

/** The comparator's verdict, told without its words: what most pairs of claims need to know. */
export function verdictOf(one: DateValue | null, other: DateValue | null): Judgement['verdict'] {
  return one && other ? found(one, other).verdict : 'compatible'
}

function found(one: DateValue, other: DateValue): Finding {
  if (one.edtf === other.edtf) return one.isFiscal === other.isFiscal ? SAME : FISCAL
  if (one.kind === 'duration' && other.kind === 'duration') return lengths(one, other)
  const { stretch: left } = one
  const { stretch: right } = other
  if (left && right) return stretches(one, other, left, right)
  return openDates(one, other) ?? (one.kind === 'set' && other.kind === 'set' ? SETS : OTHER_SORT)
}

const compatible = (because: Judgement['because'], reason: Finding['reason']): Finding => ({
  verdict: 'compatible',
  because,
  reason,
})

const SAME: Finding = { verdict: 'agree', because: null, reason: (one) => `both say ${spoken(one)}` }
const CONFLICT: Finding = {
  verdict: 'conflict',
  because: null,
  reason: (one, other) => `${spoken(one)} and ${spoken(other)} cannot both be right`,
}

/** "last year" and "the last fiscal year": two years that may begin on other days. */
const FISCAL = compatible('scope', (one, other) => {
  const [fiscal, year] = one.isFiscal ? [one, other] : [other, one]
  return `${quoted(fiscal)} may have other bounds than ${quoted(year)}`
})

const bothRight: Finding['reason'] = (one, other) => `${spoken(one)} and ${spoken(other)} can both be right`
const includes: Finding['reason'] = (one, other) => `${spoken(one)} includes ${spoken(other)}`

/** What two stretches of time that meet have to do with each other, by why that is no contradiction. */
const MEETING = {
  precision: meeting('precision'),
  containment: meeting('containment'),
}

function meeting(because: Judgement['because']) {
  return {
    around: compatible(because, includes),
    within: compatible(because, (one, other) => includes(other, one)),
    across: compatible(because, bothRight),
  }
}

function stretches(one: DateValue, other: DateValue, a: Stretch, b: Stretch): Finding {
  if (a.from === b.from && a.to === b.to) {
    if (one.isFiscal !== other.isFiscal) return FISCAL
    return a.leeway === b.leeway ? SAME : MEETING.precision.across
  }
  const interval = a.precision === 'interval' || b.precision === 'interval'
  const { around, within, across } = interval ? MEETING.containment : MEETING.precision
  if (a.from <= b.from && b.to <= a.to) return around
  if (b.from <= a.from && a.to <= b.to) return within
  if (!areApart(a, b)) return across
  const open = leftOpen(one, other, a, b)
  return open === null ? CONFLICT : INFERRED[open]
}

function areApart(a: Stretch, b: Stretch): boolean {
  const reach = a.leeway + b.leeway
  return a.from - reach >= b.to || b.from - reach >= a.to
}

/** What the words of two dates leave open, so that the dates may be the same after all: null where nothing. */
type Open = 'week' | 'year' | 'month' | 'zone'

function leftOpen(one: DateValue, other: DateValue, a: Stretch, b: Stretch): Open | null {
  if (a.precision === 'clock' && b.precision === 'clock') {
    const near = Math.abs(a.from - b.from) < DAY
    return near && zoneOf(one) !== zoneOf(other) ? 'zone' : null
  }
  if (one.lacked === null && other.lacked === null) return null
  return missingPart({ stretch: a, lacked: one.lacked }, { stretch: b, lacked: other.lacked })
}

/** Differences that may lie in how the words were read, not in what the sources say. */
const INFERRED: Readonly<Record<Open, Finding>> = {
  zone: compatible('scope', (one, other) => `${quoted(one)} and ${quoted(other)} may be of two time zones`),
  week: inferred('week'),
  year: inferred('year'),
  month: inferred('month'),
}

function inferred(part: string): Finding {
  return compatible(
    'precision',
    (one, other) => `${spoken(one)} and ${spoken(other)} may be the same, for one names no ${part}`,
  )
}

/** "January 19" of an unknown year, against a date or another such. */
function openDates(one: DateValue, other: DateValue): Finding | null {
  const [left, right] = [monthDay(one), monthDay(other)]
  if (!left || !right) return null
  const months = left.month === null || right.month === null || left.month === right.month
  const days = left.day === null || right.day === null || left.day === right.day
  return months && days ? MEETING.precision.across : CONFLICT
}

function monthDay({ edtf }: DateValue): { month: number | null; day: number | null } | null {
  const open = openDate(edtf)
  if (open) return open
  const stretch = stretchOf(edtf)
  if (stretch?.precision !== 'day' && stretch?.precision !== 'month')
    return stretch ? { month: null, day: null } : null
  const { month, day } = civilOf(stretch.from / DAY)
  return { month, day: stretch.precision === 'day' ? day : null }
}

function lengths(one: DateValue, other: DateValue): Finding {
  const [a, b] = [lengthOf(one.edtf), lengthOf(other.edtf)]
  if (!a || !b) return UNKNOWN_LENGTH
  if (a.min === b.min && a.max === b.max) return SAME_LENGTH
  return a.min < b.max && b.min < a.max ? ROUNDED_LENGTH : OTHER_LENGTH
}

const bothAsWritten: Finding['reason'] = (one, other) =>
  `${quoted(one)} and ${quoted(other)} can both be right`
const UNKNOWN_LENGTH = compatible('precision', bothAsWritten)
const SAME_LENGTH: Finding = { verdict: 'agree', because: null, reason: (one) => `both say ${quoted(one)}` }
const ROUNDED_LENGTH = compatible(
  'rounding',
  (one, other) => `${quoted(one)} and ${quoted(other)} can be the same, rounded`,
)
const OTHER_LENGTH: Finding = {
  verdict: 'conflict',
  because: null,
  reason: (one, other) => `${quoted(one)} and ${quoted(other)} differ`,
}

const SORTS: Readonly<Record<DateKind, string>> = {
  date: 'a date',
  time: 'a time',
  interval: 'a date',
  duration: 'a length of time',
  set: 'a repeated time',
}

const SETS = compatible('scope', bothAsWritten)
const OTHER_SORT = compatible(
  'scope',
  (one, other) => `${quoted(one)} is ${SORTS[one.kind]}, ${quoted(other)} ${SORTS[other.kind]}`,
)
