import { asciiDigits, digitsValue } from '../../text/digits.ts'
import { isCapitalised, nextWord } from '../../text/letters.ts'
import { lowered } from '../../text/lowered.ts'

/** What a lexeme is wherever it stands. */
export interface Form {
  readonly sort: 'word' | 'digits' | 'mark'
  readonly text: string
  /** Lower case; dashes are "-", digits of other scripts plain. */
  readonly lower: string
  /** As the number reader wants it: lower case, digits without separators; "?" before digits that are no number. */
  readonly word: string
  readonly capital: boolean
}

/**
 * What a lexeme can do in a quantity: begin it (`number`, "twice"), begin it with a lexeme behind it that can (`opener`, "a",
 * "$"), follow an opener (`pair`) or go on with a hyphen as well (`unit`, "year-long"), or lead to the years of a person (`in`).
 */
export type Role = 'number' | 'opener' | 'pair' | 'unit' | 'in' | 'none'

/**
 * A word, a number in digits, or one mark of punctuation: finer than the tagger's words, so that "$3-5bn" is six. All places of a
 * chunk share its lexemes.
 */
export interface Lexeme extends Form {
  readonly role: Role
  /** No white space before it. */
  readonly glued: boolean
  /** Where it begins in its chunk. */
  readonly from: number
  /** A word that counts where a sentence is looked at for capitals. */
  readonly long: boolean
  /** "12.000", which may be twelve or twelve thousand. */
  readonly dotted: boolean
}

const LEXEME =
  /(?:(?<![\p{L}\p{Nd}.])\.\p{Nd}+|\p{Nd}+(?:[.,’'\u00A0\u2009\u202F]\p{Nd}+){0,8})|(?:\p{L}[\p{L}\p{M}]*(?:['’]\p{L}{1,3}(?!\p{L}))?)|(?:[^\s\p{L}\p{Nd}])/gu
const DASH = /[-‐‑‒–−]/

/** Where the lexemes of a text stand, in linear time. White space belongs to none. */
export function lexemePlaces(text: string): { readonly at: number; readonly end: number }[] {
  const places: { at: number; end: number }[] = []
  for (let place = nextWord(text, 0, LEXEME); place; place = nextWord(text, place.end, LEXEME)) {
    places.push(place)
  }
  return places
}

/** The lexemes of a phrase of a word list, as `lower` has them. */
export function wordsOf(phrase: string): string[] {
  return lexemePlaces(phrase).map(({ at, end }) => formOf(phrase.slice(at, end)).lower)
}

/** What a lexeme is by its letters. */
export function formOf(text: string): Form {
  if (/^\.?\p{Nd}/u.test(text))
    return { sort: 'digits', text, lower: plainForm(text), word: plainDigits(text), capital: false }
  const letters = /^\p{L}/u.test(text)
  const lower = letters ? lowered(text) : plainForm(text)
  return {
    sort: letters ? 'word' : 'mark',
    text,
    lower,
    word: lower,
    capital: letters && isCapitalised(text),
  }
}

function plainForm(written: string): string {
  return DASH.test(written) ? '-' : asciiDigits(written)
}

/** "1,234.50" as "1234.5"; what is no number stays as it is, and is no number to the reader either. */
export function plainDigits(written: string): string {
  const value = digitsValue(written)
  return value === null || value >= 1e15 ? `?${written}` : String(value)
}
