import type { Range, Sentence } from '../../types.ts'
import { cut, type Piece, piecesOf } from './cut.ts'
import { numberWords } from './number-words.ts'
import { joined, type Word } from './word.ts'

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

const wordOf = ({ word }: Piece) => word

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
