import { anyOf, lexicon } from '../text/lexicon.ts'
import type { ClaimValue } from '../types.ts'
import type { Sourced } from './sourced.ts'

/** What the numbers of one article add up to. */
export interface Sum {
  /** The claim that gives the total. */
  readonly total: Sourced
  readonly parts: readonly Sourced[]
  readonly consistent: boolean
  /** "35 + 22 + 2 = 59", or "35 + 22 + 4 is more than 59". */
  readonly note: string
}

type Quantity = Extract<ClaimValue, { type: 'quantity' }>

/** How many claims after (or before) a total are looked at for its parts. */
const WINDOW = 5

/**
 * Sums that the articles themselves state: a total and its parts, told by a cue word between them.
 *
 * After a cue of parts ("of whom", "including", "others") the next claims that count the same thing are tried as parts: from
 * two on, those that add up to the total are consistent, and parts that exceed it are inconsistent. A cue of totals ("in
 * all", "combined") makes the claims before it the parts, and only a sum within the total's own rounding is told. Nothing is
 * guessed without a cue.
 */
export function sumsOf(claims: readonly Sourced[]): Sum[] {
  const counted = claims.filter(({ claim }) => claim.kind === 'quantity' && exactOf(claim.typed) !== null)
  return counted.flatMap((total, at) => {
    const after = counted.slice(at + 1, at + 1 + WINDOW).filter((part) => isPart(total, part))
    const before = counted.slice(Math.max(0, at - WINDOW), at).filter((part) => isPart(total, part))
    return [...partSums(total, after), ...totalSums(total, before)]
  })
}

/** The number that a value gives, or its bound; null for ranges, rates, ordinals and tallies. */
function exactOf(typed: ClaimValue): number | null {
  if (typed.type !== 'quantity' || typed.per !== null) return null
  const number = typed.min === typed.max ? typed.min : (typed.min ?? typed.max)
  return typed.kind === 'count' || typed.kind === 'money' || typed.kind === 'number' ? number : null
}

function isPart(total: Sourced, part: Sourced): boolean {
  const [a, b] = [total.claim.typed as Quantity, part.claim.typed as Quantity]
  const [x, y] = [exactOf(a), exactOf(b)]
  if (x === null || y === null || y <= 0 || y >= x || total.article !== part.article) return false
  const near = Math.abs(part.claim.start - total.claim.start) < 600
  const same = total.claim.frame.head === part.claim.frame.head || part.claim.frame.head === null
  return near && (a.kind === 'money' ? b.kind === 'money' && a.unit === b.unit : b.kind !== 'money' && same)
}

function partSums(total: Sourced, after: readonly Sourced[]): Sum[] {
  const parts: Sourced[] = []
  let sum = 0
  for (const part of after) {
    if (parts.length === 0 && !hasCue(total, part, 'part')) return []
    sum += exactOf(part.claim.typed) ?? 0
    parts.push(part)
    const whole = exactOf(total.claim.typed) ?? 0
    if (parts.length > 1 && sum === whole) {
      return [{ total, parts, consistent: true, note: `${wordsOf(parts)} = ${total.claim.value.text}` }]
    }
    if (sum > whole) return []
  }
  return []
}

function totalSums(total: Sourced, before: readonly Sourced[]): Sum[] {
  if (before.length < 2 || !cueIn(total.claim.text, 'total')) return []
  const sum = before.reduce((all, part) => all + (exactOf(part.claim.typed) ?? 0), 0)
  const whole = exactOf(total.claim.typed) ?? 0
  if (Math.abs(sum - whole) > roundingOf(total.claim.value.text, whole)) return []
  return [{ total, parts: before, consistent: true, note: `${wordsOf(before)} = ${total.claim.value.text}` }]
}

/** Half a unit of the last digit that is not a trailing zero: 8,000,000,000 written "$8 billion" is good to half a billion. */
function roundingOf(text: string, value: number): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length
  const digits = String(value).replace(/(?<!0)0+$/, '').length
  const zeros = String(value).length - digits
  return decimals ? 0.5 * 10 ** Math.max(0, zeros) : 0.5 * 10 ** zeros
}

function wordsOf(parts: readonly Sourced[]): string {
  return parts.map(({ claim }) => claim.value.text).join(' + ')
}

/** Whether a cue word stands between a total and its first part, or in the part's own sentence. */
function hasCue(total: Sourced, part: Sourced, sort: 'part' | 'total'): boolean {
  const { claim } = part
  if (claim.start !== total.claim.start) return cueIn(claim.text, sort)
  return cueIn(claim.text.slice(total.claim.value.end - claim.start), sort)
}

const patterns = new Map<string, RegExp>()

function cueIn(text: string, sort: 'part' | 'total'): boolean {
  let pattern = patterns.get(sort)
  if (!pattern) {
    const cues = Object.entries(lexicon<Readonly<Record<string, string>>>('sum-cues'))
    pattern = new RegExp(`\\b(?:${anyOf(cues.filter(([, of]) => of === sort).map(([cue]) => cue))})\\b`, 'i')
    patterns.set(sort, pattern)
  }
  return pattern.test(text)
}
