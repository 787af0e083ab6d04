import { phraseSet } from '../../../text/lexicon.ts'
import { daysOf, edtfOf, periodOn } from '../../../text/period.ts'
import { inYear, yearUpTo } from '../partial.ts'
import type { Match } from '../pattern.ts'
import type { Reading } from '../reading.ts'
import { before, type Context, type Rule, rule } from '../rule.ts'
import { numberOf, type Word } from '../word.ts'
import { parts, two } from './clock.ts'

/** From one time of day to another, whose halves of the day may be told once. */
export const clockRangeRules: readonly Rule[] = [
  rule('clock-range', ['CLOCK|NUM AMPM? to|until|till|through|and|-|–|— CLOCK|NUM AMPM ZONE?'], clockRange),
]

/** From one date to another. */
export const rangeRules: readonly Rule[] = [
  rule('range', ['DATE to|until|till|through|thru|-|–|—|and DATE', 'DATE , to|through DATE'], range),
]

/** "2 to 4:30 p.m.", "between 11 a.m. and noon"; "moved from 2 p.m. to 4 p.m." is two times. */
function clockRange(match: Match, context: Context): Reading | null {
  const own = context.words.slice(match.first, match.last)
  const [first, last] = own.filter(({ senses }) => senses.has('CLOCK') || senses.has('NUM'))
  const halves = own.filter(({ senses }) => senses.has('AMPM')).map((word) => numberOf(word, 'AMPM'))
  const between = before(match, context) === 'between'
  if (own.some(({ lower }) => lower === 'and') !== between || isRescheduled(match, context)) return null
  const [from, to] = [clockOf(first), clockOf(last)]
  const late = halves.at(-1)
  if (from === null || to === null || late === undefined) return null
  const end = to + late * 60
  const same = from + late * 60
  const start = halves.length > 1 ? from + (halves[0] ?? 0) * 60 : same < end ? same : from
  if (start === end || (halves.length === 1 && start > end)) return null
  return { kind: 'interval', value: `${written(start)}/${written(end)}`, period: null, full: false }
}

/** Minutes since noon or midnight; null when the figures are no hour of the twelve. */
function clockOf(word: Word | undefined): number | null {
  const told = word?.senses.get('CLOCK') ?? word?.senses.get('NUM')
  const [hours, minutes] = parts(String(told))
  return hours >= 1 && hours <= 12 && minutes <= 59 ? (hours % 12) * 60 + minutes : null
}

function written(minutes: number): string {
  return `T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const RESCHEDULED = 6

function range(match: Match, context: Context): Reading | null {
  const [from, to] = [match.at('DATE'), match.at('DATE2')]
  const [left, right] = [from?.reading, to?.reading]
  const [second = '', third = ''] = [1, 2].map((by) => context.words[match.first + by]?.lower ?? '')
  const link = second === ',' ? third : second
  const cue = before(match, context)
  if (link === 'and' ? cue !== 'between' : cue === 'between') return null
  if (/^(?:to|until|till)$/.test(link) && cue !== 'from' && left?.period?.unit !== right?.period?.unit)
    return null
  if (!left?.value || !right?.value || left.value.includes('/') || right.value.includes('/')) return null
  if (left.kind !== 'date' || right.kind !== 'date' || isRescheduled(match, context)) return null
  const ends = ordered(left, right)
  return ends && { kind: 'interval', value: `${ends[0]}/${ends[1]}`, period: null, full: false }
}

/** The values of both ends, the year of the one given to the other; null when the second is before the first. */
function ordered(left: Reading, right: Reading): readonly [string, string] | null {
  const [first, last] = completed(left, right)
  if (!first.period || !last.period) {
    return first.value?.startsWith('XXXX') && last.value?.startsWith('XXXX')
      ? [first.value, last.value]
      : null
  }
  const [a, b] = [daysOf(first.period), daysOf(last.period)]
  if (a.first < b.last) return first.value && last.value ? [first.value, last.value] : null
  const week = last.period.unit === 'day' && !last.open && !last.full && a.first - b.first < 7
  return week && first.value ? [first.value, edtfOf({ unit: 'day', at: last.period.at + 7 })] : null
}

function completed(left: Reading, right: Reading): readonly [Reading, Reading] {
  if (left.open && right.period && (right.full || right.open)) {
    return [inYear(left, yearUpTo(left, right.period)), right]
  }
  if (left.full && left.period && right.open) {
    const year = daysOf(left.period).first
    const same = inYear(right, periodOn('year', year).at)
    const early = same.period && daysOf(same.period).first < year
    return [left, early ? inYear(right, periodOn('year', year).at + 1) : same]
  }
  return [left, right]
}

/** "moved from Friday to Monday": two dates, no range. */
function isRescheduled(match: Match, { words }: Context): boolean {
  const verbs = phraseSet('calendar-reschedule-verbs')
  return words
    .slice(Math.max(0, match.first - RESCHEDULED), match.first)
    .some(({ lower }) => verbs.has(lower))
}
