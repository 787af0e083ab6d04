import { lexicon } from '../text/lexicon.ts'
import { isNumberWord } from '../text/number-tables.ts'
import { mayBeginNumber, readNumber, readOrdinal } from '../text/numbers.ts'
import { remembered } from '../text/remembered.ts'
import type { QuotedWord } from './words.ts'

/** Words of the longest number that is read: "two hundred and thirty four thousand five hundred and sixty seven". */
const LONGEST = 12

/**
 * Words with each number as one word of digits: "twenty five" → "25", "two thirds" and "2/3" → the same fraction, "twentieth"
 * and "20th" → "20th"; "$5 million" and "five million dollars" → "5000000", "usd".
 */
export function withDigits(words: readonly QuotedWord[]): QuotedWord[] {
  const found: QuotedWord[] = []
  for (let at = 0; at < words.length; ) {
    const number = numberAt(words, at)
    const first = words[at]
    if (number && first) {
      const written = writtenFrom(words.slice(at, number.end))
      for (const [part, word] of number.words.entries())
        found.push({ ...first, word, written, ...(part > 0 && { begins: false, afterGap: false }) })
    } else if (first) found.push(first)
    at = number?.end ?? at + 1
  }
  return found
}

/** False of words with which no number begins, in figures or words: most words. */
export const mayBeNumber = remembered(
  (word): boolean => /^(?:\d|[$€£¥]\d)/.test(word) || mayBeginNumber(word),
)

interface Digits {
  readonly words: readonly string[]
  readonly end: number
}

function numberAt(all: readonly QuotedWord[], at: number): Digits | null {
  const first = all[at]?.word ?? ''
  if (!mayBeNumber(first) || (isArticle(first) && !goesOn(all[at + 1]?.word ?? ''))) return null
  const rank = /^(?<rank>\d{1,9})(?:st|nd|rd|th)$/.exec(first)?.groups?.rank
  if (rank) return { words: [`${rank}th`], end: at + 1 }
  const symbol = /^[$€£¥](?=\d)/.exec(first)?.[0]
  const pieces = piecesFrom(all, at, symbol?.length ?? 0)
  const words = pieces.map(({ piece }) => piece)
  const [ordinal, number] = [readOrdinal(words, 0), readNumber(words, 0)]
  const end = Math.max(ordinal?.end ?? 0, number?.end ?? 0)
  const last = pieces[end - 1]
  if (!last || pieces[end]?.word === last.word) return null
  if (ordinal?.end === end) return { words: [`${ordinal.value}th`], end: last.word + 1 }
  return number && withCurrency(all, { value: number.value, end: last.word + 1, symbol })
}

const isArticle = (word: string) => word === 'a' || word === 'an'

/** Whether "a" before the word may begin a number: "a dozen", "a third", "a half". */
function goesOn(word: string): boolean {
  return mayBeNumber(word) || isNumberWord(word) || word.includes('/')
}

interface Amount {
  readonly value: number
  readonly end: number
  readonly symbol: string | undefined
}

function withCurrency(all: readonly QuotedWord[], { value, end, symbol }: Amount): Digits {
  const list = (name: string) => lexicon<Readonly<Record<string, string>>>(name)
  const before = symbol && list('currency-symbols')[symbol]
  if (before) return { words: [String(value), before.toLowerCase()], end }
  const after = list('currency-words')[all[end]?.word ?? '']
  return after
    ? { words: [String(value), after.toLowerCase()], end: end + 1 }
    : { words: [String(value)], end }
}

/** The words from one on until a sentence or gap, "2/3" in pieces as readNumber wants it, each with its position. */
function piecesFrom(all: readonly QuotedWord[], at: number, skip: number): { piece: string; word: number }[] {
  const found: { piece: string; word: number }[] = []
  for (let word = at; word < Math.min(all.length, at + LONGEST); word++) {
    const { word: text = '', afterGap, begins } = all[word] ?? {}
    if (word > at && (afterGap || begins)) break
    const plain = word === at ? text.slice(skip) : text
    found.push(...plain.split(/(\/)/).map((piece) => ({ piece, word })))
  }
  return found
}

function writtenFrom(words: readonly QuotedWord[]): string {
  return words
    .filter((word, at) => at === 0 || words[at - 1]?.written !== word.written)
    .map(({ written }) => written)
    .join(' ')
}
