import type { Claim, Comparator, Judgement } from '../types.ts'

/**
 * Two ages of one person, in years.
 *
 * agree: equal, "23-year-old" and "23"
 * compatible: one vaguer, "in his 50s" and "56"
 * conflict: no age fits both, "23" and "21"
 *
 * A value that is no age of a known number of years yields compatible.
 */
export const age: Comparator = (a, b) => {
  const [one, other] = [yearsIn(a), yearsIn(b)]
  const pair = `${a.value.text} and ${b.value.text}`
  if (!one || !other) return fits(pair)
  if (one.low === other.low && one.high === other.high) {
    return { verdict: 'agree', reason: `both say ${shownAge(a, one)}`, because: null }
  }
  if (one.low <= other.high && other.low <= one.high) return fits(pair)
  return { verdict: 'conflict', reason: `${pair} differ`, because: null }
}

function fits(pair: string): Judgement {
  return { verdict: 'compatible', reason: `${pair}: one is vaguer`, because: 'precision' }
}

interface Years {
  readonly low: number
  readonly high: number
}

/** How far "about 50" reaches. */
const LEEWAY = 2

function yearsIn({ typed }: Claim): Years | null {
  if (typed.type !== 'quantity' || (typed.min === null && typed.max === null)) return null
  if (typed.unit !== null && typed.unit !== 'year') return null
  const leeway = typed.approximate ? LEEWAY : 0
  return { low: (typed.min ?? 0) - leeway, high: (typed.max ?? 150) + leeway }
}

function shownAge(claim: Claim, { low, high }: Years): string {
  return low === high ? String(low) : claim.value.text
}
