import type { Token } from '../types.ts'
import { bySentence } from './by-sentence.ts'
import { clauseWordOf, hasSign, sign } from './clause-words.ts'
import { cueOf } from './cues.ts'

/** Longest subject before its verb, in words, where a new clause is looked for. */
const SUBJECT = 6
/** Longest closing attribution up to its verb: "a spokesman for the ministry of the interior said". */
const CLOSING = 14
/** Words between a verb of saying and what is said. */
const REPORT = 4

/** What is told of the clauses of a sentence while its words are read. */
interface State {
  /** Number of the clause that the word before stands in. */
  readonly clause: number
  /** Clauses to go back to after brackets and relative clauses, the innermost last. */
  readonly open: readonly { readonly to: number; readonly bracket: boolean }[]
  /** Whether the clause is one that a main clause follows: "While ...", "Speaking ...". */
  readonly intro: boolean
}

/**
 * The number of the clause in which each word of a sentence stands, by its position; the first is 0. A clause that goes on after
 * brackets or a relative clause keeps its number.
 *
 * A clause begins after a semicolon, colon or dash, at a relative or subordinating word, at "and" or "or" before a
 * finite verb, at a participle after a comma, at what somebody is said to say, and at the attribution that ends a
 * sentence: "The port will close, | the board said".
 */
export const clausesOf = bySentence((doc, { tokens }): readonly number[] => findClauses(doc.text, tokens))

function findClauses(text: string, tokens: readonly Token[]): number[] {
  const found: number[] = []
  let next = 1
  let saying = -REPORT - 1
  let state: State = { clause: 0, open: [], intro: opensIntro(tokens[0]) }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    const gap = gapBefore(text, tokens, at)
    const reported = at - saying <= REPORT
    if (gap === ' ' && !reported && !hasSign(token, TURNING)) {
      found.push(state.clause)
      continue
    }
    state = closed(state, token, gap)
    if (at > 0 && (begins(tokens, at, gap, state) || (reported && isSaid(tokens, at)))) {
      const intro = opensIntro(token) && !isRelative(token)
      state = { clause: next++, open: opened(state, token, gap), intro }
    }
    found.push(state.clause)
    if (hasSign(token, sign.saying)) saying = at
  }
  return found
}

/** Behind a mere space no other word ends a clause or begins one, but where what is said begins. */
const TURNING = sign.opener | sign.joining | sign.saying

/** The clauses to go back to after the one that a token opens. */
function opened(state: State, token: Token | undefined, gap: string): State['open'] {
  if (gap.includes('(') || gap.includes('[')) return [...state.open, { to: state.clause, bracket: true }]
  if (!gap.includes(',') || !isRelative(token)) return state.open
  return [...state.open.filter(({ bracket }) => bracket), { to: state.clause, bracket: false }]
}

function gapBefore(text: string, tokens: readonly Token[], at: number): string {
  const [token, last] = [tokens[at], tokens[at - 1]]
  if (!token || !last) return ''
  const own = token.text.charCodeAt(0)
  const bracket = own === 0x28 || own === 0x5b
  if (!bracket && token.start === last.end + 1 && text.charCodeAt(last.end) === 0x20) return ' '
  const gap = text.slice(last.end, Math.min(token.start, last.end + 8))
  return bracket ? gap + token.text.charAt(0) : gap
}

/** The clause that goes on: after a closing bracket, or where a relative clause ends with a comma. */
function closed(state: State, token: Token | undefined, gap: string): State {
  const last = state.open.at(-1)
  if (!last || gap === ' ') return state
  const ends = last.bracket
    ? /[)\]]/.test(gap)
    : token && gap.includes(',') && (isMainVerb(token) || token.tags.has('Preposition'))
  return ends ? { clause: last.to, open: state.open.slice(0, -1), intro: false } : state
}

