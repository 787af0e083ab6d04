import { lexicon } from '../text/lexicon.ts'
import { FRACTIONS, isNumberWord, ORDINALS } from '../text/number-tables.ts'
import { ofSpelling } from '../text/spelling.ts'
import { mayBeNumber } from '../values/digits.ts'
import { type QuotedWord, quotedWords, readWords } from '../values/words.ts'
import { byStretch, type Reading } from './reading.ts'

/** Words in a row that are the quotation's own, not a turn of phrase. */
export const RUN = 5

/** The runs of five words of a text that stand in quotations, in order. */
export type Wanted = (text: string) => readonly string[]

/** Finds what texts share with some quotations. Most texts are passed over at the look of their stretches. */
export function wantedOf(quotations: readonly string[], reading: Reading): Wanted {
  const runs = runsIn(quotations.map(quotedWords))
  const mayHave = hintOf(runs, reading)
  return (text) => (mayHave(reading.numbersOf(text)) ? wantedIn(text, runs) : NONE)
}

const NONE: readonly string[] = []

/** The runs of words of all quotations. */
interface Runs {
  readonly keys: ReadonlySet<string>
  /** The words of the quotations as numbers from 1. */
  readonly numbers: ReadonlyMap<string, number>
  /** Whether a run of words may be wanted, by a hash of their numbers; its length is a power of two. */
  readonly hashes: Uint8Array
}

function runsIn(quotations: readonly (readonly QuotedWord[])[]): Runs {
  const numbers = new Map<string, number>()
  const keys = new Set<string>()
  const count = quotations.reduce((sum, { length }) => sum + length, 0)
  const hashes = new Uint8Array(2 ** Math.ceil(Math.log2(count * SPARSE + 2)))
  for (const words of quotations) {
    const own = words.map(({ word }) => {
      const number = numbers.get(word) ?? numbers.size + 1
      numbers.set(word, number)
      return number
    })
    for (let at = 0; at + RUN <= own.length; at++) {
      keys.add(keyOf(words, at))
      hashes[hashOf(own, at, hashes)] = 1
    }
  }
  return { keys, numbers, hashes }
}

/** Hashes there are for one run. */
const SPARSE = 16

/** The run of words that begins at a place, as text. */
export function keyOf(words: readonly { readonly word: string }[], at: number): string {
  let key = words[at]?.word ?? ''
  for (let next = at + 1; next < at + RUN; next++) key += ` ${words[next]?.word ?? ''}`
  return key
}

function hashOf(numbers: readonly number[], from: number, { length }: Uint8Array): number {
  let hash = 0
  for (let at = from; at < from + RUN; at++)
    hash = Math.imul(hash, 31) + Math.imul(numbers[at] ?? 0, 0x9e3779b1)
  return (hash ^ (hash >>> 15)) & (length - 1)
}

function wantedIn(text: string, { keys, numbers }: Runs): string[] {
  const words = readWords(text)
  const found: string[] = []
  // Words in a row, up to the one at hand, that stand in quotations too.
  let known = 0
  for (let at = 0; at < words.length; at++) {
    known = numbers.has(words[at]?.word ?? '') ? known + 1 : 0
    const key = known < RUN ? '' : keyOf(words, at + 1 - RUN)
    if (keys.has(key)) found.push(key)
  }
  return found
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

/** A word that becomes part of a number, and so any word. */
const ANY = -1

/**
 * Whether a text may have a wanted run, by the numbers of its stretches: never false where it has one.
 *
 * Most words are read alone as they are in the text. Where numbers stand, several words become one: the words around them
 * tell.
 */
function hintOf({ numbers, hashes }: Runs, reading: Reading): (stretches: readonly number[]) => boolean {
  const lookOf = byStretch(reading, (stretch) => {
    const { part, words } = lookAt(stretch)
    return { part, words: words.map((word) => numbers.get(word) ?? 0) }
  })
  return (stretches) => {
    const looks = stretches.map(lookOf).filter(({ words }) => words.length > 0)
    const found: number[] = []
    let inNumber = false
    for (let at = 0; at < looks.length; at++) {
      const { part, words } = looks[at] ?? NO_LOOK
      inNumber = part === 'part' || (part === 'link' && (inNumber || looks[at + 1]?.part === 'part'))
      for (const word of words) found.push(inNumber ? ANY : word)
    }
    return hasRun(found, hashes)
  }
}

const NO_LOOK = { part: 'none', words: [] } as const

/** Whether words in a row may be a wanted run, by their numbers; 0 is a word of no quotation. */
function hasRun(words: readonly number[], hashes: Uint8Array): boolean {
  // Words in a row that may stand in quotations, and those of them that are what they are.
  let [known, sure] = [0, 0]
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0
    known = word === 0 ? 0 : known + 1
    sure = word > 0 ? sure + 1 : 0
    if (known >= RUN && (sure < RUN || hashes[hashOf(words, at + 1 - RUN, hashes)])) return true
  }
  return false
}
