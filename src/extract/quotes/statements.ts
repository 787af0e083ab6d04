import { cueOf } from '../../text/cues.ts'
import type { Doc, Range, Sentence } from '../../types.ts'
import type { Quoted } from './marks.ts'
import { addQuoted, addWord, type Unit, type Units, withoutBrackets } from './units.ts'

/** The words outside quotation marks of what reads as one sentence, with the quotations in their places. */
export interface Statement {
  readonly units: Units
  readonly paragraph: number
}

/** Where a statement stands. Most hold no quotation; their words are cut when they are first asked for. */
export interface Place {
  readonly paragraph: number
  /** The sentence that it is, where no quotation touches it. */
  readonly plain: Sentence | null
  readonly statement: () => Statement
}

/**
 * Cuts a document into statements: sentences whose quotations count as one piece each, however many sentences they
 * hold. Words in brackets are left out unless they hold a quotation.
 */
export function statementsOf(doc: Doc, quoted: readonly Quoted[]): Place[] {
  const { text } = doc
  const found: Place[] = []
  let units: Unit[] = []
  let paragraph = -1
  let next = 0
  const flush = () => {
    if (units.length > 0) found.push(made({ units: withoutBrackets(units), paragraph }))
    units = []
  }
  for (const sentence of doc.sentences) {
    if (units.length > 0 && (sentence.paragraph !== paragraph || ends(text, units, sentence))) flush()
    paragraph = sentence.paragraph
    while (next < quoted.length && isOver(quoted[next], sentence)) next++
    if (units.length > 0 || reaches(quoted[next], sentence))
      next = addAll(units, doc, sentence, { quoted, next })
    else if (sentence.tokens.length > 0) found.push(plain(text, sentence))
  }
  flush()
  return found
}

function isOver(quote: Quoted | undefined, { start }: Range): boolean {
  return quote !== undefined && quote.end <= start
}

function reaches(quote: Quoted | undefined, { end }: Range): boolean {
  return quote !== undefined && quote.start < end
}

function made(statement: Statement): Place {
  return { paragraph: statement.paragraph, plain: null, statement: () => statement }
}

function plain(text: string, sentence: Sentence): Place {
  const { paragraph } = sentence
  let known: Statement | null = null
  const statement = () => {
    if (!known) {
      const units: Unit[] = []
      for (const token of sentence.tokens) addWord(units, text, token)
      known = { units: withoutBrackets(units), paragraph }
    }
    return known
  }
  return { paragraph, plain: sentence, statement }
}

/** The quotations of an article, and the first that may touch what follows. */
interface Cursor {
  readonly quoted: readonly Quoted[]
  readonly next: number
}

/** Adds the words of a sentence with their quotations; gives the first quotation that may touch the next sentence. */
function addAll(units: Unit[], { text }: Doc, { tokens }: Sentence, { quoted, next }: Cursor): number {
  let number = next
  for (const token of tokens) {
    while (number < quoted.length && isOver(quoted[number], token)) number++
    const quote = quoted[number]
    if (!quote || !reaches(quote, token)) addWord(units, text, token)
    else addQuoted(units, text, token, { outer: quote.outer, number })
  }
  return number
}

/**
 * Whether a sentence begins a new statement after these units. It does not while a quotation goes on, and not when it
 * attributes a question or exclamation: "Why now?" Smith asked.
 */
function ends(text: string, units: Units, sentence: Sentence): boolean {
  const last = units.at(-1)
  if (last?.kind !== 'quote') return true
  if (last.end > sentence.start) return false
  if (/^\s{0,3}[–—―]/.test(text.slice(last.end, last.end + 5))) return false
  if (!/[?!…—–-]["'”’»\s]{0,3}$/.test(text.slice(last.end - 4, last.end))) return true
  const head = sentence.tokens.slice(0, 7)
  const cue = head.findIndex(({ spelling, tags }) => tags.has('Verb') && cueOf(spelling) !== null)
  const following = sentence.tokens[cue + 1]
  return (
    cue < 1 || cue > 5 || (following !== undefined && /^(?:that|he|she|they|the|it)$/.test(following.lower))
  )
}
