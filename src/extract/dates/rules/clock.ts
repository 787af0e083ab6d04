import { phraseSet } from '../../../text/lexicon.ts'
import { edtfOf, type Period } from '../../../text/period.ts'
import type { Match } from '../pattern.ts'
import { plain, type Reading } from '../reading.ts'
import { after, before, type Context, type Rule, rule } from '../rule.ts'
import { numberOf, type Word } from '../word.ts'

/** Times of day, with the date that they stand by. */
export const clockRules: readonly Rule[] = [
  rule(
    'clock',
    [
      'CLOCK|NUM AMPM ZONE?',
      'CLOCK|NUM AMPM ( ZONE )',
      'CLOCK|NUM AMPM ( ZONE +|-|− NUM|CLOCK )',
      'CLOCK|NUM AMPM ZONE +|-|− NUM|CLOCK',
      'CLOCK ZONE +|-|− NUM|CLOCK',
      'CLOCK|NUM in the PART ZONE?',
      'CLOCK ( ZONE )',
      'CLOCK ZONE',
      "NUM o ' clock AMPM?",
      'CLOCK',
      'NUM ZONE',
    ],
    (match, context) => {
      const time = isDash(match, context) ? null : timeOf(match, context)
      return time === null ? null : { kind: 'time', value: `T${time}`, period: null, full: false }
    },
  ),
  rule('relative-part', ['RELATION PART', 'early|late|mid? RELATION PART'], relativePart),
  rule('part-of-day', ['overnight'], (_match, context) => partOn(dayTold(context), 'NI')),
  rule('the-part', ['the PART'], (match, context) => {
    const cue = phraseSet('calendar-part-cues').has(before(match, context))
    if (!cue || /^(?:of|'s|-)$/.test(after(match, context)) || match.at('PART')?.lower.endsWith('s'))
      return null
    return partOn(dayTold(context), codeOf(match.at('PART')))
  }),
]

/** The TIMEX3 code of a part of the day: "NI" of "night". */
export function codeOf(word: Word | undefined): string {
  return String(word?.senses.get('PART'))
}

/** The day told last, or that of publication. */
export function dayTold({ focus, published }: Context): Period | null {
  if (focus.near?.unit === 'day') return focus.near
  return published === null ? null : { unit: 'day', at: published }
}

/** A part of a day: "2025-03-09TNI". */
export function partOn(day: Period | null, code: string): Reading {
  if (!day) return plain('time', null)
  return { kind: 'time', value: `${edtfOf(day)}T${code}`, period: day, full: false }
}

/** "this morning", "last night", "that evening", "the next morning" */
function relativePart(match: Match, context: Context): Reading | null {
  const by = numberOf(match.at('RELATION'), 'RELATION')
  const word = match.at('RELATION')?.lower ?? ''
  const code = codeOf(match.at('PART'))
  const { near } = context.focus
  if (match.at('PART')?.lower.endsWith('s')) return null
  if (by === 0 || (by === -1 && !word.startsWith('the'))) {
    return partOn(context.published === null ? null : { unit: 'day', at: context.published + by }, code)
  }
  if (near?.unit !== 'day') return plain('time', null)
  return partOn({ unit: 'day', at: near.at + (by === 3 ? 0 : Math.sign(by)) }, code)
}

/** "06:30", "T" and zone as ISO 8601 writes them: "14:58Z"; null when the figures are no time of day. */
function timeOf(match: Match, context: Context): string | null {
  const clock = match.at('CLOCK')
  const figures = clock ? String(clock.senses.get('CLOCK')) : (match.at('NUM')?.lower ?? '')
  const told = /^\p{L}/u.test(figures) ? String(numberOf(match.at('NUM'), 'NUM')) : figures
  const [hours, minutes, seconds] = parts(told)
  const half = halfOf(match)
  if (minutes > 59 || hours > 24 || (half !== null && (hours > 12 || hours === 0))) return null
  const sure = clock ? half !== null || isTime(match, context, hours) : isWholeHour(match, figures)
  if (!sure) return null
  const hour = half === null ? hours : (hours % 12) + half
  return `${two(hour)}:${two(minutes)}${seconds === null ? '' : `:${two(seconds)}`}${zoneOf(match, context)}`
}

/** "10 a.m. GMT - 5 hours after the blast": a dash, no offset. */
function isDash(match: Match, { words }: Context): boolean {
  const own = words.slice(match.first, match.last)
  return own.some(({ lower, spaced }, at) => /^[+−-]$/.test(lower) && spaced && own[at + 1]?.spaced === true)
}

/** "Z", or "+08:00" of "GMT+8"; nothing for zones whose offset the words do not tell. */
function zoneOf(match: Match, { words }: Context): string {
  if (!phraseSet('calendar-zones-utc').has(match.at('ZONE')?.lower ?? '')) return ''
  const sign = words.slice(match.first, match.last).findIndex(({ lower }) => /^[+−-]$/.test(lower))
  if (sign < 0) return 'Z'
  const [hours, minutes] = parts(words[match.first + sign + 1]?.lower ?? '')
  const mark = words[match.first + sign]?.lower === '+' ? '+' : '-'
  return hours <= 14 && minutes <= 59 ? `${mark}${two(hours)}:${two(minutes)}` : ''
}

/** Hours, minutes and seconds of a time in figures: "1430", "14:30", "14h30", "14:30:05" (null where it has no seconds). */
export function parts(figures: string): [number, number, number | null] {
  if (/^\d{4}$/.test(figures)) return [Number(figures.slice(0, 2)), Number(figures.slice(2)), null]
  const [hours, minutes, seconds] = figures.split(/[:.h]/)
  return [Number(hours), Number(minutes ?? 0), seconds === undefined ? null : Number(seconds)]
}

function halfOf(match: Match): number | null {
  if (match.at('AMPM')) return numberOf(match.at('AMPM'), 'AMPM')
  if (!match.at('PART')) return null
  return codeOf(match.at('PART')) === 'MO' ? 0 : 12
}

function isWholeHour(match: Match, figures: string): boolean {
  if (match.at('AMPM') || match.at('PART') || match.at('clock')) return /^\d{1,2}$|^\p{L}+$/u.test(figures)
  return /^\d{4}$/.test(figures) && match.at('ZONE') !== undefined
}

/** Figures alone may be a score, a verse or a race time: a cue, a zone or the 24-hour clock makes them a time. */
function isTime(match: Match, context: Context, hours: number): boolean {
  if (match.at('ZONE') || /^[\p{L}]/u.test(match.at('CLOCK')?.lower ?? '')) return true
  if (/\d[.h]/.test(match.at('CLOCK')?.lower ?? '')) return false
  const cue = phraseSet('calendar-clock-cues').has(before(match, context))
  return (cue || (hours >= 13 && hours < 24)) && !phraseSet('calendar-score-words').has(after(match, context))
}

/** A number in at least two digits: 5 as "05". */
export function two(number: number): string {
  return String(number).padStart(2, '0')
}
