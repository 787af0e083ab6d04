import { ofObject } from '../text/remembered.ts'
import type { ArticleClaims } from '../types.ts'
import { byNumber, numbering, type Reading, readingOf, type Stretches } from './reading.ts'
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
export function articleOrigins(articles: readonly ArticleClaims[], reading = readingOf()): number[] {
  const union = unionOf(articles.length)
  const publishers = new Map<string, number>()
  articles.forEach(({ publisher }, at) => {
    const known = publisher === null ? undefined : publishers.get(publisher.toLowerCase())
    if (known !== undefined) join(union, known, at)
    else if (publisher !== null) publishers.set(publisher.toLowerCase(), at)
  })
  const { sizes, shared } = sharedRuns(articles, reading)
  for (const [pair, count] of shared) {
    const [a, b] = [Math.floor(pair / articles.length), pair % articles.length]
    if (count >= COPIED * Math.min(sizes[a] ?? 0, sizes[b] ?? 0)) join(union, a, b)
  }
  return articles.map((_, at) => rootOf(union, at))
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
  const union = unionOf(byArticle.size)
  const [copies, citing] = [new Map<number, number>(), new Map<string, number>()]
  let at = 0
  for (const [article, own] of byArticle) {
    join(union, firstOf(copies, origins[article] ?? article, at), at)
    const cited = citedBy(own)
    if (cited !== null) join(union, firstOf(citing, cited, at), at)
    at++
  }
  return union.filter((parent, at) => parent === at).length
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
function sharedRuns(articles: readonly ArticleClaims[], reading: Reading) {
  const runs = runsOf()
  const words = wordsIn(reading)
  const sizes = articles.map((article, at) => {
    let size = 0
    for (const sentence of sentencesOf(article)) size += runs.add(words(sentence), at)
    return size
  })
  return { sizes, shared: pairsOf(runs.shared(), articles.length) }
}

/** Reads the words of sentences, letters and digits alone, as numbers. */
function wordsIn({ stretches, numbersOf }: Reading): (sentence: string) => readonly number[] {
  const numbersAt = plainNumbersAt(stretches)
  return (sentence) => {
    const found: number[] = []
    for (const stretch of numbersOf(sentence)) {
      const numbers = numbersAt(stretch)
      if (typeof numbers === 'number') found.push(numbers)
      else for (const number of numbers) found.push(number)
    }
    return found
  }
}

/** The numbers of the words of a stretch, kept as long as its own. */
const plainNumbersAt = ofObject(({ written }: Stretches) => {
  const numberOf = numbering()
  return byNumber(written, (stretch): number | readonly number[] =>
    isPlainWord(stretch)
      ? numberOf(stretch)
      : (stretch.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(numberOf),
  )
})

/** Whether a stretch is one word that is not written otherwise: most are lower case letters alone. */
function isPlainWord(stretch: string): boolean {
  for (let at = 0; at < stretch.length; at++) {
    const code = stretch.charCodeAt(at)
    if (code < 0x61 || code > 0x7a) return false
  }
  return true
}

/** How many runs each two articles share, by the number of the first times the number of articles, plus that of the second. */
function pairsOf(holders: Iterable<readonly number[]>, articles: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const list of holders) {
    if (list.length > COMMON) continue
    for (let at = 0; at < list.length; at++) {
      for (let next = at + 1; next < list.length; next++) {
        const pair = (list[at] as number) * articles + (list[next] as number)
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
    }
  }
  return counts
}

/** Disjoint sets of positions, by position a smaller one of the same set; the root of a set is its smallest position. */
type Union = number[]

function unionOf(size: number): Union {
  const union: Union = []
  while (union.length < size) union.push(union.length)
  return union
}

function rootOf(union: Union, at: number): number {
  let root = at
  for (let parent = union[root] ?? root; parent !== root; parent = union[root] ?? root) root = parent
  return root
}

function join(union: Union, a: number, b: number): void {
  const [x, y] = [rootOf(union, a), rootOf(union, b)]
  union[Math.max(x, y)] = Math.min(x, y)
}
