import { lexicon } from '../text/lexicon.ts'
import { remembered, WORDS_KEPT } from '../text/remembered.ts'
import { mayBeNumber, withDigits } from './digits.ts'
import { oneSpelling } from './spelling.ts'

/** One word of a quotation as it is compared: lower case, contractions written out. */
export interface QuotedWord {
  readonly word: string
  /** As written, for reasons. Parts of one written word share it. */
  readonly written: string
  /** Inserted by the reporter: "[the mayor]", "(the mayor)". */
  readonly inserted: boolean
  /** An ellipsis stands before it. */
  readonly afterGap: boolean
  /** A sentence of the quotation begins with it. */
  readonly begins: boolean
}

/** Longest quotation that is compared, in words. */
export const MOST_WORDS = 600

const WORD = /\d{1,2}\/\d{1,2}(?![\p{L}\p{N}/])|[\p{L}\p{N}$€£¥%&][\p{L}\p{N}'’*_.,-]{0,40}/uy
const GAP = /\.{3,}|…|\. \. \./y
const STOP = /[.!?]{1,8}["'”’]{0,2}(?=\s|$)/y

/**
 * The words of a quotation, made comparable: marks, case and dots do not matter, "can't" is "can not", "10%" is "10 percent",
 * "twenty-one" is "21" and "two-thirds" is "2/3", British and American spellings are one. Words in brackets, square or round, are
 * marked as inserted, an ellipsis as a gap before the next word.
 *
 * `quotedWords('I [will] go … home').map((w) => w.word)` is `['i', 'will', 'go', 'home']`.
 */
export const quotedWords = remembered(readWords, 5000)

/** The same as `quotedWords`, for texts that come but once: nothing is kept. */
export function readWords(text: string): readonly QuotedWord[] {
  const words: QuotedWord[] = []
  const place = { inserted: false, afterGap: false, begins: true, numbers: false }
  const end = Math.min(text.length, MOST_WORDS * 12)
  const read = end < text.length ? text.slice(0, end) : text
  for (let at = 0; at < end && words.length < MOST_WORDS; ) {
    const to = endOfWord(read, at)
    if (to > at) addWords(words, read.slice(at, to), place)
    at = to > at ? to : passed(read, at, place)
  }
  return place.numbers ? withDigits(words) : words
}

/** What is known of the next word, and whether a word before it may begin a number. */
type Place = { -readonly [Key in 'inserted' | 'afterGap' | 'begins']: QuotedWord[Key] } & {
  numbers: boolean
}

/** Where the word that begins at a place ends; the place itself where none does. */
function endOfWord(text: string, at: number): number {
  const first = text.charCodeAt(at)
  if (first < 0x80) {
    if (BEGINS[first] === 0) return at
    const most = Math.min(text.length, at + LONGEST)
    let end = at + 1
    while (end < most && goesOn(text.charCodeAt(end))) end++
    // Letters beyond ASCII and fractions ("2/3") are left to the pattern.
    if (end === text.length || end - at === LONGEST || isPlainEnd(text.charCodeAt(end))) return end
  }
  WORD.lastIndex = at
  return WORD.test(text) ? WORD.lastIndex : at
}

function goesOn(code: number): boolean {
  return code < 0x80 ? GOES_ON[code] === 1 : code === 0x2019
}

function isPlainEnd(code: number): boolean {
  return code < 0x80 && code !== 0x2f
}

/** Most characters of a word. */
const LONGEST = 41

/** ASCII characters that begin a word, and those with which it goes on. */
const [BEGINS, GOES_ON] = [/[a-z\d$%&]/i, /[a-z\d'*_.,-]/i].map((sort) =>
  Uint8Array.from({ length: 0x80 }, (_, code) => (sort.test(String.fromCharCode(code)) ? 1 : 0)),
) as [Uint8Array, Uint8Array]

/** Passes over what is no word, and notes what it says of the next. */
function passed(text: string, at: number, place: Place): number {
  const character = text[at] ?? ''
  if (character === '[' || character === '(' || character === ']' || character === ')')
    place.inserted = character === '[' || character === '('
  if (character !== '.' && character !== '…' && character !== '!' && character !== '?')
    return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  GAP.lastIndex = at
  if (GAP.test(text)) {
    place.afterGap = true
    return GAP.lastIndex
  }
  STOP.lastIndex = at
  if (!STOP.test(text)) return at + 1
  place.begins = true
  return STOP.lastIndex
}

function addWords(words: QuotedWord[], raw: string, place: Place): void {
  const { written, plain, stopped, numbers } = formsOf(raw)
  let first = true
  for (const word of plain) {
    const { inserted, afterGap, begins } = place
    words.push({ word, written, inserted, afterGap: afterGap && first, begins: begins && first })
    first = false
  }
  if (first) return
  place.numbers ||= numbers
  place.afterGap = false
  place.begins = stopped
}

/** What a raw word is read as: the same wherever it stands. */
const formsOf = remembered((raw) => {
  const written = raw.replace(/[^\p{L}\p{N}%&*_-]+$/u, '')
  const plain = plainWords(written)
  return { written, plain, stopped: isStopped(raw), numbers: plain.some(mayBeNumber) }
}, WORDS_KEPT)

/** Whether a sentence ends with the word: not after initials and titles. */
function isStopped(raw: string): boolean {
  return /[.!?]$/.test(raw) && !/^(?:\p{L}\.)+$|^(?:mr|mrs|ms|dr)\.$/iu.test(raw)
}

/** A written word as the words it stands for: "can't" is "can", "not"; "well-known" is "well", "known". */
function plainWords(written: string): readonly string[] {
  const lower = written
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[.,](?!\d)/g, '')
    .replace(/(?<=\d),(?=\d)/g, '')
  return lower
    .split(/(?<![-_*])[-_](?![-_*])/)
    .flatMap((part) => (isMasked(part) ? [part.replace(/[^\p{L}\p{N}]+/gu, '*')] : fullForms(part)))
    .filter((part) => /[^*]/.test(part))
}

function fullForms(part: string): string[] {
  const forms = lexicon<Readonly<Record<string, string>>>('contractions')
  return (forms[part] ?? oneSpelling(withoutEnding(part))).split(' ')
}

/** "c---", "f**k": letters that the article left out. */
function isMasked(word: string): boolean {
  return /\p{L}[*_-]{2,}/u.test(word)
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
  [/'m$/, ' am'],
  [/%$/, ' percent'],
]

function withoutEnding(word: string): string {
  for (const [ending, full] of ENDINGS) if (ending.test(word)) return word.replace(ending, full).trim()
  return word === '&' ? 'and' : word
}

/** Whether two comparable words are the same; a masked word is any word that it can stand for. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  if (!a.includes('*') && !b.includes('*')) return false
  const [mask, word] = a.includes('*') ? [a, b] : [b, a]
  const [head = '', tail = ''] = [mask.slice(0, mask.indexOf('*')), mask.slice(mask.lastIndexOf('*') + 1)]
  const ends = word.includes('*') || word.endsWith(tail) || tail.startsWith(word)
  return head !== '' && (word.startsWith(head) || head.startsWith(word.replace(/\*.*$/, ''))) && ends
}
