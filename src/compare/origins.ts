import type { ArticleClaims } from '../types.ts'
import type { Sourced } from './sourced.ts'

/** Words in a run that two articles may share by copying. */
const RUN = 5
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
  const runs = articles.map(runsOf)
  for (const [pair, shared] of sharedRuns(runs)) {
    const [a, b] = [Math.floor(pair / runs.length), pair % runs.length]
    if (shared >= COPIED * Math.min(runs[a]?.size ?? 0, runs[b]?.size ?? 0)) union.join(a, b)
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
  const positions = [...byArticle.keys()]
  const union = new Union(positions.length)
  const first = new Map<string, number>()
  const together = (key: string, at: number) => {
    const known = first.get(key)
    if (known === undefined) first.set(key, at)
    else union.join(known, at)
  }
  positions.forEach((article, at) => {
    together(`article ${origins[article] ?? article}`, at)
    const own = byArticle.get(article) ?? []
    const cited = own.map(({ claim }) => claim.attribution?.entity ?? null)
    if (own[0]?.claim.kind !== 'quote' && cited.every((entity) => entity !== null && entity === cited[0])) {
      together(`cites ${cited[0]}`, at)
    }
  })
  return new Set(positions.map((_, at) => union.rootOf(at))).size
}

/** All five-word runs of an article's sentences, outside quotation marks. */
function runsOf({ claims, quotes }: ArticleClaims): ReadonlySet<string> {
  const runs = new Set<string>()
  const seen = new Set<number>()
  for (const { start, end, text } of claims) {
    if (seen.has(start)) continue
    seen.add(start)
    if (quotes.some((quote) => quote.direct && quote.start < end && start < quote.end)) continue
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    for (let at = 0; at + RUN <= words.length; at++) runs.add(runAt(words, at))
  }
  return runs
}

function runAt(words: readonly string[], at: number): string {
  let run = words[at] ?? ''
  for (let next = at + 1; next < at + RUN; next++) run += ` ${words[next] ?? ''}`
  return run
}

/** How many runs each two articles share, by the number of the first times the number of articles, plus that of the second. */
function sharedRuns(runs: readonly ReadonlySet<string>[]): Map<number, number> {
  const holders = new Map<string, number[]>()
  runs.forEach((own, at) => {
    for (const run of own) {
      const list = holders.get(run)
      if (list) list.push(at)
      else holders.set(run, [at])
    }
  })
  const counts = new Map<number, number>()
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > COMMON) continue
    for (const [at, a] of list.entries()) {
      for (const b of list.slice(at + 1)) {
        const pair = a * runs.length + b
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
}
