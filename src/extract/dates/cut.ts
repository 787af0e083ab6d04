import { isCapitalised, isPlainWord, nextWord } from '../../text/letters.ts'
import { lowered } from '../../text/lowered.ts'
import { ofEverySpelling, ofSpelling, spellingOf } from '../../text/spelling.ts'
import { namedWords } from './grammar.ts'
import { sensesOf } from './senses.ts'
import { sortOf } from './sort.ts'
import type { Phrase, Word } from './word.ts'

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

/** A word by its offsets in the text that it was cut from: a chunk, the same wherever it stands, or a sentence. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly word: Word
}

/** The words of a chunk; null where what stands behind the chunk may belong to the last of them ("8 p. m.", "at 10h30 GMT"). */
export const piecesOf = ofEverySpelling((spelling): readonly Piece[] | null => {
  const { text } = spelling
  if (isPlainWord(text)) return [{ from: 0, to: text.length, word: wordOf(spelling) }]
  return GOES_ON.test(text) ? null : cut(text)
})

const GOES_ON = /\dh\d\d(?:[ap]\.?)?$|(?<!\p{L})[ap]\.$/iu

/** The words of a text, none of them joined. */
export function cut(text: string): Piece[] {
  const pieces: Piece[] = []
  for (let word = nextWord(text, 0, WORD); word; word = nextWord(text, word.end, WORD)) {
    add(pieces, wordOf(spellingOf(text.slice(word.at, word.end))), word.at, word.end)
  }
  return pieces
}

/** Adds a word to those before it, or a full stop to the short form before it. */
function add(pieces: Piece[], word: Word, from: number, to: number): void {
  const previous = pieces[pieces.length - 1]
  const spaced = previous === undefined || from > previous.to
  if (word.lower === '.' && previous && !spaced && isShortened(previous.word)) {
    const dotted = { ...previous.word, lower: `${previous.word.lower}.`, phrases: null }
    pieces[pieces.length - 1] = { from: previous.from, to, word: dotted }
  } else {
    pieces.push({ from, to, word: spaced ? word : { ...word, spaced } })
  }
}

/** A word behind white space, the same wherever it stands. */
const wordOf = ofSpelling(({ text, lower }): Word => {
  const senses = sensesOf(lower)
  phraseIndex ??= phrasesByFirst()
  const phrases = phraseIndex.get(lower) ?? null
  const sort = sortOf(phrases || namedWords.has(lower) ? lower : null, senses)
  const capital = isCapitalised(text)
  return { lower, capital, spaced: true, senses, sort, phrases, size: 1, reading: null, rule: null }
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

let phraseIndex: ReadonlyMap<string, readonly Phrase[]> | null = null

/** Phrases of several words by their first word, longest first. */
function phrasesByFirst(): Map<string, Phrase[]> {
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
