import { isCapitalised, nextWord } from '../../text/letters.ts'
import { lowered } from '../../text/lowered.ts'
import { remembered } from '../../text/remembered.ts'
import { ofEverySpelling } from '../../text/spelling.ts'
import type { Range, Sentence } from '../../types.ts'
import { namedWords } from './grammar.ts'
import { numberWords } from './number-words.ts'
import { type SenseMap, sensesOf } from './senses.ts'
import { type Sort, sortOf } from './sort.ts'
import { joined, type Phrase, type Word } from './word.ts'

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
  let joins = false
  for (const { spelling } of sentence.chunks) {
    const pieces = piecesOf(spelling)
    if (!pieces) return joinPhrases(numberWords(cut(text.slice(sentence.start, sentence.end)).map(wordOf)))
    for (const { word } of pieces) {
      words.push(word)
      joins ||= word.phrases !== null || word.sort.opensNumber
    }
  }
  return joins ? joinPhrases(numberWords(words)) : words
}

type Cut = Pick<Sentence, 'start' | 'end' | 'chunks'>

/** Where the words of a sentence stand, before any of them are joined. */
export function placesOf(text: string, sentence: Cut): Range[] {
  const places: Range[] = []
  for (const { start, spelling } of sentence.chunks) {
    const pieces = piecesOf(spelling)
    if (!pieces)
      return cut(text.slice(sentence.start, sentence.end)).map((piece) => placed(piece, sentence.start))
    for (const piece of pieces) places.push(placed(piece, start))
  }
  return places
}

function placed({ from, to }: Piece, start: number): Range {
  return { start: start + from, end: start + to }
}

/** A word by its offsets in the text that it was cut from: a chunk, the same wherever it stands, or a sentence. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly word: Word
}

const wordOf = ({ word }: Piece) => word

/** The words of a chunk; null where what stands behind the chunk may belong to the last of them ("8 p. m.", "at 10h30 GMT"). */
export const piecesOf = ofEverySpelling(({ text }) => (GOES_ON.test(text) ? null : cut(text)))

const GOES_ON = /\dh\d\d(?:[ap]\.?)?$|(?<!\p{L})[ap]\.$/iu

function cut(text: string): Piece[] {
  const pieces: Piece[] = []
  for (let word = nextWord(text, 0, WORD); word; word = nextWord(text, word.end, WORD)) {
    add(pieces, formOf(text.slice(word.at, word.end)), word.at, word.end)
  }
  return pieces
}

/** Adds a word to those before it, or a full stop to the short form before it. */
function add(pieces: Piece[], form: Form, from: number, to: number): void {
  const previous = pieces[pieces.length - 1]
  const spaced = previous === undefined || from > previous.to
  const { lower, capital, senses, sort } = form
  if (lower === '.' && previous && !spaced && isShortened(previous.word)) {
    const word = { ...previous.word, lower: `${previous.word.lower}.`, phrases: null }
    pieces[pieces.length - 1] = { from: previous.from, to, word }
  } else {
    phrases ??= phraseIndex()
    const own = phrases.get(lower) ?? null
    const word = { lower, capital, spaced, senses, sort, phrases: own, size: 1, reading: null, rule: null }
    pieces.push({ from, to, word })
  }
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

let phrases: ReadonlyMap<string, readonly Phrase[]> | null = null

function joinPhrases(words: readonly Word[]): readonly Word[] {
  let found: Word[] | null = null
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const phrase = word.phrases?.find((candidate) => startsWith(words, at, candidate.words))
    if (phrase) {
      const { senses } = phrase
      found ??= words.slice(0, at)
      found.push(joined(words, at, at + phrase.words.length, { senses, reading: null, rule: null }))
      at += phrase.words.length - 1
    } else found?.push(word)
  }
  return found ?? words
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
