import { phraseSet } from '../../../text/lexicon.ts'
import { daysOf, edtfOf, type Period, periodOn, shifted } from '../../../text/period.ts'
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

/** A time that stands alone is on a day: the one that the sentence tells, or that of publication. */
export function onDate(time: string, day: Period | null): Reading {
  const [from = '', to] = time.split('/')
  const kind = to === undefined ? 'time' : 'interval'
  if (!day) return { kind, value: time, period: null, full: false }
  const next = to !== undefined && to < from ? shifted(day, 1) : day
  const end = to === undefined ? '' : `/${edtfOf(next)}${to}`
  return { kind, value: `${edtfOf(day)}${from}${end}`, period: day, full: false }
}

/** Near the period but not all of it: marked "~" unless it is no longer than some days. */
function approximate(reading: Reading | null): Reading | null {
  if (reading?.open?.day === null && reading.value?.startsWith('XXXX'))
    return { ...reading, value: `${reading.value}~` }
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
