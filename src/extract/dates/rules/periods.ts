import { civilOf, dayOf, easterOf, parseDay, weekdayOf } from '../../../text/civil.ts'
import { phraseSet } from '../../../text/lexicon.ts'
import { daysOf, type Period, periodOn } from '../../../text/period.ts'
import type { Match } from '../pattern.ts'
import { named, plain, type Reading } from '../reading.ts'
import { after, before, type Context, fromPublished, type Rule, rule } from '../rule.ts'
import { numberOf } from '../word.ts'

const QUARTER = 'fiscal? -? ORD -? quarter'
const HALF = 'ORD|last|final|RELATION half'

/** Quarters, halves, fiscal years, seasons and holidays. */
export const periodRules: readonly Rule[] = [
  rule(
    'quarter-of-year',
    [`the? ${QUARTER} of? fiscal? YEAR`, `the? YEAR ${QUARTER}`, 'q NUM ,? YEAR', 'YEAR q NUM'],
    (match) => quarterOf(match, numberOf(match.at('YEAR'), 'YEAR'), true),
  ),
  rule(
    'quarter-of-relative-year',
    [`RELATION UNIT 's ${QUARTER}`, `the? ${QUARTER} of? RELATION UNIT`],
    (match, context) => {
      if (match.at('UNIT')?.senses.get('UNIT') !== 'Y') return null
      const year = fromPublished('year', Math.sign(numberOf(match.at('RELATION'), 'RELATION') % 3), context)
      return year ? quarterOf(match, year.at, true) : plain('date', null)
    },
  ),
  rule(
    'quarter-year-earlier',
    [
      `the? year -? ago|earlier ${QUARTER}`,
      `the? comparable|corresponding? year -? ago|earlier quarter|period`,
      'the? RELATION|comparable|corresponding quarter|period a|one? year ago|earlier|before',
      'the comparable|corresponding quarter|period RELATION UNIT',
      'RELATION quarter|period RELATION UNIT',
    ],
    (match, context) => yearEarlier(match, context),
  ),
  rule(
    'quarter',
    ['ORD - quarter', 'fiscal - ORD - quarter', 'the? fiscal? ORD quarter', 'q NUM'],
    (match, context) => quarter(match, context),
  ),
  rule('quarter-in-year', ['the YEAR quarter|period'], (match, context) => {
    const { span } = context.focus
    const reported = span?.unit === 'quarter' ? span : fromPublished('quarter', -1, context)
    const year = numberOf(match.at('YEAR'), 'YEAR')
    if (!reported || (match.at('period') && span?.unit !== 'quarter'))
      return named({ unit: 'year', at: year }, { full: true })
    return named({ unit: 'quarter', at: year * 4 + (reported.at % 4) }, { full: true })
  }),
  rule('latest-quarter', ['the? latest quarter|period|results'], (match, context) => {
    if (match.at('results')) return null
    const last =
      context.focus.span?.unit === 'quarter' ? context.focus.span : fromPublished('quarter', -1, context)
    return last ? named(last) : plain('date', null)
  }),
  rule('half', [`the? ${HALF} of? YEAR`, 'the? YEAR ORD half'], (match) => {
    const half = match.at('ORD') ? numberOf(match.at('ORD'), 'ORD') : 2
    return half < 3 ? named(halfOf(numberOf(match.at('YEAR'), 'YEAR'), half), { full: true }) : null
  }),
  rule(
    'half-of-relative-year',
    [`the? ${HALF} of the UNIT`, `the? ${HALF} of RELATION UNIT`, "RELATION UNIT 's ORD half"],
    (match, context) => {
      const half = match.at('ORD') ? numberOf(match.at('ORD'), 'ORD') : 2
      const by = match.at('RELATION') ? Math.sign(numberOf(match.at('RELATION'), 'RELATION') % 3) : 0
      const year = fromPublished('year', by, context)
      if (match.at('UNIT')?.senses.get('UNIT') !== 'Y' || half > 2) return null
      return year ? named(halfOf(year.at, half), { full: true }) : plain('date', null)
    },
  ),
  rule('fiscal-year', ['fiscal year? YEAR', 'fiscal year? SHORTYEAR', 'fy YEAR'], (match) => {
    const short = Number(match.at('SHORTYEAR')?.lower.slice(1))
    const year = match.at('YEAR')
      ? numberOf(match.at('YEAR'), 'YEAR')
      : short < 50
        ? 2000 + short
        : 1900 + short
    return named({ unit: 'year', at: year }, { full: true })
  }),
  rule('relative-fiscal-year', ['RELATION|the|its|latest fiscal|financial year'], (match, context) => {
    const by = match.at('RELATION') ? numberOf(match.at('RELATION'), 'RELATION') : 0
    const year = fromPublished('year', Math.abs(by) === 3 ? 0 : Math.sign(by), context)
    return year ? named(year) : plain('date', null)
  }),
  rule('season-of-year', ['the? SEASON of? ,? YEAR'], (match) =>
    named(
      { unit: 'season', at: numberOf(match.at('YEAR'), 'YEAR') * 4 + numberOf(match.at('SEASON'), 'SEASON') },
      { full: true },
    ),
  ),
  rule('relative-season', ['RELATION SEASON', 'the? SEASON of? RELATION UNIT'], relativeSeason),
  rule('season', ['the? SEASON'], season),
  rule('holiday', ['HOLIDAY ,? of? YEAR', 'HOLIDAY', 'RELATION HOLIDAY'], holiday),
]

