import { conceptOf, conceptOfToken } from '../text/concepts.ts'
import { lexicon, phraseSet } from '../text/lexicon.ts'
import { inside, overlaps } from '../text/spans.ts'
import { isStopword } from '../text/stem.ts'
import type { Doc, Mentions, Question, Range, Sentence, Token } from '../types.ts'
import { governingVerb, verbsOf } from './clause.ts'

/** A value in its clause. */
interface Place {
  readonly doc: Doc
  readonly mentions: Mentions
  readonly sentence: Sentence
  readonly value: Range
  /** The tokens of the clause, without those of the value. */
  readonly clause: readonly Token[]
}

/**
 * What a value answers, as the clause around it asks: who (`doer`) did what (`verb`), what is measured (`theme`), where and
 * for what (`limits`).
 *
 * "The council voted 7-4 to close the hall" has the doer "council", the verb "vote", the limits "close", "hall"; "A surge
 * of 12 feet flooded the harbor" the theme "surge" and the limit "harbor". A number in a compound ("three-story hotel")
 * has the noun that it describes as its one limit.
 */
export function questionOf(
  doc: Doc,
  mentions: Mentions,
  { sentence, value }: { sentence: Sentence; value: Range },
): Question {
  const clause = clauseAround(doc, sentence, value)
  const place = { doc, mentions, sentence, value, clause }
  if (/^[-‐‑]\p{L}/u.test(doc.text.slice(value.end, value.end + 2))) return ofCompound(place)
  const measured = measuredBefore(place)
  if (measured && isSubject(place))
    return { verb: null, doer: null, known: true, of: [], theme: measured, limits: [] }
  const verb = verbIn(place)
  const subject = verb ? subjectIn(place, verb) : NOBODY
  const act = verb && conceptOfToken(verb)
  const limits = [...new Set([...subject.limits, ...limitsOf(place, verb)])]
  const theme = measured ?? themeOf(place, act, subject.doer)
  if (verb && subject.doer !== null && isPassive(place, verb))
    return { verb: act, ...NOBODY, theme, limits: [...new Set([subject.doer, ...subject.of, ...limits])] }
  return { verb: act, ...subject, theme, limits }
}

/** What the verb makes a measure of: its subject ("The rescue took six hours"), a vote or the margin of a victory. */
function themeOf({ doc, sentence, value }: Place, act: string | null, doer: string | null): string | null {
  if (act === null) return null
  if (measuring().has(act)) return doer
  const words = doc.text.slice(value.start, value.end)
  if (act === 'vote' && /^\d+\s?(?:-|–|to)\s?\d+$/.test(words)) return act
  const before = sentence.tokens.filter((token) => token.end <= value.start).at(-1)
  return before?.lower === 'by' && /^(?:win|lose|beat)$/.test(act) ? MARGIN : null
}

const MARGIN = 'margin'

/** Whether a verb says what was done to its subject: "was sold", "had been closed". */
function isPassive({ clause }: Place, verb: Token): boolean {
  if (isParticiple(clause, verb)) return true
  const at = clause.indexOf(verb)
  const before = clause.slice(Math.max(0, at - 3), at)
  return (
    /(?:ed|en|[^e]n|t|d|ung|uck)$/.test(verb.lower) &&
    before.some(({ lower }) => /^(?:is|are|was|were|be|been|being)$/.test(lower))
  )
}

type Subject = Pick<Question, 'doer' | 'known' | 'of' | 'limits'>
const NOBODY: Subject = { doer: null, known: true, of: [], limits: [] }