function begins(tokens: readonly Token[], at: number, gap: string, { intro }: State): boolean {
  const token = tokens[at]
  if (hasSign(token, sign.opener)) return true
  if (gap !== ' ') {
    if (/[;:([—–“”"]|--/.test(gap)) return true
    if (gap.includes(',') && beginsAfterComma(tokens, at, intro)) return true
  }
  return hasSign(token, sign.joining) && joins(tokens, at)
}

function beginsAfterComma(tokens: readonly Token[], at: number, intro: boolean): boolean {
  const token = tokens[at]
  if (token?.lower.endsWith('ing') && token.tags.has('Verb')) return true
  if (intro && (hasOwnVerb(tokens, at) || hasPresent(tokens, at))) return true
  return isClosing(tokens, at)
}

/** "and", "or" before a finite verb, or before a subject with one. */
function joins(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (next !== undefined && isFiniteVerb(next)) || hasOwnVerb(tokens, at + 1)
}

/** Whether a subject and a finite verb follow: "and the talks ended". */
function hasOwnVerb(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + SUBJECT; at++) {
    const token = tokens[at]
    if (!token) return false
    if (isFiniteVerb(token) || token.tags.has('Modal')) return true
    if (token.tags.has('Preposition') || token.tags.has('Conjunction')) return false
  }
  return false
}

/** "the men go": a bare verb after a noun. */
function hasPresent(tokens: readonly Token[], from: number): boolean {
  let verb = from
  while (verb < from + SUBJECT && tokens[verb] && !tokens[verb]?.tags.has('Verb')) verb++
  const token = tokens[verb]
  if (verb === from || verb === from + SUBJECT || !token) return false
  return !token.lower.endsWith('ing') && tokens[verb - 1]?.lower !== 'to'
}

/** After a relative clause and its comma: "The firm, which lost money, cut jobs", whatever form the tagger sees. */
function isMainVerb(token: Token): boolean {
  return isFiniteVerb(token) || (token.tags.has('Verb') && !token.lower.endsWith('ing'))
}

function isFiniteVerb({ spelling, tags }: Token): boolean {
  return clauseWordOf(spelling) === 'auxiliary' || tags.has('PastTense')
}

/** Whether somebody who says so follows, before any other verb: ", the board said on Monday". */
function isClosing(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + CLOSING; at++) {
    const token = tokens[at]
    if (!token) return false
    if (token.tags.has('Verb') || clauseWordOf(token.spelling) === 'auxiliary')
      return at > from && says(token) && tokens[at + 1]?.lower !== 'that'
    if (hasSign(token, sign.opener)) return false
  }
  return false
}

/** Whether what is said begins here, without "that": "She said (on Monday) | the port will close". */
function isSaid(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const sort = token ? clauseWordOf(token.spelling) : null
  if (sort !== null && sort !== 'pronoun' && sort !== 'determiner') return false
  if (isDated(token)) return false
  const first = Math.max(0, at - REPORT)
  let last = at - 1
  while (last >= first && isDated(tokens[last])) last--
  const before = tokens[last]
  if (!before || last < first) return false
  if (says(before)) return hasOwnVerb(tokens, at)
  return sort === 'pronoun' && tokens.slice(first, at).some(isTold) && hasOwnVerb(tokens, at)
}

function isTold({ lower, spelling }: Token): boolean {
  return /^t(?:ell|old)/.test(lower) && cueOf(spelling) === 'say'
}

function isDated(token: Token | undefined): boolean {
  return token?.tags.has('Date') === true || token?.tags.has('WeekDay') === true
}

function says(token: Token): boolean {
  return hasSign(token, sign.saying) && token.tags.has('Verb') && !token.lower.endsWith('ing')
}

function opensIntro(token: Token | undefined): boolean {
  if (!token) return false
  return hasSign(token, sign.opener) || (/(?:ed|ing)$/.test(token.lower) && token.tags.has('Verb'))
}

/** "who", "which", "whose": opens a clause about what stands before. */
export function isRelative(token: Token | undefined): boolean {
  return token !== undefined && token.lower !== 'that' && clauseWordOf(token.spelling) === 'relative'
}
