import { phraseSet } from '../../../text/lexicon.ts'
import { fullDay, openDate } from '../partial.ts'
import type { Match } from '../pattern.ts'
import type { Reading } from '../reading.ts'
import { type Context, type Rule, rule } from '../rule.ts'
import { numberOf, type Word } from '../word.ts'

/** Days of one month in a row: "9, 10 and 16 July", "March 3, 5 and 7". */
export const listRules: readonly Rule[] = [rule('listed-day', ['the? DAY|ORD'], listedDay, ['MONTH'])]

/** Days of a list that are looked at on one side. */
const LONGEST = 8

type Words = readonly Word[]

/** One day of a list whose month stands behind its last day, or before its first. */
function listedDay(match: Match, context: Context): Reading | null {
  const { words } = context
  const end = lastOf(words, match.last)
  const told = end && (monthAfter(words, end) ?? monthBefore(words, match, end))
  if (!told) return null
  const word = match.at('DAY') ?? match.at('ORD')
  const day = numberOf(word, word?.senses.has('DAY') ? 'DAY' : 'ORD')
  const month = numberOf(told.month, 'MONTH')
  const year = numberOf(told.year, 'YEAR')
  return Number.isNaN(year) ? openDate(match, context, month, day) : fullDay(year, month, day)
}

interface End {
  /** The position after the last day. */
  readonly at: number
  /** Whether "and" or "or" stands before the last day. */
  readonly closed: boolean
}

/** The end of the list that goes on at a position; null where a count may follow: "March 3 and 5 people". */
function lastOf(words: Words, from: number): End | null {
  let end: End = { at: from, closed: isClosing(words[from - 2]) }
  for (let step = 0; step < LONGEST && !end.closed; step++) {
    const comma = words[end.at]?.lower === ','
    const link = words[comma ? end.at + 1 : end.at]
    const closed = isClosing(link)
    if (!comma && !closed) return null
    const start = end.at + (comma && closed ? 2 : 1)
    const day = words[start]?.lower === 'the' ? start + 1 : start
    if (!isDay(words[day])) return null
    end = { at: day + 1, closed }
  }
  return end.closed ? end : null
}

const isClosing = (word: Word | undefined) => /^(?:and|or|&)$/.test(word?.lower ?? '')
const isDay = (word: Word | undefined) =>
  word !== undefined && (word.senses.has('DAY') || word.senses.has('ORD'))
const isMonth = (word: Word | undefined): word is Word => word?.capital === true && word.senses.has('MONTH')

interface Month {
  readonly month: Word
  readonly year: Word | undefined
}

function monthAfter(words: Words, { at }: End): Month | null {
  const month = words[words[at]?.lower === 'of' ? at + 1 : at]
  if (!isMonth(month)) return null
  const year = words[words.indexOf(month, at) + 1]
  return { month, year: year?.senses.has('YEAR') ? year : undefined }
}

function monthBefore(words: Words, { first }: Match, { at }: End): Month | null {
  const next = words[at]
  if (next && /^[\p{L}\d%-]/u.test(next.lower) && !phraseSet('calendar-followers').has(next.lower))
    return null
  let from = first - 1
  for (let step = 0; step < 2 * LONGEST && from > 0 && isInList(words[from]); step++) from--
  const month = words[from]
  if (!isMonth(month) || from + 1 >= first || !isDay(words[from + 1])) return null
  const year = words[next?.lower === ',' ? at + 1 : at]
  return { month, year: year?.senses.has('YEAR') ? year : undefined }
}

function isInList(word: Word | undefined): boolean {
  return (
    word !== undefined && !word.senses.has('MONTH') && (isDay(word) || isClosing(word) || word.lower === ',')
  )
}
