import type { Range } from '../types.ts'
import { phraseSet } from './lexicon.ts'
import { trimmed } from './spans.ts'

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
    if (range) found.push(...pieces(text, range))
    from = end
  }
  for (let at = paragraph.start; at < paragraph.end; at++) {
    if (!isStop(text.charCodeAt(at))) continue
    let last = at + 1
    while (last < paragraph.end && isStop(text.charCodeAt(last))) last++
    let end = last
    while (end < paragraph.end && CLOSERS.test(text.charAt(end)) && !opensHere(text, end)) end++
    if (endsSentence({ text, from, stop: at, last, end, limit: paragraph.end })) push(end)
    at = end - 1
  }
  push(paragraph.end)
  return found
}

function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026
}

/** A straight quote mark after a space opens, it does not close. */
function opensHere(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at - 1))
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
  if (!/\s/.test(text.charAt(end))) return isGlued(place)
  let next = end
  while (next < limit && next < end + FARTHEST && /[\s\p{Zs}]/u.test(text.charAt(next))) next++
  while (next < limit && next < end + FARTHEST && OPENERS.test(text.charAt(next))) next++
  const following = text.slice(next, Math.min(limit, next + 24))
  if (/^(?:\p{Ll}(?!\p{Lu})|[,;:.])/u.test(following)) return false
  return !isFullStopInside(place, following)
}

/** Spaces and opening marks after a stop that are looked over. */
const FARTHEST = 200

/** A single full stop, with no more than brackets after it, that belongs to the word before it. */
function isFullStopInside({ text, from, stop, last, end }: Stop, following: string): boolean {
  if (text.charAt(stop) !== '.' || last > stop + 1 || /["'”’»]/.test(text.slice(last, end))) return false
  let start = stop
  while (start > from && start > stop - 24 && /[\p{L}\p{M}\p{N}.&'’]/u.test(text.charAt(start - 1))) start--
  const word = text.slice(start, stop)
  if (/^\d{1,3}$/.test(word)) return /^[\s"'“‘«([]*$/.test(text.slice(Math.max(from, start - 24), start))
  return isAbbreviation(word, following)
}

function isAbbreviation(word: string, following: string): boolean {
  const lower = word.toLowerCase()
  const capital = /^\p{Lu}/u.test(word)
  const is = (list: string) => phraseSet(list).has(lower)
  if (is('abbreviations-numbered') && /^[\d#(]/.test(following)) return true
  if (is('abbreviations-lower') || (capital && is('abbreviations'))) return true
  const first = /^(?<word>\p{L}{2,}(?![\p{L}-])|\p{L}(?![\p{L}.-]))/u.exec(following)?.groups?.word ?? ''
  if (phraseSet('sentence-starters').has(first.toLowerCase())) return false
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true
  return (capital || word.includes('.')) && is('abbreviations-final')
}

/** "left.The": a word of small letters, one full stop, and at once a capitalised word or an opening mark. */
function isGlued({ text, from, stop, end, limit }: Stop): boolean {
  if (text.charAt(stop) !== '.') return false
  const before = text.slice(Math.max(from, stop - 24), stop)
  const after = text.slice(end, Math.min(limit, end + 24))
  if (end > stop + 1) return /\p{Ll}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after)
  if (/^[“‘]\p{Lu}/u.test(after)) return true
  if (!/(?:^|[^\p{L}\p{N}.@/])\p{L}{0,20}\p{Ll}{3}$/u.test(before)) return false
  return /^\p{Lu}(?:\p{Ll}{0,15}|\p{Lu}{1,15})(?:[\s,]|$)/u.test(after) && !DOMAIN.test(after)
}

const DOMAIN = /^(?:com|net|org|gov|edu|info|co|uk|io|js)\b/i

/** Cuts a range that is over the limit at its last space before the limit, or hard, never inside a surrogate pair. */
function pieces(text: string, range: Range): Range[] {
  const found: Range[] = []
  let { start } = range
  while (range.end - start > LONGEST) {
    const space = text.slice(start, start + LONGEST + 1).lastIndexOf(' ')
    let cut = start + (space > 0 ? space : LONGEST)
    if ((text.charCodeAt(cut) & 0xfc00) === 0xdc00) cut--
    const piece = trimmed(text, { start, end: cut })
    if (piece) found.push(piece)
    start = cut
  }
  const rest = trimmed(text, { start, end: range.end })
  if (rest) found.push(rest)
  return found
}
