import { forCandidates } from './blocks.ts'
import type { Match, Matcher, SetStatistics } from './match/matcher.ts'
import type { Sourced } from './sourced.ts'

/** Two claims that answer the same question. `a` comes before `b` in the order of claims. */
export interface Pair {
  readonly a: Sourced
  readonly b: Sourced
  readonly score: number
  readonly why: Match['why']
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
  const mayPair = pairing(matcher, set)
  forCandidates(claims.length, matching, (other, at) => {
    const a = claims[other] as Sourced
    const b = claims[at] as Sourced
    if (!mayPair(a, b)) return
    const match = matching.match(other, at)
    if (match !== null && match.score >= 0.5) pairs.push({ a, b, score: match.score, why: match.why })
  })
  return pairs.sort((x, y) => y.score - x.score || x.a.index - y.a.index || x.b.index - y.b.index)
}

function pairing({ many, nameless }: Matcher, { kin, close }: SetStatistics) {
  return (a: Sourced, b: Sourced): boolean => {
    if (a.article === b.article) return many === true || a.claim.value.normal === b.claim.value.normal
    if (kin !== undefined && !kin(b.article, a.article)) return false
    return nameless === undefined || close === undefined || !nameless(a.claim) || close(a.article, b.article)
  }
}
