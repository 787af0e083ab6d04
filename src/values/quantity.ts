import { asciiDigits } from '../text/digits.ts'
import { lexicon } from '../text/lexicon.ts'
import type { Cause, Claim, Comparator, Judgement } from '../types.ts'
import {
  areApart,
  isOpen,
  isPoint,
  near,
  type Quantity,
  type Reach,
  type Rescale,
  reachOf,
  same,
  wordsOf,
} from './reach.ts'
import { conversions, isMeasured } from './units.ts'

/**
 * Two quantities that answer the same question, as intervals with a leeway from their own rounding.
 *
 * agree: the same bounds, equally exact - "2,000" and "two thousand", "35 days" and "five weeks"
 * compatible: some number satisfies both, within the larger leeway - "$1.4 billion" and "$1.375 billion" (rounding),
 * "more than 60" and "65" (bound), "about 40" and "40" (precision), "30-50" and "40" (containment); or they are not
 * on one scale: different rates, currencies or sorts of unit (scope)
 * conflict: no number can - "94" and "33", "$3.5 billion" and "$3.6 billion"
 *
 * Tallies are compared as unordered pairs. Throws RangeError for claims that carry no quantity.
 */
export const quantity: Comparator = (a, b) => {
  const [one, other] = [quantityOf(a), quantityOf(b)]
  const [left, right] = [wordsOf(a), wordsOf(b)]
  if (one.unit === 'tally' || other.unit === 'tally') return tallies(left, right, one.unit === other.unit)
  if (rateOf(one) !== rateOf(other)) {
    const which =
      one.per && other.per ? `one is ${one.per} and the other ${other.per}` : `one is ${one.per ?? other.per}`
    return compatible(`${left} and ${right} are different rates: ${which}`, 'scope')
  }
  const scales = commonScale(one, other)
  if (typeof scales === 'string') return compatible(`${left} and ${right} ${scales}`, 'scope')
  const [x, y] = [reachOf(a, one, scales[0]), reachOf(b, other, scales[1])]
  return arePenalties(a, b) ? intervals(atMost(x), atMost(y)) : intervals(x, y)
}

/** Whether two values on one scale have no number in common: the comparator's `conflict`, told without its words. */
export function differ(a: Claim, b: Claim): boolean {
  const one = quantityOf(a)
  const other = quantityOf(b)
  if (one.unit !== other.unit || one.unit === 'tally' || one.per !== other.per) return false
  if (sortOf(one) !== sortOf(other)) return false
  const [x, y] = [reachOf(a, one, same), reachOf(b, other, same)]
  return arePenalties(a, b) ? areApart(atMost(x), atMost(y)) : areApart(x, y)
}

/** "faces up to 20 years" and "faces a maximum of 15 years": the bounds are what is told. */
function arePenalties(a: Claim, b: Claim): boolean {
  return [a, b].every((claim) => {
    const { kind, min } = quantityOf(claim)
    return kind === 'duration' && min === null && claim.frame.question?.theme === 'highest penalty'
  })
}

/** The upper bound of an interval alone. */
function atMost(reach: Reach): Reach {
  return { ...reach, low: reach.high, below: reach.above }
}

function quantityOf({ typed }: Claim): Quantity {
  if (typed.type !== 'quantity') throw new RangeError(`cannot compare ${typed.type} with a quantity`)
  return typed
}

function compatible(reason: string, because: Cause): Judgement {
  return { verdict: 'compatible', reason, because }
}

function conflict(reason: string): Judgement {
  return { verdict: 'conflict', reason, because: null }
}

/** "216-206" and "206 to 216" name the same vote. */
function tallies(left: string, right: string, both: boolean): Judgement {
  if (!both) return compatible(`${left} and ${right} are not both counts of two sides`, 'scope')
  const [a, b] = [left, right].map((words) =>
    (asciiDigits(words).match(/\d+/g) ?? [])
      .map(Number)
      .sort((x, y) => x - y)
      .join('-'),
  )
  return a === b ? agree(left, right) : conflict(`${left} and ${right} differ`)
}

function agree(left: string, right: string): Judgement {
  const reason = left === right ? `both say ${left}` : `${left} and ${right} are the same`
  return { verdict: 'agree', reason, because: null }
}

