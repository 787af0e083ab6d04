import { daysOf, edtfOf, type Period, periodOn, shifted } from '../../../text/period.ts'
import type { Match } from '../pattern.ts'
import { named, plain, type Reading } from '../reading.ts'
import { after, before, type Context, type Rule, rule } from '../rule.ts'
import { lengthOf, moved, unitOf } from '../units.ts'
import { numberOf } from '../word.ts'

const COUNT = 'a|an|NUM|FEW'

/** Times so many units from publication, or from a date told before. */
export const distanceRules: readonly Rule[] = [
  rule(
    'last-units',
    ['APPROX? RELATION APPROX? NUM|FEW ADJECTIVE? UNIT or? so?', 'RELATION APPROX? NUM to|-|or NUM UNIT'],
    lastUnits,
  ),
  rule(
    'ago',
    [
      `APPROX? ${COUNT} UNIT and a half ago`,
      'APPROX? a|NUM UNIT and NUM UNIT ago',
      `APPROX? ${COUNT} UNIT or? so? ago`,
      'APPROX? LENGTH ago',
    ],
    ago,
  ),
  rule(
    'from-now',
    [`APPROX? ${COUNT} UNIT from now|today`, `APPROX? ${COUNT} UNIT hence`],
    (match, context) => step(match, context.published, 1),
  ),
  rule('earlier', [`APPROX? ${COUNT} UNIT earlier|before|previously|later|afterward|afterwards`], earlier),
  rule('year-ago', ['year -? ago|earlier'], (match, context) =>
    context.words[match.last - 2]?.lower === '-' ? yearBefore(context, 0) : null,
  ),
]

/** The interval from one day to another. */
export function upTo(first: number, last: number): Reading {
  const [from, to] = [edtfOf({ unit: 'day', at: first }), edtfOf({ unit: 'day', at: last })]
  return { kind: 'interval', value: `${from}/${to}`, period: null, full: false }
}

/** "the past three weeks", "the next few days" */
function lastUnits(match: Match, context: Context): Reading | null {
  const unit = match.at('UNIT')
  const by = numberOf(match.at('RELATION'), 'RELATION')
  const number = match.at('NUM2') ?? match.at('NUM')
  const count = number ? numberOf(number, 'NUM') : numberOf(match.at('FEW'), 'FEW')
  if (Math.abs(by) > 2) return null
  if (Number.isNaN(count)) return plain('duration', lengthOf(null, unit))
  const { period } = unitOf(unit)
  const { published } = context
  if (
    published === null ||
    !period ||
    Math.abs(by) !== 1 ||
    period === 'weekend' ||
    !Number.isInteger(count)
  ) {
    return plain('duration', lengthOf(count, unit))
  }
  const other = moved(published, by * count, unit)
  return upTo(Math.min(published, other), Math.max(published, other))
}

function countOf(match: Match): number {
  if (match.at('NUM')) return numberOf(match.at('NUM'), 'NUM')
  return match.at('FEW') ? numberOf(match.at('FEW'), 'FEW') : 1
}

function ago(match: Match, context: Context): Reading | null {
  if (match.at('LENGTH')) return plain('date', null)
  if (countOf(match) === 1 && unitOf(match.at('UNIT')).period === 'year' && isComparison(match, context)) {
    return yearBefore(context)
  }
  const [unit, second] = [match.at('UNIT'), match.at('UNIT2')]
  if (!second || context.published === null) return step(match, context.published, -1)
  // "two years and three months ago": known as well as the shorter unit is long.
  const first = match.at('NUM2') ? numberOf(match.at('NUM'), 'NUM') : 1
  const last = numberOf(match.at('NUM2') ?? match.at('NUM'), 'NUM')
  const { period } = unitOf(second)
  if (!period || period === 'weekend' || !unitOf(unit).period) return plain('date', null)
  const day = moved(moved(context.published, -first, unit), -last, second)
  return named(periodOn(period, day), { about: period !== 'day' })
}

/** A number of units from a day: known as well as the unit is long, and no better. */
function step(match: Match, from: number | null, sign: number): Reading | null {
  const unit = match.at('UNIT')
  const { period, times, size } = unitOf(unit)
  const count = countOf(match) + (match.at('half') ? 0.5 : 0)
  if (!period || period === 'weekend') return plain('time', null)
  if (Number.isNaN(count) || from === null) return plain('date', null)
  if (period === 'day') return named({ unit: 'day', at: from + sign * Math.round(count) })
  if (!Number.isInteger(count))
    return named(periodOn('month', moved(from, sign * count, unit)), { about: true })
  const each: Period['unit'] = period === 'decade' || period === 'century' ? 'year' : period
  const steps = count * (each === 'year' ? size : times)
  return named(shifted(periodOn(each, from), sign * steps), { about: true })
}

/** "a year earlier", "two days later": counted from the date told before. */
function earlier(match: Match, context: Context): Reading | null {
  const back = /^(?:earlier|before|previously)$/.test(context.words[match.last - 1]?.lower ?? '')
  const year = countOf(match) === 1 && unitOf(match.at('UNIT')).period === 'year'
  if (context.words[match.last - 1]?.lower === 'before' && /^\p{L}/u.test(after(match, context))) return null
  if (back && year) return yearBefore(context)
  const base = context.focus.near ?? recentFull(context)
  const from = base ? daysOf(base).first : back ? context.published : null
  const reading = step(match, from, back ? -1 : 1)
  const finer = base && base.unit !== 'day' && unitOf(match.at('UNIT')).period !== base.unit
  return finer && reading?.value ? plain('date', null) : reading
}

/** A date with its year in this sentence or, unless `reach` is 0, the one before. */
function recentFull({ focus, sentence }: Context, reach = 1): Period | null {
  return focus.full && sentence - focus.full.sentence <= reach ? focus.full.period : null
}

/** In reports of figures, "a year earlier" is the same quarter of the year before. */
function yearBefore(context: Context, reach = 1): Reading {
  const { span } = context.focus
  if (span?.unit === 'quarter') return named(shifted(span, -4))
  if (span?.unit === 'half') return named(shifted(span, -2))
  const told = span ? null : recentFull(context, reach)
  const base = told ? daysOf(told).first : context.published
  return base === null ? plain('date', null) : named(shifted(periodOn('year', base), -1), { about: true })
}

function isComparison(match: Match, context: Context): boolean {
  return (
    context.focus.span !== null &&
    /^(?:,|from|than|with|to|in|period|share|[a-z]+)$/.test(before(match, context))
  )
}
