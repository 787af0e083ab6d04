import { isCapitalised, plainWordEnd } from '../../text/letters.ts'
import { lowered } from '../../text/lowered.ts'
import { remembered } from '../../text/remembered.ts'
import type { Range } from '../../types.ts'
import { numberWords } from './number-words.ts'
import { type SenseMap, sensesOf } from './senses.ts'
import { joined, type Word } from './word.ts'

// Glued forms first: ISO dates, clock times, dates in figures, ordinals, decades; then numbers, words and single marks.
const PIECES = [
  String.raw`\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\d-])`,
  String.raw`\d{1,2}[:.h]\d\d(?=\s?[ap]\.?\s?m\b|\s[a-z]{3,4}\b)|\d{1,2}:\d\d(?::\d\d)?(?![\d:])`,
  String.raw`(?<![\d/.])\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.)(?:\d{4}|\d\d)(?![\d/]|\.\d)|9/11\b`,
  String.raw`\d{1,4}(?:st|nd|rd|th)\b|['’‘]?\d{1,3}0['’]?s\b|['’‘]\d\d\b(?!['’])`,
  String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+/\d+|\d+`,
  String.raw`[ap]\.\s?m\b\.?|[ap]m\b`,
  String.raw`['’]s\b|(?:\p{L}\.){2,8}|\p{L}+|\S`,
].join('|')
const WORD = new RegExp(PIECES, 'giu')

/** The words of one sentence, with number words and phrases of the calendar joined: "twenty-one", "Good Friday". */
export function calendarWords(text: string, sentence: Range): Word[] {
  const words: Word[] = []
  let end = sentence.start
  for (const piece of piecesOf(text.slice(sentence.start, sentence.end))) {
    const start = sentence.start + piece.start
    const { lower, capital, senses } = formOf(piece.text)
    const spaced = start > end || start === sentence.start
    end = start + piece.text.length
    const previous = words.at(-1)
    if (lower === '.' && previous && !spaced && isShortened(previous))
      words[words.length - 1] = { ...previous, end, lower: `${previous.lower}.` }
    else words.push({ start, end, lower, capital, spaced, senses, reading: null, rule: null })
  }
  return joinPhrases(numberWords(words))
}

interface Piece {
  readonly start: number
  readonly text: string
}

/** A text cut into pieces: plain words by their letters, all else by the pattern. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < text.length) {
    const end = plainWordEnd(text, at, text.length)
    if (end) pieces.push({ start: at, text: text.slice(at, end) })
    else {
      WORD.lastIndex = at
      const match = WORD.exec(text)
      if (!match) break
      pieces.push({ start: match.index, text: match[0] })
    }
    const last = pieces[pieces.length - 1]
    at = last ? last.start + last.text.length : text.length
    if (text.charCodeAt(at) === 0x20) at++
  }
  return pieces
}

/** What a piece is wherever it stands. */
const formOf = remembered((text) => {
  const lower = lowered(text)
  return { lower, capital: isCapitalised(text), senses: sensesOf(lower) }
})

/** "Oct", "Mon": the full stop belongs to it. */
function isShortened({ senses, lower }: Word): boolean {
  return (
    senses.has('SHORTDAY') || (senses.has('MONTH') && lower.length <= 4 && !/^(?:may|june|july)$/.test(lower))
  )
}

interface Phrase {
  readonly words: readonly string[]
  readonly senses: SenseMap
}

let phrases: ReadonlyMap<string, readonly Phrase[]> | null = null

function joinPhrases(words: readonly Word[]): Word[] {
  phrases ??= phraseIndex()
  const found: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const phrase = phrases.get(word.lower)?.find((candidate) => startsWith(words, at, candidate.words))
    if (!phrase) found.push(word)
    else {
      found.push(joined(words.slice(at, at + phrase.words.length), phrase.senses))
      at += phrase.words.length - 1
    }
  }
  return found
}

function startsWith(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => words[at + offset]?.lower === word)
}

/** Phrases of several words by their first word, longest first. */
function phraseIndex(): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>()
  for (const [phrase, senses] of sensesOf.phrases()) {
    const words = piecesOf(phrase).map(({ text }) => text)
    const [first] = words
    if (first === undefined || words.length < 2) continue
    const list = index.get(first)
    if (list) list.push({ words, senses })
    else index.set(first, [{ words, senses }])
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}
