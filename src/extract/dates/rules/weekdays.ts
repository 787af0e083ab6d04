import { weekdayOf } from '../../../text/civil.ts'
import { phraseSet } from '../../../text/lexicon.ts'
import { weekdayNear } from '../near.ts'
import type { Match } from '../pattern.ts'
import { named, plain, type Reading } from '../reading.ts'
import { before, type Context, type Rule, rule } from '../rule.ts'
import { numberOf } from '../word.ts'

/** Weekdays alone, and with "last", "next" or their week. */
export const weekdayRules: readonly Rule[] = [
  rule('weekday', ['WEEKDAY', 'SHORTDAY'], weekday),
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

function weekday(match: Match, context: Context): Reading | null {
  const word = match.at('WEEKDAY') ?? match.at('SHORTDAY')
  if (!word || (!word.capital && word.lower.length < 6)) return null
  if (match.at('SHORTDAY') && !isShortDay(match, context)) return null
  if (phraseSet('calendar-weekday-names').has(before(match, context))) return null
  const weekday = numberOf(word, match.at('WEEKDAY') ? 'WEEKDAY' : 'SHORTDAY')
  if (context.published === null) return plain('date', null)
  return named({ unit: 'day', at: weekdayNear(context.published, weekday, context.direction(match)) })
}

/** "Sun" is a newspaper, "sat" a verb: a full stop and a preposition or figure beside it make it a day. */
function isShortDay(match: Match, context: Context): boolean {
  const next = context.words[match.last]
  if (next && /^\p{L}/u.test(next.lower) && next.senses.size === 0) return false
  const cued = phraseSet('calendar-month-cues').has(before(match, context))
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
