import { isLabel } from '../names/labels.ts'
import { lastIndexUpTo, overlaps } from '../text/spans.ts'
import type { Doc, EntityMention, Mentions, Range, Sentence, Token } from '../types.ts'
import { sightOf } from './sight.ts'
import {
  afterWhich,
  antecedentOf,
  opensClause,
  partOf,
  speakerOf,
  subjectAfter,
  verbBeforeAnd,
} from './subjects/absent.ts'
import { isNoun, nameAt, phraseOf, startsClause } from './subjects/words.ts'

/**
 * What a claim is about, for its label: the name, else the noun phrase, that begins the clause of the value's verb. Of a
 * chain of prepositions ("profit in the months to the end of May") the first noun counts; after an apposition ("X, a lawyer
 * from Y, resigned") the name before it. Else the nearest name or noun before the value.
 *
 * Words of the article, or the linked name; '' when the sentence has neither.
 */
export function subjectOf(
  doc: Doc,
  mentions: Mentions,
  { sentence, verb, value }: { sentence: Sentence; verb: Token | null; value: Range },
): string {
  const { entities, dates } = sightOf(doc, mentions, sentence)
  const names = entities.filter((name) => !overlaps(name, value) && !isLabel(name))
  const except = [value, ...dates, ...entities.filter(isLabel)]
  if (verb) return ofVerb(doc, mentions, { sentence, verb, value, names, except, joins: 0 })
  const noun = nounBefore(sentence, value.start, except)
  const named = noun ? nameAt(doc, names, noun) : names.findLast(({ end }) => end <= value.start)
  return named?.entity ?? (noun ? phraseOf(doc, sentence, noun) : (names[0]?.entity ?? ''))
}

/** The name that a noun belongs to, else its phrase. */
export function namedAt(
  doc: Doc,
  mentions: Mentions,
  { sentence, noun, value }: { sentence: Sentence; noun: Token; value: Range },
): string {
  const names = sightOf(doc, mentions, sentence).entities.filter((name) => !overlaps(name, value))
  return nameAt(doc, names, noun)?.entity ?? phraseOf(doc, sentence, noun)
}

interface Told {
  readonly sentence: Sentence
  readonly verb: Token
  readonly value: Range
  readonly names: readonly EntityMention[]
  /** The value, the dates and the names that only label: none of them is a subject. */
  readonly except: readonly Range[]
  /** How many times "and" has led to the verb before. */
  readonly joins: number
}

/** Verbs that share one subject are few. */
const MOST_JOINS = 3

function ofVerb(doc: Doc, mentions: Mentions, told: Told): string {
  const { sentence, verb, value, names, except } = told
  if (opensClause(doc, sentence, { verb, value })) return partOf(doc, sentence, value)
  const before = names.filter((name) => name.end <= verb.start && name.type !== 'group')
  if (before[0] && afterApposition(doc, verb)) return before[0].entity
  const head = firstClauseNoun(doc, sentence, { verb, except })
  const noun = head ?? nounBefore(sentence, verb.start, except)
  const named = noun ? nameAt(doc, names, noun) : before.at(-1)
  const phrase = named?.entity ?? (noun ? phraseOf(doc, sentence, noun) : '')
  return head ? phrase : (withoutNoun(doc, mentions, told) ?? phrase)
}

/** The subject of a verb that has no noun in its clause: "which", "and", "he", "we"; null where none of these tells it. */
function withoutNoun(doc: Doc, mentions: Mentions, told: Told): string | null {
  const { sentence, verb, value, names } = told
  if (afterWhich(doc, verb)) return antecedentOf(doc, sentence, { verb, names })
  const joined = told.joins < MOST_JOINS ? verbBeforeAnd(doc, sentence, verb) : null
  if (joined) return ofVerb(doc, mentions, { ...told, verb: joined, joins: told.joins + 1 })
  const after = subjectAfter(doc, sentence, verb)
  if (after) return nameAt(doc, names, after)?.entity ?? phraseOf(doc, sentence, after)
  const before = names.filter((name) => name.end <= verb.start && name.type !== 'group')
  return speakerOf(mentions, sentence, verb) ?? personMeant(doc, before, { verb, value })?.entity ?? null
}

/** "X, a lawyer from Y, resigned": a comma right before the verb closes an apposition, the subject stands before it. */
function afterApposition(doc: Doc, verb: Token): boolean {
  return /[,)—]\s{1,2}(?:\w{1,12}ly\s)?(?:has |have |had |is |was |were |will )?$/.test(
    doc.text.slice(Math.max(0, verb.start - 30), verb.start),
  )
}

