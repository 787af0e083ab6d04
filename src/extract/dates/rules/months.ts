import { civilOf } from '../../../text/civil.ts'
import { phraseSet } from '../../../text/lexicon.ts'
import { edtfOf } from '../../../text/period.ts'
import { monthPeriod, openDate } from '../partial.ts'
import type { Match } from '../pattern.ts'
import { named, plain, type Reading } from '../reading.ts'
import { before, type Context, fromPublished, type Rule, rule } from '../rule.ts'
import { numberOf, type Word } from '../word.ts'
import { two } from './clock.ts'

/** Months alone, with their year, and ranges of them. */
export const monthRules: readonly Rule[] = [
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
]

/** The month of a match, 1 to 12; NaN when it has none. */
export function monthOf(match: Match): number {
  return numberOf(match.at('MONTH'), 'MONTH')
}

function shortYear(match: Match): number {
  const two = Number(match.at('SHORTYEAR')?.lower.slice(1))
  return two < 50 ? 2000 + two : 1900 + two
}

/** Months are capitalised; a lower-case "may", "march" or "dec" is another word. */
export function isMonth(match: Match): boolean {
  const month = match.at('MONTH')
  return (
    month !== undefined && (month.capital || /^(?:[a-z]{3,}(?:ary|ber)|april|june|july)$/.test(month.lower))
  )
}

/** The year meant by "last year", "this year" and "next year" in a match; null for other words and without a date of publication. */
export function relativeYear(match: Match, context: Context): number | null {
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
