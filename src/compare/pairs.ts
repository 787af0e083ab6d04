import type { Match, Matcher, Matching, SetStatistics } from './match/matcher.ts'
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
  const matching = matcher.over(
    claims.map(({ claim }) => claim),
    set,
  )
  const pairs: Pair[] = []
  forCandidates(claims.length, matching, (other, at) => {
    const a = claims[other] as Sourced
    const b = claims[at] as Sourced
    if (!mayPair(a, b, matcher, set)) return
    const match = matching.match(other, at)
    if (match && match.score >= 0.5) pairs.push({ a, b, score: match.score, why: match.why })
  })
  return pairs.sort((x, y) => y.score - x.score || x.a.index - y.a.index || x.b.index - y.b.index)
}

function mayPair(
  a: Sourced,
  b: Sourced,
  { many, nameless }: Matcher,
  { kin, close }: SetStatistics,
): boolean {
  if (a.article === b.article) return many === true || a.claim.value.normal === b.claim.value.normal
  if (kin && !kin(b.article, a.article)) return false
  return !(close && nameless?.(a.claim)) || close(a.article, b.article)
}

/** Gives each two claims that share a key once, the earlier one first. */
function forCandidates(count: number, matching: Matching, use: (other: number, at: number) => void): void {
  const { first, keys, sizes } = keysOf(count, matching)
  const { begins, ends, members } = roomFor(sizes, blockSize(count))
  const metBy = new Int32Array(count).fill(-1)
  for (let at = 0; at < count; at++) {
    for (let key = first[at] as number; key < (first[at + 1] as number); key++) {
      const block = keys[key] as number
      const begin = begins[block] as number
      if (begin < 0) continue
      const end = ends[block] as number
      for (let place = begin; place < end; place++) {
        const other = members[place] as number
        if (metBy[other] === at) continue
        metBy[other] = at
        use(other, at)
      }
      members[end] = at
      ends[block] = end + 1
    }
  }
}

/** Where the claims of each block up to the one at hand stand in one list: from -1 on where too few or too many have its key. */
function roomFor(sizes: readonly number[], most: number) {
  const begins = new Int32Array(sizes.length)
  let room = 0
  for (const [block, size] of sizes.entries()) {
    const wanted = size > 1 && size <= most
    begins[block] = wanted ? room : -1
    if (wanted) room += size
  }
  return { begins, ends: begins.slice(), members: new Int32Array(room) }
}

/** The keys of all claims in one list, numbered anew: where those of each claim begin, and how many claims have each. */
interface Keys {
  readonly first: Int32Array
  readonly keys: readonly number[]
  readonly sizes: readonly number[]
}

function keysOf(count: number, matching: Matching): Keys {
  const first = new Int32Array(count + 1)
  const numbers = new Map<number, number>()
  const [keys, sizes, lastIn, own]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let at = 0; at < count; at++) {
    own.length = 0
    matching.keys(at, own)
    for (const key of own) {
      let block = numbers.get(key)
      if (block === undefined) {
        block = sizes.push(0) - 1
        numbers.set(key, block)
        lastIn.push(-1)
      }
      if (lastIn[block] === at) continue
      lastIn[block] = at
      keys.push(block)
      sizes[block] = (sizes[block] as number) + 1
    }
    first[at + 1] = keys.length
  }
  return { first, keys, sizes }
}
