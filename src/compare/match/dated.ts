import { verbsOf } from '../../kinds/clause.ts'
import type { Claim } from '../../types.ts'
import { type DateValue, dateOf } from '../../values/dated.ts'
import type { Stretch } from '../../values/interval.ts'
import { type Asked, askedBy } from './asked.ts'
import { type Context, contextOf } from './evidence.ts'
import { type Doers, doersOf } from './parties.ts'
import { MARKS, marksOf, numbersOf, type Vocabulary } from './vocabulary.ts'

/** A claim with a date as it is compared with many others: words and names are numbers of the vocabulary. */
export interface Dated {
  readonly claim: Claim
  readonly value: DateValue | null
  readonly stretch: Stretch | null
  /** Minutes that its date takes; 0 where that is not known. */
  readonly length: number
  /** Number of its period, of which one source may tell a part: "January" and "mid-January". */
  readonly period: number
  /** Neither approximate nor with open digits; told in figures. */
  readonly isExact: boolean
  readonly isInFigures: boolean
  /** A year alone. */
  readonly isYear: boolean
  /** "Results of matches on Friday:": the head of a list that is made anew for each day. */
  readonly isListed: boolean
  /** How much an equal date says. */
  readonly explicitness: number
  readonly events: readonly number[]
  /** The events without verbs that only report or carry an object. */
  readonly told: readonly number[]
  readonly near: readonly number[]
  readonly context: Context
  readonly doers: Doers
  /** What its clause asks, where it tells of an act that is done once to a thing. */
  readonly asked: Asked | null
}

/** A claim ready to be compared. `periodOf` numbers periods. */
export function datedOf(claim: Claim, vocabulary: Vocabulary, periodOf: (normal: string) => number): Dated {
  const { frame, text, value } = claim
  const date = dateOf(claim)
  const stretch = date?.stretch ?? null
  const near = numbersOf(vocabulary, frame.near)
  const terms = numbersOf(vocabulary, frame.terms)
  const context = contextOf(frame, { near, terms }, vocabulary)
  const events = numbersOf(vocabulary, frame.events)
  const { normal } = value
  return {
    claim,
    value: date,
    stretch,
    length: stretch ? stretch.to - stretch.from : 0,
    period: periodOf(normal.replace('~', '')),
    isExact: !/[~?%X]/.test(normal),
    isInFigures: /\d/.test(value.text),
    isYear: /^\d{4}$/.test(normal),
    isListed: text.trimEnd().endsWith(':'),
    explicitness: explicitnessOf(claim),
    events,
    told: frame.events.every(isTold) ? events : numbersOf(vocabulary, frame.events.filter(isTold)),
    near,
    context,
    doers: doersOf(claim, context, vocabulary),
    asked: isDoneOnce(claim, vocabulary) ? askedBy(claim, terms, vocabulary) : null,
  }
}

function isTold(word: string): boolean {
  return !verbsOf('reporting').has(word) && !verbsOf('light').has(word)
}

function isDoneOnce({ frame: { question } }: Claim, vocabulary: Vocabulary): boolean {
  if (!question || question.verb === null) return false
  return (marksOf(vocabulary, vocabulary.numberOf(question.verb)) & MARKS.single) !== 0
}

/** A full date says much, a year or a day of a month less, a month a little, a weekday nothing. */
function explicitnessOf({ value: { text, normal } }: Claim): number {
  const year = /\d{4}/.test(text)
  if (year && normal.length >= 10) return 2.5
  if (year || (/\d/.test(text) && normal.length >= 10 && !normal.includes('T'))) return 1.5
  return /^\p{Lu}|-\p{Lu}/u.test(text) && /^[\dX]{4}-\d\d~?$/.test(normal) ? 1 : 0
}
