import type { Doc, Sentence, Status, Token } from '../types.ts'
import { bySentence } from './by-sentence.ts'
import { hasSign, sign, signsOf } from './clause-words.ts'
import { clausesOf, isRelative } from './clauses.ts'
import { type Found, phrasesIn } from './phrases.ts'

/** The part of a clause in which a word tells of status or hedges. Positions of tokens, the end exclusive. */
interface Scope {
  readonly clause: number
  readonly from: number
  readonly to: number
  readonly status: Status
  /** The hedging words as listed; null for words that tell of status alone. */
  readonly hedge: string | null
}

/** Gravest first: a negation outweighs a plan. */
const ORDER: readonly Status[] = ['denied', 'possible', 'planned', 'happened']

/** What the words of a clause tell of what stands in it. */
interface Told {
  readonly status: Status
  readonly hedge: string | null
}

const PLAIN: Told = { status: 'happened', hedge: null }

/**
 * Whether what a token tells happened, is planned or possible or denied, and the words that hedge it, by the clause it
 * stands in: "failed to release", "may", "reportedly". `at` is the token's position in the sentence.
 */
export function statusAt(doc: Doc, sentence: Sentence, at: number): Told {
  const scopes = scopesOf(doc, sentence)
  if (scopes.length === 0) return PLAIN
  const own = clausesOf(doc, sentence)[at]
  let { status, hedge } = PLAIN
  for (const scope of scopes) {
    if (scope.clause !== own || at < scope.from || scope.to <= at) continue
    if (ORDER.indexOf(scope.status) < ORDER.indexOf(status)) status = scope.status
    hedge = scope.hedge ?? hedge
  }
  return { status, hedge }
}

/** Whether a token stands in a clause that "who" or "which" opens after the place `from`: what is said is not said of it. */
export function isAside(doc: Doc, sentence: Sentence, at: number, from: number): boolean {
  const clauses = clausesOf(doc, sentence)
  const first = clauses.indexOf(clauses[at] ?? 0)
  const opener = sentence.tokens[first]
  return opener !== undefined && opener.start > from && isRelative(opener)
}

const NO_SCOPES: readonly Scope[] = []

/** The scopes of a sentence, found when they are first asked for. */
const scopesOf = bySentence((doc, sentence): readonly Scope[] => {
  const { tokens } = sentence
  const signs = allSigns(tokens)
  const words = signs & sign.status ? phrasesIn<string>(tokens, 'status-words') : []
  const hedges = signs & sign.hedge ? phrasesIn<Status>(tokens, 'hedges') : []
  const negated = (signs & sign.negated) !== 0
  // Most sentences tell of what happened, and need no clauses.
  if (words.length === 0 && hedges.length === 0 && !negated) return NO_SCOPES
  const clauses = clausesOf(doc, sentence)
  const all = { from: 0, to: tokens.length, hedge: null }
  const scopes = words.flatMap((word) => statusScopes(doc, sentence, clauses, word))
  for (const [at, token] of negated ? tokens.entries() : []) {
    if (hasSign(token, sign.negated)) scopes.push({ ...all, clause: clauses[at] ?? 0, status: 'denied' })
  }
  for (const { first, last, phrase, meaning } of hedges) {
    if (isName(sentence, first)) continue
    const within = attributive(sentence, first, last)
    scopes.push({ ...all, ...within, clause: clauses[first] ?? 0, status: meaning, hedge: phrase })
  }
  return [...scopes, ...conditional(sentence, clauses, scopes)]
})

function allSigns(tokens: readonly Token[]): number {
  let signs = 0
  for (const { spelling } of tokens) signs |= signsOf(spelling)
  return signs
}

