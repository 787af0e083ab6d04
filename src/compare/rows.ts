import type { Comparator } from '../types.ts'
import type { Matcher } from './match/matcher.ts'
import type { Pair } from './pairs.ts'
import type { Sourced } from './sourced.ts'

/** Claims that answer one question, with the pairs that say so. */
export interface Row {
  readonly claims: readonly Sourced[]
  readonly pairs: readonly Pair[]
}

/** Share of the pairs between two clusters that must match before they become one row, where the matcher sets none. */
const SHARE = 0.5

/**
 * Builds rows from matching pairs, surest first (average-link agglomeration): each claim is in at most one row.
 *
 * Two clusters join only when at least half of the pairs between them match, so that chains of weak likeness do not
 * grow into one row, and when no source would give two different answers. Claims without a partner are rows of one.
 */
export function rowsOf(
  claims: readonly Sourced[],
  pairs: readonly Pair[],
  { matcher, compare }: { matcher: Matcher; compare: Comparator },
): Row[] {
  const matched = matchedBy(claims, pairs)
  const rules = {
    matched,
    mayStand: (a: Sourced, b: Sourced) => matcher.many === true || sameAnswer(a, b, compare),
    share: matcher.share ?? SHARE,
  }
  const clusters = clustersOf(pairs, rules)
  const rows: Row[] = []
  for (const claim of claims) {
    const members = clusters[claim.index]
    if (!members) rows.push({ claims: [claim], pairs: NONE })
    else if (members[0] === claim) rows.push({ claims: members, pairs: pairsWithin(members, matched) })
  }
  return rows
}

/** The cluster of each claim, by its index; none of those that no pair has. */
type Clusters = (readonly Sourced[] | undefined)[]

function clustersOf(pairs: readonly Pair[], rules: JoinRules): Clusters {
  const clusters: Clusters = new Array(rules.matched.span)
  // Clusters that do not join stay apart until one of them has grown into another.
  const refused = new Map<readonly Sourced[], Set<readonly Sourced[]>>()
  for (const { a, b } of pairs) {
    const left = clusterOf(a, clusters)
    const right = clusterOf(b, clusters)
    if (left === right || refused.get(left)?.has(right)) continue
    if (!mayJoin(left, right, rules)) {
      refused.set(left, (refused.get(left) ?? new Set()).add(right))
      continue
    }
    const all = joined(left, right)
    for (const member of all) clusters[member.index] = all
  }
  return clusters
}

const NONE: readonly Pair[] = []

/** The cluster of a claim: at first its own. */
function clusterOf(claim: Sourced, clusters: Clusters): readonly Sourced[] {
  const known = clusters[claim.index]
  if (known) return known
  const own = [claim]
  clusters[claim.index] = own
  return own
}

/** The claims of two clusters in the order of their indices, as in each of the two. */
function joined(left: readonly Sourced[], right: readonly Sourced[]): readonly Sourced[] {
  const all = left.concat(right)
  let [last, next] = [left.length - 1, right.length - 1]
  for (let at = all.length - 1; next >= 0; at--) {
    const [one, other] = [left[last], right[next] as Sourced]
    const isLeft = one !== undefined && one.index > other.index
    all[at] = isLeft ? one : other
    if (isLeft) last--
    else next--
  }
  return all
}

interface JoinRules {
  readonly matched: Matched
  readonly mayStand: (a: Sourced, b: Sourced) => boolean
  readonly share: number
}

function mayJoin(
  left: readonly Sourced[],
  right: readonly Sourced[],
  { matched, mayStand, share }: JoinRules,
): boolean {
  let links = 0
  let total = 0
  for (const a of left) {
    for (const b of right) {
      if (a.article === b.article) {
        if (!mayStand(a, b)) return false
        continue
      }
      total++
      if (pairOf(matched, a, b)) links++
    }
  }
  return total === 0 || links >= total * share
}

/**
 * Whether two claims of one source may stand in one row: they say the same, one perhaps more exactly. Two numbers of one
 * sentence are two things, however near they are: "2.4%, close to the goal of 2%".
 */
function sameAnswer(a: Sourced, b: Sourced, compare: Comparator): boolean {
  if (a.claim.value.normal === b.claim.value.normal) return true
  const { verdict, because } = compare(a.claim, b.claim)
  if (verdict !== 'agree' && a.claim.start === b.claim.start && haveOneUnit(a, b)) return false
  return verdict === 'agree' || because === 'rounding' || because === 'precision'
}

/** Two quantities told in one unit; "115 mph (185 kph)" is one speed. */
function haveOneUnit({ claim: { typed: a } }: Sourced, { claim: { typed: b } }: Sourced): boolean {
  return a.type === 'quantity' && b.type === 'quantity' && a.unit === b.unit
}

function pairsWithin(members: readonly Sourced[], matched: Matched): Pair[] {
  const found: Pair[] = []
  for (let at = 0; at < members.length; at++)
    for (let other = at + 1; other < members.length; other++) {
      const pair = pairOf(matched, members[at] as Sourced, members[other] as Sourced)
      if (pair) found.push(pair)
    }
  return found
}

/** Pairs by the indices of their claims: the smaller one times `span`, plus the other. */
interface Matched {
  /** More than any index. */
  readonly span: number
  readonly pairs: ReadonlyMap<number, Pair>
}

function matchedBy(claims: readonly Sourced[], pairs: readonly Pair[]): Matched {
  let span = 0
  for (const { index } of claims) if (index >= span) span = index + 1
  const found = new Map<number, Pair>()
  for (const pair of pairs) found.set(keyOf(pair.a.index, pair.b.index, span), pair)
  return { span, pairs: found }
}

function pairOf({ span, pairs }: Matched, { index: a }: Sourced, { index: b }: Sourced): Pair | undefined {
  return pairs.get(keyOf(a, b, span))
}

function keyOf(a: number, b: number, span: number): number {
  return a < b ? a * span + b : b * span + a
}