/** The last noun of the first noun phrase between the beginning of the verb's clause and the verb. */
function firstClauseNoun(
  doc: Doc,
  { tokens }: Sentence,
  { verb, except }: { verb: Token; except: readonly Range[] },
): Token | undefined {
  const end = lastIndexUpTo(tokens, verb.start) + 1
  let start = end
  while (start > 0 && !endsBefore(doc, tokens, start, verb)) start--
  let noun: Token | undefined
  for (let at = start; at < end; at++) {
    const token = tokens[at]
    if (!token || except.some((range) => overlaps(token, range))) continue
    if (isNoun(token) && !isJoined(doc, token) && !isJoined(doc, tokens[at + 1])) noun = token
    else if (noun) break
  }
  return noun ?? nominalised(doc, tokens, end)
}

/** The beginning of a compound that describes what follows: "the Lund-based group", "the New Lund-based group". */
function isJoined({ text }: Doc, token: Token | undefined): boolean {
  const end = token?.end ?? text.length
  return text.charCodeAt(end) === 0x2d && /^[a-z]{2}/.test(text.slice(end + 1, end + 3))
}

/** "The military brutally crushed", "the accused denied": a lone word between "the" and the verb, whatever the tagger took it for. */
function nominalised(doc: Doc, tokens: readonly Token[], verb: number): Token | undefined {
  const at = tokens[verb - 1]?.tags.has('Adverb') ? verb - 2 : verb - 1
  const [article, word, act] = [tokens[at - 1], tokens[at], tokens[verb]]
  const told = word && (word.tags.has('Adjective') || word.tags.has('Verb')) && !word.tags.has('Adverb')
  const between = tokens.slice(at, verb).map(({ text }) => ` ${text}`)
  return article?.lower === 'the' &&
    told &&
    act &&
    doc.text.slice(article.end, act.start) === `${between.join('')} `
    ? word
    : undefined
}

/** Whether the clause of a verb begins at a token: a mark stands before it, or a conjunction or relative word. */
function endsBefore(doc: Doc, tokens: readonly Token[], at: number, verb: Token): boolean {
  const last = tokens[at - 1]
  if (!last) return true
  if (startsClause(last.spelling) || opensLate(tokens, at - 1, verb)) return true
  const start = Math.min(tokens[at]?.start ?? verb.start, verb.start)
  const gap = doc.text.slice(last.end, start)
  return gap !== ' ' && /[,;:"“”()]|—|–|--/.test(gap)
}

/** How far a clause is looked at on both sides of "after", in words. */
const LATE = 16

/** "signed the bill after the dispute closed offices": "after" behind a verb and its object opens a clause, if a noun follows. */
function opensLate(tokens: readonly Token[], at: number, { start }: Token): boolean {
  if (!/^(?:after|before|since|until|till)$/.test(tokens[at]?.lower ?? '')) return false
  const past = tokens.slice(Math.max(0, at - LATE), at)
  const rest = tokens.slice(at + 1, at + LATE).filter(({ end }) => end <= start)
  const verb = past.findLastIndex(({ tags }) => tags.has('Verb'))
  return (
    verb >= 0 &&
    past.slice(verb + 1).some(isNoun) &&
    rest.some(isNoun) &&
    !rest.some(({ tags }) => tags.has('Pronoun'))
  )
}

function nounBefore({ tokens }: Sentence, limit: number, except: readonly Range[]): Token | undefined {
  for (let at = lastIndexUpTo(tokens, limit); at >= 0; at--) {
    const token = tokens[at]
    if (token && isNoun(token) && !except.some((range) => overlaps(token, range))) return token
  }
  return undefined
}

/** "said that he would leave": the one person who is named before "he". */
function personMeant(
  doc: Doc,
  before: readonly EntityMention[],
  { verb, value }: { verb: Token; value: Range },
): EntityMention | undefined {
  const words = doc.text.slice(Math.max(0, verb.start - 30), verb.start)
  const people = before.filter(({ type }) => type === 'person')
  const [person] = people
  const one = people.every(({ entity }) => entity === person?.entity)
  return one && /\bs?he\s(?:[\w’']{1,12}\s){0,3}$/i.test(words) && value.start >= verb.start - 30
    ? person
    : undefined
}
