import type { Matcher, SetStatistics } from './match/matcher.ts'
import type { Sourced } from './sourced.ts'

/** Two claims that answer the same question. `a` comes before `b` in the order of claims. */
export interface Pair {
  readonly a: Sourced
  readonly b: Sourced
  readonly score: number
  readonly why: string
}

/** A key that more claims share than this says too little to compare them by. */
const BLOCK = 200

/**
 * All pairs of claims that match, surest first. Only claims that share a key of the matcher are compared, and keys that
 * very many claims share are left out, so that the work grows with the number of claims and not with its square.
 *
 * Two claims of one source pair when they also give the same value, or when the matcher allows several answers.
 */
export function matchingPairs(claims: readonly Sourced[], matcher: Matcher, set: SetStatistics): Pair[] {
  const pairs: Pair[] = []
  for (const [a, b] of candidates(claims, matcher)) {
    if (a.article === b.article && !matcher.many && a.claim.value.normal !== b.claim.value.normal) continue
    const match = matcher.match(a.claim, b.claim, set)
    if (match && match.score >= 0.5) pairs.push({ a, b, ...match })
  }
  return pairs.sort((x, y) => y.score - x.score || x.a.index - y.a.index || x.b.index - y.b.index)
}

/** Pairs of claims that share a key, each once. */
function* candidates(claims: readonly Sourced[], matcher: Matcher): Generator<[Sourced, Sourced]> {
  const seen = new Set<number>()
  for (const block of blocksOf(claims, matcher)) {
    for (const [at, a] of block.entries()) {
      for (const b of block.slice(at + 1)) {
        const identity = a.index * 2 ** 26 + b.index
        if (seen.has(identity)) continue
        seen.add(identity)
        yield [a, b]
      }
    }
  }
}

function blocksOf(claims: readonly Sourced[], matcher: Matcher): Sourced[][] {
  const blocks = new Map<string, Sourced[]>()
  for (const claim of claims) {
    for (const key of new Set(matcher.keys(claim.claim))) {
      const block = blocks.get(key)
      if (block) block.push(claim)
      else blocks.set(key, [claim])
    }
  }
  return [...blocks.values()].filter((block) => block.length > 1 && block.length <= BLOCK)
}
