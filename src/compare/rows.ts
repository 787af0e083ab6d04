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
  const matched = byClaims(pairs)
  const mayStand = (a: Sourced, b: Sourced) => matcher.many === true || sameAnswer(a, b, compare)
  const clusters = new Map<Sourced, readonly Sourced[]>()
  // Clusters that do not join stay apart until one of them has grown into another.
  const refused = new Map<readonly Sourced[], Set<readonly Sourced[]>>()
  for (const { a, b } of pairs) {
    const left = clusterOf(a, clusters)
    const right = clusterOf(b, clusters)
    if (left === right || refused.get(left)?.has(right)) continue
    if (!mayJoin(left, right, { matched, mayStand, share: matcher.share ?? SHARE })) {
      refused.set(left, (refused.get(left) ?? new Set()).add(right))
      continue
    }
    const joined = [...left, ...right].sort((x, y) => x.index - y.index)
    for (const member of joined) clusters.set(member, joined)
  }
  const rows: Row[] = []
  for (const claim of claims) {
    const members = clusters.get(claim)
    if (!members) rows.push({ claims: [claim], pairs: NONE })
    else if (members[0] === claim) rows.push({ claims: members, pairs: pairsWithin(members, matched) })
  }
  return rows
}

const NONE: readonly Pair[] = []

/** The cluster of a claim: at first its own. */
function clusterOf(claim: Sourced, clusters: Map<Sourced, readonly Sourced[]>): readonly Sourced[] {
  const known = clusters.get(claim)
  if (known) return known
  const own = [claim]
  clusters.set(claim, own)
  return own
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
  members.forEach((a, at) => {
    const partners = matched.get(a.index)
    for (let other = at + 1; partners && other < members.length; other++) {
      const pair = partners.get(members[other]?.index ?? -1)
      if (pair) found.push(pair)
    }
  })
  return found
}

/** Pairs by the indices of their claims, the smaller first. */
type Matched = ReadonlyMap<number, ReadonlyMap<number, Pair>>

function byClaims(pairs: readonly Pair[]): Matched {
  const found = new Map<number, Map<number, Pair>>()
  for (const pair of pairs) {
    const [a, b] = inOrder(pair.a, pair.b)
    const partners = found.get(a)
    if (partners) partners.set(b, pair)
    else found.set(a, new Map([[b, pair]]))
  }
  return found
}

function pairOf(matched: Matched, one: Sourced, other: Sourced): Pair | undefined {
  const [a, b] = inOrder(one, other)
  return matched.get(a)?.get(b)
}

function inOrder(a: Sourced, b: Sourced): [number, number] {
  return a.index < b.index ? [a.index, b.index] : [b.index, a.index]
}
