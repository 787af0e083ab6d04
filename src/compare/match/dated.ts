import type { Claim } from '../../types.ts'
import { type DateValue, readDate } from '../../values/dated.ts'
import type { Stretch } from '../../values/interval.ts'
import type { Limited } from '../limits.ts'
import { numbering } from '../reading.ts'
import { type Asked, askedBy } from './asked.ts'
import { type Context, contextOf } from './evidence.ts'
import { type Doers, doersOf } from './parties.ts'
import { MARKS, marksOf, numbersOf, type Vocabulary } from './vocabulary.ts'

/** A claim with a date as it is compared with many others: words and names are numbers of the vocabulary. */
export interface Dated extends Limited {
  readonly value: DateValue | null
  readonly stretch: Stretch | null
  /** Minutes that its date takes; 0 where that is not known. */
  readonly length: number
  readonly written: Written
  readonly isInFigures: boolean
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

/** What is read of the normal value of a date. */
export interface Written {
  /** Number of its day, or of the longer time that it tells. */
  readonly day: number
  /** Number of its period, of which one source may tell a part: "January" and "mid-January". */
  readonly period: number
  /** Neither approximate nor with open digits. */
  readonly isExact: boolean
  /** A year alone. */
  readonly isYear: boolean
}

/** Reads normal values, each once, and numbers their days and periods. */
export function writtenDates(): (normal: string) => Written {
  const [dayOf, periodOf] = [numbering(), numbering()]
  const known = new Map<string, Written>()
  return (normal) => {
    const before = known.get(normal)
    if (before) return before
    const written = {
      day: dayOf(normal.slice(0, 10)),
      period: periodOf(normal.replace('~', '')),
      isExact: !/[~?%X]/.test(normal),
      isYear: /^\d{4}$/.test(normal),
    }
    known.set(normal, written)
    return written
  }
}

/** A claim ready to be compared. */
export function datedOf(claim: Claim, vocabulary: Vocabulary, writtenOf: (normal: string) => Written): Dated {
  const { frame, text, value } = claim
  const date = readDate(claim)
  const stretch = date?.stretch ?? null
  const near = numbersOf(vocabulary, frame.near)
  const terms = numbersOf(vocabulary, frame.terms)
  const context = contextOf(frame, { near, terms }, vocabulary)
  const events = numbersOf(vocabulary, frame.events)
  const figures = figuresIn(value.text)
  return {
    claim,
    limits: null,
    value: date,
    stretch,
    length: stretch ? stretch.to - stretch.from : 0,
    written: writtenOf(value.normal),
    isInFigures: figures > 0,
    isListed: text.trimEnd().endsWith(':'),
    explicitness: explicitnessOf(claim, figures),
    events,
    told: toldOf(events, vocabulary),
    near,
    context,
    doers: doersOf(claim, context, vocabulary),
    asked: isDoneOnce(claim, vocabulary) ? askedBy(claim, terms, vocabulary) : null,
  }
}

function toldOf(events: readonly number[], vocabulary: Vocabulary): readonly number[] {
  const isTold = (event: number) => (marksOf(vocabulary, event) & MARKS.empty) === 0
  return events.every(isTold) ? events : events.filter(isTold)
}

/** The length of the longest run of digits. */
function figuresIn(text: string): number {
  let [most, run] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    run = code >= 0x30 && code <= 0x39 ? run + 1 : 0
    if (run > most) most = run
  }
  return most
}

function isDoneOnce({ frame: { question } }: Claim, vocabulary: Vocabulary): boolean {
  if (!question || question.verb === null) return false
  return (marksOf(vocabulary, vocabulary.numberOf(question.verb)) & MARKS.single) !== 0
}

/** A full date says much, a year or a day of a month less, a month a little, a weekday nothing. */
function explicitnessOf({ value: { text, normal } }: Claim, figures: number): number {
  const year = figures >= 4
  if (year && normal.length >= 10) return 2.5
  if (year || (figures > 0 && normal.length >= 10 && !normal.includes('T'))) return 1.5
  return normal.length <= MONTH && /^\p{Lu}|-\p{Lu}/u.test(text) && /^[\dX]{4}-\d\d~?$/.test(normal) ? 1 : 0
}

/** Length of the longest normal value that is a month: "2025-03~". */
const MONTH = 8
