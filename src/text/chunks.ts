import type { Chunk, Range } from '../types.ts'
import { spellingOf } from './spelling.ts'

/**
 * The stretches of a text between white space, in order, with the punctuation that is written to them: "said," is one, and so is
 * "$3-5bn". White space is what ASCII has of it; a no-break space is a letter like another, as in "2 000".
 *
 * For readers of a text that cut words by rules of their own: what a chunk is cut into is worked out once for each
 * spelling, and a sentence is read by putting the pieces together.
 *
 *     const piecesOf = ofSpelling(({ text }) => cut(text)) // offsets from the beginning of the chunk
 *     for (const { start, spelling } of sentence.chunks)
 *       for (const piece of piecesOf(spelling)) words.push({ ...piece, start: start + piece.start })
 *
 * Where a rule looks beyond white space ("8 p.m."), let `cut` give null for chunks that need it and cut these in the text.
 */
export function chunksOf(text: string, { start, end }: Range): Chunk[] {
  const chunks: Chunk[] = []
  let at = start
  while (at < end) {
    while (at < end && isBlank(text.charCodeAt(at))) at++
    const from = at
    while (at < end && !isBlank(text.charCodeAt(at))) at++
    if (at > from) chunks.push({ start: from, end: at, spelling: spellingOf(text.slice(from, at)) })
  }
  return chunks
}

/** Space, tab, line feed, vertical tab, form feed, carriage return. */
function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}
