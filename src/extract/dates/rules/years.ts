import { phraseSet } from '../../../text/lexicon.ts'
import type { Match } from '../pattern.ts'
import { named, type Reading } from '../reading.ts'
import { after, before, type Context, type Rule, rule } from '../rule.ts'
import { numberOf } from '../word.ts'

/** Years, ranges of years, decades and centuries. */
export const yearRules: readonly Rule[] = [
  rule('year', ['the? year? YEAR', 'the year NUM'], (match, context) => {
    const year = match.at('YEAR') ? numberOf(match.at('YEAR'), 'YEAR') : numberOf(match.at('NUM'), 'NUM')
    if (match.at('NUM') && !(year >= 1000 && year < 2200)) return null
    if (match.at('the') && !match.at('year')) return null
    return match.at('year') || isYear(match, context, year)
      ? named({ unit: 'year', at: year }, { full: true })
      : null
  }),
  rule('short-year', ['SHORTYEAR'], (match, context) => {
    if (!phraseSet('calendar-year-cues').has(before(match, context))) return null
    const two = Number(match.at('SHORTYEAR')?.lower.slice(1))
    return named({ unit: 'year', at: two < 50 ? 2000 + two : 1900 + two }, { full: true })
  }),
  rule('years', ['YEAR -|–|/ YEAR', 'YEAR -|–|/ NUM'], years),
  rule('decade', ['the? DECADE'], decade),
  rule('century', ['the? ORD -? century'], (match) => {
    const ordinal = numberOf(match.at('ORD'), 'ORD')
    return ordinal >= 10 && ordinal < 30 ? named({ unit: 'century', at: ordinal - 1 }, { full: true }) : null
  }),
]

/** A figure of four digits is a year unless it counts, measures, costs or names something. */
function isYear(match: Match, context: Context, year: number): boolean {
  const previous = before(match, context)
  if (phraseSet('calendar-number-openers').has(previous) || isGlued(match, context)) return false
  if (isCounted(match, context) || isNamed(match, context)) return false
  const cued = phraseSet('calendar-year-cues').has(previous)
  const approximate = context.words[match.first - 1]?.senses.has('APPROX') ?? false
  if (approximate && year % 100 === 0 && !cued) return false
  return (year >= 1900 && year <= 2100) || (cued && !phraseSet('calendar-year-weak-cues').has(previous))
}

/** "Agenda 2030", "Orion 1980": the figure is part of a name. */
function isNamed(match: Match, { words }: Context): boolean {
  const previous = words[match.first - 1]
  if (!previous?.capital || match.first < 2 || previous.senses.size > 0) return false
  return (
    !phraseSet('calendar-year-cues').has(previous.lower) && !phraseSet('calendar-events').has(previous.lower)
  )
}

/** "Model-1998", "555-2010"; not "mid-1998". */
function isGlued(match: Match, { words }: Context): boolean {
  const [previous, first] = [words[match.first - 1], words[match.first]]
  if (!previous || first?.spaced) return false
  const prefix = previous.lower === '-' ? (words[match.first - 2]?.lower ?? '') : ''
  return /^[\p{L}\d\-_/&]+$/u.test(previous.lower) && !phraseSet('calendar-year-prefixes').has(prefix)
}

/** "2000%", "1950-meter", "2000 jobs": what follows is counted or glued to the figure. */
function isCounted(match: Match, { words }: Context): boolean {
  const [next, second] = [words[match.last], words[match.last + 1]]
  if (!next) return false
  if (phraseSet('calendar-counted').has(next.lower)) return true
  if (second && next.capital && phraseSet('calendar-street-words').has(second.lower)) return true
  if (next.senses.has('UNIT') && next.lower.endsWith('s')) return true
  const glued = !next.spaced && second?.spaced === false
  return (next.lower === '-' && glued) || (next.lower === '/' && !next.spaced) || next.lower === ':'
}

/** "1997-99", "2024/25", "2009-2011" */
function years(match: Match, { words }: Context): Reading | null {
  const [first, mark, last] = words.slice(match.first, match.last)
  if (!first || !mark || !last || mark.spaced !== last.spaced) return null
  if (words[match.last]?.lower === '-' && !words[match.last]?.spaced) return null
  const from = numberOf(first, 'YEAR')
  const short = /^\d\d$/.test(last.lower)
  if (!short && !last.senses.has('YEAR')) return null
  const to = short ? Math.floor(from / 100) * 100 + numberOf(last, 'NUM') : numberOf(last, 'YEAR')
  const until = short && to < from ? to + 100 : to
  if (until <= from || until - from > 200 || from < 1500) return null
  return { kind: 'interval', value: `${from}/${until}`, period: null, full: true }
}

/** "the 1990s", "the '80s", "the nineties"; not "in his 50s" and "the low 90s". */
function decade(match: Match, context: Context): Reading | null {
  const { lower = '', senses } = match.at('DECADE') ?? {}
  const spelt = senses?.get('DECADE')
  const digits = typeof spelt === 'number' ? String(spelt) : lower.replace(/\D/g, '')
  if (!digits.endsWith('0')) return null
  if (digits.length === 4) {
    const at = Number(digits) / 10
    return at >= 100 && at < 210 ? named({ unit: 'decade', at }, { full: true }) : null
  }
  const isTold =
    match.at('the') || /^['‘]/.test(lower) || /^(?:early|late|mid|-)$/.test(before(match, context))
  if (!isTold || digits.length !== 2 || /^(?:percent|degrees)$/.test(after(match, context))) return null
  if (phraseSet('calendar-decade-not').has(before(match, context))) return null
  const short = Number(digits) / 10
  return named({ unit: 'decade', at: short < 2 ? 200 + short : 190 + short }, { full: true })
}
