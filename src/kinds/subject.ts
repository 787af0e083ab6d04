import { isLabel } from '../names/labels.ts'
import { lexicon } from '../text/lexicon.ts'
import { inside, overlaps } from '../text/spans.ts'
import { isStopword } from '../text/stem.ts'
import type { Doc, EntityMention, Mentions, Range, Sentence, Token } from '../types.ts'

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
  const names = inside(mentions.entities, sentence).filter((name) => !overlaps(name, value) && !isLabel(name))
  const limit = verb?.start ?? value.start
  const before = names.filter((name) => name.end <= limit && name.type !== 'group')
  if (verb && before[0] && afterApposition(doc, verb)) return before[0].entity
  const dates = inside(mentions.dates, sentence)
  const head = verb ? clauseNouns(doc, sentence, { verb, except: [value, ...dates] })[0] : undefined
  if (verb && !head && afterWhich(doc, verb)) return ''
  const person = verb && !head && personMeant(doc, before, { verb, value })
  if (person) return person.entity
  const labels = inside(mentions.entities, sentence).filter(isLabel)
  const noun = head ?? nounBefore(sentence, limit, [value, ...dates, ...labels])
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

/** The last nouns of the noun phrases between the beginning of the verb's clause and the verb. */
function clauseNouns(
  doc: Doc,
  sentence: Sentence,
  { verb, except }: { verb: Token; except: readonly Range[] },
): Token[] {
  const before = sentence.tokens.filter((token) => token.end <= verb.start)
  const start = before.findLastIndex((token, at) => {
    const gap = doc.text.slice(token.end, before[at + 1]?.start ?? verb.start)
    return /[,;:"“”()]|—|–|--/.test(gap) || clauseStarts().has(token.lower)
  })
  const clause = before.slice(start + 1).filter((token) => !except.some((range) => overlaps(token, range)))
  return clause.filter((token, at) => isNoun(token) && !isNoun(clause[at + 1]))
}

let starts: ReadonlySet<string> | null = null

/** Conjunctions and relative words. */
function clauseStarts(): ReadonlySet<string> {
  const words = () => Object.entries(lexicon<Readonly<Record<string, string>>>('clause-words'))
  starts ??= new Set(
    words()
      .filter(([, sort]) => sort === 'conjunction' || sort === 'relative')
      .map(([word]) => word),
  )
  return starts
}

function isNoun(token: Token | undefined): boolean {
  return token?.tags.has('Noun') === true && !token.tags.has('Pronoun') && !isStopword(token.lower)
}

function nounBefore(sentence: Sentence, limit: number, except: readonly Range[]): Token | undefined {
  return sentence.tokens
    .filter((token) => token.end <= limit && isNoun(token) && !except.some((range) => overlaps(token, range)))
    .at(-1)
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
  let start = noun.start
  for (const token of sentence.tokens
    .filter((candidate) => candidate.end <= noun.start)
    .reverse()
    .slice(0, 3)) {
    if (!/^\s$/.test(doc.text.slice(token.end, start)) || isStopword(token.lower)) break
    if (!token.tags.has('Noun') && !token.tags.has('Adjective')) break
    start = token.start
  }
  return doc.text.slice(start, noun.end)
}
