import { asciiDigits } from '../../text/digits.ts'
import { isCapitalised, nextWord } from '../../text/letters.ts'
import { lowered } from '../../text/lowered.ts'
import { remembered } from '../../text/remembered.ts'
import type { Range } from '../../types.ts'

/** A word, a number in digits, or one mark of punctuation: finer than the tagger's words, so that "$3-5bn" is six. */
export interface Lexeme extends Range {
  readonly sort: 'word' | 'digits' | 'mark'
  readonly text: string
  /** Lower case; dashes are "-", digits of other scripts plain. */
  readonly lower: string
  /** No white space before it. */
  readonly glued: boolean
  readonly capital: boolean
}

const LEXEME =
  /(?:(?<![\p{L}\p{Nd}.])\.\p{Nd}+|\p{Nd}+(?:[.,’'\u00A0\u2009\u202F]\p{Nd}+){0,8})|(?:\p{L}[\p{L}\p{M}]*(?:['’]\p{L}{1,3}(?!\p{L}))?)|(?:[^\s\p{L}\p{Nd}])/gu
const DASH = /[-‐‑‒–−]/

/** The lexemes of a stretch of text, in order, in linear time. White space belongs to none. */
export function lexemes(text: string, { start, end }: Range): Lexeme[] {
  const found: Lexeme[] = []
  const part = text.slice(start, end)
  let last = start - 1
  for (let piece = nextWord(part, 0, LEXEME); piece; piece = nextWord(part, piece.end, LEXEME)) {
    const at = start + piece.at
    const { sort, lower, capital, written } = formOf(part.slice(piece.at, piece.end))
    found.push({ start: at, end: start + piece.end, sort, text: written, lower, glued: at === last, capital })
    last = start + piece.end
  }
  return found
}

/** What a lexeme is wherever it stands. */
const formOf = remembered((written): Pick<Lexeme, 'sort' | 'lower' | 'capital'> & { written: string } => {
  if (/^\.?\p{Nd}/u.test(written))
    return { sort: 'digits', lower: plainForm(written), capital: false, written }
  if (!/^\p{L}/u.test(written)) return { sort: 'mark', lower: plainForm(written), capital: false, written }
  return { sort: 'word', lower: lowered(written), capital: isCapitalised(written), written }
})

function plainForm(written: string): string {
  return DASH.test(written) ? '-' : asciiDigits(written)
}
