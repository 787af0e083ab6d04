import { isCapitalised, nextWord } from '../../text/letters.ts'
import { lowered } from '../../text/lowered.ts'
import { remembered } from '../../text/remembered.ts'
import { ofSpelling } from '../../text/spelling.ts'
import type { Range, Sentence } from '../../types.ts'
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
export function calendarWords(text: string, sentence: Cut): readonly Word[] {
  const words: Word[] = []
  for (const { start, spelling } of sentence.chunks) {
    const pieces = piecesOf(spelling)
    if (!pieces) return joinPhrases(numberWords(cutWords(text, sentence)))
    for (const { from, to, form } of pieces) add(words, form, start + from, start + to)
  }
  return joinPhrases(numberWords(words))
}

type Cut = Pick<Sentence, 'start' | 'end' | 'chunks'>

/** The words of a sentence in which a word may go on behind white space: "8 p. m.", "at 10h30 GMT". */
function cutWords(text: string, { start, end }: Range): Word[] {
  const words: Word[] = []
  for (const { from, to, form } of cut(text.slice(start, end))) add(words, form, start + from, start + to)
  return words
}

/** Adds a word to those before it, or a full stop to the short form before it. */
function add(words: Word[], form: Form, start: number, end: number): void {
  const previous = words[words.length - 1]
  const spaced = previous === undefined || start > previous.end
  const { lower, capital, senses, sort } = form
  if (lower === '.' && previous && !spaced && isShortened(previous))
    words[words.length - 1] = { ...previous, end, lower: `${previous.lower}.` }
  else words.push({ start, end, lower, capital, spaced, senses, sort, reading: null, rule: null })
}

/** A piece of a stretch of text, by offsets in it. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly form: Form
}

/** The pieces of a chunk; null where what stands behind the chunk may belong to its last piece. */
export const piecesOf = ofSpelling(({ text }) => (GOES_ON.test(text) ? null : cut(text)))

const GOES_ON = /\dh\d\d(?:[ap]\.?)?$|(?<!\p{L})[ap]\.$/iu

function cut(text: string): Piece[] {
  const pieces: Piece[] = []
  for (let word = nextWord(text, 0, WORD); word; word = nextWord(text, word.end, WORD)) {
    pieces.push({ from: word.at, to: word.end, form: formOf(text.slice(word.at, word.end)) })
  }
  return pieces
}

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

/** The pieces of a text in lower case. */
export function wordsIn(text: string): string[] {
  const words: string[] = []
  for (let word = nextWord(text, 0, WORD); word; word = nextWord(text, word.end, WORD))
    words.push(lowered(text.slice(word.at, word.end)))
  return words
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
