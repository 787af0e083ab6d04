import { lookUp } from '../names/gazetteer.ts'
import type { ArticleClaims } from '../types.ts'
import type { Kin } from './kin.ts'
import type { Linker } from './sourced.ts'

/** What two articles on one event share of the names of the one with fewer, by weight: a third and more, as a rule. */
const SHARE = 0.15
/** A single name that is no country, at the least. */
const LEAST = 1
/** News of everything names countries. */
const COUNTRY = 0.25

/**
 * Which articles share so many names that "the talks" of one may be "the talks" of the other. Unlike `kinOf` this asks for
 * evidence in small sets too: an article that strayed into a folder of two shares a country with the other, or nothing.
 */
export function closeOf(articles: readonly ArticleClaims[], link: Linker): Kin {
  const known: (Named | undefined)[] = articles.map(() => undefined)
  const named = (at: number) => {
    const before = known[at]
    if (before) return before
    const article = articles[at]
    const weights = article ? namesOf(article, link) : new Map<string, number>()
    const made = { weights, total: sumOf(weights.values()) }
    known[at] = made
    return made
  }
  return (a, b) => a === b || shareNames(named(a), named(b))
}

/** The names of an article with their weights, and the sum of these. */
interface Named {
  readonly weights: ReadonlyMap<string, number>
  readonly total: number
}

function shareNames(one: Named, other: Named): boolean {
  const [few, many] = one.weights.size <= other.weights.size ? [one, other] : [other, one]
  let shared = 0
  for (const [name, weight] of few.weights) if (many.weights.has(name)) shared += weight
  return shared >= Math.max(LEAST, SHARE * Math.min(one.total, other.total))
}

function namesOf({ source, entities }: ArticleClaims, link: Linker): Map<string, number> {
  const found = new Map<string, number>()
  for (const { entity, type } of entities) {
    if (type === 'group') continue
    const isCountry = lookUp(entity).some(({ list }) => list === 'country')
    found.set(link(source, entity, type), isCountry ? COUNTRY : 1)
  }
  return found
}

function sumOf(weights: Iterable<number>): number {
  let sum = 0
  for (const weight of weights) sum += weight
  return sum
}
