import { clauseWordOf } from '../../text/clause-words.ts'
import { conceptOfToken } from '../../text/concepts.ts'
import { firstFrom, lastIndexUpTo, overlaps } from '../../text/spans.ts'
import { ofSpelling } from '../../text/spelling.ts'
import { isStopSpelling } from '../../text/stem.ts'
import type { Doc, Mentions, Range, Sentence, Token } from '../../types.ts'
import { governingVerb, verbsOf } from '../clause.ts'
import { hasLetters, sightOf } from '../sight.ts'
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
  const { tokens } = sentence
  const first = lastIndexUpTo(tokens, value.start) + 1
  let from = first < tokens.length ? first : 0
  while (from > 0 && !isMarked(doc.text, tokens, from) && !divides(tokens, from - 1)) from--
  let to = firstFrom(tokens, value.end)
  while (
    to < tokens.length &&
    !isMarked(doc.text, tokens, to) &&
    !divides(tokens, to) &&
    !listsOn(tokens, to)
  )
    to++
  return tokens.slice(from, to).filter((token) => !overlaps(token, value))
}

const MARK = /[,;:“”()"]\s|\s["“(]|—|–|--/

/** Whether a mark that ends clauses stands before a token. */
function isMarked(text: string, tokens: readonly Token[], at: number): boolean {
  const end = tokens[at - 1]?.end ?? 0
  const start = tokens[at]?.start ?? end
  return !(start === end + 1 && text.charCodeAt(end) === 0x20) && MARK.test(text.slice(end, start))
}

/** Whether a clause ends at a token: "which", "because", "and" before another verb. */
function divides(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const divider = token ? dividerOf(token.spelling) : 'none'
  if (divider === 'none') return false
  if (divider === 'possessor') return opensReport(tokens[at - 1])
  const pronoun = tokens[at + 1]?.tags.has('Pronoun') === true
  return divider === 'always' || pronoun || (divider === 'joining' && isVerbAt(tokens, at + 1))
}

/** Where a word may end a clause: always, before a pronoun, before a pronoun or verb, or after a verb of reporting. */
const dividerOf = ofSpelling((spelling) => {
  const { lower } = spelling
  if (/^(?:its|their|his|her)$/.test(lower)) return 'possessor'
  if (/^(?:before|after|until|till|since)$/.test(lower)) return 'temporal'
  if (/^(?:and|or)$/.test(lower)) return 'joining'
  const sort = clauseWordOf(spelling)
  return sort === 'conjunction' || sort === 'relative' ? 'always' : 'none'
})

/** "said its revenue rose", "said on Tuesday its revenue rose": what is said, without "that". */
function opensReport(before: Token | undefined): boolean {
  if (!before) return false
  return (
    before.tags.has('Date') || (before.tags.has('Verb') && verbsOf('reporting').has(conceptOfToken(before)))
  )
}

/** "and 11 in a school": what follows belongs to the next number. */
function listsOn(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'and' && tokens[at + 1]?.tags.has('Value') === true
}

/** The last main verb of the clause before the value, else the first after it, else the one that governs the value. */
export function verbIn({ doc, sentence, value, clause }: Place): Token | null {
  const verbs = clause.filter(
    (token, at) =>
      isVerbAt(clause, at) &&
      !token.tags.has('Auxiliary') &&
      !token.tags.has('Modal') &&
      !(isStopSpelling(token.spelling) && clause[at + 1]?.tags.has('Verb')),
  )
  const before = verbs[lastIndexUpTo(verbs, value.start)]
  return before ?? verbs[0] ?? governingVerb(doc, sentence, value)
}

/** Whether the value stands in the subject of the clause: a verb follows, none stands before it. */
export function isSubject({ clause, value }: Place): boolean {
  return !clause.some(({ end }, at) => end <= value.start && isVerbAt(clause, at))
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
  if (!token || isStopSpelling(token.spelling)) return false
  return token.tags.has('Noun') && !token.tags.has('Pronoun')
}

/** A word that carries content. */
export function isWord({ spelling }: Token): boolean {
  return hasLetters(spelling) && !isStopSpelling(spelling)
}

/** The linked name that a word is part of; null for other words and for peoples. */
export function nameAt({ doc, mentions, sentence }: Place, token: Token): string | null {
  const names = sightOf(doc, mentions, sentence).entities
  return names.find((name) => name.type !== 'group' && overlaps(name, token))?.entity ?? null
}
