import { civilOf, dayOf, easterOf, parseDay, weekdayOf } from '../../../text/civil.ts'
import { phraseSet } from '../../../text/lexicon.ts'
import { daysOf, periodOn } from '../../../text/period.ts'
import type { Match } from '../pattern.ts'
import { named, plain, type Reading } from '../reading.ts'
import { after, before, type Context, type Rule, rule } from '../rule.ts'
import { numberOf } from '../word.ts'

/** Seasons and holidays. */
export const seasonRules: readonly Rule[] = [
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
