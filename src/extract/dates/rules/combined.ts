import { phraseSet } from '../../../text/lexicon.ts'
import { daysOf, edtfOf, type Period, periodOn } from '../../../text/period.ts'
import { inYear, yearUpTo } from '../partial.ts'
import type { Match } from '../pattern.ts'
import { named, plain, type Reading } from '../reading.ts'
import { before, type Context, type Rule, rule } from '../rule.ts'
import { sumOf, unitOf } from '../units.ts'
import { numberOf, type Word } from '../word.ts'
import { codeOf, dayTold, partOn } from './clock.ts'

/** Dates with a part of the day or of the period: "early Sunday", "Sunday night", "the end of last month". */
export const partRules: readonly Rule[] = [
  rule(
    'edge',
    ['the? EDGE -? DATE', 'EDGE in|on DATE', 'the EDGE of DATE', 'the? EDGE -? to -? EDGE -? DATE'],
    edge,
  ),
  rule('end-of', ['the? very? EDGENOUN of DATE', 'EDGENOUN - DATE', 'EDGENOUN DATE'], (match, context) => {
    if (match.last - match.first === 2 && !/^(?:by|since|until)$/.test(before(match, context))) return null
    return approximate(match.at('DATE')?.reading ?? null)
  }),
  rule('durations', ['DURATION and|, DURATION', 'DURATION , DURATION ,? and DURATION'], (match) =>
    summed([match.at('DURATION'), match.at('DURATION2'), match.at('DURATION3')]),
  ),
  rule('nth-of', ['the? ORD|last|final UNIT of|in DATE', 'RELATION UNIT of|in DATE'], nthOf),
  rule(
    'part-of-date',
    ['DATE ,? PART', "DATE 's PART", 'DATE in the PART', 'EDGE on? DATE PART', 'DATE EDGE|mid -? PART'],
    partOfDate,
  ),
  rule('hours-of-date', ['the? EDGE hours of|on DATE'], (match) =>
    partOfDay(match.at('DATE')?.reading ?? null, match.at('EDGE')?.lower === 'early' ? 'MO' : 'NI'),
  ),
  rule('date-of-part', ['the EDGE? PART of DATE', 'EDGE? -? PART on? DATE', 'EDGE -? PART'], partOfDate),
]

/** A time of day with its date. */
export const timeRules: readonly Rule[] = [
  rule(
    'time-of-date',
    ['TIME ,? on? the? DATE', 'TIME (? ZONE )? ,? on? DATE', 'DATE ,? at|around|about? TIME'],
    (match) => {
      const [time, date] = [match.at('TIME')?.reading?.value, match.at('DATE')?.reading]
      if (!time || !date || (date.period && date.period.unit !== 'day')) return null
      return onDate(time, date.period)
    },
  ),
]

/** From one date to another. */
export const rangeRules: readonly Rule[] = [
  rule('range', ['DATE to|until|till|through|thru|-|–|—|and DATE', 'DATE , to|through DATE'], range),
]

/** A time that stands alone is on a day: the one that the sentence tells, or that of publication. */
export function onDate(time: string, day: Period | null): Reading {
  return day
    ? { kind: 'time', value: `${edtfOf(day)}${time}`, period: day, full: false }
    : { kind: 'time', value: time, period: null, full: false }
}

/** Near the period but not all of it: marked "~" unless it is no longer than some days. */
function approximate(reading: Reading | null): Reading | null {
  if (!reading?.period || reading.value === null) return reading
  const { unit } = reading.period
  if (unit === 'day' || unit === 'weekend' || reading.value.endsWith('~')) return reading
  return { ...reading, value: `${reading.value}~` }
}

function edge(match: Match): Reading | null {
  const reading = match.at('DATE')?.reading
  if (!reading || (reading.kind !== 'date' && reading.kind !== 'interval' && reading.kind !== 'time'))
    return null
  if (reading.value === null && reading.period === null && !reading.open) return reading
  return /^(?:earlier|later)$/.test(match.at('EDGE')?.lower ?? '') ? reading : approximate(reading)
}

/** "two days and an hour": one length; "two years, five months" as well, but not "two days and 90 days". */
function summed(words: readonly (Word | undefined)[]): Reading | null {
  const sum = sumOf(words.flatMap((word) => (word ? [word.reading?.value ?? ''] : [])))
  return sum === null ? null : plain('duration', sum)
}