/** "per year", "a year" and "each year" are one rate. */
function rateOf({ per }: Quantity): string {
  if (per === null) return ''
  const plain = per.toLowerCase().replace(/\s+/g, ' ')
  const unit = lexicon<Readonly<Record<string, string>>>('rate-adverbs')[plain]
  return unit ?? plain.replace(/^(?:for )?(?:per|an?|each|every) /, '')
}

/** How to bring both to one scale, or why there is none. */
function commonScale(a: Quantity, b: Quantity): readonly [Rescale, Rescale] | string {
  if (a.unit === b.unit && sortOf(a) === sortOf(b)) return [same, same]
  if (isShare(a) && b.unit === '%') return [toPercent, same]
  if (isShare(b) && a.unit === '%') return [same, toPercent]
  const found = a.unit && b.unit ? conversions(a.unit, b.unit) : null
  if (found) return [convert(found[0]), convert(found[1])]
  if (a.kind === 'money' && b.kind === 'money') return 'are in different currencies'
  return sortOf(a) === sortOf(b) && sortOf(a) === 'count' ? [same, same] : 'are of different sorts'
}

const convert =
  ({ factor, offset }: { factor: number; offset: number }): Rescale =>
  (value) =>
    value * factor + offset
const toPercent: Rescale = (value) => value * 100

/** Counted nouns are one sort: whether "arrests" are "apprehensions" is for alignment to say. */
function sortOf({ kind, unit }: Quantity): string {
  if (kind === 'count' || kind === 'number') return unit === 'times' ? 'times' : 'count'
  return unit && isMeasured(unit) && kind !== 'age' ? 'measured' : kind
}

/** A part of a whole: "a third". */
function isShare({ kind, unit, min, max }: Quantity): boolean {
  const value = max ?? min
  return kind === 'number' && unit !== 'times' && value !== null && value > 0 && value < 1
}

function intervals(a: Reach, b: Reach): Judgement {
  if (near(a.low, b.low) && near(a.high, b.high)) return equals(a, b)
  if (areApart(a, b)) return apart(a, b)
  if (isOpen(a) || isOpen(b)) return bounded(a, b)
  if (isPoint(a) && isPoint(b)) {
    const [coarse, fine] = a.below >= b.below ? [a, b] : [b, a]
    return compatible(`${fine.words} is within the rounding of ${coarse.words}`, 'rounding')
  }
  const cause = a.quantity.kind === 'age' || b.quantity.kind === 'age' ? 'precision' : 'containment'
  const [outer, inner] = a.high - a.low >= b.high - b.low ? [a, b] : [b, a]
  const inside = outer.low <= inner.low && inner.high <= outer.high
  return inside
    ? compatible(`${outer.words} includes ${inner.words}`, cause)
    : compatible(`${a.words} and ${b.words} overlap`, 'precision')
}

/** Equal bounds: the same, unless one is less exact than the other. */
function equals(a: Reach, b: Reach): Judgement {
  if (a.quantity.exclusive !== b.quantity.exclusive) {
    return compatible(`${a.words} and ${b.words} differ only in whether the bound itself counts`, 'bound')
  }
  if (a.quantity.approximate === b.quantity.approximate) return agree(a.words, b.words)
  const [vague, exact] = a.quantity.approximate ? [a, b] : [b, a]
  return compatible(`${vague.words} is approximate and ${exact.words} is not`, 'precision')
}

/** At least one is open to one side. */
function bounded(a: Reach, b: Reach): Judgement {
  if (isOpen(a) && isOpen(b)) return compatible(`${a.words} and ${b.words} can both be true`, 'bound')
  const [open, closed] = isOpen(a) ? [a, b] : [b, a]
  return compatible(`${open.words} allows ${closed.words}`, 'bound')
}

function apart(a: Reach, b: Reach): Judgement {
  if (isOpen(a) || isOpen(b) || !isPoint(a) || !isPoint(b)) {
    return conflict(`${a.words} and ${b.words} have no number in common`)
  }
  const rounded = Math.max(a.below, b.below) > 0
  return conflict(`${a.words} and ${b.words} differ${rounded ? ' by more than their rounding' : ''}`)
}
