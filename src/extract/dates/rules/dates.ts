import { civilOf, dayOf as dayOfCivil, weekdayOf } from '../../../text/civil.ts'
import { phraseSet } from '../../../text/lexicon.ts'
import { daysOf, type Period, periodOn, shifted, weekOf } from '../../../text/period.ts'
import { dayPeriod, fullDay, openDate } from '../partial.ts'
import type { Match } from '../pattern.ts'
import { named, type Reading } from '../reading.ts'
import { after, before, type Context, type Rule, rule } from '../rule.ts'
import { numberOf } from '../word.ts'
import { isMonth, monthOf, relativeYear } from './months.ts'

/** Each pattern alone and after its weekday: "Sunday, March 9". */
function withWeekday(...sources: readonly string[]): string[] {
  return sources.flatMap((source) => [source, `WEEKDAY|SHORTDAY ,? ${source}`])
}

/** Days: with a month name, in figures, or by their number alone. */
export const dateRules: readonly Rule[] = [
  rule('iso', ['ISO'], (match) => {
    const [date = '', time] = String(match.at('ISO')?.senses.get('ISO')).toUpperCase().split('T')
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
    const reading = fullDay(year, month, day)
    return reading && time ? { ...reading, kind: 'time', value: `${date}T${time}` } : reading
  }),
  rule('figures', ['FIGURES'], (match, context) => inFigures(match.at('FIGURES')?.lower ?? '', context)),
  rule('month-day-year', withWeekday('MONTH the? DAY|ORD ,? of? YEAR'), (match) => {
    if (!isMonth(match)) return null
    const day = numberOf(match.at('DAY') ?? match.at('ORD'), match.at('DAY') ? 'DAY' : 'ORD')
    return fullDay(numberOf(match.at('YEAR'), 'YEAR'), numberOf(match.at('MONTH'), 'MONTH'), day)
  }),
  rule('day-month-year', withWeekday('the? DAY|ORD day? of? MONTH ,? YEAR'), (match) =>
    isMonth(match) ? fullDay(numberOf(match.at('YEAR'), 'YEAR'), monthOf(match), dayOf(match)) : null,
  ),
  rule('month-day', withWeekday('MONTH the? DAY|ORD'), (match, context) => {
    if (!isMonth(match) || isCount(match, context)) return null
    if (isSeptember11(match, context)) return fullDay(2001, 9, 11)
    return checked(match, context, openDate(match, context, monthOf(match), dayOf(match)))
  }),
  rule('day-month', withWeekday('the? DAY|ORD day? of? MONTH'), (match, context) => {
    if (!isMonth(match) || isOtherDay(match)) return null
    return checked(match, context, openDate(match, context, monthOf(match), dayOf(match)))
  }),
  rule('month-day-relative-year', ['MONTH DAY ,? of? RELATION UNIT'], (match, context) => {
    const year = relativeYear(match, context)
    return isMonth(match) && year !== null ? fullDay(year, monthOf(match), dayOf(match)) : null
  }),
  rule('month-days', ['MONTH DAY -|–|—|to|through DAY', 'MONTH DAY -|–|—|to|through DAY ,? YEAR'], days),
  rule(
    'days-month',
    ['the? DAY -|–|to|and DAY of? MONTH', 'the? DAY -|–|to|and DAY of? MONTH ,? YEAR'],
    days,
  ),
  rule('day-of-month', ['the ORD'], dayOfMonth),
  rule('week-number', ['week DAY ,? of? YEAR'], (match) =>
    named(weekOf(numberOf(match.at('YEAR'), 'YEAR'), dayOf(match)), { full: true }),
  ),
]

function dayOf(match: Match, name = 'DAY'): number {
  const word = match.at(name) ?? match.at('ORD')
  return word?.senses.has('DAY') ? numberOf(word, 'DAY') : numberOf(word, 'ORD')
}

/** "In June 20 people died": the number counts what follows. */
function isCount(match: Match, context: Context): boolean {
  const next = context.words[match.last]
  if (match.at('ORD') && !match.at('DAY') && /^(?:quarter|half)$/.test(next?.lower ?? '')) return true
  if (!next || match.at('DAY')?.senses.has('ORD')) return false
  if (phraseSet('calendar-counted').has(next.lower) || next.lower === '%') return true
  return next.spaced && next.senses.has('UNIT') && !next.capital
}

/** "the Sept. 11 attacks" are those of 2001. */
function isSeptember11(match: Match, context: Context): boolean {
  if (monthOf(match) !== 9 || dayOf(match) !== 11 || (context.published ?? 0) < dayOfCivil(2001, 9, 11))
    return false
  return phraseSet('calendar-september-11').has(after(match, context))
}

