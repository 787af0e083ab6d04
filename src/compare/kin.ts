import type { ArticleClaims } from '../types.ts'
import type { Linker } from './sourced.ts'

/** Whether two articles, by position, may be about one event. */
export type Kin = (a: number, b: number) => boolean

/** Whoever puts so few articles into one set means one event. */
const SMALL_SET = 10
/** What two articles of one event share of the names that weigh, for the one with less: a third and more, as a rule. */
const SHARE = 0.15
/** So many names that half of all articles have say that the whole set is about one event. */
const TOPICAL = 2

/**
 * Which articles of a large set may be about one event, so that like sentences of two events are not taken for two answers
 * to one question. In a small set all may.
 *
 * A name weighs ln((n + 1) / df) when `df` of `n` articles have it, nothing when one alone has; two articles are kin when the
 * names they share are a fair part of what those of one of them weigh, when they share two names of what the whole set is
 * about, or when one has no names.
 */
export function kinOf(articles: readonly ArticleClaims[], link: Linker): Kin {
  if (articles.length <= SMALL_SET) return () => true
  const numbers = new Map<string, number>()
  const names = articles.map((article) => numbered(namesOf(article, link), numbers))
  const frequency = new Float64Array(numbers.size)
  for (const own of names) for (const name of own) frequency[name] = (frequency[name] ?? 0) + 1
  const weights = frequency.map((df) => (df > 1 ? Math.log((articles.length + 1) / df) : 0))
  const topical = frequency.map((df) => (df * 2 >= articles.length ? 1 : 0))
  const totals = names.map((own) => own.reduce((sum, name) => sum + (weights[name] ?? 0), 0))
  const isKin: Kin = (a, b) => {
    const x = names[a] ?? NONE
    const y = names[b] ?? NONE
    if (x.length === 0 || y.length === 0) return true
    return shareEnough(x, y, { weights, topical }, SHARE * Math.min(totals[a] ?? 0, totals[b] ?? 0))
  }
  return articles.length <= FEW
    ? rememberingAll(isKin, articles.length)
    : rememberingLast(isKin, articles.length)
}

const NONE = new Int32Array()

function namesOf({ source, entities }: ArticleClaims, link: Linker): Set<string> {
  const named = entities.filter(({ type }) => type !== 'group')
  return new Set(named.map(({ entity, type }) => link(source, entity, type)))
}

function numbered(names: Iterable<string>, numbers: Map<string, number>): Int32Array {
  const found = Int32Array.from(names, (name) => {
    const known = numbers.get(name) ?? numbers.size
    numbers.set(name, known)
    return known
  })
  return found.sort()
}

interface Measures {
  readonly weights: Float64Array
  readonly topical: Float64Array
}

/** Whether the names that stand in both of two ascending lists weigh so much, at the least, or enough of them are topical. */
function shareEnough(a: Int32Array, b: Int32Array, { weights, topical }: Measures, least: number): boolean {
  let [i, j, weight, topics] = [0, 0, 0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number]
    if (x === y) {
      weight += weights[x] as number
      topics += topical[x] as number
    }
    if (x <= y) i++
    if (y <= x) j++
  }
  return topics >= TOPICAL || (weight > 0 && weight >= least)
}

/** Of so few articles all answers are kept. */
const FEW = 1000

/** Keeps all answers: the claims of each kind ask anew. */
function rememberingAll(kin: Kin, articles: number): Kin {
  // 1 where two articles are kin, 2 where not.
  const known = new Uint8Array(articles * articles)
  return (a, b) => {
    const before = known[a * articles + b]
    if (before) return before === 1
    const answer = a === b || kin(a, b)
    known[a * articles + b] = answer ? 1 : 2
    return answer
  }
}

/** Keeps the answers for the article asked about last: claims come article by article. */
function rememberingLast(kin: Kin, articles: number): Kin {
  // By the second article: twice the first one, and one more where the two are kin.
  const known = new Int32Array(articles).fill(-1)
  return (a, b) => {
    const before = known[b] ?? -1
    if (before >> 1 === a) return (before & 1) === 1
    const answer = a === b || kin(a, b)
    known[b] = a * 2 + (answer ? 1 : 0)
    return answer
  }
}