/** Where a listed word or phrase tells of status. */
function statusScopes(
  doc: Doc,
  sentence: Sentence,
  clauses: readonly number[],
  { first, last, meaning }: Found<string>,
): Scope[] {
  const { tokens } = sentence
  const all = { from: 0, to: tokens.length, hedge: null }
  const [status, reach] = meaning.split(' ') as [Status | 'none', string?]
  if (status === 'none' || isName(sentence, first) || isNumero(doc, sentence, first)) return []
  const clause = clauses[last] ?? 0
  const after = reach === 'after' || (reach === 'clause' && ofGerund(sentence, first, last))
  const phrase = reach === 'phrase' ? { from: last + 1, to: nextComma(doc, sentence, last + 1) } : null
  const within = attributive(sentence, first, last) ?? phrase ?? (after ? { from: last + 1 } : {})
  const one: Scope = { ...all, ...within, clause, status }
  const next = clauses[last + 1] ?? clause
  return after && next !== clause && opensNext(tokens[last + 1])
    ? [one, { ...all, clause: next, status }]
    : [one]
}

/** "for not knowing": no more than the gerund is negated. */
function ofGerund({ tokens }: Sentence, first: number, last: number): boolean {
  return tokens[first - 1]?.tags.has('Preposition') === true && /ing$/.test(tokens[last + 1]?.lower ?? '')
}

/** The word after the next comma, or the end. */
function nextComma(doc: Doc, { tokens }: Sentence, from: number): number {
  const at = tokens
    .slice(from)
    .findIndex(({ start }, step) =>
      doc.text.slice(tokens[from + step - 1]?.end ?? start, start).includes(','),
    )
  return at < 0 ? tokens.length : from + at
}

/** "denied that ...", "whether ...": what is denied or open is the clause that begins right after. */
function opensNext(token: Token | undefined): boolean {
  return token?.lower === 'that' || token?.tags.has('Pronoun') === true
}

/** Words that say no more than that of a noun phrase: "a possible exception", "likely voters", "a potentially historic deal". */
function attributive({ tokens }: Sentence, first: number, last: number): { from: number; to: number } | null {
  const [before, word, next] = [tokens[first - 1], tokens[first], tokens[last + 1]]
  if (first !== last || !word || !next || !isNominal(next)) return null
  const opens =
    !before || isNominal(before) || before.tags.has('Determiner') || before.tags.has('Preposition')
  const adjective = word.tags.has('Adjective') || /ly$/.test(word.lower)
  if (!opens || !adjective || (!before && /.ly$/.test(word.lower) && word.lower !== 'likely')) return null
  const length = tokens.slice(last + 1).findIndex((token) => !isNominal(token))
  return { from: last + 1, to: length < 0 ? tokens.length : last + 1 + length }
}

function isNominal({ tags }: Token): boolean {
  return (tags.has('Noun') && !tags.has('Pronoun')) || tags.has('Adjective') || tags.has('Value')
}

/** "No. 20" denies nothing. */
function isNumero(doc: Doc, { tokens }: Sentence, at: number): boolean {
  const { lower, end = 0 } = tokens[at] ?? {}
  return lower === 'no' && /^\.\s{0,2}\(?\d/.test(doc.text.slice(end, end + 5))
}

/** "May" the month and "Will" the man: capitalised within a sentence, or before another capital at its beginning. */
function isName({ tokens }: Sentence, at: number): boolean {
  const { lower = '', text = '' } = tokens[at] ?? {}
  if (!/^(?:may|will)$/.test(lower) || !/^\p{Lu}/u.test(text)) return false
  return at > 0 || /^\p{Lu}/u.test(tokens[1]?.text ?? '')
}

/** In "If they agree, 30 will go home" what will be is only possible. */
function conditional({ tokens }: Sentence, clauses: readonly number[], scopes: readonly Scope[]): Scope[] {
  const ifs = tokens.flatMap(({ lower }, at) => (lower === 'if' || lower === 'unless' ? [at] : []))
  if (ifs.length === 0) return []
  return scopes
    .filter(({ status, clause }) => status === 'planned' && ifs.some((at) => clauses[at] !== clause))
    .map((scope) => ({ ...scope, status: 'possible', hedge: null }))
}