/** "the last week of March", "the first day of May" */
function nthOf(match: Match): Reading | null {
  const whole = match.at('DATE')?.reading?.period
  const { period } = unitOf(match.at('UNIT'))
  if (!whole || !period || !['day', 'week', 'weekend', 'month', 'quarter'].includes(period)) return null
  const { first, last } = daysOf(whole)
  const nth = match.at('ORD') ? numberOf(match.at('ORD'), 'ORD') : 0
  const start = periodOn(period, first).at
  const from = daysOf({ unit: period, at: start }).first < first && period !== 'week' ? start + 1 : start
  const to = periodOn(period, last).at
  const at = nth ? from + nth - 1 : daysOf({ unit: period, at: to }).last > last ? to - 1 : to
  const found: Period = { unit: period, at }
  if (daysOf(found).first > last || daysOf(found).last < first) return null
  return named(found, { about: period === 'week' })
}

function partOfDate(match: Match, context: Context): Reading | null {
  const part = match.at('PART')
  if (!part || part.lower.endsWith('s')) return null
  const date = match.at('DATE')
  return date ? partOfDay(date.reading, codeOf(part)) : partAlone(match, context, codeOf(part))
}

function partOfDay(reading: Reading | null, code: string): Reading | null {
  if (!reading || (reading.period && reading.period.unit !== 'day') || reading.value?.includes('T'))
    return null
  if (!reading.period) return reading.value === null ? plain('time', null) : null
  return { ...partOn(reading.period, code), full: reading.full }
}

/** "in late afternoon": of the day told last, or of publication. */
function partAlone(match: Match, context: Context, code: string): Reading | null {
  const cued = match.last - match.first > 1 || phraseSet('calendar-part-cues').has(before(match, context))
  return cued ? partOn(dayTold(context), code) : null
}

const RESCHEDULED = 6

function range(match: Match, context: Context): Reading | null {
  const [from, to] = [match.at('DATE'), match.at('DATE2')]
  const [left, right] = [from?.reading, to?.reading]
  const [second = '', third = ''] = [1, 2].map((by) => context.words[match.first + by]?.lower ?? '')
  const link = second === ',' ? third : second
  const cue = before(match, context)
  if (link === 'and' ? cue !== 'between' : cue === 'between') return null
  if (/^(?:to|until|till)$/.test(link) && cue !== 'from' && left?.period?.unit !== right?.period?.unit)
    return null
  if (!left?.value || !right?.value || left.value.includes('/') || right.value.includes('/')) return null
  if (left.kind !== 'date' || right.kind !== 'date' || isRescheduled(match, context)) return null
  const ends = ordered(left, right)
  return ends && { kind: 'interval', value: `${ends[0]}/${ends[1]}`, period: null, full: false }
}

/** The values of both ends, the year of the one given to the other; null when the second is before the first. */
function ordered(left: Reading, right: Reading): readonly [string, string] | null {
  const [first, last] = completed(left, right)
  if (!first.period || !last.period) {
    return first.value?.startsWith('XXXX') && last.value?.startsWith('XXXX')
      ? [first.value, last.value]
      : null
  }
  const [a, b] = [daysOf(first.period), daysOf(last.period)]
  if (a.first < b.last) return first.value && last.value ? [first.value, last.value] : null
  const week = last.period.unit === 'day' && !last.open && !last.full && a.first - b.first < 7
  return week && first.value ? [first.value, edtfOf({ unit: 'day', at: last.period.at + 7 })] : null
}

function completed(left: Reading, right: Reading): readonly [Reading, Reading] {
  if (left.open && right.period && (right.full || right.open)) {
    return [inYear(left, yearUpTo(left, right.period)), right]
  }
  if (left.full && left.period && right.open) {
    const year = daysOf(left.period).first
    const same = inYear(right, periodOn('year', year).at)
    const early = same.period && daysOf(same.period).first < year
    return [left, early ? inYear(right, periodOn('year', year).at + 1) : same]
  }
  return [left, right]
}

/** "moved from Friday to Monday": two dates, no range. */
function isRescheduled(match: Match, { words }: Context): boolean {
  const verbs = phraseSet('calendar-reschedule-verbs')
  return words
    .slice(Math.max(0, match.first - RESCHEDULED), match.first)
    .some(({ lower }) => verbs.has(lower))
}
