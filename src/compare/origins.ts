import type { ArticleClaims } from '../types.ts'
import { runsOf } from './runs.ts'
import type { Sourced } from './sourced.ts'

/** An article of which this share of the runs stands in another one too is a copy of it, or both are of a third. */
const COPIED = 0.2
/** A run that more articles than this share is a set phrase, no sign of copying. */
const COMMON = 30

/**
 * The origin of each article, by position: articles with one number are copies of one text or come from one publisher.
 *
 * Copies are found by rare five-word runs outside quotation marks, in the sentences that carry claims.
 */
export function articleOrigins(articles: readonly ArticleClaims[]): number[] {
  const union = new Union(articles.length)
  const publishers = new Map<string, number>()
  articles.forEach(({ publisher }, at) => {
    const known = publisher === null ? undefined : publishers.get(publisher.toLowerCase())
    if (known !== undefined) union.join(known, at)
    else if (publisher !== null) publishers.set(publisher.toLowerCase(), at)
  })
  const { sizes, shared } = sharedRuns(articles)
  for (const [pair, count] of shared) {
    const [a, b] = [Math.floor(pair / articles.length), pair % articles.length]
    if (count >= COPIED * Math.min(sizes[a] ?? 0, sizes[b] ?? 0)) union.join(a, b)
  }
  return articles.map((_, at) => union.rootOf(at))
}

/** How many independent origins stand behind the claims of a row: copies, and sources that cite the same one, count once. */
export function originsOf(claims: readonly Sourced[], origins: readonly number[]): number {
  if (claims.length === 1) return 1
  const byArticle = new Map<number, Sourced[]>()
  for (const claim of claims) {
    const own = byArticle.get(claim.article)
    if (own) own.push(claim)
    else byArticle.set(claim.article, [claim])
  }
  if (byArticle.size === 1) return 1
  const union = new Union(byArticle.size)
  const [copies, citing] = [new Map<number, number>(), new Map<string, number>()]
  let at = 0
  for (const [article, own] of byArticle) {
    union.join(firstOf(copies, origins[article] ?? article, at), at)
    const cited = citedBy(own)
    if (cited !== null) union.join(firstOf(citing, cited, at), at)
    at++
  }
  return union.count()
}

/** The place that was kept first for a key. */
function firstOf<Key>(known: Map<Key, number>, key: Key, at: number): number {
  const first = known.get(key) ?? at
  known.set(key, first)
  return first
}

/** Whom all claims of an article name as their source; quotations are said by somebody by nature. */
function citedBy(claims: readonly Sourced[]): string | null {
  const [first] = claims
  const cited = first?.claim.attribution?.entity ?? null
  const all = claims.every(({ claim }) => (claim.attribution?.entity ?? null) === cited)
  return all && first?.claim.kind !== 'quote' ? cited : null
}

/** The sentences of an article that carry claims, outside quotation marks. */
function sentencesOf({ claims, quotes }: ArticleClaims): string[] {
  const seen = new Set<number>()
  const found: string[] = []
  for (const { start, end, text } of claims) {
    if (seen.has(start)) continue
    seen.add(start)
    if (!quotes.some((quote) => quote.direct && quote.start < end && start < quote.end)) found.push(text)
  }
  return found
}

/** How many different runs each article has, and how many each two share (see `pairsOf`). */
function sharedRuns(articles: readonly ArticleClaims[]) {
  const runs = runsOf()
  const words = new Map<string, number>()
  const sizes = articles.map((article, at) => {
    let size = 0
    for (const sentence of sentencesOf(article)) size += runs.add(numbered(sentence, words), at)
    return size
  })
  return { sizes, shared: pairsOf(runs.shared(), articles.length) }
}

/** The words of a sentence as numbers. */
function numbered(sentence: string, words: Map<string, number>): number[] {
  const found = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return found.map((word) => {
    const number = words.get(word) ?? words.size
    words.set(word, number)
    return number
  })
}

/** How many runs each two articles share, by the number of the first times the number of articles, plus that of the second. */
function pairsOf(holders: Iterable<readonly number[]>, articles: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const list of holders) {
    if (list.length > COMMON) continue
    for (const [at, a] of list.entries()) {
      for (let next = at + 1; next < list.length; next++) {
        const pair = a * articles + (list[next] ?? 0)
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
    }
  }
  return counts
}

/** Disjoint sets of positions; the root of a set is its smallest position. */
class Union {
  readonly #parents: number[]
  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, at) => at)
  }
  rootOf(at: number): number {
    let root = at
    for (
      let parent = this.#parents[root];
      parent !== undefined && parent !== root;
      parent = this.#parents[root]
    )
      root = parent
    return root
  }
  join(a: number, b: number): void {
    const [x, y] = [this.rootOf(a), this.rootOf(b)]
    this.#parents[Math.max(x, y)] = Math.min(x, y)
  }
  /** The number of sets. */
  count(): number {
    return this.#parents.filter((parent, at) => parent === at).length
  }
}
