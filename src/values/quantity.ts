import { asciiDigits } from '../text/digits.ts'
import type { Comparator, Judgement } from '../types.ts'
import {
  areApart,
  atLeast,
  atMost,
  isOpen,
  isPoint,
  near,
  type Reach,
  type Rescale,
  reachOf,
  rescaled,
  same,
} from './reach.ts'
import type { Conversion } from './units.ts'

/** What two quantities have to do with each other; the words are made when a reader is to see them. */
export interface Finding extends Pick<Judgement, 'verdict' | 'because'> {
  readonly reason: (a: Reach, b: Reach) => string
}

/**
 * Two quantities that answer the same question, as intervals with a leeway from their own rounding.
 *
 * agree: the same bounds, equally exact - "2,000" and "two thousand", "35 days" and "five weeks"
 * compatible: some number satisfies both, within the larger leeway - "$1.4 billion" and "$1.375 billion" (rounding),
 * "more than 60" and "65" (bound), "about 40" and "40" (precision), "30-50" and "40" (containment); or they are not
 * on one scale: different rates, currencies or sorts of unit, "from 9 to 5" and "7" (scope)
 * conflict: no number can - "94" and "33", "$3.5 billion" and "$3.6 billion"
 *
 * Tallies are compared as unordered pairs. Throws RangeError for claims that carry no quantity.
 */
export const quantity: Comparator = (a, b) => {
  const [one, other] = onOneScale(reachOf(a), reachOf(b))
  const { verdict, because, reason } = found(one, other)
  return { verdict, reason: reason(one, other), because }
}

/** The same without its words: what most pairs of claims need to know. */
export function findingOf(x: Reach, y: Reach): Finding {
  if ((isOneScale(x, y) || scaleOf(x, y) === null) && !(x.isPenalty && y.isPenalty)) return found(x, y)
  const [one, other] = onOneScale(x, y)
  return found(one, other)
}

function found(x: Reach, y: Reach): Finding {
  const one = x.quantity
  const other = y.quantity
  if (one.unit === 'tally' || other.unit === 'tally') return tallies(x, y)
  if (x.rate !== y.rate) return OTHER_RATE
  if (isOneScale(x, y) || scaleOf(x, y) !== null) return intervals(x, y)
  if (one.kind === 'money' && other.kind === 'money') return OTHER_CURRENCY
  return x.sort === 'count' && y.sort === 'count' ? intervals(x, y) : OTHER_SORT
}

const compatible = (because: Finding['because'], reason: Finding['reason']): Finding => ({
  verdict: 'compatible',
  because,
  reason,
})

const OTHER_RATE = compatible('scope', (a, b) => {
  const [one, other] = [a.quantity.per, b.quantity.per]
  const which = one && other ? `one is ${one} and the other ${other}` : `one is ${one ?? other}`
  return `${a.words} and ${b.words} are different rates: ${which}`
})
const OTHER_CURRENCY = compatible('scope', (a, b) => `${a.words} and ${b.words} are in different currencies`)
const OTHER_SORT = compatible('scope', (a, b) => `${a.words} and ${b.words} are of different sorts`)

const NO_TALLIES = compatible('scope', (a, b) => `${a.words} and ${b.words} are not both counts of two sides`)

/** "216-206" and "206 to 216" name the same vote. */
function tallies(x: Reach, y: Reach): Finding {
  if (x.quantity.unit !== y.quantity.unit) return NO_TALLIES
  return sidesOf(x) === sidesOf(y) ? EQUAL : UNEQUAL
}

function sidesOf({ words }: Reach): string {
  return (asciiDigits(words).match(/\d+/g) ?? [])
    .map(Number)
    .sort((x, y) => x - y)
    .join('-')
}

const EQUAL: Finding = {
  verdict: 'agree',
  because: null,
  reason: (a, b) => (a.words === b.words ? `both say ${a.words}` : `${a.words} and ${b.words} are the same`),
}
const UNEQUAL = conflict((a, b) => `${a.words} and ${b.words} differ`)

function conflict(reason: Finding['reason']): Finding {
  return { verdict: 'conflict', because: null, reason }
}

/** Two values brought to one scale, as they are where there is none; of two bounds of penalties the bounds alone. */
function onOneScale(x: Reach, y: Reach): readonly [Reach, Reach] {
  const scales = isOneScale(x, y) ? null : scaleOf(x, y)
  const [one, other] = scales ? [rescaled(x, scales[0]), rescaled(y, scales[1])] : [x, y]
  return x.isPenalty && y.isPenalty ? [atMost(one), atMost(other)] : [one, other]
}

