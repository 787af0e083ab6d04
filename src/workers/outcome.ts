import { type Cache, saveLine } from '../cache/store.ts'
import { extractTogether } from '../claims.ts'
import { jsonLine } from '../json.ts'
import { emptyLexicon, type Lexicon } from '../names/lexicon.ts'
import { layOut } from '../read/article.ts'
import type { RawArticle } from '../read/raw.ts'
import type { ArticleClaims, Note } from '../types.ts'

/** What came of one article: its claims, or the line that is printed of them, or why there are none. */
export type Outcome =
  | { readonly claims: ArticleClaims }
  /** UTF-8 with its line feed, in memory of its own: it may be handed over to another thread. */
  | { readonly line: Uint8Array }
  | { readonly error: string }
  | { readonly unread: Note }

/** What all articles of a run have in common. Plain data, so that workers can have it. */
export interface Setting {
  /** Already that of the lexicon: `cacheFor`. */
  readonly cache: Cache | null
  readonly lexicon?: Lexicon | undefined
  /** Claims are wanted as a line. */
  readonly asLine?: boolean
}

/** Extracts one article and keeps the result in the cache. Never throws. */
export function outcomeOf(article: RawArticle, setting: Setting): Outcome {
  return outcomesOf([article], setting)[0] ?? { error: 'no outcome' }
}

/** The same for some articles together, in their order; where extraction fails for one, each is extracted by itself. */
export function outcomesOf(articles: readonly RawArticle[], setting: Setting): Outcome[] {
  try {
    const all = extractTogether(articles.map(layOut), setting.lexicon ?? emptyLexicon)
    return articles.map((article, at) => kept(article, all[at] as ArticleClaims, setting))
  } catch (error) {
    if (articles.length > 1) return articles.map((article) => outcomeOf(article, setting))
    return [{ error: error instanceof Error ? error.message : String(error) }]
  }
}

/** The memory that is handed over with an outcome to another thread, so that it need not be copied. */
export function memoryOf(outcome: Outcome): ArrayBuffer[] {
  const buffer = 'line' in outcome ? outcome.line.buffer : null
  return buffer instanceof ArrayBuffer ? [buffer] : []
}

function kept(article: RawArticle, claims: ArticleClaims, { cache, asLine = false }: Setting): Outcome {
  if (!cache && !asLine) return { claims }
  const { bytes: line, exact } = jsonLine(claims)
  if (cache && exact) saveLine(cache, article, line)
  return asLine ? { line } : { claims }
}
