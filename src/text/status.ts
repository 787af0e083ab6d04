import type { Doc, Sentence, Status, Token } from '../types.ts'
import { bySentence } from './by-sentence.ts'
import { sign, signsOf } from './clause-words.ts'
import { clausesOf, isRelative } from './clauses.ts'
import { wordFlag } from './flags.ts'
import { type Found, phrasesFrom } from './phrases.ts'

/** The part of a clause in which a word tells of status or hedges. Positions of tokens, the end exclusive. */
interface Scope {
  readonly clause: number
  readonly from: number
  readonly to: number
  readonly status: Status
  /** The hedging words as listed; null for words that tell of status alone. */
  readonly hedge: string | null
}

/** A negation outweighs a plan. */
const GRAVITY: Readonly<Record<Status, number>> = { denied: 3, possible: 2, planned: 1, happened: 0 }

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
    if (GRAVITY[scope.status] > GRAVITY[status]) status = scope.status
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
  // Most sentences tell of what happened, and need no clauses.
  if ((sentence.wordFlags & TELLS) === 0) return NO_SCOPES
  const { tokens } = sentence
  const places = placesOf(tokens)
  const words = phrasesFrom<string>(tokens, places.status, 'status-words')
  const hedges = phrasesFrom<Status>(tokens, places.hedge, 'hedges')
  if (words.length === 0 && hedges.length === 0 && places.negated.length === 0) return NO_SCOPES
  const clauses = clausesOf(doc, sentence)
  const scopes = words.flatMap((word) => statusScopes(doc, sentence, clauses, word))
  for (const at of places.negated) scopes.push(scopeOf(sentence, clauses[at] ?? 0, 'denied', null))
  for (const { first, last, phrase, meaning } of hedges) {
    if (isName(sentence, first)) continue
    const scope = scopeOf(sentence, clauses[first] ?? 0, meaning, attributive(sentence, first, last))
    scopes.push({ ...scope, hedge: phrase })
  }
  return places.conditions.length > 0
    ? [...scopes, ...conditional(places.conditions, clauses, scopes)]
    : scopes
})

/** The positions of the words that may tell of status. */
interface Places {
  readonly status: readonly number[]
  readonly hedge: readonly number[]
  readonly negated: readonly number[]
  readonly conditions: readonly number[]
}

/** Where words of a sentence may tell of status. */
function placesOf(tokens: readonly Token[]): Places {
  const places = { status: [], hedge: [], negated: [], conditions: [] } satisfies Places
  const { status, hedge, negated, conditions }: Record<keyof Places, number[]> = places
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    const own = token ? signsOf(token.spelling) : 0
    if ((own & sign.status) !== 0) status.push(at)
    if ((own & sign.hedge) !== 0) hedge.push(at)
    if ((own & sign.negated) !== 0) negated.push(at)
    if ((own & sign.condition) !== 0) conditions.push(at)
  }
  return places
}

const TELLS = wordFlag((spelling) => (signsOf(spelling) & (sign.status | sign.hedge | sign.negated)) !== 0)

/** A scope without a hedge: the stretch of a clause, or all of it. */
function scopeOf({ tokens }: Sentence, clause: number, status: Status, within: Stretch | null): Scope {
  return { clause, from: within?.from ?? 0, to: within?.to ?? tokens.length, status, hedge: null }
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where a listed word or phrase tells of status. */
function statusScopes(
  doc: Doc,
  sentence: Sentence,
  clauses: readonly number[],
  { first, last, meaning }: Found<string>,
): Scope[] {
  const { tokens } = sentence
  const [status, reach] = meaning.split(' ') as [Status | 'none', string?]
  if (status === 'none' || isName(sentence, first) || isNumero(doc, sentence, first)) return []
  const clause = clauses[last] ?? 0
  const after = reach === 'after' || (reach === 'clause' && ofGerund(sentence, first, last))
  const phrase = reach === 'phrase' ? { from: last + 1, to: nextComma(doc, sentence, last + 1) } : null
  const rest = after ? { from: last + 1, to: tokens.length } : null
  const one = scopeOf(sentence, clause, status, attributive(sentence, first, last) ?? phrase ?? rest)
  const next = clauses[last + 1] ?? clause
  return after && next !== clause && opensNext(tokens[last + 1])
    ? [one, scopeOf(sentence, next, status, null)]
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
function attributive({ tokens }: Sentence, first: number, last: number): Stretch | null {
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

/** In "If they agree, 30 will go home" what will be is only possible; `ifs` are the positions of such words. */
function conditional(ifs: readonly number[], clauses: readonly number[], scopes: readonly Scope[]): Scope[] {
  return scopes
    .filter(({ status, clause }) => status === 'planned' && ifs.some((at) => clauses[at] !== clause))
    .map((scope) => ({ ...scope, status: 'possible', hedge: null }))
}
