import { weekdayOf } from '../../../text/civil.ts'
import { phraseSet } from '../../../text/lexicon.ts'
import { weekdayNear } from '../near.ts'
import type { Match } from '../pattern.ts'
import { named, plain, type Reading } from '../reading.ts'
import { before, type Context, type Rule, rule } from '../rule.ts'
import { numberOf, type Word } from '../word.ts'
import { codeOf } from './clock.ts'

/** Weekdays alone, and with "last", "next" or their week. */
export const weekdayRules: readonly Rule[] = [
  rule('weekday', ['WEEKDAY', 'SHORTDAY'], weekday),
  rule('weekday-parts', ['WEEKDAY PART'], (match) => {
    const part = match.at('PART')
    const weekday = match.at('WEEKDAY')
    return part?.lower.endsWith('s') && weekday?.capital ? eachWeek(weekday, part) : null
  }),
  rule('relative-weekday', ['RELATION WEEKDAY', "RELATION week 's WEEKDAY"], relativeWeekday),
  rule(
    'weekday-of-week',
    ['WEEKDAY of? RELATION UNIT', 'RELATION UNIT ,? on? WEEKDAY'],
    (match, { published }) => {
      const by = numberOf(match.at('RELATION'), 'RELATION')
      if (match.at('UNIT')?.senses.get('UNIT') !== 'W' || Math.abs(by) > 1) return null
      if (published === null) return plain('date', null)
      const monday = published - weekdayOf(published) + 1 + 7 * by
      return named({ unit: 'day', at: monday + numberOf(match.at('WEEKDAY'), 'WEEKDAY') - 1 })
    },
  ),
]

/** "Tuesday nights": one part of a day in every week. */
function eachWeek(weekday: Word, part: Word): Reading {
  return plain('set', `XXXX-WXX-${numberOf(weekday, 'WEEKDAY')}T${codeOf(part)}`)
}

/** The part of the day of "Monday" in "Monday and Tuesday nights". */
function sharedPart(match: Match, { words }: Context): Word | null {
  const [link, other, part] = words.slice(match.last, match.last + 3)
  const linked = /^(?:and|or)$/.test(link?.lower ?? '') && other?.senses.has('WEEKDAY')
  return linked && part?.senses.has('PART') && part.lower.endsWith('s') ? part : null
}

function weekday(match: Match, context: Context): Reading | null {
  const word = match.at('WEEKDAY') ?? match.at('SHORTDAY')
  if (!word || (!word.capital && word.lower.length < 6)) return null
  if (match.at('SHORTDAY') && !isShortDay(match, context)) return null
  if (phraseSet('calendar-weekday-names').has(before(match, context)) || isTitle(match, context)) return null
  const shared = sharedPart(match, context)
  if (shared && match.at('WEEKDAY')) return eachWeek(word, shared)
  const weekday = numberOf(word, match.at('WEEKDAY') ? 'WEEKDAY' : 'SHORTDAY')
  if (context.published === null) return plain('date', null)
  const at = weekdayNear(context.published, weekday, context.direction(match))
  return named({ unit: 'day', at: at === context.published && isNextWeek(match, context) ? at + 7 : at })
}

/** "the Sunday Telegraph", "Monday Night Football": the weekday is part of a name. */
function isTitle({ last }: Match, { words }: Context): boolean {
  const [next, second] = [words[last], words[last + 1]]
  if (!next?.capital || !next.spaced) return false
  if (next.senses.has('PART')) return second?.capital === true && second.spaced && second.senses.size === 0
  const publication = phraseSet('publication-nouns').has(next.lower) && next.lower !== 'press'
  return publication || phraseSet('calendar-weekday-titles').has(next.lower)
}

/** "is shut until Monday", told on a Monday; not "was shut until Monday". */
function isNextWeek(match: Match, context: Context): boolean {
  if (!/^(?:until|till)$/.test(before(match, context)) || context.direction(match) !== 'future') return false
  const clause = context.words.slice(Math.max(0, match.first - 5), match.first)
  return !clause.some(({ lower }) => /^(?:was|were|had)$/.test(lower))
}

/** "Sun" is a newspaper, "sat" a verb: a full stop and a preposition or figure beside it make it a day. */
function isShortDay(match: Match, context: Context): boolean {
  const next = context.words[match.last]
  if (next && /^\p{L}/u.test(next.lower) && next.senses.size === 0) return false
  if (next?.lower === "'s") return false
  const cued = phraseSet('calendar-weekday-cues').has(before(match, context))
  return cued || (match.at('SHORTDAY')?.lower.endsWith('.') === true && next?.senses.has('NUM') === true)
}

function relativeWeekday(match: Match, context: Context): Reading | null {
  const word = match.at('RELATION')
  const by = numberOf(word, 'RELATION')
  if (by === 3) return null
  const weekday = numberOf(match.at('WEEKDAY'), 'WEEKDAY')
  const { near } = context.focus
  const base = Math.abs(by) === 2 && near?.unit === 'day' ? near.at : context.published
  if (base === null) return plain('date', null)
  if (by < 0 || word?.lower === 'this past')
    return named({ unit: 'day', at: weekdayNear(base - 1, weekday, 'past') })
  if (by > 0) return named({ unit: 'day', at: weekdayNear(base + 1, weekday, 'future') })
  const direction = context.direction(match) === 'past' ? 'past' : 'future'
  return named({ unit: 'day', at: weekdayNear(base, weekday, direction) })
}
