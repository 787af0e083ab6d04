import { isCapitalised } from '../../text/letters.ts'
import { lowered } from '../../text/lowered.ts'
import { remembered } from '../../text/remembered.ts'
import { isMark, isPlain, lettersEnd } from '../../text/runs.ts'
import type { Range } from '../../types.ts'
import { namedWords } from './grammar.ts'
import { numberWords } from './number-words.ts'
import { type SenseMap, sensesOf } from './senses.ts'
import { plainSort, type Sort, sortOf } from './sort.ts'
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
export function calendarWords(text: string, sentence: Range): readonly Word[] {
  const words: Word[] = []
  const part = text.slice(sentence.start, sentence.end)
  const bounds = piecesOf(part)
  let last = -1
  for (let piece = 0; piece < bounds.length; piece += 2) {
    const [from = 0, to = 0] = [bounds[piece], bounds[piece + 1]]
    const form = formOf(part.slice(from, to))
    const previous = words[words.length - 1]
    const [start, end] = [sentence.start + from, sentence.start + to]
    if (form.lower === '.' && previous && from === last && isShortened(previous))
      words[words.length - 1] = { ...previous, end, lower: `${previous.lower}.` }
    else words.push(wordAt(form, start, end, from !== last))
    last = to
  }
  return joinPhrases(numberWords(words))
}

function wordAt(form: Form, start: number, end: number, spaced: boolean): Word {
  const { lower, capital, senses, sort } = form
  return { start, end, lower, capital, spaced, senses, sort, reading: null, rule: null }
}

/** A text cut into pieces: where the first begins and ends, then the second, and so on. */
function piecesOf(text: string): number[] {
  const bounds: number[] = []
  let at = 0
  while (at < text.length) {
    if (text.charCodeAt(at) === SPACE) at++
    let end = plainEnd(text, at)
    if (end === 0) {
      WORD.lastIndex = at
      const match = WORD.exec(text)
      if (!match) break
      at = match.index
      end = at + match[0].length
    }
    bounds.push(at, end)
    at = end
  }
  return bounds
}

/** The pieces of a text in lower case. */
export function wordsIn(text: string): string[] {
  const bounds = piecesOf(text)
  return bounds.flatMap((start, at) => (at % 2 === 0 ? [lowered(text.slice(start, bounds[at + 1]))] : []))
}

/**
 * The end of the piece that begins at an offset where no pattern is needed to find it: a word of the letters a to z, or one
 * mark. 0 for all else.
 */
function plainEnd(text: string, at: number): number {
  const end = lettersEnd(text, at)
  const next = text.charCodeAt(end)
  // "p.m." and "U.S." are one piece.
  if (end > at) return isPlain(next) && (end > at + 1 || next !== FULL_STOP) ? end : 0
  return isMark(next) && next !== APOSTROPHE ? end + 1 : 0
}

const SPACE = 0x20
const APOSTROPHE = 0x27
const FULL_STOP = 0x2e

/** What a piece is wherever it stands. */
interface Form {
  readonly lower: string
  readonly capital: boolean
  readonly senses: SenseMap
  readonly sort: Sort
}

const formOf = remembered((text): Form => {
  const lower = lowered(text)
  const senses = sensesOf(lower)
  phrases ??= phraseIndex()
  const named = namedWords.has(lower) || phrases.has(lower)
  return { lower, capital: isCapitalised(text), senses, sort: sortOf(named ? lower : null, senses) }
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

function joinPhrases(words: readonly Word[]): readonly Word[] {
  let found: Word[] | null = null
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const phrase = word.sort === plainSort ? null : phraseAt(words, at, word)
    if (phrase) {
      const { senses } = phrase
      found ??= words.slice(0, at)
      found.push(joined(words, at, at + phrase.words.length, { senses, reading: null, rule: null }))
      at += phrase.words.length - 1
    } else found?.push(word)
  }
  return found ?? words
}

function phraseAt(words: readonly Word[], at: number, { lower }: Word): Phrase | undefined {
  return phrases?.get(lower)?.find((candidate) => startsWith(words, at, candidate.words))
}

function startsWith(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => words[at + offset]?.lower === word)
}

/** Phrases of several words by their first word, longest first. */
function phraseIndex(): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>()
  for (const [phrase, senses] of sensesOf.phrases()) {
    const words = wordsIn(phrase)
    const [first] = words
    if (first === undefined || words.length < 2) continue
    const list = index.get(first)
    if (list) list.push({ words, senses })
    else index.set(first, [{ words, senses }])
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}
