import { isCommonWord, lookUp } from '../../names/gazetteer.ts'
import { nextWord } from '../../text/letters.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { firstFrom } from '../../text/spans.ts'
import { ofEverySpelling, ofSpelling } from '../../text/spelling.ts'
import type { Doc, Sentence } from '../../types.ts'
import { type Counts, count, newCounts } from './counts.ts'
import { type Form, formOf } from './forms.ts'

/**
 * The words of a sentence as names need them: cut at hyphens, without possessive, with the full stop of an abbreviation or
 * initial. What is asked of a word is worked out then: most words of a text stand beside no name.
 */
export interface Words {
  readonly text: string
  readonly sentence: Sentence
  readonly length: number
  readonly pieces: readonly Piece[]
  /** Where the chunk of each word begins. */
  readonly offsets: readonly number[]
  readonly counts: Counts
}

const WORD = /(?:\p{L}\.){2,12}|[\p{L}\p{N}\p{M}]+(?:[’'&ʻ][\p{L}\p{M}]+){0,3}\.?/gu
const NO_TAGS: ReadonlySet<string> = new Set()

/** A word of a chunk; offsets are from the beginning of the chunk. */
export interface Piece {
  /** The marks of its form: most words are asked for nothing else. */
  readonly mark: number
  /** The next word of the chunk; mostly there is none. */
  readonly more: Piece | null
  readonly form: Form
  readonly start: number
  readonly end: number
  /** What stands before it; null at the beginning of a chunk. */
  readonly gap: string | null
  readonly possessive: boolean
  /** Where what stands after it begins: behind the "'s". */
  readonly next: number
}

/** The words of a sentence. */
export function wordsOf({ text }: Doc, sentence: Sentence): Words {
  const { end, chunks } = sentence
  const pieces: Piece[] = []
  const offsets: number[] = []
  const counts = newCounts()
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    if (!chunk) break
    let piece = chunk.end === end ? lastPieces(chunk.spelling) : innerPieces(chunk.spelling)
    for (; piece; piece = piece.more) {
      count(counts, piece.mark, pieces.length)
      pieces.push(piece)
      offsets.push(chunk.start)
    }
  }
  return { text, sentence, length: pieces.length, pieces, offsets, counts }
}

function pieceAt({ pieces }: Words, at: number): Piece | undefined {
  return at >= 0 && at < pieces.length ? pieces[at] : undefined
}

/** What a word is wherever it stands; undefined outside the sentence. */
export function formAt(words: Words, at: number): Form | undefined {
  return pieceAt(words, at)?.form
}

/** The marks of a word (see marks.ts); none outside the sentence. */
export function markAt(words: Words, at: number): number {
  return pieceAt(words, at)?.mark ?? 0
}

/** A word in lower case; empty outside the sentence. */
export function lowerAt(words: Words, at: number): string {
  return pieceAt(words, at)?.form.lower ?? ''
}

/** Whether a word has a possessive, which is no part of it: "Kenya's", where the word is Kenya. */
export function ownsAt(words: Words, at: number): boolean {
  return pieceAt(words, at)?.possessive === true
}

/** Offset of the first letter of a word. */
export function startAt({ pieces, offsets }: Words, at: number): number {
  return (offsets[at] ?? 0) + (pieces[at]?.start ?? 0)
}

/** Offset behind the last letter of a word. */
export function endAt({ pieces, offsets }: Words, at: number): number {
  return (offsets[at] ?? 0) + (pieces[at]?.end ?? 0)
}

/** What stands between the word before and this one: mostly a space; undefined outside the sentence. */
export function gapAt(words: Words, at: number): string | undefined {
  const piece = pieceAt(words, at)
  if (!piece) return undefined
  if (piece.gap !== null) return piece.gap
  const { text } = words
  const to = startAt(words, at)
  const from = behind(words, at - 1)
  return to - from === 1 && text.charCodeAt(from) === SPACE ? ' ' : text.slice(from, to)
}

const SPACE = 0x20

/** Where what stands after a word begins; the beginning of the sentence where there is none. */
function behind({ sentence, pieces, offsets }: Words, at: number): number {
  return at < 0 ? sentence.start : (offsets[at] ?? 0) + (pieces[at]?.next ?? 0)
}

/** The tags of the token in which a word begins. */
export function tagsAt(words: Words, at: number): ReadonlySet<string> {
  const { tokens } = words.sentence
  const start = startAt(words, at)
  const token = tokens[Math.max(0, firstFrom(tokens, start + 1) - 1)]
  return token && token.start <= start && start < token.end ? token.tags : NO_TAGS
}

const innerPieces = ofEverySpelling(({ text }) => piecesOf(text, false))
/** Those of the last chunk of a sentence, where a full stop is that of the sentence. */
const lastPieces = ofSpelling((spelling) =>
  spelling.text.endsWith('.') ? piecesOf(spelling.text, true) : innerPieces(spelling),
)

/** The first word of a chunk, with the others behind it; null when it has none. */
function piecesOf(text: string, closes: boolean): Piece | null {
  const cuts: Cut[] = []
  for (let found = nextWord(text, 0, WORD); found; found = nextWord(text, found.end, WORD)) {
    const { at, end } = found
    const raw = text.slice(at, end)
    const stopped = raw.endsWith('.') && !keepsStop(raw, closes && end === text.length)
    const whole = stopped ? raw.slice(0, -1) : raw
    const owns = /[’'][sS]$/.test(whole)
    const own = owns ? whole.slice(0, -2) : whole
    // "workers'": the apostrophe is not matched.
    const ownsAll = own === raw && /[’']/.test(text.charAt(end)) && /[sSzx]$/.test(raw)
    const next = at + own.length + (owns ? 2 : ownsAll ? 1 : 0)
    addCuts(cuts, { text: own, start: at, possessive: owns || ownsAll, next })
  }
  return chained(text, cuts)
}

/** A word where it was cut. */
type Cut = Pick<Piece, 'start' | 'possessive' | 'next'> & { readonly text: string }

/** Adds a word, or the two that were glued: only the last of them can be possessive. */
function addCuts(cuts: Cut[], cut: Cut): void {
  const { text, start } = cut
  const glued = gluedAt(text)
  if (glued === 0) {
    cuts.push(cut)
    return
  }
  const middle = start + glued
  cuts.push({ text: text.slice(0, glued), start, possessive: false, next: middle })
  cuts.push({ ...cut, text: text.slice(glued), start: middle })
}

function chained(chunk: string, cuts: readonly Cut[]): Piece | null {
  let more: Piece | null = null
  for (let at = cuts.length - 1; at >= 0; at--) {
    const cut = cuts[at]
    if (!cut) break
    const { text, start, possessive, next } = cut
    const before = cuts[at - 1]
    const gap = before ? chunk.slice(before.next, start) : null
    const form = formOf(text)
    more = { mark: form.mark, more, form, start, end: start + text.length, gap, possessive, next }
  }
  return more
}

/** Where two words were glued by a lost line break: "securityLisbon"; 0 when they were not. */
function gluedAt(raw: string): number {
  if (raw.length < 7) return 0
  const { first, second } =
    /^(?<first>\p{L}\p{Ll}{2,20})(?<second>\p{Lu}\p{Ll}{3,20})$/u.exec(raw)?.groups ?? {}
  if (!first || !second || !isCommonWord(first.toLowerCase())) return 0
  return lookUp(second).some(({ type }) => type === 'place') ? first.length : 0
}

function keepsStop(raw: string, last: boolean): boolean {
  if (/^(?:\p{L}\.){2,}$/u.test(raw)) return true
  if (last) return false
  if (/^\p{Lu}\.$/u.test(raw)) return true
  const word = raw.slice(0, -1).toLowerCase()
  if (!/^\p{Lu}/u.test(raw)) return false
  return (
    phraseSet('abbreviations').has(word) ||
    phraseSet('abbreviations-final').has(word) ||
    phraseSet('name-suffixes').has(word)
  )
}
