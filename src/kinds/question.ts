import { conceptOf, conceptOfToken } from '../text/concepts.ts'
import { lexicon, phraseSet } from '../text/lexicon.ts'
import { inside, overlaps } from '../text/spans.ts'
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
    return { verb: null, now: false, doer: null, known: true, of: [], theme: measured, limits: [] }
  const verb = verbIn(place)
  const subject = verb ? subjectIn(place, verb) : NOBODY
  const act = verb && conceptOfToken(verb)
  const now = verb?.tags.has('PresentTense') === true && !verb.tags.has('Gerund')
  const limits = [...new Set([...subject.limits, ...limitsOf(place, verb)])]
  const theme = measured ?? themeOf(place, act, subject.doer)
  if (verb && subject.doer !== null && isPassive(place, verb))
    return {
      verb: act,
      now,
      ...NOBODY,
      theme,
      limits: [...new Set([subject.doer, ...subject.of, ...limits])],
    }
  return { verb: act, now, ...subject, theme, limits }
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

/** The noun that a number in a compound describes: "hotel" of "three-story hotel"; null for other numbers. */
export function describedBy(doc: Doc, sentence: Sentence, value: Range): Token | null {
  if (!/^[-‐‑]\p{L}/u.test(doc.text.slice(value.end, value.end + 2))) return null
  const after = sentence.tokens.filter((token) => token.start >= value.end).slice(1, 4)
  return after[after.findIndex((token, at) => isNoun(token) && !isNoun(after[at + 1]))] ?? null
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
