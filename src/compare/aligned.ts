import { type Kind, type KindName, kinds } from '../kinds/index.ts'
import { linkBy, renamesAcross } from '../names/across.ts'
import type { ArticleClaims } from '../types.ts'
import { closeOf } from './close.ts'
import { type Kin, kinOf } from './kin.ts'
import { matchers } from './match/index.ts'
import { matchingPairs } from './pairs.ts'
import { type Row, rowsOf } from './rows.ts'
import { isOfAgent, type Linker, type Sourced, sourcedClaims } from './sourced.ts'
import { statisticsOf } from './statistics.ts'

/** The claims of a set, and which of them answer one question. */
export interface Aligned {
  /** In the order of their sources. */
  readonly articles: readonly ArticleClaims[]
  readonly link: Linker
  readonly kin: Kin
  readonly claims: readonly Sourced[]
  /** The rows of each kind of fact, in the order of kinds. */
  readonly kinds: readonly { readonly kind: Kind<KindName>; readonly rows: readonly Row[] }[]
}

/**
 * Aligns what articles say: links their names, pairs claims that answer the same question, and builds rows of them. What the
 * rows say is for others.
 *
 * The result does not depend on the order of the articles.
 */
export function alignedClaims(given: readonly ArticleClaims[]): Aligned {
  const articles = [...given].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0))
  const renames = renamesAcross(articles)
  const link = linkBy(renames)
  const claims = sourcedClaims(articles, renames)
  const kin = kinOf(articles, link)
  const { rarity, isTopic } = statisticsOf(claims, articles.length)
  const set = { articles: articles.length, rarity, isTopic, kin, close: closeOf(articles, link) }
  const byKind = claimsByKind(claims)
  const rowsOfKind = (kind: Kind<KindName>): readonly Row[] => {
    const own = byKind.get(kind.name) ?? []
    const matcher = matchers[kind.name]
    return rowsOf(own, matchingPairs(own, matcher, set), { matcher, compare: kind.compare })
  }
  return { articles, link, kin, claims, kinds: kinds.map((kind) => ({ kind, rows: rowsOfKind(kind) })) }
}

/** The claims of each kind that are compared by their values: not those that are compared by name, see `isOfAgent`. */
function claimsByKind(claims: readonly Sourced[]): ReadonlyMap<KindName, readonly Sourced[]> {
  const found = new Map<KindName, Sourced[]>(kinds.map(({ name }) => [name, []]))
  for (const one of claims) if (!isOfAgent(one)) found.get(one.claim.kind)?.push(one)
  return found
}
