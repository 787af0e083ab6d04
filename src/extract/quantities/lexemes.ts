import { asciiDigits } from '../../text/digits.ts'
import { lowered } from '../../text/doc.ts'
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
  /(?<digits>(?<![\p{L}\p{Nd}.])\.\p{Nd}+|\p{Nd}+(?:[.,’'\u00A0\u2009\u202F]\p{Nd}+){0,8})|(?<word>\p{L}[\p{L}\p{M}]*(?:['’]\p{L}{1,3}(?!\p{L}))?)|(?<mark>[^\s\p{L}\p{Nd}])/gu
const DASH = /[-‐‑‒–−]/

/** The lexemes of a stretch of text, in order, in linear time. White space belongs to none. */
export function lexemes(text: string, { start, end }: Range): Lexeme[] {
  const found: Lexeme[] = []
  let last = start - 1
  for (const match of text.slice(start, end).matchAll(LEXEME)) {
    const [written] = match
    const at = start + match.index
    const sort = match.groups?.digits ? 'digits' : match.groups?.word ? 'word' : 'mark'
    const lower = sort === 'word' ? lowered(written) : DASH.test(written) ? '-' : asciiDigits(written)
    const capital = sort === 'word' && /^\p{Lu}/u.test(written)
    found.push({
      start: at,
      end: at + written.length,
      sort,
      text: written,
      lower,
      glued: at === last,
      capital,
    })
    last = at + written.length
  }
  return found
}