/** "four May": only a figure or an ordinal before a month is its day. */
function isOtherDay(match: Match): boolean {
  return !match.at('DAY') && !/^(?:the)$/.test(match.at('the')?.lower ?? '')
}

/** Days from publication within which the weekday that is told may choose the year. */
const WEEKDAY_REACH = 550

/** A date whose weekday is told must fall on it; where another year fits, that year is meant. */
function checked(match: Match, context: Context, reading: Reading | null): Reading | null {
  const weekday = numberOf(match.at('WEEKDAY'), 'WEEKDAY')
  const { period } = reading ?? {}
  if (!reading || period?.unit !== 'day' || Number.isNaN(weekday) || !reading.open) return reading
  if (weekdayOf(period.at) === weekday || context.published === null) return reading
  const { year } = civilOf(period.at)
  for (const by of [-1, 1]) {
    const other = dayPeriod(year + by, reading.open.month, reading.open.day ?? 1)
    if (other && weekdayOf(other.at) === weekday && Math.abs(other.at - context.published) < WEEKDAY_REACH) {
      return { ...named(other), open: reading.open }
    }
  }
  return reading
}

/** "Feb. 3-7", "3-7 February 2019" */
function days(match: Match, context: Context): Reading | null {
  if (!isMonth(match)) return null
  const [first, last] = [dayOf(match), dayOf(match, 'DAY2')]
  if (match.at('and') && before(match, context) !== 'between') return null
  const year = numberOf(match.at('YEAR'), 'YEAR')
  const make = (day: number): Reading | null =>
    Number.isNaN(year) ? openDate(match, context, monthOf(match), day) : fullDay(year, monthOf(match), day)
  const [from, to] = [make(first), make(last)]
  if (!from?.value || !to?.value || first >= last) return null
  return { kind: 'interval', value: `${from.value}/${to.value}`, period: null, full: from.full }
}

/** "on the 15th": of the month told before, or the one nearest to publication on the side of the tense; not a floor or a hole. */
function dayOfMonth(match: Match, context: Context): Reading | null {
  const ordinal = match.at('ORD')
  const { published, focus, words } = context
  const next = after(match, context)
  if (!ordinal?.senses.has('DAY') || !phraseSet('calendar-day-number-cues').has(before(match, context)))
    return null
  if (/^[\p{L}\d(-]/u.test(next) && !phraseSet('calendar-followers').has(next)) return null
  if (published === null || words.some(({ lower }) => phraseSet('calendar-ordinal-topics').has(lower)))
    return null
  const told = focus.near && Math.abs(daysOf(focus.near).first - published) > MONTH ? focus.near : null
  const here = periodOn('month', told ? daysOf(told).first : published)
  const inMonth = (by: number) => dayIn(shifted(here, by), numberOf(ordinal, 'ORD'))
  const direction = told ? null : context.direction(match)
  const days = [-1, 0, 1].flatMap((by) => inMonth(by) ?? [])
  const at =
    told || direction === null
      ? inMonth(0)
      : direction === 'past'
        ? days.findLast((day) => day <= published)
        : days.find((day) => day >= published)
  return at == null ? null : named({ unit: 'day', at })
}

/** Days from publication within which a date told before does not settle the month of "the 15th". */
const MONTH = 31

function dayIn(month: Period, day: number): number | null {
  const { first, last } = daysOf(month)
  return first + day - 1 <= last ? first + day - 1 : null
}

/** "13/01/2013", "1/13/13", "3.4.2019": where day and month could be exchanged, publication decides, or the year alone. */
function inFigures(text: string, { published }: Context): Reading | null {
  const [first = 0, second = 0, last = 0] = text.split(/[/.]/).map(Number)
  const year = last >= 100 ? last : last < 50 ? 2000 + last : 1900 + last
  if (text.includes('.') || first > 12) return fullDay(year, second, first)
  if (second > 12 || first === second) return fullDay(year, first, second)
  const away = (choice: Reading | null) => Math.abs((choice?.period?.at ?? 0) - (published ?? 1e9))
  const choices = [fullDay(year, first, second), fullDay(year, second, first)].sort(
    (a, b) => away(a) - away(b),
  )
  const [near = null, far = null] = choices
  const clear = away(near) <= 10 && away(far) > 20
  return clear ? near : { kind: 'date', value: `${year}-XX-XX`, period: null, full: true }
}
