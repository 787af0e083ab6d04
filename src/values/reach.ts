import { asciiDigits } from '../text/digits.ts'
import { lexicon } from '../text/lexicon.ts'
import { ofObject } from '../text/remembered.ts'
import type { Claim, ClaimValue } from '../types.ts'
import { leewayOf } from './leeway.ts'
import { type Conversion, conversionOf } from './units.ts'

/** The value of a claim that carries a number. */
export type Quantity = Extract<ClaimValue, { type: 'quantity' }>

/** A claim's value as an interval on the scale on which both are compared. */
export interface Reach {
  readonly words: string
  readonly quantity: Quantity
  /** What it is quoted per, in plain words: "year" of "annually"; empty where it is no rate. */
  readonly rate: string
  /** What can be compared: counted nouns are one sort, whether "arrests" are "apprehensions" is for alignment to say. */
  readonly sort: string
  /** How its unit is brought to the base unit of its dimension; null where it has none. */
  readonly conversion: Conversion | null
  /** Whether it is a part of a whole: "a third". */
  readonly isShare: boolean
  /** Whether it is an upper bound of a penalty: "up to 20 years". */
  readonly isPenalty: boolean
  /** Whether it tells of a fall, "from 8.08 to 7.24": it was the one and is the other, and nothing between them. */
  readonly isFall: boolean
  readonly low: number
  readonly high: number
  /** How far beyond its low, its high end the value may lie, by the rounding of that end. */
  readonly below: number
  readonly above: number
}

/** Brings a number to another scale. */
export type Rescale = (value: number) => number
/** Leaves a number on its scale. */
export const same: Rescale = (value) => value

/** The interval of a claim's quantity on its own scale. Throws RangeError for a claim that carries no quantity. */
export const reachOf = ofObject(readReach)

/** The same, for those who ask for it once and keep it themselves. */
export function readReach(claim: Claim): Reach {
  const { typed, frame } = claim
  if (typed.type !== 'quantity') throw new RangeError(`cannot compare ${typed.type} with a quantity`)
  const { kind, unit, min } = typed
  const words = wordsOf(claim)
  const conversion = unit === null ? null : conversionOf(unit)
  const { low, high, below, above } = boundsOf(typed, words, same)
  return {
    words,
    quantity: typed,
    rate: rateOf(typed),
    sort: sortOf(typed, conversion),
    conversion,
    isShare: isShare(typed),
    isPenalty: kind === 'duration' && min === null && frame.question?.theme === 'highest penalty',
    isFall: isFall(typed, words),
    low,
    high,
    below,
    above,
  }
}

/** The same interval on another scale. */
export function rescaled(reach: Reach, scale: Rescale): Reach {
  return scale === same ? reach : { ...reach, ...boundsOf(reach.quantity, reach.words, scale) }
}

type Bounds = Pick<Reach, 'low' | 'high' | 'below' | 'above'>

function boundsOf(quantity: Quantity, text: string, scale: Rescale): Bounds {
  const { min, max } = quantity
  const below = min === null ? 0 : leewayAt(min, quantity, text, scale)
  return {
    low: min === null ? Number.NEGATIVE_INFINITY : scale(min),
    high: max === null ? Number.POSITIVE_INFINITY : scale(max),
    below,
    above: min === max ? below : max === null ? 0 : leewayAt(max, quantity, text, scale),
  }
}

function leewayAt(end: number, quantity: Quantity, text: string, scale: Rescale): number {
  return Math.abs(scale(end + leewayOf(quantity, text, end)) - scale(end))
}

/** The words of a value, on one line. */
function wordsOf({ value: { text } }: Claim): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text
}

/** "per year", "a year" and "each year" are one rate. */
function rateOf({ per }: Quantity): string {
  if (per === null) return ''
  const plain = per.toLowerCase().replace(/\s+/g, ' ')
  const unit = lexicon<Readonly<Record<string, string>>>('rate-adverbs')[plain]
  return unit ?? plain.replace(/^(?:for )?(?:per|an?|each|every) /, '')
}

function sortOf({ kind, unit }: Quantity, conversion: Conversion | null): string {
  if (kind === 'count' || kind === 'number') return unit === 'times' ? 'times' : 'count'
  return conversion !== null && kind !== 'age' ? 'measured' : kind
}

function isShare({ kind, unit, min, max }: Quantity): boolean {
  const value = max ?? min
  return kind === 'number' && unit !== 'times' && value !== null && value > 0 && value < 1
}

/** "from $9 to $7.50", in digits and of one magnitude: a range is told from its lower end up. */
function isFall({ min, max }: Quantity, words: string): boolean {
  if (min === null || max === null || min === max) return false
  const [from, to] = (FALL.exec(asciiDigits(words)) ?? []).slice(1).map(numberOf)
  return from !== undefined && to !== undefined && from > to && near(from * min, to * max)
}

const FALL = /^from\s[^\d\s]{0,3}(\d[\d,.]{0,15})\D{1,30}?to\s[^\d\s]{0,3}(\d[\d,.]{0,15})/

function numberOf(digits: string): number {
  return Number.parseFloat(digits.replaceAll(',', ''))
}

/** The lower bound of an interval alone. */
export function atLeast(reach: Reach): Reach {
  return { ...reach, high: reach.low, above: reach.below }
}

/** The upper bound of an interval alone. */
export function atMost(reach: Reach): Reach {
  return { ...reach, low: reach.high, below: reach.above }
}

/** Whether two intervals have no number in common, roundings included. */
export function areApart(a: Reach, b: Reach): boolean {
  if (near(a.low, b.low) && near(a.high, b.high)) return false
  return isAbove(a, b) || isAbove(b, a)
}

function isAbove(upper: Reach, lower: Reach): boolean {
  return upper.low - lower.high > Math.max(upper.below, lower.above) * (1 + 1e-9)
}

/** Whether an interval is one number. */
export const isPoint = ({ low, high }: Reach) => low === high
/** Whether an interval has no end to one side. */
export const isOpen = ({ low, high }: Reach) => !Number.isFinite(low) || !Number.isFinite(high)

/** Equal but for the last digits of floating-point arithmetic. */
export function near(a: number, b: number): boolean {
  return a === b || (Number.isFinite(a - b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)))
}
