import type { Range } from '../types.ts'
import { isAbbreviation } from './abbreviations.ts'
import { isSpaceAt, trimmed } from './spans.ts'

/** Longest sentence in UTF-16 units; longer text is cut at a space. Sentences of news are far shorter. */
const LONGEST = 1200

const CLOSERS = /["'”’»)\]]/
const OPENERS = /["'“‘«([]/

/**
 * The paragraphs of a text: its non-empty lines. A line that ends in mid-sentence and goes on in lower case on the
 * next line (hard-wrapped text) is one paragraph with it.
 */
export function paragraphs(text: string): Range[] {
  const found: Range[] = []
  let from = 0
  for (const match of text.matchAll(/\r\n|\n|\r|$/g)) {
    const line = trimmed(text, { start: from, end: match.index })
    const last = found.at(-1)
    const wrapped =
      line &&
      last &&
      isNextLine(text, last.end, line.start) &&
      /[\p{L}\p{N},;]/u.test(text.charAt(last.end - 1)) &&
      /\p{Ll}/u.test(text.charAt(line.start)) &&
      last.end - last.start > 40
    if (line && last && wrapped) found[found.length - 1] = { start: last.start, end: line.end }
    else if (line) found.push(line)
    from = match.index + match[0].length
  }
  return found
}

function isNextLine(text: string, end: number, start: number): boolean {
  return start - end <= 8 && /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(end, start))
}

/**
 * The sentences of one paragraph, as trimmed ranges in order, in time linear in its length.
 *
 * A sentence ends at . ! ? … (with the quote marks and brackets that close after it) before a space and an upper-case
 * letter, digit or opening mark (or "iPads"); not after an abbreviation ("Mr.", "Jan."), an initial ("J. K. Rowling"), the number of
 * a list ("1. Water") or inside a dotted acronym, unless the word after an acronym surely begins a sentence. A full
 * stop between a small and a capital letter ("left.The") ends one too: lines that were glued together.
 */
export function sentencesOf(text: string, paragraph: Range): Range[] {
  const found: Range[] = []
  let from = paragraph.start
  const push = (end: number) => {
    const range = trimmed(text, { start: from, end })
    if (range) addPieces(found, text, range)
    from = end
  }
  for (let at = paragraph.start; at < paragraph.end; at++) {
    if (!isStop(text.charCodeAt(at))) continue
    let last = at + 1
    while (last < paragraph.end && isStop(text.charCodeAt(last))) last++
    let end = last
    while (end < paragraph.end && isMark(text.charCodeAt(end)) && closesAt(text, end)) end++
    if (endsSentence({ text, from, stop: at, last, end, limit: paragraph.end })) push(end)
    at = end - 1
  }
  push(paragraph.end)
  return found
}

function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026
}

/** Neither a space nor a letter or digit of English: what follows a stop mostly is one. */
function isMark(code: number): boolean {
  return code !== 0x20 && !isLower(code) && !isUpper(code) && !isDigit(code)
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** A closing mark; a straight quote mark after a space opens, it does not close. */
function closesAt(text: string, at: number): boolean {
  return CLOSERS.test(text.charAt(at)) && !isSpaceAt(text, at - 1)
}

/** A place where a sentence may end. */
interface Stop {
  readonly text: string
  /** Where the sentence begins, and where the paragraph ends. */
  readonly from: number
  readonly limit: number
  /** The first stop mark, the end of the stop marks, and the end of the closing marks after them. */
  readonly stop: number
  readonly last: number
  readonly end: number
}

function endsSentence(place: Stop): boolean {
  const { text, end, limit } = place
  if (end >= limit) return true
  if (!isSpaceAt(text, end)) return isGlued(place)
  const farthest = Math.min(limit, end + FARTHEST)
  let next = end
  while (next < farthest && isSpaceAt(text, next)) next++
  while (next < farthest && isMark(text.charCodeAt(next)) && OPENERS.test(text.charAt(next))) next++
  const following = text.slice(next, Math.min(limit, next + 24))
  if (!isUpper(following.charCodeAt(0)) && /^(?:\p{Ll}(?!\p{Lu})|[,;:.])/u.test(following)) return false
  return !isFullStopInside(place, following)
}

/** Spaces and opening marks after a stop that are looked over. */
const FARTHEST = 200

/** A single full stop, with no more than brackets after it, that belongs to the word before it. */
function isFullStopInside({ text, from, stop, last, end }: Stop, following: string): boolean {
  if (text.charAt(stop) !== '.' || last > stop + 1) return false
  if (end > last && /["'”’»]/.test(text.slice(last, end))) return false
  const start = wordStart(text, Math.max(from, stop - 24), stop)
  const word = text.slice(start, stop)
  if (/^\d{1,3}$/.test(word)) return /^[\s"'“‘«([]*$/.test(text.slice(Math.max(from, start - 24), start))
  return isAbbreviation(word, following)
}

/** Where the word before a full stop begins, not before a limit. */
function wordStart(text: string, limit: number, stop: number): number {
  let start = stop
  while (start > limit && isWordPart(text, start - 1)) start--
  return start
}

function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code !== 0x20 && (!isMark(code) || /[\p{L}\p{M}\p{N}.&'’]/u.test(text.charAt(at)))
}

/** "left.The": a word of small letters, one full stop, and at once a capitalised word or an opening mark. */
function isGlued({ text, from, stop, end, limit }: Stop): boolean {
  if (text.charAt(stop) !== '.') return false
  // A decimal, an address.
  if (isDigit(text.charCodeAt(end)) || isLower(text.charCodeAt(end))) return false
  const before = text.slice(Math.max(from, stop - 24), stop)
  const after = text.slice(end, Math.min(limit, end + 24))
  if (end > stop + 1) return /\p{Ll}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after)
  if (/^[“‘]\p{Lu}/u.test(after)) return true
  if (!/(?:^|[^\p{L}\p{N}.@/])\p{L}{0,20}\p{Ll}{3}$/u.test(before)) return false
  return /^\p{Lu}(?:\p{Ll}{0,15}|\p{Lu}{1,15})(?:[\s,]|$)/u.test(after) && !DOMAIN.test(after)
}

const DOMAIN = /^(?:com|net|org|gov|edu|info|co|uk|io|js)\b/i

/** Adds a trimmed range, cut where it is over the limit at its last space before that, or hard, never inside a surrogate pair. */
function addPieces(found: Range[], text: string, range: Range): void {
  const { end } = range
  let { start } = range
  while (end - start > LONGEST) {
    const space = text.slice(start, start + LONGEST + 1).lastIndexOf(' ')
    let cut = start + (space > 0 ? space : LONGEST)
    if ((text.charCodeAt(cut) & 0xfc00) === 0xdc00) cut--
    const piece = trimmed(text, { start, end: cut })
    if (piece) found.push(piece)
    start = cut
  }
  const rest = start === range.start ? range : trimmed(text, { start, end })
  if (rest) found.push(rest)
}
