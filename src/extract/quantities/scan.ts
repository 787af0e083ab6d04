import { tokenAt } from '../../text/nounphrase.ts'
import { scaleValue } from '../../text/number-tables.ts'
import type { Doc, Range, Sentence, Token } from '../../types.ts'
import { type Lexeme, plainDigits } from './lexemes.ts'
import { lexemesOf, startersOf } from './starters.ts'

/** One sentence made ready for reading numbers. */
export interface Scan {
  readonly doc: Doc
  readonly sentence: Sentence
  readonly lexemes: readonly Lexeme[]
  /** The lexemes as the number reader wants them: lower case, digits without separators. */
  readonly words: readonly string[]
  /** Where each lexeme begins in the text. */
  readonly starts: readonly number[]
  /** The lexemes with which a quantity may begin, from last to first. */
  readonly starters: readonly number[]
  /** Most words are capitalised, as in headlines: capitals tell nothing. */
  readonly titleCase: boolean
}

/** The lexemes of a sentence, made ready for the readers of quantities. */
export function scanOf(doc: Doc, sentence: Sentence): Scan {
  const lexemes: Lexeme[] = []
  const words: string[] = []
  const starts: number[] = []
  let long = 0
  let capitals = 0
  let dotted = false
  for (const { start, spelling } of sentence.chunks) {
    for (const lexeme of lexemesOf(spelling)) {
      if (lexeme.long && lexemes.length > 0) {
        long++
        if (lexeme.capital) capitals++
      }
      dotted ||= lexeme.dotted
      lexemes.push(lexeme)
      words.push(lexeme.word)
      starts.push(start + lexeme.from)
    }
  }
  if (dotted) joinThousands(lexemes, words)
  const titleCase = long > 3 && capitals >= 0.7 * long
  return { doc, sentence, lexemes, words, starts, starters: startersOf(lexemes), titleCase }
}

/** Reads "1.000 persons" as thousands, where no scale or unit makes decimals likely. */
function joinThousands(lexemes: readonly Lexeme[], words: string[]): void {
  for (const [at, { text, dotted }] of lexemes.entries()) {
    const [before, after] = [lexemes[at - 1], lexemes[at + 1]]
    const signed = before?.sort === 'mark' && /\p{Sc}/u.test(before.text)
    const counts = after?.sort === 'word' && !after.glued && scaleValue(after.lower) === 1
    if (dotted && (counts || after === undefined) && !signed) words[at] = plainDigits(text.replace('.', ','))
  }
}

/** The tagger's word that covers a lexeme, if it is in the same sentence. */
export function tokenOf(scan: Scan, index: number): Token | null {
  const start = scan.starts[index]
  return start === undefined ? null : tokenAt(scan.sentence, start)
}

/** Whether a word has one of the tags; false of no word. */
export function hasTag(token: Token | null, ...tags: readonly string[]): boolean {
  if (token) for (const tag of tags) if (token.tags.has(tag)) return true
  return false
}

/** The stretch of the text from lexeme `from` to lexeme `to`, exclusive. */
export function rangeOf(scan: Scan, from: number, to: number): Range {
  return { start: scan.starts[from] ?? 0, end: endOf(scan, to - 1) }
}

/** Where a lexeme ends in the text; 0 where there is none. */
export function endOf({ lexemes, starts }: Scan, at: number): number {
  return (starts[at] ?? 0) + (lexemes[at]?.text.length ?? 0)
}
