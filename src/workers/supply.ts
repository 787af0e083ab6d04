import type { Name } from '../cache/store.ts'
import type { RawArticle } from '../read/raw.ts'
import type { Note } from '../types.ts'

/** Articles that are read when their turn comes: their texts need not be in memory at once. */
export interface Supply {
  readonly articles: readonly Waiting[]
  /** The nth of them; or why it cannot be read. */
  readonly read: (index: number) => RawArticle | Note
}

export interface Waiting extends Name {
  /** UTF-16 units of its text. */
  readonly length: number
  /** The file of the cache that has it: see `keptIn`. */
  readonly kept: string | null
}
