import { phraseSet } from '../../../text/lexicon.ts'
import type { Match } from '../pattern.ts'
import { plain, type Reading } from '../reading.ts'
import { after, before, type Context, type Rule, rule } from '../rule.ts'
import { isPlural, lengthOf, unitOf } from '../units.ts'
import { numberOf } from '../word.ts'

const COUNT = 'a|an|NUM|FEW'

/** Lengths of time, repeated times, and times that no calendar tells. */
export const lengthRules: readonly Rule[] = [
  rule(
    'duration',
    [
      'NUM|FEW -? UNIT - long',
      'NUM|FEW - ADJECTIVE? -? UNIT',
      `APPROX? APPROX? ${COUNT} ADJECTIVE? UNIT`,
      'the APPROX? NUM|FEW ADJECTIVE? UNIT',
      'over a|an UNIT',
      'the? ORD|latest APPROX? NUM|FEW ADJECTIVE? UNIT',
    ],
    duration,
  ),
  rule(
    'duration-and-a-half',
    ['APPROX? NUM UNIT and a half', 'NUM - and - a - half - UNIT', 'APPROX? NUM and a|one half UNIT'],
    (match) => plain('duration', lengthOf(numberOf(match.at('NUM'), 'NUM') + 0.5, match.at('UNIT'))),
  ),
  rule('another', ['another NUM? UNIT'], (match) => {
    const unit = match.at('UNIT')
    const count = match.at('NUM') ? numberOf(match.at('NUM'), 'NUM') : 1
    return isPlural(unit) === (count !== 1) ? plain('duration', lengthOf(count, unit)) : null
  }),
  rule('duration-range', ['APPROX? NUM to|or|and|-|– NUM -? ADJECTIVE? UNIT'], (match, context) =>
    isAge(match, context)
      ? null
      : plain('duration', lengthOf(numberOf(match.at('NUM'), 'NUM'), match.at('UNIT'))),
  ),
  rule('number-of-units', ['APPROX? NUM UNIT or so', 'a UNIT or NUM|so|more'], (match) => {
    const count = match.at('APPROX') || match.at('NUM') ? numberOf(match.at('NUM'), 'NUM') : 1
    return plain('duration', lengthOf(match.at('a') ? 1 : count, match.at('UNIT')))
  }),
  rule('length', ['APPROX? LENGTH'], (match) =>
    plain('duration', String(match.at('LENGTH')?.senses.get('LENGTH'))),
  ),
  rule('unit-long', ['UNIT - long'], (match) =>
    plain('duration', lengthOf(isPlural(match.at('UNIT')) ? null : 1, match.at('UNIT'))),
  ),
  rule('standing', ['NUM - UNIT - old'], (match, context) => {
    const lasting = phraseSet('calendar-lasting-nouns').has(after(match, context))
    return lasting ? plain('duration', lengthOf(numberOf(match.at('NUM'), 'NUM'), match.at('UNIT'))) : null
  }),
  rule('single-unit', ['single - UNIT', 'single UNIT'], (match) =>
    plain('duration', lengthOf(1, match.at('UNIT'))),
  ),
  rule(
    'units',
    [
      'UNIT',
      'UNIT or|and UNIT',
      'recent UNIT',
      'recent UNIT and UNIT',
      'the? coming UNIT',
      'the UNIT ahead',
      'past UNIT',
      'UNIT ago',
    ],
    units,
  ),
  rule('every', ['every|each other|second|NUM? UNIT', 'every|each WEEKDAY|MONTH|SEASON|PART'], every),
  rule('frequency', ['FREQUENCY'], (match, context) => {
    const next = context.words[match.last]
    const free = !next || !/^[\p{L}-]/u.test(next.lower) || phraseSet('calendar-followers').has(next.lower)
    return free ? plain('set', String(match.at('FREQUENCY')?.senses.get('FREQUENCY'))) : null
  }),
  rule('times-a-unit', ['once|twice a|per|every UNIT', 'NUM times a|per|every UNIT'], (match) =>
    plain('set', `R/${lengthOf(1, match.at('UNIT'))}`),
  ),
  rule('weekdays', ['WEEKDAYS'], (match, context) => {
    const word = match.at('WEEKDAYS')
    if (!word?.capital) return null
    return after(match, context) === "'" ? null : plain('set', `XXXX-WXX-${numberOf(word, 'WEEKDAYS')}`)
  }),
  rule('vague', ['VAGUE'], vague),
]

function duration(match: Match, context: Context): Reading | null {
  const unit = match.at('UNIT')
  const single = match.at('a') ?? match.at('an')
  const count = single ? 1 : numberOf(match.at('NUM') ?? match.at('FEW'), match.at('NUM') ? 'NUM' : 'FEW')
  if (isAge(match, context) || isDeceptive(match, context)) return null
  if (single && phraseSet('calendar-subjects').has(after(match, context))) return null
  if (single && (isPlural(unit) || isRate(match, context))) {
    return isPlural(unit) ? null : plain('set', `R/${lengthOf(1, unit)}`)
  }
  return plain('duration', lengthOf(Number.isNaN(count) ? null : count, unit))
}

