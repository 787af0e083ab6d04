import { type Cache, saveClaims } from '../cache/store.ts'
import { extract } from '../claims.ts'
import type { Article, ArticleClaims } from '../types.ts'

/** What came of one article: its claims, or why there are none. */
export type Outcome = { readonly claims: ArticleClaims } | { readonly error: string }

/** Extracts one article and keeps the result in the cache. Never throws. */
export function outcomeOf(article: Article, cache: Cache | null): Outcome {
  try {
    const claims = extract(article)
    if (cache) saveClaims(cache, article, claims)
    return { claims }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
