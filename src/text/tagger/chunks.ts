import { remembered } from '../remembered.ts'
import { engine } from './compromise.ts'
import { type Reading, readingOf } from './reading.ts'
import { noTags } from './tags.ts'
import { type Term, termOf } from './terms.ts'

/** A word of a chunk, and how long it is with what stands around it. */
interface Piece {
  readonly reading: Reading
  readonly length: number
}

/**
 * The words of a stretch of text chunk by chunk (what stands up to the next word and its spaces), most of which are known;
 * null when a chunk cannot be cut without its neighbours: "he / she", "2 - 5", a dash at the beginning.
 */
export function wordsByChunk(text: string, start: number, end: number): Term[] | null {
  const terms: Term[] = []
  /** Where the last word begins with what stands before it. */
  let last = start
  for (let from = start; from < end; ) {
    const next = chunkEnd(text, from, end)
    const pieces = piecesOf(text.slice(from, next))
    if (!pieces) return null
    if (pieces.length === 0) {
      // A dash or the like goes with the word before it; after a number it may be a range.
      if (terms.length === 0 || isDigit(text.charCodeAt(last))) return null
      terms.pop()
      push(terms, readingOf(text.slice(last, next)), last)
    }
    for (const { reading, length } of pieces) {
      last = from
      push(terms, reading, from)
      from += length
    }
    from = next
  }
  return terms
}

function push(terms: Term[], reading: Reading, from: number): void {
  terms.push(termOf(reading, noTags(), from + reading.at, reading))
}

/** The words of a chunk; none when it is no word; null when that depends on its neighbours. */
const piecesOf = remembered((chunk): readonly Piece[] | null => {
  if (isWord(chunk)) return [{ reading: readingOf(chunk), length: chunk.length }]
  if (/^\s|\/|[-–—]\s*$/.test(chunk) && !/^[-–—]+\s*$/.test(chunk)) return null
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
})

/** Whether a chunk is surely one word: it has a letter or digit, and nothing at which compromise cuts. */
function isWord(chunk: string): boolean {
  return /^\S/.test(chunk) && /[\p{L}\p{N}]/u.test(chunk) && !/[/–—-]/.test(chunk)
}

/** The end of what stands up to the next space, and of the spaces after it. */
function chunkEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !isSpace(text.charCodeAt(at))) at++
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

/** What \s matches. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code < 0x80 ? code >= 0x09 && code <= 0x0d : /\s/.test(String.fromCharCode(code)))
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
