import type { Doc, Sentence, Token } from '../types.ts'
import { cueClass } from './cues.ts'
import { lexicon, phraseSet } from './lexicon.ts'

/** Longest subject before its verb, in words, where a new clause is looked for. */
const SUBJECT = 6
/** Longest closing attribution up to its verb: "a spokesman for the ministry of the interior said". */
const CLOSING = 14

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
export function clausesOf(doc: Doc, sentence: Sentence): number[] {
  const { tokens } = sentence
  const found: number[] = []
  let next = 1
  let state: State = { clause: 0, open: [], intro: opensIntro(tokens[0]) }
  for (let at = 0; at < tokens.length; at++) {
    const gap = gapBefore(doc, tokens, at)
    state = closed(state, tokens, at, gap)
    if (at > 0 && begins(tokens, at, gap, state)) {
      const open =
        gap.includes('(') || gap.includes('[')
          ? [...state.open, { to: state.clause, bracket: true }]
          : gap.includes(',') && isRelative(tokens[at])
            ? [...state.open.filter(({ bracket }) => bracket), { to: state.clause, bracket: false }]
            : state.open
      state = { clause: next++, open, intro: opensIntro(tokens[at]) && !isRelative(tokens[at]) }
    }
    found.push(state.clause)
  }
  return found
}

function gapBefore(doc: Doc, tokens: readonly Token[], at: number): string {
  const [token, last] = [tokens[at], tokens[at - 1]]
  if (!token || !last) return ''
  const own = token.text.charAt(0)
  const gap = doc.text.slice(last.end, Math.min(token.start, last.end + 8))
  return own === '(' || own === '[' ? gap + own : gap
}

/** The clause that goes on: after a closing bracket, or where a relative clause ends with a comma. */
function closed(state: State, tokens: readonly Token[], at: number, gap: string): State {
  const last = state.open.at(-1)
  if (!last) return state
  const back = { clause: last.to, open: state.open.slice(0, -1), intro: false }
  if (last.bracket) return /[)\]]/.test(gap) ? back : state
  const token = tokens[at]
  const goesOn = token && gap.includes(',') && (isMainVerb(token) || token.tags.has('Preposition'))
  return goesOn ? back : state
}

function begins(tokens: readonly Token[], at: number, gap: string, state: State): boolean {
  const token = tokens[at]
  if (!token) return false
  if (isOpener(token.lower)) return true
  if (gap !== ' ' && /[;:([—–“”"]|--/.test(gap)) return true
  if (gap.includes(',')) {
    if (/ing$/.test(token.lower) && token.tags.has('Verb')) return true
    if (state.intro && (hasOwnVerb(tokens, at) || hasPresent(tokens, at))) return true
    if (isClosing(tokens, at)) return true
  }
  return joins(tokens, at) || isSaid(tokens, at)
}

const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'nor', 'then'])

function joins(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!JOINING.has(tokens[at]?.lower ?? '')) return false
  if (next && isFiniteVerb(next)) return true
  return hasOwnVerb(tokens, at + 1)
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
  const verb = tokens.slice(from, from + SUBJECT).findIndex(({ tags }) => tags.has('Verb'))
  return verb > 0 && !/ing$/.test(tokens[from + verb]?.lower ?? '') && tokens[from + verb - 1]?.lower !== 'to'
}

/** After a relative clause and its comma: "The firm, which lost money, cut jobs", whatever form the tagger sees. */
function isMainVerb(token: Token): boolean {
  return isFiniteVerb(token) || (token.tags.has('Verb') && !/ing$/.test(token.lower))
}

function isFiniteVerb({ lower, tags }: Token): boolean {
  return classOf(lower) === 'auxiliary' || tags.has('PastTense')
}

/** Whether somebody who says so follows, before any other verb: ", the board said on Monday". */
function isClosing(tokens: readonly Token[], from: number): boolean {
  const verb = tokens
    .slice(from, from + CLOSING)
    .findIndex(({ lower, tags }) => tags.has('Verb') || classOf(lower) === 'auxiliary')
  const token = tokens[from + verb]
  if (verb < 1 || !token || tokens.slice(from, from + verb).some(({ lower }) => isOpener(lower))) return false
  return says(token) && tokens[from + verb + 1]?.lower !== 'that'
}

/** Whether what is said begins here, without "that": "She said (on Monday) | the port will close". */
function isSaid(tokens: readonly Token[], at: number): boolean {
  const sort = classOf(tokens[at]?.lower ?? '')
  if (sort !== null && sort !== 'pronoun' && sort !== 'determiner') return false
  if (isDated(tokens[at])) return false
  const first = Math.max(0, at - 4)
  let last = at - 1
  while (last >= first && isDated(tokens[last])) last--
  const before = tokens[last]
  if (!before || last < first) return false
  if (says(before)) return hasOwnVerb(tokens, at)
  return sort === 'pronoun' && tokens.slice(first, at).some(isTold) && hasOwnVerb(tokens, at)
}

function isTold({ lower }: Token): boolean {
  return /^t(?:ell|old)/.test(lower) && cueClass(lower) === 'say'
}

function isDated(token: Token | undefined): boolean {
  return token?.tags.has('Date') === true || token?.tags.has('WeekDay') === true
}

function says({ lower, tags }: Token): boolean {
  const sort = tags.has('Verb') && !/ing$/.test(lower) ? cueClass(lower) : null
  return sort === 'say' || sort === 'claim' || sort === 'think'
}

function opensIntro(token: Token | undefined): boolean {
  if (!token) return false
  return isOpener(token.lower) || (token.tags.has('Verb') && /(?:ed|ing)$/.test(token.lower))
}

function isOpener(lower: string): boolean {
  return phraseSet('clause-openers').has(lower)
}

/** "who", "which", "whose": opens a clause about what stands before. */
export function isRelative(token: Token | undefined): boolean {
  return token?.lower !== 'that' && classOf(token?.lower ?? '') === 'relative'
}

let classes: ReadonlyMap<string, string> | null = null

function classOf(lower: string): string | null {
  classes ??= new Map(Object.entries(lexicon<Readonly<Record<string, string>>>('clause-words')))
  return classes.get(lower) ?? null
}