function isOneScale(x: Reach, y: Reach): boolean {
  return x.quantity.unit === y.quantity.unit && x.sort === y.sort
}

/** How to bring values of two units to one scale; null where there is no way. */
function scaleOf(x: Reach, y: Reach): readonly [Rescale, Rescale] | null {
  if (x.isShare && y.quantity.unit === '%') return [toPercent, same]
  if (y.isShare && x.quantity.unit === '%') return [same, toPercent]
  const one = x.conversion
  const other = y.conversion
  return one && other && one.dimension === other.dimension ? [convert(one), convert(other)] : null
}

const convert =
  ({ factor, offset }: Conversion): Rescale =>
  (value) =>
    value * factor + offset
const toPercent: Rescale = (value) => value * 100

function intervals(a: Reach, b: Reach): Finding {
  if (near(a.low, b.low) && near(a.high, b.high)) return equals(a, b)
  if (a.isFall !== b.isFall && !isAtEnd(a, b)) return FALLEN
  if (areApart(a, b)) return apart(a, b)
  if (isOpen(a) || isOpen(b)) return isOpen(a) && isOpen(b) ? BOTH_OPEN : ALLOWED
  return isPoint(a) && isPoint(b) ? ROUNDED : nested(a, b)
}

/** Two intervals that have a number in common. */
function nested(a: Reach, b: Reach): Finding {
  const [outer, inner] = outerFirst(a, b)
  if (outer.low > inner.low || inner.high > outer.high) return OVERLAPPING
  const isAge = a.quantity.kind === 'age' || b.quantity.kind === 'age'
  return isAge ? INSIDE_AGE : INSIDE
}

/** Whether a value may be what another was before it fell, or is since. */
function isAtEnd(a: Reach, b: Reach): boolean {
  const [fall, value] = a.isFall ? [a, b] : [b, a]
  return !areApart(atLeast(fall), value) || !areApart(atMost(fall), value)
}

const FALLEN = compatible('scope', (a, b) => {
  const [fall, value] = a.isFall ? [a, b] : [b, a]
  return `${fall.words} tells of a change, ${value.words} does not`
})

/** Equal bounds: the same, unless one is less exact than the other. */
function equals({ quantity: a }: Reach, { quantity: b }: Reach): Finding {
  if (a.exclusive !== b.exclusive) return OTHER_BOUND
  return a.approximate === b.approximate ? EQUAL : VAGUER
}

function outerFirst(a: Reach, b: Reach): readonly [Reach, Reach] {
  return a.high - a.low >= b.high - b.low ? [a, b] : [b, a]
}

const OTHER_BOUND = compatible(
  'bound',
  (a, b) => `${a.words} and ${b.words} differ only in whether the bound itself counts`,
)
const VAGUER = compatible('precision', (a, b) => {
  const [vague, exact] = a.quantity.approximate ? [a, b] : [b, a]
  return `${vague.words} is approximate and ${exact.words} is not`
})
const BOTH_OPEN = compatible('bound', (a, b) => `${a.words} and ${b.words} can both be true`)
const ALLOWED = compatible('bound', (a, b) => {
  const [open, closed] = isOpen(a) ? [a, b] : [b, a]
  return `${open.words} allows ${closed.words}`
})
const ROUNDED = compatible('rounding', (a, b) => {
  const [coarse, fine] = a.below >= b.below ? [a, b] : [b, a]
  return `${fine.words} is within the rounding of ${coarse.words}`
})
const includes: Finding['reason'] = (a, b) => {
  const [outer, inner] = outerFirst(a, b)
  return `${outer.words} includes ${inner.words}`
}
const INSIDE = compatible('containment', includes)
const INSIDE_AGE = compatible('precision', includes)
const OVERLAPPING = compatible('precision', (a, b) => `${a.words} and ${b.words} overlap`)

function apart(a: Reach, b: Reach): Finding {
  if (isOpen(a) || isOpen(b) || !isPoint(a) || !isPoint(b)) return DISJOINT
  return Math.max(a.below, b.below) > 0 ? BEYOND_ROUNDING : UNEQUAL
}

const DISJOINT = conflict((a, b) => `${a.words} and ${b.words} have no number in common`)
const BEYOND_ROUNDING = conflict((a, b) => `${a.words} and ${b.words} differ by more than their rounding`)
