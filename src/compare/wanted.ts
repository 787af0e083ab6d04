import { lexicon } from '../text/lexicon.ts'
import { FRACTIONS, isNumberWord, ORDINALS } from '../text/number-tables.ts'
import { ofObject } from '../text/remembered.ts'
import { ofSpelling } from '../text/spelling.ts'
import { mayBeNumber } from '../values/digits.ts'
import { type QuotedWord, quotedWords, readWords } from '../values/words.ts'
import { byNumber, byStretch, numbering, type Reading, type Stretches } from './reading.ts'

/** Words in a row that are the quotation's own, not a turn of phrase. */
export const RUN = 5

/** The runs of five words of a text that stand in quotations, in order. */
export type Wanted = (text: string) => readonly string[]

/** Finds what texts share with some quotations. Most texts are passed over at the look of their stretches. */
export function wantedOf(quotations: readonly string[], { numbersOf, stretches }: Reading): Wanted {
  const words = quotations.map(quotedWords)
  const looks = looksAt(stretches)
  const runs = runsIn(words, looks)
  // Few sets have a text that comes so far.
  let keys: ReadonlySet<string> | null = null
  return (text) => {
    if (!mayHave(numbersOf(text), looks, runs)) return NONE
    keys ??= new Set(words.flatMap(keysIn))
    return wantedIn(text, keys)
  }
}

const NONE: readonly string[] = []

/** The runs of words of all quotations, by the numbers of their words: what most texts are told from. */
interface Runs {
  /** By the number of a word: 1 where a quotation has it. */
  readonly has: Uint8Array
  /** Whether a run of words may be wanted, by a hash of their numbers; its length is a power of two. */
  readonly hashes: Uint8Array
}

function runsIn(quotations: readonly (readonly QuotedWord[])[], { numberOf }: Looks): Runs {
  const numbers = quotations.map((words) => words.map(({ word }) => numberOf(word)))
  let [count, most] = [0, 0]
  for (const own of numbers) {
    count += own.length
    for (const number of own) if (number > most) most = number
  }
  const has = new Uint8Array(most + 1)
  const hashes = new Uint8Array(2 ** Math.ceil(Math.log2(count * SPARSE + 2)))
  for (const own of numbers) {
    for (const number of own) has[number] = 1
    for (let at = 0; at + RUN <= own.length; at++) hashes[hashOf(own, at, hashes)] = 1
  }
  return { has, hashes }
}

/** Hashes there are for one run. */
const SPARSE = 16

/** The runs of words of a quotation as texts, in order. */
export function keysIn(words: readonly QuotedWord[]): string[] {
  const found: string[] = []
  for (let at = 0; at + RUN <= words.length; at++) found.push(keyOf(words, at))
  return found
}

/** The run of words that begins at a place, as text. */
export function keyOf(words: readonly { readonly word: string }[], at: number): string {
  let key = words[at]?.word ?? ''
  for (let next = at + 1; next < at + RUN; next++) key += ` ${words[next]?.word ?? ''}`
  return key
}

function hashOf(numbers: readonly number[], from: number, { length }: Uint8Array): number {
  let hash = 0
  for (let at = from; at < from + RUN; at++)
    hash = Math.imul(hash, 31) + Math.imul(numbers[at] as number, 0x9e3779b1)
  return (hash ^ (hash >>> 15)) & (length - 1)
}

function wantedIn(text: string, keys: ReadonlySet<string>): string[] {
  return keysIn(readWords(text)).filter((key) => keys.has(key))
}

/** What a stretch between white space may be of a number: nothing, a part, or a part beside another one ("a", "and", "dollars"). */
type Part = 'none' | 'part' | 'link'

interface Look {
  readonly part: Part
  readonly words: readonly string[]
}

const lookAt = ofSpelling(({ text }): Look => {
  const words = readWords(text).map(({ word }) => word)
  return { words, part: words.some(isNumber) ? 'part' : words.some(isLink) ? 'link' : 'none' }
})

