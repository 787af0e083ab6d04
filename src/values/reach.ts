import type { Claim, ClaimValue } from '../types.ts'
import { leewayOf } from './leeway.ts'

/** The value of a claim that carries a number. */
export type Quantity = Extract<ClaimValue, { type: 'quantity' }>

/** A claim's value as an interval on the scale on which both are compared. */
export interface Reach {
  readonly words: string
  readonly quantity: Quantity
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

/** A claim's own value meets hundreds of others, mostly on its own scale: kept for that. */
const reaches = new WeakMap<Claim, Reach>()

/** The interval of a claim's quantity on a scale. */
export function reachOf(claim: Claim, quantity: Quantity, scale: Rescale): Reach {
  if (scale !== same) return measured(quantity, wordsOf(claim), scale)
  const known = reaches.get(claim)
  if (known) return known
  const reach = measured(quantity, wordsOf(claim), scale)
  reaches.set(claim, reach)
  return reach
}

/** The words of a value, on one line. */
export function wordsOf({ value: { text } }: Claim): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text
}

function measured(quantity: Quantity, words: string, scale: Rescale): Reach {
  const { kind, approximate, unit, min, max } = quantity
  const written = { kind, approximate, unit, text: words }
  const leeway = (end: number | null) =>
    end === null ? 0 : Math.abs(scale(end + leewayOf(written, end)) - scale(end))
  const below = leeway(min)
  return {
    words,
    quantity,
    low: min === null ? Number.NEGATIVE_INFINITY : scale(min),
    high: max === null ? Number.POSITIVE_INFINITY : scale(max),
    below,
    above: min === max ? below : leeway(max),
  }
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
