import { quotesIn } from '../text/context.ts'
import { contains, firstFrom, holding, lastIndexUpTo, valueFrom } from '../text/spans.ts'
import type { ClaimDraft, DateMention, Doc, Mentions, QuoteMention, Sentence, Token } from '../types.ts'
import { eventsAt, governingVerb } from './clause.ts'
import { frameOf } from './frame.ts'
import { verbPhrase } from './phrase.ts'
import { questionOf } from './question.ts'
import { namedAt, subjectOf } from './subject.ts'
import { isDescribed, isNoun } from './subjects/words.ts'

/**
 * When something happened: each date mention with the event it dates.
 *
 * "Since 1997, the U.S. has designated Hamas" claims `subject: 'U.S.', attribute: 'designated'`. Durations and sets are no
 * points in time and yield nothing; nor do dates without a value ("recently").
 */
export function dateds(doc: Doc, mentions: Mentions): ClaimDraft[] {
  return mentions.dates.flatMap((date) => {
    const sentence = holding(doc.sentences, date)
    if (!sentence || date.value === null || date.kind === 'duration' || date.kind === 'set') return []
    if (sentence.zone === 'dateline' || isSpoken(quotesIn(doc, mentions, sentence), date)) return []
    return [draftOf(doc, mentions, { date, sentence, normal: date.value })]
  })
}

/** "today" in somebody's mouth is the day of speaking, and dates nothing for the article. */
function isSpoken(quotes: readonly QuoteMention[], date: DateMention): boolean {
  return quotes.some((quote) => quote.direct && contains(quote, date)) && !/\d/.test(date.text)
}

function draftOf(
  doc: Doc,
  mentions: Mentions,
  { date, sentence, normal }: { date: DateMention; sentence: Sentence; normal: string },
): ClaimDraft {
  const verb = governingVerb(doc, sentence, date)
  const events = eventsAt(doc, sentence, date)
  const question = questionOf(doc, mentions, { sentence, value: date })
  const noun = describedBy(doc, sentence, date)
  const told = { sentence, value: date }
  return {
    kind: 'date',
    range: sentence,
    subject: noun ? namedAt(doc, mentions, { ...told, noun }) : subjectOf(doc, mentions, { ...told, verb }),
    attribute: (verb && !noun && verbPhrase(doc, sentence, { verb, value: date })) || 'date',
    value: valueFrom(date, normal),
    typed: { type: 'date', kind: date.kind, edtf: date.value },
    frame: frameOf(doc, mentions, { sentence, value: date, head: events[0] ?? null, events, question }),
    rule: `date of an event (${date.rule})`,
  }
}

/** "the 1979 reform movement", "its March 2020 letter": the noun, of which the date tells more than of any verb. */
function describedBy(doc: Doc, { tokens }: Sentence, { start, end }: DateMention): Token | null {
  const before = tokens[lastIndexUpTo(tokens, start)]
  if (!before?.tags.has('Determiner') && !before?.tags.has('Possessive')) return null
  if (doc.text.slice(before.end, start) !== ' ') return null
  let noun: Token | null = null
  let last = end
  for (let at = firstFrom(tokens, end); at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || doc.text.slice(last, token.start) !== ' ' || !isDescribed(token)) break
    if (isNoun(token)) noun = token
    last = token.end
  }
  return noun
}
