import { isLabel } from '../names/labels.ts'
import { clauseWordOf } from '../text/clause-words.ts'
import { lastIndexUpTo, overlaps } from '../text/spans.ts'
import { ofSpelling } from '../text/spelling.ts'
import { isStopSpelling } from '../text/stem.ts'
import type { Doc, EntityMention, Mentions, Range, Sentence, Token } from '../types.ts'
import { sightOf } from './sight.ts'

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
  const limit = verb?.start ?? value.start
  const before = names.filter((name) => name.end <= limit && name.type !== 'group')
  if (verb && before[0] && afterApposition(doc, verb)) return before[0].entity
  const except = [value, ...dates]
  const head = verb ? firstClauseNoun(doc, sentence, { verb, except }) : undefined
  if (verb && !head && afterWhich(doc, verb)) return ''
  const person = verb && !head && personMeant(doc, before, { verb, value })
  if (person) return person.entity
  const noun = head ?? nounBefore(sentence, limit, [...except, ...entities.filter(isLabel)])
  const named = noun ? nameAt(doc, names, noun) : before.at(-1)
  if (named) return named.entity
  return noun ? phraseOf(doc, sentence, noun) : (names[0]?.entity ?? '')
}

/** "the raid into Y, which ignited": not Y did it, and what did stands too far to be named. */
function afterWhich(doc: Doc, verb: Token): boolean {
  return /\b(?:which|that)\s{1,2}(?:\w{1,12}\s)?$/i.test(
    doc.text.slice(Math.max(0, verb.start - 20), verb.start),
  )
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
    if (isNoun(token)) noun = token
    else if (noun) break
  }
  return noun
}

/** Whether the clause of a verb begins at a token: a mark stands before it, or a conjunction or relative word. */
function endsBefore(doc: Doc, tokens: readonly Token[], at: number, verb: Token): boolean {
  const last = tokens[at - 1]
  if (!last) return true
  if (startsClause(last.spelling)) return true
  const start = Math.min(tokens[at]?.start ?? verb.start, verb.start)
  const gap = doc.text.slice(last.end, start)
  return gap !== ' ' && /[,;:"“”()]|—|–|--/.test(gap)
}

/** Conjunctions and relative words. */
const startsClause = ofSpelling((spelling) => {
  const sort = clauseWordOf(spelling)
  return sort === 'conjunction' || sort === 'relative'
})

function isNoun(token: Token): boolean {
  return token.tags.has('Noun') && !token.tags.has('Pronoun') && !isStopSpelling(token.spelling)
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

/** The name that a noun belongs to; a person named right after it ("Maine Gov. Anna Berg") is who is meant. */
function nameAt(doc: Doc, names: readonly EntityMention[], noun: Token): EntityMention | undefined {
  const at = names.find((name) => overlaps(name, noun) && name.type !== 'group')
  const person = names.find(
    (name) =>
      name.type === 'person' &&
      name.start >= noun.end &&
      /^[.\s]{1,3}$/.test(doc.text.slice(noun.end, name.start)),
  )
  return person ?? at
}

/** The noun with the adjectives and nouns before it: "short-term spending package". */
function phraseOf(doc: Doc, sentence: Sentence, noun: Token): string {
  const { tokens } = sentence
  const last = lastIndexUpTo(tokens, noun.start)
  let { start } = noun
  for (let at = last; at > last - 3; at--) {
    const token = tokens[at]
    if (!token || !/^\s$/.test(doc.text.slice(token.end, start)) || isStopSpelling(token.spelling)) break
    if (!token.tags.has('Noun') && !token.tags.has('Adjective')) break
    start = token.start
  }
  return doc.text.slice(start, noun.end)
}
