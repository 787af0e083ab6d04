import { lexicon } from '../text/lexicon.ts'
import { remembered } from '../text/remembered.ts'
import type { QuantityMention } from '../types.ts'

/** What of a quantity tells how exactly it is meant, beside its words. */
type Written = Pick<QuantityMention, 'kind' | 'approximate' | 'unit'>

const SCALES = Object.entries(lexicon<Record<string, number>>('number-scales')).filter(
  ([, value]) => value >= 1e6,
)
const SCALED = new RegExp(
  String.raw`(?:${SCALES.map(([word]) => word).join('|')})|\d\s?(?:bn|m|mn|b|tn|k)\b`,
  'i',
)

/** Shares of a value that its rounding never exceeds. */
const MOST = { plain: 0.025, dozens: 0.1, approximate: 0.12 }
/** What "about" allows at the least, as a share of the value; fractions of a whole are coarser. */
const ABOUT = { number: 0.05, fraction: 0.1 }

/**
 * How far the true value may lie from a written one, in the same unit, by the rounding that shows in its form.
 *
 * "$1.4 billion" allows half of its last digit, 50 million; "2,000" at most 2.5 percent of itself; "35 days" half a day;
 * "94 people" nothing. "about" allows 5 percent, or half of the last digit that is not zero ("about 2,000": 240, 12 percent at most).
 */
export function leewayOf(written: Written, text: string, value: number): number {
  if (written.kind === 'ordinal' || written.unit === 'tally') return 0
  const size = Math.abs(value)
  const fraction = written.kind === 'number' && size < 1
  const exact = fraction ? size * MOST.plain : exactLeeway(written.kind, text, size)
  if (!written.approximate) return exact
  const digits = Math.min(halfStep(size), size * MOST.approximate)
  return Math.max(exact, digits, size * (fraction ? ABOUT.fraction : ABOUT.number))
}

function exactLeeway(kind: Written['kind'], text: string, size: number): number {
  const { decimals, mantissa, isScaled, isPair, isDozens } = formOf(text)
  if (isScaled) {
    const scale = mantissa > 0 ? size / mantissa : 10 ** Math.floor(Math.log10(size || 1))
    return scale * 10 ** -decimals * 0.5
  }
  if (decimals > 0) return 0.5 * 10 ** -decimals
  if (isPair) return 1
  if (isDozens) return Math.min(6, size * MOST.dozens)
  const whole = kind === 'count' || kind === 'number' || kind === 'age' ? 0 : 0.5
  const zeros = size >= 100 && size % 100 === 0 ? Math.min(halfStep(size), size * MOST.plain) : 0
  return Math.max(whole, zeros)
}

/** How a number is written: the last one of the text. */
const formOf = remembered((text) => {
  const last = text.match(/\d[\d,]*(?:\.\d+)?/g)?.at(-1)
  return {
    decimals: last?.split('.')[1]?.length ?? 0,
    mantissa: Number(last?.replaceAll(',', '')),
    isScaled: SCALED.test(text),
    isPair: /\b(?:couple|pair)\b/i.test(text),
    isDozens: /dozen/i.test(text),
  }
})

/** Half of the place value of the last digit that is not zero: 500 of 2,000, 0 of 1,997. */
function halfStep(size: number): number {
  if (size === 0 || !Number.isInteger(size)) return 0
  let step = 1
  while (step < size && size % (step * 10) === 0) step *= 10
  return step > 1 ? step / 2 : 0
}
