import type { Doc, Sentence, Status } from '../types.ts'
import { clauseStarts } from './clauses.ts'
import { phrasesIn } from './phrases.ts'

/** A stretch of a sentence in which a word tells of status or hedges. Positions of tokens, the end exclusive. */
interface Scope {
  readonly from: number
  readonly to: number
  readonly status: Status
  /** The hedging words as listed; null for words that tell of status alone. */
  readonly hedge: string | null
}

/** Gravest first: a negation outweighs a plan. */
const ORDER: readonly Status[] = ['denied', 'possible', 'planned', 'happened']

const known = new WeakMap<Sentence, readonly Scope[]>()

/**
 * Whether what a token tells happened, is planned or possible or denied, and the words that hedge it, by the clause it
 * stands in: "failed to release", "may", "reportedly". `at` is the token's position in the sentence.
 */
export function statusAt(doc: Doc, sentence: Sentence, at: number): { status: Status; hedge: string | null } {
  const scopes = scopesOf(doc, sentence).filter(({ from, to }) => from <= at && at < to)
  const status = ORDER.find((candidate) => scopes.some((scope) => scope.status === candidate)) ?? 'happened'
  return { status, hedge: scopes.findLast(({ hedge }) => hedge !== null)?.hedge ?? null }
}

function scopesOf(doc: Doc, sentence: Sentence): readonly Scope[] {
  let scopes = known.get(sentence)
  if (!scopes) {
    scopes = findScopes(doc, sentence)
    known.set(sentence, scopes)
  }
  return scopes
}

function findScopes(doc: Doc, sentence: Sentence): Scope[] {
  const { tokens } = sentence
  const starts = clauseStarts(doc, sentence)
  const scopes: Scope[] = []
  const clauseOf = (at: number) => {
    const next = starts.findIndex((start) => start > at)
    return {
      from: starts[(next < 0 ? starts.length : next) - 1] ?? 0,
      to: next < 0 ? tokens.length : (starts[next] ?? 0),
    }
  }
  for (const { first, last, meaning } of phrasesIn<string>(tokens, 'status-words')) {
    const [status, reach] = meaning.split(' ') as [Status | 'none', string?]
    const clause = clauseOf(first)
    if (status === 'none' || isName(sentence, first)) continue
    scopes.push({
      from: reach === 'after' ? last + 1 : clause.from,
      to: Math.max(clause.to, last + 1),
      status,
      hedge: null,
    })
  }
  for (const [at, token] of tokens.entries()) {
    if (/.n't$/.test(token.lower)) scopes.push({ ...clauseOf(at), status: 'denied', hedge: null })
  }
  for (const { first, phrase, meaning } of phrasesIn<Status>(tokens, 'hedges')) {
    if (!isName(sentence, first)) scopes.push({ ...clauseOf(first), status: meaning, hedge: phrase })
  }
  return [...scopes, ...conditional(sentence, starts, scopes)]
}

/** "May" the month and "Will" the man: capitalised within a sentence, or before another capital at its beginning. */
function isName({ tokens }: Sentence, at: number): boolean {
  const { lower = '', text = '' } = tokens[at] ?? {}
  if (!/^(?:may|will)$/.test(lower) || !/^\p{Lu}/u.test(text)) return false
  return at > 0 || /^\p{Lu}/u.test(tokens[1]?.text ?? '')
}

/** In "If they agree, 30 will go home" what will be is only possible. */
function conditional(sentence: Sentence, starts: readonly number[], scopes: readonly Scope[]): Scope[] {
  const found: Scope[] = []
  for (const start of starts) {
    const { lower = '' } = sentence.tokens[start] ?? {}
    if (!/^(?:if|unless|provided)$/.test(lower)) continue
    for (const { from, to, status } of scopes) {
      const after = from <= start && start < to
      if (status === 'planned' && !after) found.push({ from, to, status: 'possible', hedge: null })
    }
  }
  return found
}
