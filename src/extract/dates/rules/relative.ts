import { phraseSet } from '../../../text/lexicon.ts'
import { daysOf, type Period, periodOn, shifted } from '../../../text/period.ts'
import type { Match } from '../pattern.ts'
import { named, plain, type Reading } from '../reading.ts'
import { after, before, type Context, fromPublished, type Rule, rule } from '../rule.ts'
import { isPlural, lengthOf, moved, unitOf } from '../units.ts'
import { numberOf } from '../word.ts'
import { upTo } from './distances.ts'

/** Periods that are told by their place beside publication, or beside a date told before. */
export const relativeRules: readonly Rule[] = [
  rule('day-name', ['DAYNAME'], (match, context) => {
    const { published } = context
    if (isTitle(match, context) || isGeneric(match, context)) return null
    const told = String(match.at('DAYNAME')?.senses.get('DAYNAME'))
    const by = Number.parseInt(told, 10)
    if (published === null) return plain(told.includes('T') ? 'time' : 'date', null)
    const reading = named({ unit: 'day', at: published + by })
    const part = told.indexOf('T')
    return part < 0 ? reading : { ...reading, kind: 'time', value: `${reading.value}${told.slice(part)}` }
  }),
  rule('relative-unit', ['RELATION fiscal? UNIT', 'RELATION UNIT or so'], relativeUnit),
  rule('the-unit', ['the full|whole|entire? UNIT'], theUnit),
  rule('then', ['until|till|by then'], then),
  rule('year-end', ['UNIT - end', "UNIT 's? end"], unitEnd),
  rule('week-before-last', ['the UNIT before last'], (match, context) => away(match, context, -2)),
  rule('unit-after-next', ['the UNIT after next'], (match, context) => away(match, context, 2)),
]

/** "today's world", "the computers of tomorrow": an age, no day. */
function isGeneric(match: Match, context: Context): boolean {
  const word = match.at('DAYNAME')?.lower ?? ''
  if (!/^(?:today|tomorrow|yesterday)$/.test(word)) return false
  if (before(match, context) === 'of')
    return /\p{L}{3}s$|^(?:children|men|people|women)$/u.test(before(match, context, 2))
  return after(match, context) === "'s" && phraseSet('calendar-generic-today').has(after(match, context, 2))
}

/** "This Week" and "Oslo Today" within a sentence are names of broadcasts and papers. */
function isTitle(match: Match, { headline, words }: Context): boolean {
  const own = words.slice(match.first, match.last)
  const previous = words[match.first - 1]
  if (headline || !previous || !own.every(({ capital }) => capital)) return false
  return own.length > 1 || (previous.capital && previous.senses.size === 0)
}

/** "this week", "last month", "the following year", "that day" */
function relativeUnit(match: Match, context: Context): Reading | null {
  const word = match.at('RELATION')
  const unit = match.at('UNIT')
  const { period, times } = unitOf(unit)
  const by = numberOf(word, 'RELATION')
  if (!period || isPlural(unit) || isTitle(match, context)) return null
  if (times !== 1) return Math.abs(by) === 1 ? plain('duration', lengthOf(1, unit)) : null
  if (Math.abs(by) >= 2) return anaphoric(match, context, period, by)
  if (isOrdinary(match, context)) return null
  if (by === 1 && period === 'day' && word?.lower.startsWith('the'))
    return anaphoric(match, context, period, 2)
  if (by === -1 && /^the (?:last|past)$/.test(word?.lower ?? '') && period !== 'day')
    return pastUnit(match, context, period)
  return away(match, context, by)
}

/** "the last day of school", "the next day" are not about publication. */
function isOrdinary(match: Match, context: Context): boolean {
  const word = match.at('RELATION')?.lower
  if (!word?.endsWith('last') || after(match, context) !== 'of') return false
  const whole = context.words[match.last + 1]?.senses
  return word.startsWith('the') || whole?.has('MONTH') === true || whole?.has('YEAR') === true
}

function away(match: Match, context: Context, by: number): Reading | null {
  const { period } = unitOf(match.at('UNIT'))
  if (!period || context.published === null) return period && plain('date', null)
  if (period === 'weekend') return named(weekend(match, context, context.published, by))
  const found = fromPublished(period, by, context)
  return found && named(found)
}

/** "the past week": the days up to publication. */
function pastUnit(match: Match, context: Context, unit: Period['unit']): Reading {
  const length = plain('duration', lengthOf(1, match.at('UNIT')))
  if (context.published === null || unit === 'weekend') return length
  return upTo(moved(context.published, -1, match.at('UNIT')), context.published)
}

