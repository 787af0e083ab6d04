import type { Range } from '../types.ts'
import { phraseSet } from './lexicon.ts'
import { trimmed } from './spans.ts'

/** Longest sentence in UTF-16 units; longer text is cut at a space. News sentences end far below it. */
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
 * letter, digit or opening mark; not after an abbreviation ("Mr.", "Jan."), an initial ("J. K. Rowling") or inside a
 * dotted acronym, unless the word after an acronym surely begins a sentence. Glued lines ("Trump.AP") stay one.
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
    let end = at + 1
    while (end < paragraph.end && isStop(text.charCodeAt(end))) end++
    while (end < paragraph.end && CLOSERS.test(text.charAt(end)) && !opensHere(text, end)) end++
    if (end - at > 40) end = Math.min(end, paragraph.end)
    if (endsSentence(text, from, at, end, paragraph.end)) push(end)
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

function endsSentence(text: string, from: number, stop: number, end: number, last: number): boolean {
  if (end >= last) return true
  if (!/\s/.test(text.charAt(end))) return false
  let next = end
  while (next < last && /\s/.test(text.charAt(next))) next++
  let letter = next
  while (letter < last && OPENERS.test(text.charAt(letter))) letter++
  const first = text.charAt(letter)
  if (/\p{Ll}/u.test(first)) return false
  if (/[,;:]/.test(first)) return false
  if (text.charCodeAt(stop) !== 0x2e || end - stop > 1) return true
  return !isAbbreviation(text, from, stop, text.slice(letter, letter + 24))
}

/** Words that begin a sentence rather than go on after "the U.S." or "Inc.". */
const STARTERS =
  /^(?:The|A|An|In|On|At|But|And|He|She|It|They|We|I|This|That|These|Those|His|Her|Its|Their|However|For|As|After|Before|When|While|If|Since|There|Some|Many|Mr|Mrs|Ms)\b/

function isAbbreviation(text: string, from: number, stop: number, following: string): boolean {
  let start = stop
  while (start > from && start > stop - 24 && /[\p{L}\p{M}\p{N}.&'’-]/u.test(text.charAt(start - 1))) start--
  const word = text.slice(start, stop)
  if (phraseSet('abbreviations').has(word.toLowerCase())) return true
  if (/^\p{Lu}$/u.test(word)) return !STARTERS.test(following) || word !== 'I'
  const dotted = /^(?:\p{L}\.)+\p{L}$/u.test(word)
  const closing = phraseSet('abbreviations-final').has(word.toLowerCase())
  return (dotted || closing) && !STARTERS.test(following)
}

/** Cuts a range that is over the limit at its last space before the limit, or hard, never inside a surrogate pair. */
function pieces(text: string, range: Range): Range[] {
  const found: Range[] = []
  let { start } = range
  while (range.end - start > LONGEST) {
    let cut = text.lastIndexOf(' ', start + LONGEST)
    if (cut <= start) cut = start + LONGEST
    if ((text.charCodeAt(cut) & 0xfc00) === 0xdc00) cut--
    const piece = trimmed(text, { start, end: cut })
    if (piece) found.push(piece)
    start = cut
  }
  const rest = trimmed(text, { start, end: range.end })
  if (rest) found.push(rest)
  return found
}
