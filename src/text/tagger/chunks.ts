import type { Chunk, Range } from '../../types.ts'
import { remembered } from '../remembered.ts'
import { ofEverySpelling, ofSpelling } from '../spelling.ts'
import { engine } from './compromise.ts'
import { type Reading, readingOf } from './reading.ts'
import { noTags } from './tags.ts'
import { type Term, termOf } from './terms.ts'

/** A stretch of text that is tagged by itself, with its chunks (see `chunksOf`). */
export interface Stretch extends Range {
  readonly chunks: readonly Chunk[]
}

/** A word of a chunk, and how long it is with what stands around it. */
interface Piece {
  readonly reading: Reading
  readonly length: number
}

/**
 * The words of a stretch of text chunk by chunk, most of which are known; null when a chunk cannot be cut without its
 * neighbours: "he / she", "2 - 5", a dash at the beginning.
 */
export function wordsByChunk(text: string, { start, end, chunks }: Stretch): Term[] | null {
  if ((chunks[0]?.start ?? end) !== start) return null
  const terms: Term[] = []
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    if (!chunk) break
    let from = chunk.start
    const next = chunks[at + 1]?.start ?? end
    const pieces = piecesOf(text, chunk, next)
    if (!pieces) return null
    if (pieces.length === 0 && !goesWithLast(terms, text, next)) return null
    for (const { reading, length } of pieces) {
      terms.push(wordAt(from, reading))
      from += length
    }
  }
  return terms
}

/** Adds a dash or the like to the word before it; not to a number, with which it may be a range. */
function goesWithLast(terms: Term[], text: string, end: number): boolean {
  const last = terms[terms.length - 1]
  if (!last?.reading) return false
  const from = last.start - last.reading.at
  if (isDigit(text.charCodeAt(from))) return false
  terms[terms.length - 1] = wordAt(from, readingOf(text.slice(from, end)))
  return true
}

/** The term of a word that begins at an offset with what stands before it. */
export function wordAt(from: number, reading: Reading): Term {
  return termOf(reading, noTags(), from + reading.at, reading)
}

/** The words of a chunk with the space after it, up to the next chunk. */
function piecesOf(text: string, { start, end, spelling }: Chunk, next: number): readonly Piece[] | null {
  if (next === end) return bare(spelling)
  if (next === end + 1 && text.charCodeAt(end) === 0x20) return spaced(spelling)
  return otherwise(text.slice(start, next))
}

const bare = ofSpelling(({ text }) => cut(text))
const spaced = ofEverySpelling(({ text }) => cut(`${text} `))
const otherwise = remembered((raw) => cut(raw))

/** The words of a chunk; none when it is no word; null when that depends on its neighbours. */
function cut(raw: string): readonly Piece[] | null {
  const parts = raw.match(/\S+\s*/g) ?? []
  if (parts.join('') !== raw) return null
  if (parts.length < 2) return cutPart(raw)
  // White space that is a letter like another to chunks: no-break spaces and the like.
  const pieces = parts.map(cutPart)
  return pieces.every((part) => part && part.length > 0) ? pieces.flatMap((part) => part ?? []) : null
}

function cutPart(chunk: string): readonly Piece[] | null {
  if (isWord(chunk)) return [{ reading: readingOf(chunk), length: chunk.length }]
  if (/\/|[-–—]\s*$/.test(chunk) && !/^[-–—]+\s*$/.test(chunk)) return null
  const { world } = engine()
  const spaced = /\s$/.test(chunk) ? chunk : `${chunk} `
  const words = world.methods.one.tokenize.splitTerms(`x ${spaced}x`, world.model)
  if (words.length === 2 && words[0] === `x ${spaced}` && words[1] === 'x') return []
  const own = words.slice(1, -1)
  if (words[0] !== 'x ' || words.at(-1) !== 'x' || own.join('') !== spaced) return null
  const excess = spaced.length - chunk.length
  return own.map((word, at) => {
    const raw = at === own.length - 1 ? word.slice(0, word.length - excess) : word
    return { reading: readingOf(raw), length: raw.length }
  })
}

/** Whether a chunk is surely one word: it has a letter or digit, and nothing at which compromise cuts. */
function isWord(chunk: string): boolean {
  return /^\S/.test(chunk) && /[\p{L}\p{N}]/u.test(chunk) && !/[/–—-]/.test(chunk)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
