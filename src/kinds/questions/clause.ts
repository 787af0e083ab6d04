import { conceptOfToken } from '../../text/concepts.ts'
import { lexicon } from '../../text/lexicon.ts'
import { inside, overlaps } from '../../text/spans.ts'
import { isStopword } from '../../text/stem.ts'
import type { Doc, Mentions, Range, Sentence, Token } from '../../types.ts'
import { governingVerb, verbsOf } from '../clause.ts'
import { isVerbAt } from '../verbs.ts'

/** A value in its clause. */
export interface Place {
  readonly doc: Doc
  readonly mentions: Mentions
  readonly sentence: Sentence
  readonly value: Range
  /** The tokens of the clause, without those of the value. */
  readonly clause: readonly Token[]
}

/** Whether a verb says what was done to its subject: "was sold", "had been closed". */
export function isPassive({ clause }: Place, verb: Token): boolean {
  if (isParticiple(clause, verb)) return true
  const at = clause.indexOf(verb)
  const before = clause.slice(Math.max(0, at - 3), at)
  return (
    /(?:ed|en|[^e]n|t|d|ung|uck)$/.test(verb.lower) &&
    before.some(({ lower }) => /^(?:is|are|was|were|be|been|being)$/.test(lower))
  )
}

/** The tokens around a value up to a mark, a relative or conjunction, or "and" before a verb. */
export function clauseAround(doc: Doc, sentence: Sentence, value: Range): Token[] {
  const tokens = sentence.tokens
  const first = tokens.findIndex((token) => token.end > value.start)
  const after = tokens.findIndex((token) => token.start >= value.end)
  const gap = (at: number) => doc.text.slice(tokens[at]?.end, tokens[at + 1]?.start)
  let from = Math.max(0, first)
  while (from > 0 && !MARK.test(gap(from - 1)) && !divides(tokens, from - 1)) from--
  let to = after < 0 ? tokens.length : after
  while (to < tokens.length && !MARK.test(gap(to - 1)) && !divides(tokens, to) && !listsOn(tokens, to)) to++
  return tokens.slice(from, to).filter((token) => !overlaps(token, value))
}

const MARK = /[,;:“”()"]\s|\s["“(]|—|–|--/

/** Whether a clause ends at a token: "which", "because", "and" before another verb. */
function divides(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.lower === 'that' && opensClause(tokens[at + 1])) return true
  if (opensReport(tokens, at)) return true
  const sort = sorts()[token?.lower ?? '']
  if (/^(?:before|after|until|till|since)$/.test(token?.lower ?? '') && tokens[at + 1]?.tags.has('Pronoun'))
    return true
  if (sort !== 'conjunction' && sort !== 'relative') return false
  return (
    !/^(?:and|or)$/.test(token?.lower ?? '') ||
    isVerbAt(tokens, at + 1) ||
    tokens[at + 1]?.tags.has('Pronoun') === true
  )
}

/** "said its revenue rose", "said on Tuesday its revenue rose": what is said, without "that". */
function opensReport(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before || !/^(?:its|their|his|her)$/.test(tokens[at]?.lower ?? '')) return false
  return (
    before.tags.has('Date') || (before.tags.has('Verb') && verbsOf('reporting').has(conceptOfToken(before)))
  )
}

/** "said that its revenue rose": what "that" introduces. */
function opensClause(token: Token | undefined): boolean {
  return ['Determiner', 'Possessive', 'Pronoun', 'ProperNoun'].some((tag) => token?.tags.has(tag))
}

/** "and 11 in a school": what follows belongs to the next number. */
function listsOn(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'and' && tokens[at + 1]?.tags.has('Value') === true
}

function sorts(): Readonly<Record<string, string>> {
  return lexicon<Readonly<Record<string, string>>>('clause-words')
}

/** The last main verb of the clause before the value, else the first after it, else the one that governs the value. */
export function verbIn({ doc, sentence, value, clause }: Place): Token | null {
  const verbs = clause.filter(
    (token, at) =>
      isVerbAt(clause, at) &&
      !token.tags.has('Auxiliary') &&
      !token.tags.has('Modal') &&
      !(isStopword(token.lower) && clause[at + 1]?.tags.has('Verb')),
  )
  const before = verbs.filter((token) => token.end <= value.start).at(-1)
  return before ?? verbs[0] ?? governingVerb(doc, sentence, value)
}

/** Whether the value stands in the subject of the clause: a verb follows, none stands before it. */
export function isSubject({ clause, value }: Place): boolean {
  return !clause.some((token, at) => token.end <= value.start && isVerbAt(clause, at))
}

/** What a word stands for: the linked name that it is part of, or its concept. */
export function meant(place: Place, token: Token): string {
  return nameAt(place, token) ?? conceptOfToken(token)
}

/** Whether a verb is a participle that opens its clause: "built in 1902". */
export function isParticiple(clause: readonly Token[], verb: Token): boolean {
  return clause[0] === verb && /(?:ed|en|lt|un[dk]|wn)$/.test(verb.lower)
}

/** A noun or name; pronouns and stop words are none. */
export function isNoun(token: Token | undefined): boolean {
  return token?.tags.has('Noun') === true && !token.tags.has('Pronoun') && !isStopword(token.lower)
}

/** A word that carries content. */
export function isWord({ lower }: Token): boolean {
  return /\p{L}{2}/u.test(lower) && !isStopword(lower)
}

/** The linked name that a word is part of; null for other words and for peoples. */
export function nameAt({ mentions, sentence }: Place, token: Token): string | null {
  const names = inside(mentions.entities, sentence)
  return names.find((name) => name.type !== 'group' && overlaps(name, token))?.entity ?? null
}
