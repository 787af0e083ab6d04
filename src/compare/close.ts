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
  const names = articles.map((article) => namesOf(article, link))
  const totals = names.map((own) => sumOf(own.values()))
  return (a, b) => {
    const [one, other] = [names[a], names[b]]
    if (a === b || !one || !other) return true
    const [few, many] = one.size <= other.size ? [one, other] : [other, one]
    const shared = sumOf([...few].filter(([name]) => many.has(name)).map(([, weight]) => weight))
    return shared >= Math.max(LEAST, SHARE * Math.min(totals[a] ?? 0, totals[b] ?? 0))
  }
}

function namesOf({ source, entities }: ArticleClaims, link: Linker): Map<string, number> {
  const named = entities.filter(({ type }) => type !== 'group')
  return new Map(
    named.map(({ entity, type }) => [
      link(source, entity, type),
      lookUp(entity).some(({ list }) => list === 'country') ? COUNTRY : 1,
    ]),
  )
}

function sumOf(weights: Iterable<number>): number {
  let sum = 0
  for (const weight of weights) sum += weight
  return sum
}
