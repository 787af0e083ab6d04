import { chunksOf } from '../../src/text/chunks.ts'
import type { Stretch } from '../../src/text/tagger/chunks.ts'
import type { Range } from '../../src/types.ts'

/** A range of a text, or all of it, as the tagger takes it. */
export function stretchOf(text: string, range: Range = { start: 0, end: text.length }): Stretch {
  return { start: range.start, end: range.end, chunks: chunksOf(text, range) }
}
