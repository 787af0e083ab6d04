import { civilOf, weekdayOf } from '../text/civil.ts'
import { anyOf, lexicon, phraseSet } from '../text/lexicon.ts'
import type { Claim, Comparator, DateKind, Judgement } from '../types.ts'
import { lengthOf, openDate, type Stretch, stretchOf } from './interval.ts'
import { missingPart } from './missing.ts'

interface DateValue {
  readonly claim: Claim
  readonly kind: DateKind
  readonly edtf: string
  readonly stretch: Stretch | null
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
    return compatible(`${quoted(one ? b : a)} does not tell a date to compare`)
  }
  if (one.edtf === other.edtf)
    return oneIsFiscal(one, other) ?? { verdict: 'agree', reason: `both say ${spoken(one)}`, because: null }
  if (one.kind === 'duration' && other.kind === 'duration') return lengths(one, other)
  const { stretch: left } = one
  const { stretch: right } = other
  if (left && right) return stretches(one, other, left, right)
  return openDates(one, other) ?? sorts(one, other)
}

/** Whether two dates have no day in common: the comparator's `conflict`, told without its words. */
export function datesDiffer(a: Claim, b: Claim): boolean {
  const one = dateOf(a)
  const other = dateOf(b)
  if (!one || !other || one.edtf === other.edtf) return false
  if (one.kind === 'duration' && other.kind === 'duration') return false
  const { stretch: left } = one
  const { stretch: right } = other
  return Boolean(left && right && areApart(left, right) && leftOpen(one, other, left, right) === null)
}

const dates = new WeakMap<Claim, DateValue | null>()

/** A claim meets hundreds of others: its date is read once. */
function dateOf(claim: Claim): DateValue | null {
  const known = dates.get(claim)
  if (known !== undefined) return known
  const { typed } = claim
  if (typed.type !== 'date') throw new RangeError(`cannot compare ${typed.type} with a date`)
  const { kind, edtf } = typed
  const made = edtf === null ? null : { claim, kind, edtf, stretch: stretchOf(edtf) }
  dates.set(claim, made)
  return made
}

function compatible(reason: string, because: Judgement['because'] = 'precision'): Judgement {
  return { verdict: 'compatible', reason, because }
}

let fiscalWords: RegExp | null = null

/** Whether a date is a year of accounts: "the last fiscal year", "the 2000 fiscal year". */
function isFiscal({ claim: { value, text, start } }: DateValue): boolean {
  fiscalWords ??= new RegExp(`\\b(?:${anyOf([...phraseSet('fiscal-words')])})\\b`, 'i')
  const from = value.start - start
  return fiscalWords.test(text.slice(Math.max(0, from), Math.max(0, from + value.text.length + FOLLOWING)))
}

/** How far after a year its "fiscal year" may end. */
const FOLLOWING = 15

/** "last year" and "the last fiscal year": two years that may begin on other days. */
function oneIsFiscal(one: DateValue, other: DateValue): Judgement | null {
  if (isFiscal(one) === isFiscal(other)) return null
  const [fiscal, year] = isFiscal(one) ? [one, other] : [other, one]
  return compatible(`${quoted(fiscal.claim)} may have other bounds than ${quoted(year.claim)}`, 'scope')
}

function stretches(one: DateValue, other: DateValue, a: Stretch, b: Stretch): Judgement {
  const cause = a.precision === 'interval' || b.precision === 'interval' ? 'containment' : 'precision'
  if (a.from === b.from && a.to === b.to) {
    const fiscal = oneIsFiscal(one, other)
    if (fiscal) return fiscal
    const exact = a.leeway === b.leeway
    return exact
      ? { verdict: 'agree', reason: `both say ${spoken(one)}`, because: null }
      : compatible(`${spoken(one)} and ${spoken(other)} can both be right`)
  }
  if (a.from <= b.from && b.to <= a.to) return compatible(`${spoken(one)} includes ${spoken(other)}`, cause)
  if (b.from <= a.from && a.to <= b.to) return compatible(`${spoken(other)} includes ${spoken(one)}`, cause)
  if (!areApart(a, b)) return compatible(`${spoken(one)} and ${spoken(other)} can both be right`, cause)
  return inferred(one, other, leftOpen(one, other, a, b)) ?? conflict(one, other)
}

function areApart(a: Stretch, b: Stretch): boolean {
  const reach = a.leeway + b.leeway
  return a.from - reach >= b.to || b.from - reach >= a.to
}

function conflict(one: DateValue, other: DateValue): Judgement {
  const reason = `${spoken(one)} and ${spoken(other)} cannot both be right`
  return { verdict: 'conflict', reason, because: null }
}

/** What the words of two dates leave open, so that the dates may be the same after all: null where nothing. */
type Open = ReturnType<typeof missingPart> | 'zone'