function halfOf(year: number, half: number): Period {
  return { unit: 'half', at: year * 2 + half - 1 }
}

function quarterNumber(match: Match): number {
  return match.at('ORD') ? numberOf(match.at('ORD'), 'ORD') : numberOf(match.at('NUM'), 'NUM')
}

function quarterOf(match: Match, year: number, full: boolean): Reading | null {
  const number = quarterNumber(match)
  return number >= 1 && number <= 4 ? named({ unit: 'quarter', at: year * 4 + number - 1 }, { full }) : null
}

/** A quarter without its year: the last that has begun, or with the future the next that has not ended. */
function quarter(match: Match, context: Context): Reading | null {
  const number = quarterNumber(match)
  if (!(number >= 1 && number <= 4) || (after(match, context) === 'of' && !match.at('the') && !match.at('-')))
    return null
  if (match.at('NUM') && context.words[match.first + 1]?.spaced) return null
  if (context.published === null) return plain('date', null)
  const here = periodOn('quarter', context.published)
  const year = Math.floor(here.at / 4)
  const at = year * 4 + number - 1
  const direction = context.direction(match)
  if (direction === 'future' || (direction === null && at === here.at + 1))
    return named({ unit: 'quarter', at: at < here.at - 1 ? at + 4 : at })
  return named({ unit: 'quarter', at: at > here.at ? at - 4 : at })
}

/** "the year-earlier quarter": that quarter, or the one that the article reports, a year before. */
function yearEarlier(match: Match, context: Context): Reading | null {
  const year = match.at('UNIT')
  const last = match.at('RELATION2') ?? match.at('RELATION')
  if (year && (numberOf(last, 'RELATION') !== -1 || year.senses.get('UNIT') !== 'Y')) return null
  if (match.at('RELATION2') && numberOf(match.at('RELATION'), 'RELATION') !== 3) return null
  if (context.published === null) return plain('date', null)
  const period = context.words.slice(match.first, match.last).some(({ lower }) => lower === 'period')
  const before = fromPublished('year', -1, context)
  if (period && !context.focus.span && before) return named(before)
  const reported =
    context.focus.span?.unit === 'quarter' ? context.focus.span : fromPublished('quarter', -1, context)
  if (!reported) return plain('date', null)
  if (!match.at('ORD')) return named({ unit: 'quarter', at: reported.at - 4 })
  const own = quarter(match, context)?.period
  return own ? named({ unit: 'quarter', at: own.at - 4 }) : null
}

function relativeSeason(match: Match, context: Context): Reading | null {
  const by = numberOf(match.at('RELATION'), 'RELATION')
  const which = numberOf(match.at('SEASON'), 'SEASON')
  if (by === 3 || (match.at('UNIT') && match.at('UNIT')?.senses.get('UNIT') !== 'Y')) return null
  if (context.published === null) return plain('date', null)
  const here = periodOn('season', context.published).at
  const year = civilOf(context.published).year
  if (match.at('UNIT')) return named({ unit: 'season', at: (year + Math.sign(by)) * 4 + which })
  const inYear = which === 3 && civilOf(context.published).month < 3 ? (year - 1) * 4 + 3 : year * 4 + which
  if (by === 0 && match.at('RELATION')?.lower !== 'this past') return named({ unit: 'season', at: inYear })
  const back = here - ((((here - which) % 4) + 4) % 4)
  if (by < 0) return named({ unit: 'season', at: back === here ? back - 4 : back })
  return named({ unit: 'season', at: back + 4 })
}

