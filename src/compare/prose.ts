import { isStopword } from '../text/stem.ts'
import type { ArticleClaims, Claim, Range } from '../types.ts'
import { quotedWords } from '../values/words.ts'
import { readingOf } from './reading.ts'
import type { Sourced } from './sourced.ts'
import { keyOf, keysIn, RUN, type Wanted, wantedOf } from './wanted.ts'

/**
 * What another article states in its own words though one article quotes it: a run of five words and more of the quotation,
 * two of them with content, that stands outside quotation marks in one of `sentences`. Null when there is none.
 *
 * Points out a quotation that lost its marks, or speech that was passed on as fact.
 */
export function quotedAsProse(quotation: Claim, sentences: readonly string[]): string | null {
  const words = quotedWords(quotation.value.text).map(({ word }) => word)
  const runs = new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' ')))
  for (const sentence of sentences) {
    const found = longestRun(sentence, runs)
    if (found) return found
  }
  return null
}

function longestRun(sentence: string, runs: ReadonlySet<string>): string | null {
  for (const part of sentence.split(/["“”«»][^"“”«»]{1,2000}["“”«»]/)) {
    const words = quotedWords(part)
    for (let at = 0; at + RUN <= words.length; at++) {
      if (!runs.has(keyOf(words, at))) continue
      let to = at + 1
      while (to + RUN <= words.length && runs.has(keyOf(words, to))) to++
      const run = words.slice(at, to + RUN - 1)
      if (run.filter(({ word }) => !isStopword(word)).length >= 2)
        return run.map(({ written }) => written).join(' ')
    }
  }
  return null
}

/** A stretch of an article outside quotation marks, within one sentence. */
interface Prose {
  readonly article: number
  readonly text: string
}

/**
 * What other articles say in their own words of each quotation, as a plain sentence by the index of its claim: "north-wire has the
 * words “close the old port in May” without quotation marks". The first such article in the order of sources counts.
 *
 * One index of the runs of five words of all sentences with a claim; time is linear in their words.
 */
export function proseRemarks(
  claims: readonly Sourced[],
  articles: readonly ArticleClaims[],
  reading = readingOf(),
): Map<number, string> {
  const quotations = claims.filter(({ claim }) => claim.kind === 'quote')
  const found = new Map<number, string>()
  if (quotations.length === 0) return found
  const texts = quotations.map(({ claim }) => claim.value.text)
  const index = indexOf(proseOf(claims, articles), wantedOf(texts, reading))
  if (index.size === 0) return found
  for (const quotation of quotations) {
    const keys = keysIn(quotedWords(quotation.claim.value.text))
    const near = new Set(keys.flatMap((key) => index.get(key) ?? []))
    const remark = remarkOf(quotation, near, articles)
    if (remark !== null) found.set(quotation.index, remark)
  }
  return found
}

function remarkOf(
  { claim, article }: Sourced,
  near: Iterable<Prose>,
  articles: readonly ArticleClaims[],
): string | null {
  for (const prose of near) {
    const words = prose.article === article ? null : quotedAsProse(claim, [prose.text])
    const span = words && spanOf(prose.text, words.split(' '))
    if (span)
      return `${articles[prose.article]?.source ?? ''} has the words “${span}” without quotation marks`
  }
  return null
}

function proseOf(claims: readonly Sourced[], articles: readonly ArticleClaims[]): Prose[] {
  const seen = articles.map(() => new Set<number>())
  const quoted = articles.map(({ quotes }) => quotes.filter(({ direct }) => direct))
  const found: Prose[] = []
  for (const { claim, article } of claims) {
    const starts = seen[article]
    if (claim.kind === 'quote' || starts?.has(claim.start)) continue
    starts?.add(claim.start)
    for (const text of outside(claim, quoted[article] ?? [])) found.push({ article, text })
  }
  return found
}

/** The parts of a sentence that stand in no quotation; quotations in text order. */
function outside(sentence: Claim, quotes: readonly Range[]): string[] {
  const parts: string[] = []
  let from = sentence.start
  for (let at = firstAfter(quotes, from); at < quotes.length; at++) {
    const { start, end } = quotes[at] ?? sentence
    if (start >= sentence.end) break
    if (end <= from) continue
    if (start > from) parts.push(sentence.text.slice(from - sentence.start, start - sentence.start))
    from = end
  }
  if (from < sentence.end) parts.push(sentence.text.slice(from - sentence.start))
  return parts
}

/** Position of the first range that ends after a place, by halving. */
function firstAfter(ranges: readonly Range[], place: number): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** Most stretches kept for one run of words: a run in more of them is a set phrase. */
const MOST = 20

/** The stretches that have each wanted run of words. */
function indexOf(stretches: readonly Prose[], wanted: Wanted): ReadonlyMap<string, readonly Prose[]> {
  const index = new Map<string, Prose[]>()
  for (const prose of stretches) {
    for (const key of wanted(prose.text)) {
      const list = index.get(key)
      if (!list) index.set(key, [prose])
      else if (list.length < MOST && list.at(-1) !== prose) list.push(prose)
    }
  }
  return index
}

/** The stretch of a text that has the written words one after the other, with what stands between; null when it has not. */
function spanOf(text: string, words: readonly string[]): string | null {
  const first = words[0] ?? ''
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    const end = endOf(text, words, start)
    if (end > 0) return text.slice(start, end)
  }
  return null
}

/** Most characters between two words in a row. */
const GAP = 4

function endOf(text: string, words: readonly string[], start: number): number {
  let at = start
  for (const word of words) {
    const next = text.slice(at, at + word.length + GAP).indexOf(word)
    if (next < 0) return -1
    at += next + word.length
  }
  return at
}
