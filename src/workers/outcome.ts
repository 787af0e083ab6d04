import { type Cache, saveText } from '../cache/store.ts'
import { extractWith } from '../claims.ts'
import { emptyLexicon, type Lexicon } from '../names/lexicon.ts'
import type { Article, ArticleClaims } from '../types.ts'

/** What came of one article: its claims, or the text that `JSON.stringify` makes of them, or why there are none. */
export type Outcome =
  | { readonly claims: ArticleClaims }
  | { readonly text: string }
  | { readonly error: string }

/** What all articles of a run have in common. Plain data, so that workers can have it. */
export interface Setting {
  /** Already that of the lexicon: `cacheFor`. */
  readonly cache: Cache | null
  readonly lexicon?: Lexicon | undefined
  /** Claims are wanted as text. */
  readonly asText?: boolean
}

/** Extracts one article and keeps the result in the cache. Never throws. */
export function outcomeOf(article: Article, { cache, lexicon, asText = false }: Setting): Outcome {
  try {
    const claims = extractWith(lexicon ?? emptyLexicon)(article)
    if (!cache && !asText) return { claims }
    const text = JSON.stringify(claims)
    if (cache) saveText(cache, article, text)
    return asText ? { text } : { claims }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
