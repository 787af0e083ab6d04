import { type CueClass, cueClass } from '../../text/cues.ts'
import { spellingOf } from '../../text/spelling.ts'
import type { Doc, Range, Sentence, Token } from '../../types.ts'
import type { Quoted } from './marks.ts'
import { roleOf, type WordClass } from './word-class.ts'

/** One piece of a statement: a word, a punctuation mark, or a whole quotation. */
export interface Unit extends Range {
  readonly kind: 'word' | 'mark' | 'quote'
  readonly text: string
  readonly lower: string
  readonly role: WordClass
  /** Class of a speech verb, whatever its role here. */
  readonly cue: CueClass | null
  readonly token: Token | null
  /** Number of the quotation. */
  readonly quote: number
}

/** The pieces of a statement, in order. */
export type Units = readonly Unit[]

/** The words outside quotation marks of what reads as one sentence, with the quotations in their places. */
export interface Statement extends Range {
  readonly units: Units
  readonly paragraph: number
}

/**
 * Cuts a document into statements: sentences whose quotations count as one piece each, however many sentences they
 * hold. Words in brackets are left out unless they hold a quotation.
 */
export function statementsOf(doc: Doc, quoted: readonly Quoted[]): Statement[] {
  const found: Statement[] = []
  let units: Unit[] = []
  let paragraph = -1
  let next = 0
  const flush = () => {
    const first = units[0]
    const last = units.at(-1)
    if (first && last)
      found.push({ start: first.start, end: last.end, units: withoutBrackets(units), paragraph })
    units = []
  }
  const addWord = (token: Token) => {
    const last = units.at(-1)
    for (const mark of marksBetween(doc.text, last, token.start)) units.push(mark)
    units.push(wordUnit(token, last))
  }
  const addQuote = (quote: Quoted) => {
    const last = units.at(-1)
    if (last?.kind === 'quote' && last.quote === next) return
    units.push(...marksBetween(doc.text, last, quote.outer.start), quoteUnit(quote, next))
  }
  const add = (token: Token) => {
    while ((quoted[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++
    const quote = quoted[next]
    if (!quote || token.end <= quote.start) return addWord(token)
    const { start, end } = quote.outer
    if (token.start < start) addWord(part(token, 0, start - token.start))
    addQuote(quote)
    if (token.end > end) addWord(part(token, end - token.start, token.text.length))
  }
  for (const sentence of doc.sentences) {
    if (sentence.paragraph !== paragraph || ends(doc.text, units, sentence)) flush()
    paragraph = sentence.paragraph
    for (const token of sentence.tokens) add(token)
  }
  flush()
  return found
}

/**
 * Whether a sentence begins a new statement after these units. It does not while a quotation goes on, and not when it
 * attributes a question or exclamation: "Why now?" Smith asked.
 */
function ends(text: string, units: readonly Unit[], sentence: Sentence): boolean {
  const last = units.at(-1)
  if (last?.kind !== 'quote') return true
  if (last.end > sentence.start) return false
  if (/^\s{0,3}[–—―]/.test(text.slice(last.end, last.end + 5))) return false
  if (!/[?!…—–-]["'”’»\s]{0,3}$/.test(text.slice(last.end - 4, last.end))) return true
  const head = sentence.tokens.slice(0, 7)
  const cue = head.findIndex(({ lower, tags }) => tags.has('Verb') && cueClass(lower) !== null)
  const following = sentence.tokens[cue + 1]
  return (
    cue < 1 || cue > 5 || (following !== undefined && /^(?:that|he|she|they|the|it)$/.test(following.lower))
  )
}

/** The part of a word that a quotation mark is glued to. */
function part(token: Token, from: number, to: number): Token {
  const raw = token.text.slice(from, to)
  const text = raw.replace(/^[^\p{L}\p{N}]{1,4}|[^\p{L}\p{N}]{1,4}$/gu, '')
  const start = token.start + from + Math.max(0, raw.indexOf(text))
  const { tags, index } = token
  const end = start + text.length
  return { start, end, text, lower: text.toLowerCase(), tags, index, spelling: spellingOf(text) }
}

function quoteUnit(quote: Quoted, number: number): Unit {
  const { start, end } = quote.outer
  return {
    kind: 'quote',
    text: '',
    lower: '',
    role: 'other',
    cue: null,
    token: null,
    quote: number,
    start,
    end,
  }
}

function wordUnit(token: Token, last: Unit | undefined): Unit {
  const { start, end, text, lower } = token
  const cue = cueClass(lower)
  const role = roleOf(token, cue)
  const attributive =
    role === 'verb' &&
    last?.role === 'determiner' &&
    /^(?:an?|the|one|another|his|her|its|their)$/.test(last.lower)
  return {
    kind: 'word',
    text,
    lower,
    role: attributive ? 'adjective' : role,
    cue,
    token,
    quote: -1,
    start,
    end,
  }
}

const NO_UNITS: readonly Unit[] = []

function marksBetween(text: string, last: Unit | undefined, until: number): readonly Unit[] {
  if (!last || (until === last.end + 1 && text.charAt(last.end) === ' ')) return NO_UNITS
  const between = text.slice(last.end, Math.min(until, last.end + 12))
  return [...between.matchAll(/[,;:()[\]]|[–—―]|--|\s-(?=\s)/g)].map((match) => {
    const start = last.end + match.index
    const mark = match[0].trim()
    return {
      kind: 'mark',
      text: mark,
      lower: /^[–—―-]/.test(mark) ? '-' : mark,
      role: 'other',
      cue: null,
      token: null,
      quote: -1,
      start,
      end: start + match[0].length,
    }
  })
}

const BRACKETS: ReadonlySet<string> = new Set(['(', ')', '[', ']'])
const LONGEST_BRACKET = 14

function withoutBrackets(units: readonly Unit[]): Unit[] {
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
    if (!BRACKETS.has(unit.lower)) kept.push(unit)
  }
  return kept
}
