import { eastAsianWidth } from 'get-east-asian-width'
import type { Range } from '../types.ts'

const ASCII = /^[\x20-\x7e]*$/
/** Marks and invisible characters without a letter to stand on. */
const NO_COLUMN = /^(?:\p{Default_Ignorable_Code_Point}|\p{Mn}|\p{Me})+$/u
/** What follows a letter in its grapheme and takes a column of its own: Indic vowel signs, half-width voicing marks. */
const BESIDE = /[\p{Mc}\uff9e\uff9f]/gu
/** Drawn as a picture: flags and keycaps too. */
const EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}{2}|\ufe0f/u
/** Segmenting is quadratic in the length of the string, so long words are cut into pieces of this many units first. */
const PIECE = 500

let segmenter: Intl.Segmenter | undefined

/** Gives up what a start-up snapshot cannot hold; it is made again when it is needed. */
export function withoutSegmenter(): void {
  segmenter = undefined
}

function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** Columns that a string takes in a terminal: "war" 3, "戦争" 4, "👩\u200d🚒" 2, "e\u0301" 1. Needs text without controls. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length
  let columns = 0
  for (const grapheme of graphemesOf(text)) columns += graphemeColumns(grapheme)
  return columns
}

function graphemeColumns(grapheme: string): number {
  if (ASCII.test(grapheme)) return grapheme.length
  if (NO_COLUMN.test(grapheme)) return 0
  if (EMOJI.test(grapheme)) return 2
  const base = grapheme.codePointAt(0) ?? 0
  const rest = grapheme.slice(base > 0xffff ? 2 : 1)
  return eastAsianWidth(base) + (rest.match(BESIDE)?.length ?? 0)
}

function* graphemesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = pieceEnd(text, at)
    for (const { segment } of graphemes(text.slice(at, end))) yield segment
    at = end
  }
}

function pieceEnd(text: string, at: number): number {
  const end = Math.min(at + PIECE, text.length)
  const splitsPair = end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))
  return splitsPair ? end - 1 : end
}

/**
 * Cuts text into lines of at most `columns` columns: at spaces, and inside a word only where the word alone is wider
 * than a line, then between graphemes. Nothing is lost but the spaces at the cuts. Empty text is one empty line.
 *
 * Yields ranges, so that marks inside the text can be painted after cutting. A grapheme wider than the line stands alone.
 */
export function wrapRanges(text: string, columns: number): Range[] {
  const lines: Range[] = []
  let line: Range | null = null
  let used = 0
  for (const word of wordsOf(text)) {
    const size = columnsOf(text.slice(word.start, word.end))
    const gap: number = line ? word.start - line.end : 0
    if (line && used + gap + size <= columns) {
      line = { start: line.start, end: word.end }
      used += gap + size
      continue
    }
    if (line) lines.push(line)
    const pieces: Range[] = size <= columns ? [word] : hardBreak(text, word, columns)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? word
    used = columnsOf(text.slice(line.start, line.end))
  }
  return line ? [...lines, line] : [{ start: 0, end: 0 }]
}

/** `wrapRanges` as strings. */
export function wrap(text: string, columns: number): string[] {
  return wrapRanges(text, columns).map(({ start, end }) => text.slice(start, end))
}

function wordsOf(text: string): Range[] {
  return Array.from(text.matchAll(/[^ ]+/g), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))
}

function hardBreak(text: string, word: Range, columns: number): Range[] {
  const pieces: Range[] = []
  let start = word.start
  let at = word.start
  let used = 0
  for (const grapheme of graphemesOf(text.slice(word.start, word.end))) {
    const size = graphemeColumns(grapheme)
    if (used > 0 && used + size > columns) {
      pieces.push({ start, end: at })
      start = at
      used = 0
    }
    used += size
    at += grapheme.length
  }
  return [...pieces, { start, end: word.end }]
}