/** The tokens around a value up to a mark, a relative or conjunction, or "and" before a verb. */
function clauseAround(doc: Doc, sentence: Sentence, value: Range): Token[] {
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
    isVerb(tokens, at + 1) ||
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

/** A verb, or a form in "-ed" before a number or an article that the tagger took for an adjective. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token) return false
  if (token.tags.has('Verb')) return true
  if (phraseSet('verbs-tagged-nouns').has(token.lower) && isNoun(tokens[at - 1])) return true
  return (
    /\p{L}{2}ed$/u.test(token.lower) &&
    (next?.tags.has('Value') === true || next?.tags.has('Determiner') === true)
  )
}

function sorts(): Readonly<Record<string, string>> {
  return lexicon<Readonly<Record<string, string>>>('clause-words')
}

/** The last main verb of the clause before the value, else the first after it, else the one that governs the value. */
function verbIn({ doc, sentence, value, clause }: Place): Token | null {
  const verbs = clause.filter(
    (token, at) =>
      isVerb(clause, at) &&
      !token.tags.has('Auxiliary') &&
      !token.tags.has('Modal') &&
      !(isStopword(token.lower) && clause[at + 1]?.tags.has('Verb')),
  )
  const before = verbs.filter((token) => token.end <= value.start).at(-1)
  return before ?? verbs[0] ?? governingVerb(doc, sentence, value)
}

/** Whether the value stands in the subject of the clause: a verb follows, none stands before it. */
function isSubject({ clause, value }: Place): boolean {
  return !clause.some((token, at) => token.end <= value.start && isVerb(clause, at))
}

/** The head noun of the first noun phrase before a verb, or the linked name, with the words around it. */
function subjectIn(place: Place, verb: Token): Subject {
  const { doc, clause, value } = place
  const own = clause.filter((token) => token.end <= verb.start)
  const before = own.some(isNoun) ? own : [...antecedent(place, verb), ...own]
  const first = before.findIndex((token, at) => isNoun(token) || isMistaken(before, at))
  const head = first < 0 ? -1 : lastOfRun(doc, before, first)
  const noun = before[head]
  const opening = before.slice(0, Math.max(0, first))
  if (!noun || value.start < verb.start || opening.some(isPronoun)) return NOBODY
  const name = nameAt(place, noun)
  const around = [...opening.filter(({ tags }) => tags.has('Adjective')), ...before.slice(first, head)]
  const after = before
    .slice(head + 1)
    .filter(isNoun)
    .map((token) => meant(place, token))
  return {
    doer: name ?? conceptOfToken(noun),
    known: name !== null || /^(?:the|its|his|her|their)$/.test(opening.at(-1)?.lower ?? ''),
    of: [
      ...around.filter(isWord).map((token) => meant(place, token)),
      ...after.filter((word) => /^\p{Lu}/u.test(word)),
    ],
    limits: after,
  }
}

function meant(place: Place, token: Token): string {
  return nameAt(place, token) ?? conceptOfToken(token)
}

/** The noun before a relative clause or a participle that opens a clause: "the hall, which opened", "the ship, built in". */
function antecedent({ doc, sentence, clause }: Place, verb: Token): readonly Token[] {
  const { tokens } = sentence
  const from = clause[0] ? tokens.indexOf(clause[0]) : -1
  const relative = /^(?:which|who|that)$/.test(tokens[from - 1]?.lower ?? '')
  if (!relative && !isParticiple(clause, verb)) return []
  const last = relative ? from - 2 : from - 1
  if (last < 0 || !isNoun(tokens[last])) return []
  let first = last
  while (first > 0 && isNoun(tokens[first - 1]) && doc.text.charAt(tokens[first - 1]?.end ?? 0) === ' ')
    first--
  return tokens.slice(Math.max(0, first - 1), last + 1)
}

function isParticiple(clause: readonly Token[], verb: Token): boolean {
  return clause[0] === verb && /(?:ed|en|lt|un[dk]|wn)$/.test(verb.lower)
}

function isPronoun({ tags }: Token): boolean {
  return tags.has('Pronoun') && !tags.has('Possessive')
}

/** "The suspect fired": the only word after an article, whatever the tagger took it for. */
function isMistaken(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return (
    at === tokens.length - 1 &&
    token !== undefined &&
    isWord(token) &&
    /^(?:the|an?)$/.test(tokens[at - 1]?.lower ?? '')
  )
}

function lastOfRun(doc: Doc, tokens: readonly Token[], from: number): number {
  let at = from
  while (
    isNoun(tokens[at + 1]) &&
    /^[\s.-]{1,2}$/.test(doc.text.slice(tokens[at]?.end, tokens[at + 1]?.start))
  )
    at++
  return at
}

function isNoun(token: Token | undefined): boolean {
  return token?.tags.has('Noun') === true && !token.tags.has('Pronoun') && !isStopword(token.lower)
}

function isWord({ lower }: Token): boolean {
  return /\p{L}{2}/u.test(lower) && !isStopword(lower)
}

function nameAt({ mentions, sentence }: Place, token: Token): string | null {
  const names = inside(mentions.entities, sentence)
  return names.find((name) => name.type !== 'group' && overlaps(name, token))?.entity ?? null
}

/** How far before a value its measure may stand, in words: "a jury of seven women and five men". */
const REACH = 6

/** The noun that a value measures: "a surge of 12 feet", "a jury of seven women and five men". */
function measuredBefore({ clause, value }: Place): string | null {
  const before = clause.filter((token) => token.end <= value.start).slice(-REACH)
  const of = before.findLastIndex(({ lower }) => /^(?:of|at)$/.test(lower))
  const noun = before[of - 1]
  const rest = before.slice(of + 1)
  const listed = rest.length === 0 || (rest[0]?.tags.has('Value') && rest.at(-1)?.lower === 'and')
  return noun && isNoun(noun) && listed ? conceptOfToken(noun) : null
}

let verbs: ReadonlySet<string> | null = null

/** Verbs that tell the measure of their subject: "reached 14 feet", "took six hours". */
export function measuring(): ReadonlySet<string> {
  verbs ??= new Set(lexicon<readonly string[]>('measure-verbs').map(conceptOf))
  return verbs
}

function ofCompound({ sentence, value }: Place): Question {
  const after = sentence.tokens.filter((token) => token.start >= value.end).slice(1, 4)
  const noun = after[after.findIndex((token, at) => isNoun(token) && !isNoun(after[at + 1]))]
  return {
    verb: null,
    doer: null,
    known: true,
    of: [],
    theme: null,
    limits: noun ? [conceptOfToken(noun)] : [],
  }
}

/** The nouns of the clause after its verb, without the value's own and dates: "to close the hall" gives "close", "hall". */
function limitsOf(place: Place, verb: Token | null): string[] {
  const { value, clause } = place
  const number = clause.findLast((token) => token.end <= value.start && token.tags.has('Value'))
  const from = verb && verb.end <= value.start ? Math.max(verb.end, number?.end ?? 0) : value.end
  const found = clause.flatMap((token, at) =>
    token.start < from || token === verb ? [] : (limitAt(place, token, clause[at - 1]) ?? []),
  )
  return [...new Set(found)]
}

/** What a word limits to: a noun, a verb after "to", "another"; a length of time as written. */
function limitAt(place: Place, token: Token, before: Token | undefined): string | null {
  if (phraseSet('other-words').has(token.lower)) return token.lower
  const infinitive = before?.lower === 'to' && token.tags.has('Verb')
  if (!isWord(token) || !(isNoun(token) || infinitive)) return null
  const date = inside(place.mentions.dates, place.sentence).find((mention) => overlaps(mention, token))
  if (date) return date.kind === 'duration' ? date.text.toLowerCase() : null
  return nameAt(place, token) ?? (token.tags.has('ProperNoun') ? token.text : conceptOfToken(token))
}
