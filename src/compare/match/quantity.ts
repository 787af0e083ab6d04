import type { Claim, ClaimValue } from '../../types.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import type { Matcher, SetStatistics } from './matcher.ts'

type Quantity = Extract<ClaimValue, { type: 'quantity' }>

/**
 * Two quantities answer the same question when an equal, telling value or the same counted noun meets enough shared
 * words around them. "Values vouch, words prove": equal rare values need little else; unequal ones need a tight frame.
 */
export const quantityMatcher: Matcher = {
  keys: ({ typed, frame, value }) => {
    if (typed.type !== 'quantity') return []
    const group = groupOf(typed)
    return [`=${group}:${value.normal}`, ...frame.near.slice(0, 10).map((word) => `${group}:${word}`)]
  },
  match: (a, b, set) => {
    if (a.typed.type !== 'quantity' || b.typed.type !== 'quantity' || groupOf(a.typed) !== groupOf(b.typed))
      return null
    const evidence = evidenceOf(a.frame, b.frame, set)
    const equal = isEqual(a.typed, b.typed)
    const score = equal ? equalScore(a, b, evidence) : unequalScore(a, b, evidence, set)
    return score < 0.5 ? null : { score: Math.min(score, 1), why: reasonOf(a, equal, evidence) }
  },
}

function groupOf({ kind, unit }: Quantity): string {
  if (kind === 'money') return `money ${unit ?? ''}`
  if (kind === 'measure') return `measure ${unit ?? ''}`
  return kind === 'number' ? 'count' : kind
}

function isEqual(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.min ?? a.max, b.min ?? b.max]
  return x !== null && y !== null && (x === y || (a.min === b.min && a.max === b.max))
}

/** Whether a value alone says much: sums of money, percentages, larger or odd counts. */
function isTelling({ kind, min, max }: Quantity): boolean {
  const size = Math.abs(max ?? min ?? 0)
  return kind === 'money' || kind === 'percent' || kind === 'measure' || (size >= 13 && kind !== 'ordinal')
}

function equalScore(a: Claim, b: Claim, evidence: Evidence): number {
  if (a.typed.type !== 'quantity') return 0
  const head = a.frame.head !== null && a.frame.head === b.frame.head
  const base = isTelling(a.typed) ? 0.42 : head ? 0.28 : 0
  return base + (head ? 0.1 : 0) + 0.045 * evidence.weight
}

function unequalScore(a: Claim, b: Claim, evidence: Evidence, _set: SetStatistics): number {
  const [x, y] = [a.typed as Quantity, b.typed as Quantity]
  if (x.kind === 'ordinal' || x.kind === 'duration') return 0
  const ratio = ratioOf(x, y)
  if (ratio === null || ratio < 0.4) return 0
  const head = a.frame.head !== null && a.frame.head === b.frame.head
  if (x.kind === 'money') return ratio < 0.75 ? 0 : 0.05 * evidence.weight * (evidence.near >= 2 ? 1 : 0)
  if (!head || evidence.near < 2) return 0
  return 0.045 * evidence.weight
}

function ratioOf(a: Quantity, b: Quantity): number | null {
  const [x, y] = [a.min ?? a.max, b.min ?? b.max]
  if (x === null || y === null || x <= 0 || y <= 0) return null
  return Math.min(x, y) / Math.max(x, y)
}

function reasonOf(a: Claim, equal: boolean, evidence: Evidence): string {
  const words = evidence.words.slice(0, 3).join(', ')
  return equal ? `equal values, and both speak of ${words || a.subject}` : `both speak of ${words}`
}
