import { conceptOf, conceptOfToken } from '../text/concepts.ts'
import { lexicon } from '../text/lexicon.ts'
import { firstFrom, lastIndexUpTo, overlaps } from '../text/spans.ts'
import { listedIn } from '../text/spelling.ts'
import type { Doc, Mentions, Question, Range, Sentence, Token } from '../types.ts'
import {
  clauseAround,
  isNoun,
  isPassive,
  isSubject,
  isWord,
  nameAt,
  type Place,
  verbIn,
} from './questions/clause.ts'
import { NOBODY, subjectIn } from './questions/subject.ts'
import { sightOf } from './sight.ts'

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
  if (isInCompound(doc, value)) return ofCompound(place)
  const measured = measuredBefore(place)
  if (measured && isSubject(place))
    return { verb: null, now: false, doer: null, known: true, of: [], theme: measured, limits: [] }
  const verb = verbIn(place)
  const subject = verb ? subjectIn(place, verb) : NOBODY
  const act = verb && conceptOfToken(verb)
  const now = verb?.tags.has('PresentTense') === true && !verb.tags.has('Gerund')
  const limits = distinct([...subject.limits, ...limitsOf(place, verb)])
  const theme = measured ?? themeOf(place, act, subject.doer)
  if (verb && subject.doer !== null && isPassive(place, verb))
    return {
      verb: act,
      now,
      ...NOBODY,
      theme,
      limits: distinct([subject.doer, ...subject.of, ...limits]),
    }
  return { verb: act, now, ...subject, theme, limits }
}

/** What the verb makes a measure of: its subject ("The rescue took six hours"), a vote or the margin of a victory. */
function themeOf({ doc, sentence, value }: Place, act: string | null, doer: string | null): string | null {
  if (act === null) return null
  if (measuring().has(act)) return doer
  if (act === 'vote' && /^\d+\s?(?:-|–|to)\s?\d+$/.test(doc.text.slice(value.start, value.end))) return act
  if (!/^(?:win|lose|beat)$/.test(act)) return null
  return sentence.tokens[lastIndexUpTo(sentence.tokens, value.start)]?.lower === 'by' ? MARGIN : null
}

const MARGIN = 'margin'

/** How far before a value its measure may stand, in words: "a jury of seven women and five men". */
const REACH = 6

/** The noun that a value measures: "a surge of 12 feet", "a jury of seven women and five men". */
function measuredBefore({ clause, value }: Place): string | null {
  const end = lastIndexUpTo(clause, value.start) + 1
  let of = end - 1
  while (of >= end - REACH && !isOf(clause[of])) of--
  // The noun before "of" or "at" is within reach too.
  const noun = of > end - REACH ? clause[of - 1] : undefined
  if (!noun || !isNoun(noun)) return null
  const [first, last] = [clause[of + 1], clause[end - 1]]
  const listed = of === end - 1 || (first?.tags.has('Value') && last?.lower === 'and')
  return listed ? conceptOfToken(noun) : null
}

function isOf(token: Token | undefined): boolean {
  return token?.lower === 'of' || token?.lower === 'at'
}

let verbs: ReadonlySet<string> | null = null

/** Verbs that tell the measure of their subject: "reached 14 feet", "took six hours". */
export function measuring(): ReadonlySet<string> {
  verbs ??= new Set(lexicon<readonly string[]>('measure-verbs').map(conceptOf))
  return verbs
}

/** The noun that a number in a compound describes: "hotel" of "three-story hotel"; null for other numbers. */
export function describedBy(doc: Doc, sentence: Sentence, value: Range): Token | null {
  if (!isInCompound(doc, value)) return null
  const from = firstFrom(sentence.tokens, value.end) + 1
  const after = sentence.tokens.slice(from, from + 3)
  return after[after.findIndex((token, at) => isNoun(token) && !isNoun(after[at + 1]))] ?? null
}

/** Whether a hyphen and a letter follow a value. */
function isInCompound({ text }: Doc, { end }: Range): boolean {
  const mark = text.charCodeAt(end)
  return (mark === 0x2d || mark === 0x2010 || mark === 0x2011) && /^\p{L}/u.test(text.slice(end + 1, end + 2))
}

function ofCompound({ doc, sentence, value }: Place): Question {
  const noun = describedBy(doc, sentence, value)
  return {
    verb: null,
    now: false,
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
  const from = verb && verb.end <= value.start ? Math.max(verb.end, numberBefore(place)) : value.end
  const found: string[] = []
  for (let at = 0; at < clause.length; at++) {
    const token = clause[at]
    if (!token || token.start < from || token === verb) continue
    const limit = limitAt(place, token, clause[at - 1])
    if (limit !== null && !found.includes(limit)) found.push(limit)
  }
  return found
}

/** Where the last number before the value ends; 0 where there is none. */
function numberBefore({ value, clause }: Place): number {
  for (let at = lastIndexUpTo(clause, value.start); at >= 0; at--) {
    const token = clause[at]
    if (token?.tags.has('Value')) return token.end
  }
  return 0
}

/** What a word limits to: a noun, a verb after "to", "another"; a length of time as written. */
function limitAt(place: Place, token: Token, before: Token | undefined): string | null {
  if (isOtherWord(token.spelling)) return token.lower
  if (!isWord(token) || !(isNoun(token) || (before?.lower === 'to' && token.tags.has('Verb')))) return null
  const { dates } = sightOf(place.doc, place.mentions, place.sentence)
  const date = dates.find((mention) => overlaps(mention, token))
  if (date) return date.kind === 'duration' ? date.text.toLowerCase() : null
  return nameAt(place, token) ?? (token.tags.has('ProperNoun') ? token.text : conceptOfToken(token))
}

const isOtherWord = listedIn('other-words')

function distinct(words: readonly string[]): string[] {
  return words.length > 1 ? [...new Set(words)] : [...words]
}
