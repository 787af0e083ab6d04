import type { Match, Matcher, SetStatistics } from './match/matcher.ts'
import type { Sourced } from './sourced.ts'

/** Two claims that answer the same question. `a` comes before `b` in the order of claims. */
export interface Pair {
  readonly a: Sourced
  readonly b: Sourced
  readonly score: number
  readonly why: Match['why']
}

/** A key that more claims share than this says too little to compare them by. */
const MOST_IN_BLOCK = 200
/** From so many claims on the bound falls, so that the pairs of a claim grow no further: in a large set rarer keys are at hand. */
const LARGE_SET = 2000
const LEAST_IN_BLOCK = 24

function blockSize(claims: number): number {
  return Math.min(MOST_IN_BLOCK, Math.max(LEAST_IN_BLOCK, (MOST_IN_BLOCK * LARGE_SET) / claims))
}

/**
 * All pairs of claims that match, surest first. Only claims that share a key of the matcher are compared, and keys that
 * very many claims share are left out, so that the work grows with the number of claims and not with its square.
 *
 * Claims of articles that cannot be about one event (`kin`) are not compared.
 *
 * Two claims of one source pair when they also give the same value, or when the matcher allows several answers.
 */
export function matchingPairs(claims: readonly Sourced[], matcher: Matcher, set: SetStatistics): Pair[] {
  const pairs: Pair[] = []
  const { kin, close } = set
  forCandidates(claims, matcher, (a, b) => {
    if (kin && !kin(a.article, b.article)) return
    if (close && matcher.nameless?.(a.claim) && !close(a.article, b.article)) return
    if (a.article === b.article && !matcher.many && a.claim.value.normal !== b.claim.value.normal) return
    const match = matcher.match(a.claim, b.claim, set)
    if (match && match.score >= 0.5) pairs.push({ a, b, score: match.score, why: match.why })
  })
  return pairs.sort((x, y) => y.score - x.score || x.a.index - y.a.index || x.b.index - y.b.index)
}

/** Gives each pair of claims that share a key once, the earlier claim first. */
function forCandidates(
  claims: readonly Sourced[],
  matcher: Matcher,
  use: (a: Sourced, b: Sourced) => void,
): void {
  const places = blocksOfEach(claims.length, blocksOf(claims, matcher))
  const metBy = new Int32Array(claims.length).fill(-1)
  const useBlock = (block: readonly number[], a: Sourced, at: number) => {
    for (let last = block.length - 1; last >= 0; last--) {
      const other = block[last] ?? 0
      if (other <= at) return
      if (metBy[other] === at) continue
      metBy[other] = at
      const b = claims[other]
      if (b) use(a, b)
    }
  }
  claims.forEach((a, at) => {
    for (const block of places[at] ?? []) useBlock(block, a, at)
  })
}

/** The claims of each key, by position, in order. */
function blocksOf(claims: readonly Sourced[], matcher: Matcher): number[][] {
  const blocks = new Map<string, number[]>()
  claims.forEach(({ claim }, at) => {
    for (const key of matcher.keys(claim)) {
      const block = blocks.get(key)
      if (!block) blocks.set(key, [at])
      else if (block[block.length - 1] !== at) block.push(at)
    }
  })
  const most = blockSize(claims.length)
  return [...blocks.values()].filter((block) => block.length > 1 && block.length <= most)
}

/** The blocks in which each claim stands, by its position. */
function blocksOfEach(count: number, blocks: readonly (readonly number[])[]): (readonly number[])[][] {
  const found = Array.from({ length: count }, (): (readonly number[])[] => [])
  for (const block of blocks) for (const at of block) found[at]?.push(block)
  return found
}