/** The weekend of this week is over on Monday, and ahead until Friday. */
function weekend(match: Match, context: Context, published: number, by: number): Period {
  const here = periodOn('weekend', published)
  if (by !== 0) return shifted(here, by)
  const begun = published >= daysOf(here).first
  return begun || context.direction(match) === 'future' ? here : shifted(here, -1)
}

/** "that day", "the same year", "the previous week", "the following month": counted from the date told before. */
function anaphoric(match: Match, context: Context, unit: Period['unit'], by: number): Reading | null {
  const { focus, published } = context
  if (by === 3 && /^(?:time|of)$/.test(after(match, context))) return null
  const base = focus.near ?? focus.full?.period ?? focus.span
  const told =
    base && (by === 3 || by === 2 || unit !== 'year' || focus.full)
      ? periodOn(unit, daysOf(base).first)
      : null
  const here = told ?? (published === null || by > 0 ? null : periodOn(unit, published))
  if (!here) return plain('date', null)
  const step = by === 3 ? 0 : Math.sign(by)
  const finer = told && base && lengthIn(base) > lengthIn(told) + 3
  return finer ? plain('date', null) : named(shifted(here, step))
}

/** "until then": the date told last. */
function then(_match: Match, { focus, sentence }: Context): Reading | null {
  return focus.near && sentence - focus.sentence <= 1 ? named(focus.near) : null
}

/** Days of a period. */
function lengthIn(period: Period): number {
  const { first, last } = daysOf(period)
  return last - first
}

/** "the day", "the quarter": the one told before, else that of publication. */
function theUnit(match: Match, context: Context): Reading | null {
  const unit = match.at('UNIT')
  const { period } = unitOf(unit)
  const next = after(match, context)
  const previous = before(match, context)
  const over = /^(?:over|through|down)$/.test(previous)
  if (period && isPlural(unit) && over) return plain('duration', lengthOf(null, unit))
  if (!period || isPlural(unit) || period === 'decade' || period === 'century') return null
  if (isOtherUse(match, context, period)) return null
  const ends = /^(?:ended|ending)$/.test(next)
  if (ends && period !== 'quarter') return plain('duration', lengthOf(1, unit))
  return toldUnit(match, context, period)
}

function toldUnit(match: Match, context: Context, period: Period['unit']): Reading | null {
  if (context.published === null) return plain('date', null)
  if (period === 'weekend') return named(weekend(match, context, context.published, 0))
  if (period === 'quarter') return namedQuarter(match, context, after(match, context))
  const { near } = context.focus
  return named(period === 'day' && near?.unit === 'day' ? near : periodOn(period, context.published))
}

/** "the day after", "the year that", "in the day", "carried the day" */
function isOtherUse(match: Match, context: Context, period: Period['unit']): boolean {
  const [previous, next] = [before(match, context), after(match, context)]
  if (phraseSet('calendar-clause-openers').has(next)) return true
  if (period === 'day' && phraseSet('calendar-day-compounds').has(next)) return true
  if (next === "'s" && (period === 'day' || period === 'year')) return true
  const placed = previous === 'in' && context.words[match.first - 2]?.senses.has('EDGE') === true
  // "At the end of the day, voters decide."
  const idiom =
    previous === 'of' &&
    next === ',' &&
    before(match, context, 2) === 'end' &&
    context.words[match.first - 4]?.lower === 'at'
  if (period === 'day' && idiom) return true
  return period === 'day' && !placed && phraseSet('calendar-day-idioms').has(previous)
}

/** "the quarter ended Sept. 30", or the one that the article reports. */
function namedQuarter(match: Match, context: Context, next: string): Reading | null {
  const last = fromPublished('quarter', -1, context)
  const month = numberOf(context.words[match.last + 1], 'MONTH')
  if (/^(?:ended|ending)$/.test(next) && !Number.isNaN(month) && last) {
    const wanted = Math.floor((month + 10) / 3) % 4
    return named(shifted(last, -((((last.at - wanted) % 4) + 4) % 4)))
  }
  const { span } = context.focus
  return span?.unit === 'quarter' ? named(span) : last && named(last)
}

/** "year-end", "month's end" */
function unitEnd(match: Match, context: Context): Reading | null {
  const { period } = unitOf(match.at('UNIT'))
  if (!period || !['year', 'month', 'quarter'].includes(period)) return null
  if (context.published === null) return plain('date', null)
  const here = periodOn(period, context.published)
  const early = context.published - daysOf(here).first < (daysOf(here).last - daysOf(here).first) / 3
  const since = before(match, context) === 'since'
  const over = since || (early && context.direction(match) !== 'future')
  const found = over ? shifted(here, -1) : here
  return match.at('-') ? named({ unit: 'day', at: daysOf(found).last }) : named(found, { about: true })
}
