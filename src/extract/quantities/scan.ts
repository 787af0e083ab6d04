import { tokenAt } from '../../text/nounphrase.ts'
import { scaleValue } from '../../text/number-tables.ts'
import type { Doc, Range, Sentence, Token } from '../../types.ts'
import { type Lexeme, plainDigits } from './lexemes.ts'
import { lexemesOf } from './starters.ts'

/** One sentence made ready for reading numbers. */
export interface Scan {
  readonly doc: Doc
  readonly sentence: Sentence
  readonly lexemes: readonly Lexeme[]
  /** The lexemes as the number reader wants them: lower case, digits without separators. */
  readonly words: readonly string[]
  /** Most words are capitalised, as in headlines: capitals tell nothing. */
  readonly titleCase: boolean
}

/** The lexemes of a sentence, made ready for the readers of quantities. */
export function scanOf(doc: Doc, sentence: Sentence): Scan {
  const found = lexemesOf(sentence)
  const words: string[] = []
  let long = 0
  let capitals = 0
  for (const { sort, text, word, capital } of found) {
    const at = words.length
    words.push(
      sort === 'digits' && isDottedThousands(found, at) ? plainDigits(text.replaceAll('.', ',')) : word,
    )
    if (at === 0 || sort !== 'word' || text.length < 4) continue
    long++
    if (capital) capitals++
  }
  return { doc, sentence, lexemes: found, words, titleCase: long > 3 && capitals >= 0.7 * long }
}

/** "1.000 persons": thousands, where no scale or unit makes decimals likely. */
function isDottedThousands(found: readonly Lexeme[], at: number): boolean {
  if (!found[at]?.text.endsWith('.000')) return false
  const before = found[at - 1]
  const after = found[at + 1]
  const signed = before?.sort === 'mark' && /\p{Sc}/u.test(before.text)
  const counts = after?.sort === 'word' && !after.glued && scaleValue(after.lower) === 1
  return /^[1-9]\d{0,2}\.000$/.test(found[at]?.text ?? '') && (counts || after === undefined) && !signed
}

/** The tagger's word that covers a lexeme, if it is in the same sentence. */
export function tokenOf(scan: Scan, index: number): Token | null {
  const lexeme = scan.lexemes[index]
  return lexeme ? tokenAt(scan.sentence, lexeme.start) : null
}

/** Whether a word has one of the tags; false of no word. */
export function hasTag(token: Token | null, ...tags: readonly string[]): boolean {
  if (token) for (const tag of tags) if (token.tags.has(tag)) return true
  return false
}

/** The stretch of the text from lexeme `from` to lexeme `to`, exclusive. */
export function rangeOf(scan: Scan, from: number, to: number): Range {
  return { start: scan.lexemes[from]?.start ?? 0, end: scan.lexemes[to - 1]?.end ?? 0 }
}