/** "in the summer"; "the fall of the city", "a spring" and "summer school" are no time. */
function season(match: Match, context: Context): Reading | null {
  if (!isSeason(match, context)) return null
  if (context.published === null) return plain('date', null)
  const here = periodOn('season', context.published).at
  const back = here - ((((here - numberOf(match.at('SEASON'), 'SEASON')) % 4) + 4) % 4)
  const future = context.direction(match) === 'future' && back < here
  return named({ unit: 'season', at: future ? back + 4 : back })
}

function isSeason(match: Match, context: Context): boolean {
  const word = match.at('SEASON')?.lower ?? ''
  const [previous, next] = [before(match, context), after(match, context)]
  if (!phraseSet('calendar-season-cues').has(previous) || next === 'of') return false
  const verb = word === 'fall' || word === 'spring'
  if (verb && (previous === 'of' || previous === 'for' || previous === 'after' || previous === 'before'))
    return false
  if (match.at('the')) return true
  if (word === 'fall' && previous !== 'in' && previous !== 'by') return false
  return !/^\p{L}/u.test(next) || phraseSet('calendar-followers').has(next)
}

/** A holiday of the year that is told, or the one nearest to publication; months away, the tense decides. */
function holiday(match: Match, context: Context): Reading | null {
  const word = match.at('HOLIDAY')
  const code = String(word?.senses.get('HOLIDAY'))
  if (code.length === 10) return named({ unit: 'day', at: parseDay(code) ?? 0 }, { full: true })
  if (!word || !(word.capital || word.lower.includes(' '))) return null
  const told = numberOf(match.at('YEAR'), 'YEAR')
  if (!Number.isNaN(told)) return named({ unit: 'day', at: holidayIn(told, code) }, { full: true })
  if (context.published === null) return plain('date', /^\d\d-\d\d$/.test(code) ? `XXXX-${code}` : null)
  return holidayNear(match, context, context.published, code)
}

function holidayNear(match: Match, context: Context, published: number, code: string): Reading {
  const { last, next } = holidaysAround(published, code)
  const by = match.at('RELATION') ? Math.sign(numberOf(match.at('RELATION'), 'RELATION') % 3) : 0
  if (by !== 0) return named({ unit: 'day', at: by < 0 ? last : next })
  const nearest = next - published < published - last ? next : last
  const direction = Math.abs(nearest - published) > 31 ? context.direction(match) : null
  return named({ unit: 'day', at: direction === null ? nearest : direction === 'future' ? next : last })
}

/** The last holiday before a day, and the next on or after it. */
function holidaysAround(day: number, code: string): { last: number; next: number } {
  const { year } = civilOf(day)
  const here = holidayIn(year, code)
  return here < day
    ? { last: here, next: holidayIn(year + 1, code) }
    : { last: holidayIn(year - 1, code), next: here }
}

/**
 * The day of a holiday in a year. Codes: "12-25", "11-4-4" (fourth Thursday of November), "05-1-last", "easter-2";
 * "+1" after a weekday rule is the day after.
 */
function holidayIn(year: number, code: string): number {
  const easter = /^easter(?<off>[+-]\d+)$/.exec(code)?.groups
  if (easter) return easterOf(year) + Number(easter.off)
  const nth = /^(?<month>\d\d)-(?<weekday>\d)-(?<nth>\d|last)(?:\+(?<off>\d))?$/.exec(code)?.groups
  if (!nth) return dayOf(year, Number(code.slice(0, 2)), Number(code.slice(3)))
  const { first, last } = daysOf({ unit: 'month', at: year * 12 + Number(nth.month) - 1 })
  if (nth.nth === 'last') return last - ((weekdayOf(last) - Number(nth.weekday) + 7) % 7)
  const on = first + ((Number(nth.weekday) - weekdayOf(first) + 7) % 7)
  return on + 7 * (Number(nth.nth) - 1) + Number(nth.off ?? 0)
}
