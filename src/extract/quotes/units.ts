import type { CueClass } from '../../text/cues.ts'
import { spellingOf } from '../../text/spelling.ts'
import type { Range, Token } from '../../types.ts'
import type { Quoted } from './marks.ts'
import { type WordClass, wordClass } from './word-class.ts'

/** One piece of a statement: a word, a punctuation mark, or a whole quotation. */
export interface Unit extends Range {
  readonly kind: 'word' | 'mark' | 'quote'
  readonly text: string
  readonly lower: string
  readonly role: WordClass
  /** Class of a speech verb, whatever its role here. */
  readonly cue: CueClass | null
  /** Number of the quotation; -1 for other pieces. */
  readonly quote: number
}

/** The pieces of a statement, in order. */
export type Units = readonly Unit[]

/** Adds a word, and the marks between it and the unit before. */
export function addWord(units: Unit[], text: string, token: Token): void {
  const last = units[units.length - 1]
  if (last) addMarks(units, text, last, token.start)
  units.push(wordUnit(token, last))
}

/** Adds a word that a quotation touches: what of it stands before and after the quotation, and the quotation once. */
export function addQuoted(units: Unit[], text: string, token: Token, quote: NumberedQuote): void {
  const { start, end } = quote.outer
  if (token.start < start) addWord(units, text, part(token, 0, start - token.start))
  const last = units.at(-1)
  if (last?.kind !== 'quote' || last.quote !== quote.number) {
    if (last) addMarks(units, text, last, start)
    units.push({
      kind: 'quote',
      text: '',
      lower: '',
      role: 'other',
      cue: null,
      quote: quote.number,
      start,
      end,
    })
  }
  if (token.end > end) addWord(units, text, part(token, end - token.start, token.text.length))
}

/** A stretch between quotation marks with its number in the article. */
export type NumberedQuote = Pick<Quoted, 'outer'> & { readonly number: number }

/** The part of a word that a quotation mark is glued to. */
function part(token: Token, from: number, to: number): Token {
  const raw = token.text.slice(from, to)
  const text = raw.replace(/^[^\p{L}\p{N}]{1,4}|[^\p{L}\p{N}]{1,4}$/gu, '')
  const start = token.start + from + Math.max(0, raw.indexOf(text))
  const { tags, index } = token
  const end = start + text.length
  return { start, end, text, lower: text.toLowerCase(), tags, index, spelling: spellingOf(text) }
}

function wordUnit(token: Token, last: Unit | undefined): Unit {
  const { start, end, text, lower } = token
  const { role, cue } = wordClass(token)
  const attributive = role === 'verb' && last?.role === 'determiner' && BEFORE_NOUNS.has(last.lower)
  return { kind: 'word', text, lower, role: attributive ? 'adjective' : role, cue, quote: -1, start, end }
}

/** Determiners behind which a verb is read as an adjective: "the planned port". */
const BEFORE_NOUNS = new Set(['a', 'an', 'the', 'one', 'another', 'his', 'her', 'its', 'their'])

/** Adds the punctuation marks between a unit and an offset. */
function addMarks(units: Unit[], text: string, last: Unit, until: number): void {
  const code = text.charCodeAt(last.end)
  if (until === last.end + 1 && code === 0x20) return
  if (until === last.end + 2 && code === 0x2c && text.charCodeAt(last.end + 1) === 0x20) {
    units.push(markUnit(',', ',', last.end, last.end + 1))
    return
  }
  const between = text.slice(last.end, Math.min(until, last.end + 12))
  for (const match of between.matchAll(/[,;:()[\]]|[–—―]|--|\s-(?=\s)/g)) {
    const start = last.end + match.index
    const mark = match[0].trim()
    const lower = /^[–—―-]/.test(mark) ? '-' : mark
    const end = start + match[0].length
    units.push(markUnit(mark, lower, start, end))
  }
}

function markUnit(text: string, lower: string, start: number, end: number): Unit {
  return { kind: 'mark', text, lower, role: 'other', cue: null, quote: -1, start, end }
}

const BRACKETS: ReadonlySet<string> = new Set(['(', ')', '[', ']'])
function isBracket({ lower }: Unit): boolean {
  return lower.length === 1 && BRACKETS.has(lower)
}

const LONGEST_BRACKET = 14

/** The units without words in brackets, unless they hold a quotation. */
export function withoutBrackets(units: Units): Units {
  if (!units.some(isBracket)) return units
  const kept: Unit[] = []
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]
    if (!unit) continue
    if (unit.lower === '(' || unit.lower === '[') {
      const rest = units.slice(index + 1, index + LONGEST_BRACKET)
      const close = rest.findIndex((other) => other.lower === ')' || other.lower === ']')
      if (close >= 0 && !rest.slice(0, close).some((other) => other.kind === 'quote')) {
        index += close + 1
        continue
      }
    }
    if (!isBracket(unit)) kept.push(unit)
  }
  return kept
}
