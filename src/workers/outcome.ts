import { type Cache, saveLine } from '../cache/store.ts'
import { extractWith } from '../claims.ts'
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
export function outcomeOf(article: RawArticle, { cache, lexicon, asLine = false }: Setting): Outcome {
  try {
    const claims = extractWith(lexicon ?? emptyLexicon)(layOut(article))
    if (!cache && !asLine) return { claims }
    const { bytes: line, exact } = jsonLine(claims)
    if (cache && exact) saveLine(cache, article, line)
    return asLine ? { line } : { claims }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

/** The memory that is handed over with an outcome to another thread, so that it need not be copied. */
export function memoryOf(outcome: Outcome): ArrayBuffer[] {
  const buffer = 'line' in outcome ? outcome.line.buffer : null
  return buffer instanceof ArrayBuffer ? [buffer] : []
}
