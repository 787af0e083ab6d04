import type { ArticleClaims } from '../types.ts'
import type { Linker } from './sourced.ts'

/** An article whose shared names weigh less than this share of the middle article's is about something else. */
const SHARE = 0.3
/** With this much in common an article is related whatever the others share. */
const ENOUGH = 3

/**
 * By position of the article: whether it is about the same thing as the others.
 *
 * Names, dates and telling numbers that an article shares with others count ln((n + 1) / df): what only few articles share
 * says more than what all of them name.
 */
export function relatedArticles(articles: readonly ArticleClaims[], link: Linker): boolean[] {
  const features = articles.map((article) => featuresOf(article, link))
  const frequency = new Map<string, number>()
  for (const own of features)
    for (const feature of own) frequency.set(feature, (frequency.get(feature) ?? 0) + 1)
  const weights = features.map((own) =>
    [...own].reduce((sum, feature) => {
      const df = frequency.get(feature) ?? 1
      return df > 1 ? sum + Math.log((articles.length + 1) / df) : sum
    }, 0),
  )
  const middle = [...weights].sort((a, b) => a - b)[Math.floor(weights.length / 2)] ?? 0
  return weights.map((weight) => articles.length < 2 || weight >= Math.min(ENOUGH, SHARE * middle))
}

function featuresOf({ source, entities, quantities, dates }: ArticleClaims, link: Linker): Set<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  for (const { entity, type } of entities) {
    if (type === 'group' || seen.has(entity)) continue
    seen.add(entity)
    found.add(`name ${link(source, entity, type)}`)
  }
  for (const { kind, min, max, unit } of quantities) {
    if (min !== null && min === max && (kind === 'money' || min >= 13))
      found.add(`number ${kind} ${min} ${unit ?? ''}`)
  }
  for (const { value } of dates) if (value && /^\d{4}/.test(value)) found.add(`date ${value}`)
  return found
}