/** "23-year-old", "two years old", "aged 30 years", "40 years of age" */
function isAge(match: Match, context: Context): boolean {
  const next = [after(match, context), after(match, context, 2)].join(' ')
  return (
    /^(?:- (?:olds?|ago|earlier|end|round)\b|old\b|olds\b|of age\b)/.test(next) ||
    before(match, context) === 'aged'
  )
}

/** "a second", "five seconds behind", "three quarters of the vote", "10 day care centers": no lengths of time. */
function isDeceptive(match: Match, context: Context): boolean {
  const unit = match.at('UNIT')
  const code = unit?.senses.get('UNIT')
  const number = numberOf(match.at('NUM'), 'NUM')
  const next = after(match, context)
  if (isOneDay(match, context) || isKindOfYear(match, context)) return true
  if (code === 'S') return Number.isNaN(number) || phraseSet('calendar-race-words').has(next)
  if (code === 'Q') return isPart(match, next)
  const before = context.words[match.last - 2]
  const plain = isPlural(unit) || before?.lower === '-' || number === 1 || match.at('long') !== undefined
  if (Number.isNaN(number) || plain) return number > 100_000
  return !before?.senses.has('NUM') || number > 999
}

/** "a quarter", "three quarters of the vote" are parts of a whole. */
function isPart(match: Match, next: string): boolean {
  if (!isPlural(match.at('UNIT'))) return true
  return next === 'of' && match.at('NUM') !== undefined && !match.at('ADJECTIVE')
}

/** "One day she will return", "he would one day sing": no length. */
function isOneDay(match: Match, context: Context): boolean {
  const [next, previous] = [after(match, context), before(match, context)]
  if (match.last - match.first !== 2 || match.at('NUM')?.lower !== 'one' || match.at('UNIT')?.lower !== 'day')
    return false
  return (
    phraseSet('calendar-subjects').has(next) ||
    /^(?:be|become|the|to)$/.test(next) ||
    phraseSet('calendar-modals').has(previous) ||
    phraseSet('calendar-subjects').has(previous)
  )
}

/** "from a fiscal year to a calendar year": a kind of year. */
function isKindOfYear(match: Match, context: Context): boolean {
  const kind = /^(?:calendar|fiscal)$/.test(match.at('ADJECTIVE')?.lower ?? '')
  return kind && match.at('a') !== undefined && /^(?:from|to)$/.test(before(match, context))
}

/** "300 patients a day", "$5 a month": a rate, not a length; "it comes a day after" is one. */
function isRate(match: Match, context: Context): boolean {
  const previous = context.words[match.first - 1]
  if (!previous || match.at('APPROX') || phraseSet('calendar-relating').has(after(match, context)))
    return false
  if (phraseSet('calendar-rate-words').has(previous.lower)) return true
  if (previous.senses.has('NUM') || previous.senses.has('UNIT')) return true
  return /^\p{Ll}{3,}s$/u.test(previous.lower) && !phraseSet('calendar-not-counted').has(previous.lower)
}

/** "for years", "in recent months", "weeks or months": a length of unknown number. */
function units(match: Match, context: Context): Reading | null {
  const unit = match.at('UNIT')
  if (!unit || !isPlural(unit) || unit.lower === 'seconds') return null
  if (context.words[match.last - 1]?.lower === 'ago') return plain('date', null)
  const bare = match.last - match.first === 1
  const previous = before(match, context)
  if (bare && !phraseSet('calendar-bare-length-cues').has(previous)) return null
  if (bare && unitOf(unit).iso === 'M' && unit.lower === 'quarters') return null
  if (isAge(match, context)) return null
  return plain('duration', lengthOf(null, unit))
}

/** "every Friday", "each month", "every two years" */
function every(match: Match): Reading | null {
  const weekday = match.at('WEEKDAY')
  if (weekday) return plain('set', `XXXX-WXX-${numberOf(weekday, 'WEEKDAY')}`)
  const month = match.at('MONTH')
  if (month)
    return month.capital ? plain('set', `XXXX-${String(numberOf(month, 'MONTH')).padStart(2, '0')}`) : null
  if (match.at('SEASON')) return plain('set', 'R/P1Y')
  if (match.at('PART')) return plain('set', 'R/P1D')
  const unit = match.at('UNIT')
  const two = match.at('other') || match.at('second')
  const count = match.at('NUM') ? numberOf(match.at('NUM'), 'NUM') : two ? 2 : 1
  if (unit?.lower === 'second' || (unit?.lower === 'quarter' && count !== 1)) return null
  return plain('set', `R/${lengthOf(count, unit)}`)
}

const COUNTED = ['UNIT', 'NUM', 'FEW', 'SEASON', 'WEEKDAY', 'ADJECTIVE'] as const

/** now, recently, soon; "the past" and "the future" when they stand alone. */
function vague(match: Match, context: Context): Reading | null {
  const next = context.words[match.last]
  const word = match.at('VAGUE')?.lower ?? ''
  if (word === 'now' && (next?.lower === '-' || before(match, context) === '-')) return null
  if (word === 'soon' && /^(?:as|after|-)$/.test(next?.lower ?? '')) return null
  const whole = /^the (?:past|present|future)$/.test(word)
  if (whole && next && (next.lower === 'of' || COUNTED.some((sense) => next.senses.has(sense)))) return null
  return plain('date', null)
}
