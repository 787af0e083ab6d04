import { isCommonWord, lookUp } from '../../names/gazetteer.ts'
import { nextWord } from '../../text/letters.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { ofSpelling } from '../../text/spelling.ts'
import type { Doc, Range, Sentence, Token } from '../../types.ts'
import { type Form, formOf } from './forms.ts'

/** A word as names need it: cut at hyphens, without possessive, with the full stop of an abbreviation or initial. */
export interface Word extends Range {
  readonly form: Form
  /** What stands between the word before and this one. */
  readonly gap: string
  /** "Kenya's": the word is Kenya. */
  readonly possessive: boolean
  readonly tags: ReadonlySet<string>
}

const WORD = /(?:\p{L}\.){2,12}|[\p{L}\p{N}\p{M}]+(?:[’'&ʻ][\p{L}\p{M}]+){0,3}\.?/gu
const NO_TAGS: ReadonlySet<string> = new Set()

/** A word of a chunk; offsets are from the beginning of the chunk. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly form: Form
  /** What stands before it; null at the beginning of a chunk. */
  readonly gap: string | null
  readonly possessive: boolean
  /** Where what stands after it begins: behind the "'s". */
  readonly next: number
}

/** The words of a sentence. */
export function wordsOf(doc: Doc, { start, end, tokens, chunks }: Sentence): Word[] {
  const words: Word[] = []
  let token = 0
  let from = start
  for (const chunk of chunks) {
    const pieces = chunk.end === end ? lastPieces(chunk.spelling) : innerPieces(chunk.spelling)
    for (const piece of pieces) {
      const at = chunk.start + piece.start
      while ((tokens[token + 1]?.start ?? end) <= at) token++
      words.push({
        start: at,
        end: chunk.start + piece.end,
        form: piece.form,
        gap: piece.gap ?? gapBetween(doc.text, from, at),
        possessive: piece.possessive,
        tags: tagsAt(tokens[token], at),
      })
      from = chunk.start + piece.next
    }
  }
  return words
}

/** What stands between two words: mostly a space. */
function gapBetween(text: string, from: number, to: number): string {
  return to - from === 1 && text.charCodeAt(from) === 0x20 ? ' ' : text.slice(from, to)
}

const innerPieces = ofSpelling(({ text }) => piecesOf(text, false))
/** Those of the last chunk of a sentence, where a full stop is that of the sentence. */
const lastPieces = ofSpelling(({ text }) => piecesOf(text, true))

function piecesOf(text: string, closes: boolean): readonly Piece[] {
  const pieces: Piece[] = []
  for (let found = nextWord(text, 0, WORD); found; found = nextWord(text, found.end, WORD)) {
    const { at, end } = found
    const raw = text.slice(at, end)
    const stopped = raw.endsWith('.') && !keepsStop(raw, closes && end === text.length)
    const whole = stopped ? raw.slice(0, -1) : raw
    const owns = /[’'][sS]$/.test(whole)
    const own = owns ? whole.slice(0, -2) : whole
    // "workers'": the apostrophe is not matched.
    const ownsAll = own === raw && /[sSzx]$/.test(raw) && /[’']/.test(text.charAt(end))
    const next = at + own.length + (owns ? 2 : ownsAll ? 1 : 0)
    addPieces(pieces, own, { start: at, gap: gapBefore(text, pieces, at), possessive: owns || ownsAll, next })
  }
  return pieces
}

function gapBefore(text: string, pieces: readonly Piece[], at: number): string | null {
  const last = pieces.at(-1)
  return last ? text.slice(last.next, at) : null
}

/** Adds a word, or the two that were glued: only the last of them can be possessive. */
function addPieces(pieces: Piece[], own: string, piece: Omit<Piece, 'form' | 'end'>): void {
  const { start, gap, possessive, next } = piece
  const end = start + own.length
  const cut = gluedAt(own)
  if (cut === 0) {
    pieces.push({ start, end, form: formOf(own), gap, possessive, next })
    return
  }
  const middle = start + cut
  pieces.push({ start, end: middle, form: formOf(own.slice(0, cut)), gap, possessive: false, next: middle })
  pieces.push({ start: middle, end, form: formOf(own.slice(cut)), gap: '', possessive, next })
}

/** Where two words were glued by a lost line break: "securityLisbon"; 0 when they were not. */
function gluedAt(raw: string): number {
  const { first, second } =
    /^(?<first>\p{L}\p{Ll}{2,20})(?<second>\p{Lu}\p{Ll}{3,20})$/u.exec(raw)?.groups ?? {}
  if (!first || !second || !isCommonWord(first.toLowerCase())) return 0
  return lookUp(second).some(({ type }) => type === 'place') ? first.length : 0
}

function tagsAt(token: Token | undefined, at: number): ReadonlySet<string> {
  return token && token.start <= at && at < token.end ? token.tags : NO_TAGS
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