function isNumber(word: string): boolean {
  if (word === 'a' || word === 'an') return false
  return (
    mayBeNumber(word) || isNumberWord(word) || ORDINALS.has(word) || FRACTIONS.has(word) || /[\d/]/.test(word)
  )
}

/** Words within numbers and behind them; "a" begins one only before another such word. */
function isLink(word: string): boolean {
  return LINKS.has(word) || Object.hasOwn(lexicon<object>('currency-words'), word)
}

const LINKS: ReadonlySet<string> = new Set(['a', 'an', 'and', 'of', 'point'])

/** What stretches are read as, with words as numbers from 1. */
interface Looks {
  readonly numberOf: (word: string) => number
  /** The number of a stretch that is one word and nothing of a number; 0 for others. */
  readonly plainAt: (stretch: number) => number
  readonly wordsAt: (stretch: number) => readonly number[]
  readonly partAt: (stretch: number) => Part
}

/** The looks of stretches, kept as long as their numbers. */
const looksAt = ofObject((stretches: Stretches): Looks => {
  const number = numbering()
  const numberOf = (word: string) => number(word) + 1
  const wordsAt = byStretch(stretches, (stretch) => lookAt(stretch).words.map(numberOf))
  const partAt = byStretch(stretches, (stretch) => lookAt(stretch).part)
  const plainAt = byNumber(stretches.written, (_, at) => {
    const [first, second] = wordsAt(at)
    return first === undefined || second !== undefined || partAt(at) !== 'none' ? 0 : first
  })
  return { numberOf, plainAt, wordsAt, partAt }
})

/** A word that becomes part of a number, and so any word. */
const ANY = -1

/**
 * Whether a text may have a wanted run, by the numbers of its stretches: never false where it has one.
 *
 * Most words are read alone as they are in the text. Where numbers stand, several words become one: the words around them
 * tell.
 */
function mayHave(stretches: readonly number[], looks: Looks, runs: Runs): boolean {
  const row: Row = { words: [], known: 0, sure: 0, inNumber: false }
  for (let at = 0; at < stretches.length; at++) {
    const plain = looks.plainAt(stretches[at] as number)
    if (plain > 0) row.inNumber = false
    if (plain > 0 ? endsRun(row, plain, runs) : othersEndRun(row, { stretches, at }, looks, runs)) return true
  }
  return false
}

/** The same of a stretch that is no word, several, or may be part of a number. */
function othersEndRun(row: Row, { stretches, at }: Place, looks: Looks, runs: Runs): boolean {
  const stretch = stretches[at] as number
  const words = looks.wordsAt(stretch)
  if (words.length === 0) return false
  const part = looks.partAt(stretch)
  row.inNumber =
    part === 'part' || (part === 'link' && (row.inNumber || isPartAfter({ stretches, at }, looks)))
  for (const word of words) if (endsRun(row, row.inNumber ? ANY : word, runs)) return true
  return false
}

interface Place {
  readonly stretches: readonly number[]
  readonly at: number
}

/** Whether the next stretch that has words is part of a number. */
function isPartAfter({ stretches, at }: Place, { wordsAt, partAt }: Looks): boolean {
  for (let next = at + 1; next < stretches.length; next++) {
    const stretch = stretches[next] as number
    if (wordsAt(stretch).length > 0) return partAt(stretch) === 'part'
  }
  return false
}

/** Words that may stand in quotations: how many of the last ones stand in a row, how many of these are what they are, and whether a number is being read. */
interface Row {
  readonly words: number[]
  known: number
  sure: number
  inNumber: boolean
}

/** Adds a word; whether it may end a wanted run. */
function endsRun(row: Row, word: number, { has, hashes }: Runs): boolean {
  const { words } = row
  if (word !== ANY && has[word] !== 1) {
    row.known = 0
    row.sure = 0
    return false
  }
  words.push(word)
  row.known++
  row.sure = word === ANY ? 0 : row.sure + 1
  return row.known >= RUN && (row.sure < RUN || hashes[hashOf(words, words.length - RUN, hashes)] === 1)
}
