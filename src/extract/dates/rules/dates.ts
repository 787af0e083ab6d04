import { civilOf, dayOf as dayOfCivil, weekdayOf } from '../../../text/civil.ts'
import { phraseSet } from '../../../text/lexicon.ts'
import { edtfOf, weekOf } from '../../../text/period.ts'
import { dayPeriod, fullDay, monthPeriod, openDate } from '../partial.ts'
import type { Match } from '../pattern.ts'
import { named, plain, type Reading } from '../reading.ts'
import { after, before, type Context, fromPublished, type Rule, rule } from '../rule.ts'
import { numberOf, type Word } from '../word.ts'

/** Each pattern alone and after its weekday: "Sunday, March 9". */
function withWeekday(...sources: readonly string[]): string[] {
  return sources.flatMap((source) => [source, `WEEKDAY|SHORTDAY ,? ${source}`])
}

/** Dates with a month name or in figures. */
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
  rule('month-year', ['MONTH ,? of? YEAR', 'MONTH SHORTYEAR'], (match) => {
    const year = numberOf(match.at('YEAR'), 'YEAR')
    if (!isMonth(match)) return null
    return named(monthPeriod(Number.isNaN(year) ? shortYear(match) : year, monthOf(match)), { full: true })
  }),
  rule('month-relative-year', ['MONTH of? RELATION UNIT'], (match, context) => {
    const year = relativeYear(match, context)
    return isMonth(match) && year !== null ? named(monthPeriod(year, monthOf(match)), { full: true }) : null
  }),
  rule('relative-month', ['RELATION MONTH'], relativeMonth),
  rule('months', ['MONTH -|–|to|through|thru MONTH', 'MONTH -|–|to|through|thru MONTH ,? YEAR'], months),
  rule('month', ['MONTH'], (match, context) =>
    isMonth(match) && isBareMonth(match, context) ? openDate(match, context, monthOf(match), null) : null,
  ),
  rule('week-number', ['week DAY ,? of? YEAR'], (match) =>
    named(weekOf(numberOf(match.at('YEAR'), 'YEAR'), dayOf(match)), { full: true }),
  ),
]

function monthOf(match: Match): number {
  return numberOf(match.at('MONTH'), 'MONTH')
}

function dayOf(match: Match, name = 'DAY'): number {
  const word = match.at(name) ?? match.at('ORD')
  return word?.senses.has('DAY') ? numberOf(word, 'DAY') : numberOf(word, 'ORD')
}

function shortYear(match: Match): number {
  const two = Number(match.at('SHORTYEAR')?.lower.slice(1))
  return two < 50 ? 2000 + two : 1900 + two
}

/** Months are capitalised; a lower-case "may", "march" or "dec" is another word. */
function isMonth(match: Match): boolean {
  const month = match.at('MONTH')
  return (
    month !== undefined && (month.capital || /^(?:[a-z]{3,}(?:ary|ber)|april|june|july)$/.test(month.lower))
  )
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

function relativeYear(match: Match, context: Context): number | null {
  const by = numberOf(match.at('RELATION'), 'RELATION')
  if (match.at('UNIT')?.senses.get('UNIT') !== 'Y' || Math.abs(by) > 2) return null
  const year = fromPublished('year', Math.sign(by), context)
  return year?.at ?? null
}

/** "last May", "next March", "this September" */
function relativeMonth(match: Match, context: Context): Reading | null {
  const by = Math.sign(numberOf(match.at('RELATION'), 'RELATION'))
  const word = match.at('RELATION')?.lower ?? ''
  if (!isMonth(match) || word.includes('same') || word === 'that') return null
  if (context.published === null) return { ...plain('date', `XXXX-${two(monthOf(match))}`) }
  const here = civilOf(context.published)
  const month = monthOf(match)
  const past = month < here.month ? here.year : here.year - 1
  const ahead = month > here.month ? here.year : here.year + 1
  return named(monthPeriod(by < 0 ? past : by > 0 ? ahead : here.year, month))
}

/** A month alone: a name or another word unless something shows that it is one. */
function isBareMonth(match: Match, context: Context): boolean {
  const word = match.at('MONTH')
  if (!word) return false
  const { lower } = word
  const cued = phraseSet('calendar-month-cues').has(before(match, context)) || isModified(match, context)
  const ambiguous = /^(?:may|march|april|june|august|[a-z]{3,4})$/.test(lower)
  const next = context.words[match.last]
  if (ambiguous && /^(?:a|the)$/.test(before(match, context))) return isModifier(next)
  if (ambiguous && next?.capital && next.spaced && next.senses.size === 0) {
    return phraseSet('calendar-month-strong-cues').has(before(match, context))
  }
  if (ambiguous) return cued
  const named = next?.capital && next.spaced && context.words[match.first - 1]?.capital
  return cued || !named
}

/** "a June agreement", but not "the March for peace" */
function isModifier(next: Word | undefined): boolean {
  return (
    next !== undefined &&
    /^\p{Ll}/u.test(next.lower) &&
    !next.capital &&
    next.lower !== 'of' &&
    !phraseSet('calendar-followers').has(next.lower)
  )
}

function isModified(match: Match, { words }: Context): boolean {
  const previous = words[match.first - 1]
  return (
    previous?.senses.has('EDGE') ||
    (previous?.lower === '-' && words[match.first - 2]?.lower === 'mid') ||
    false
  )
}

/** "Feb. 3-7", "3-7 February 2019" */
function days(match: Match, context: Context): Reading | null {
  if (!isMonth(match)) return null
  const [first, last] = [dayOf(match), dayOf(match, 'DAY2')]
  const year = numberOf(match.at('YEAR'), 'YEAR')
  const make = (day: number): Reading | null =>
    Number.isNaN(year) ? openDate(match, context, monthOf(match), day) : fullDay(year, monthOf(match), day)
  const [from, to] = [make(first), make(last)]
  if (!from?.value || !to?.value || first >= last) return null
  return { kind: 'interval', value: `${from.value}/${to.value}`, period: null, full: from.full }
}

/** "May-June 2019", "May through July" */
function months(match: Match, context: Context): Reading | null {
  const [from, to] = [monthOf(match), numberOf(match.at('MONTH2'), 'MONTH')]
  if (
    !isMonth(match) ||
    !match.at('MONTH2')?.capital ||
    (match.at('to') && before(match, context) !== 'from')
  )
    return null
  const told = numberOf(match.at('YEAR'), 'YEAR')
  const last = Number.isNaN(told) ? openDate(match, context, to, null)?.period?.at : monthPeriod(told, to).at
  if (last === undefined) return plain('interval', `XXXX-${two(from)}/XXXX-${two(to)}`)
  const first = last - ((to - from + 12) % 12)
  return {
    kind: 'interval',
    value: `${edtfOf({ unit: 'month', at: first })}/${edtfOf({ unit: 'month', at: last })}`,
    period: null,
    full: false,
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
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