function leftOpen(one: DateValue, other: DateValue, a: Stretch, b: Stretch): Open {
  if (a.precision === 'clock' && b.precision === 'clock') {
    const near = Math.abs(a.from - b.from) < DAY
    return near && zoneOf(one) !== zoneOf(other) ? 'zone' : null
  }
  return missingPart(
    { stretch: a, words: one.claim.value.text },
    { stretch: b, words: other.claim.value.text },
  )
}

/** Differences that may lie in how the words were read, not in what the sources say. */
function inferred(one: DateValue, other: DateValue, open: Open): Judgement | null {
  if (open === null) return null
  return open === 'zone'
    ? compatible(`${quoted(one.claim)} and ${quoted(other.claim)} may be of two time zones`, 'scope')
    : compatible(`${spoken(one)} and ${spoken(other)} may be the same, for one names no ${open}`)
}

/** The name of the zone that the words end with, "Z" or an offset; nothing where none is told. */
function zoneOf({ claim, edtf }: DateValue): string {
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(edtf)
  const words = claim.value.text.toLowerCase()
  return offset?.[0] ?? [...phraseSet('calendar-zones')].find((zone) => words.endsWith(` ${zone}`)) ?? ''
}

/** "January 19" of an unknown year, against a date or another such. */
function openDates(one: DateValue, other: DateValue): Judgement | null {
  const [left, right] = [monthDay(one), monthDay(other)]
  if (!left || !right) return null
  const months = left.month === null || right.month === null || left.month === right.month
  const days = left.day === null || right.day === null || left.day === right.day
  return months && days
    ? compatible(`${spoken(one)} and ${spoken(other)} can both be right`)
    : conflict(one, other)
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

function lengths(one: DateValue, other: DateValue): Judgement {
  const [a, b] = [lengthOf(one.edtf), lengthOf(other.edtf)]
  const [words, others] = [quoted(one.claim), quoted(other.claim)]
  if (!a || !b) return compatible(`${words} and ${others} can both be right`)
  if (a.min === b.min && a.max === b.max)
    return { verdict: 'agree', reason: `both say ${words}`, because: null }
  if (a.min < b.max && b.min < a.max)
    return compatible(`${words} and ${others} can be the same, rounded`, 'rounding')
  return { verdict: 'conflict', reason: `${words} and ${others} differ`, because: null }
}

const SORTS: Readonly<Record<DateKind, string>> = {
  date: 'a date',
  time: 'a time',
  interval: 'a date',
  duration: 'a length of time',
  set: 'a repeated time',
}

function sorts(one: DateValue, other: DateValue): Judgement {
  const [words, others] = [quoted(one.claim), quoted(other.claim)]
  if (one.kind === 'set' && other.kind === 'set')
    return compatible(`${words} and ${others} can both be right`, 'scope')
  return compatible(`${words} is ${SORTS[one.kind]}, ${others} ${SORTS[other.kind]}`, 'scope')
}

function quoted(claim: Claim): string {
  return `"${claim.value.text}"`
}

const names = new Map<string, readonly string[]>()

/** The full name that a list of the calendar gives a number: `nameOf('calendar-months', 9)` is "September". */
function nameOf(list: string, number: number): string {
  let found = names.get(list)
  if (!found) {
    found = longestNames(list)
    names.set(list, found)
  }
  return found[number] ?? ''
}

/** By number, the longest name that a list has for it, capitalised. */
function longestNames(list: string): string[] {
  const found: string[] = []
  for (const [name, number] of Object.entries(lexicon<Readonly<Record<string, number>>>(list))) {
    if (name.length > (found[number]?.length ?? 0)) found[number] = name
  }
  return found.map((name) => name.charAt(0).toUpperCase() + name.slice(1))
}

/** A value so that a reader can check it: "Friday, February 15, 2019", "January 2025", else the words of the source. */
function spoken(value: DateValue): string {
  const known = told.get(value.claim) ?? inWords(value)
  told.set(value.claim, known)
  return known
}

const told = new WeakMap<Claim, string>()

function inWords({ claim, edtf }: DateValue): string {
  const words = claim.value.text
  const stretch = stretchOf(edtf)
  if (!stretch || stretch.leeway > 0) return quoted(claim)
  const { year, month, day } = civilOf(Math.floor(stretch.from / DAY))
  if (stretch.precision === 'day') {
    return `${nameOf('calendar-weekdays', weekdayOf(stretch.from / DAY))}, ${nameOf('calendar-months', month)} ${day}, ${year}`
  }
  if (stretch.precision === 'month') return `${nameOf('calendar-months', month)} ${year}`
  if (stretch.precision === 'year') return String(year)
  return `"${words}"${stretch.precision === 'week' ? ` (the week of ${nameOf('calendar-months', month)} ${day}, ${year})` : ''}`
}
