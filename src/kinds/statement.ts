import { conceptOf } from '../text/concepts.ts'
import { lexicon, phraseSet } from '../text/lexicon.ts'
import { contains, inside, spansOf, valueFrom } from '../text/spans.ts'
import type { ClaimDraft, Doc, EntityMention, Mentions, QuoteMention, Range, Status } from '../types.ts'
import { isContrary } from '../values/statement.ts'
import { agents } from './agents/index.ts'
import { frameOf } from './frame.ts'
import { type Reading, readingsWith } from './roles/reading.ts'
import { type Act, actsIn } from './statements/acts.ts'
import { classOf } from './statements/classes.ts'
import type { Doer } from './statements/doer.ts'
import { nominalActs, OPENS_NOMINAL, type Told } from './statements/nominal.ts'
import { isDefinite, objectOf, placesBehind, rangeOf, valueEnd } from './statements/object.ts'
import { OPENS_PHRASE } from './statements/phrases.ts'
import { recipientsOf } from './statements/recipient.ts'
import { doersOf } from './statements/subject.ts'
import { agentOf, undergoersOf } from './statements/undergone.ts'

/**
 * What named persons, organizations and countries did or said, and how matters without a name stand ("the strike", "the talks"),
 * where it can be compared: commented or kept silent, plan a journey or cancelled it, accepted or rejected, alive or dead
 * (data/acts.json, data/acts-undergone.json, data/topics.json).
 *
 * "The Greek government has yet to comment on the talks" claims `subject: 'Greece', attribute: 'comment'`, with the verbs as
 * value and "silent" as its normal form. Acts of others, questions, conditions and what is only possible
 * claim nothing; nor do whole sentences inside quotation marks.
 */
export function statements(doc: Doc, mentions: Mentions): ClaimDraft[] {
  const found: ClaimDraft[] = []
  for (const reading of readingsWith(doc, mentions, OPENS_PHRASE | OPENS_NOMINAL)) {
    for (const told of toldIn(reading, mentions)) found.push(draftOf(doc, mentions, reading, told))
  }
  return [...withoutOvertaken(found), ...agents(doc, mentions)]
}

function toldIn(reading: Reading, mentions: Mentions): Told[] {
  const found: Told[] = []
  for (const act of actsIn(reading)) {
    if (isQuoted(mentions, rangeOf(reading, act))) continue
    for (const doer of whoOf(reading, act)) addFitting(found, act, doer)
  }
  for (const { act, doer } of nominalActs(reading)) {
    if (!isQuoted(mentions, rangeOf(reading, act))) addFitting(found, act, doer)
  }
  return found
}

/** An article that says both, "refused to resign" and "resigned", tells of a change of mind: neither is its last word. */
function withoutOvertaken(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const said = new Map<string, Set<string>>()
  for (const draft of drafts) {
    const told = said.get(matterOf(draft)) ?? new Set()
    said.set(matterOf(draft), told.add(draft.value.normal))
  }
  return drafts.filter(({ attribute, value, ...draft }) => {
    if (classOf(attribute)?.many) return true
    const all = said.get(matterOf({ attribute, value, ...draft })) ?? []
    return ![...all].some((other) => isContrary(attribute, value.normal, other))
  })
}

function matterOf({ subject, attribute, frame }: ClaimDraft): string {
  const limits = frame.modifiers.filter((modifier) => modifier.startsWith('of '))
  return [subject, attribute, ...limits].join('\0')
}

/** Whom an act is about: who does it, or who is told. */
function whoOf(reading: Reading, act: Act): readonly Doer[] {
  const doers = doersFrom(reading, act)
  return act.voice === 'doer' && doers.length === 1 && isBare(reading, act) ? [] : doers
}

/** "He would rather Acme approve it": a bare verb behind one doer states no fact. */
function isBare({ tokens }: Reading, { from, verb }: Act): boolean {
  return from === verb && tokens[verb]?.tags.has('Infinitive') === true
}

function doersFrom(reading: Reading, act: Act): readonly Doer[] {
  if (act.act === 'information') return recipientsOf(reading, act)
  if (act.voice === 'agent') return agentOf(reading, act)
  return act.voice === 'doer' ? doersOf(reading, act.from) : undergoersOf(reading, act)
}

/** Adds the act as it is told of a doer, unless that sort of doer does no such thing. */
function addFitting(found: Told[], act: Act, named: Doer): void {
  const sort = classOf(act.act)
  if (!sort?.subjects.includes(named.type) || (named.any && !sort.any)) return
  const doer = underSubject(named, sort.subject)
  if (doer.none === undefined) {
    if (act.polarity !== '') found.push({ act, doer })
  } else if (act.none !== null) found.push({ act: { ...act, polarity: act.none, mood: 'refused' }, doer })
}

/** A ceasefire as the deal that it is. */
function underSubject(doer: Doer, subject: string | undefined): Doer {
  if (subject === undefined || subject === doer.entity) return doer
  const kind = conceptOf(doer.entity.replace(/^the /, ''))
  return { ...doer, entity: subject, limits: [kind, ...(doer.limits ?? [])] }
}

/**
 * Inside a quotation that is a sentence of its own: the speaker's words, not the article's. What a newspaper or another body is
 * quoted with is a report, unless it speaks of itself.
 */
function isQuoted({ quotes, entities }: Mentions, range: Range): boolean {
  for (const quote of quotes) {
    if (quote.start > range.start) return false
    if (!quote.direct || !contains(quote, range) || !/^\P{Ll}/u.test(quote.text)) continue
    if (!isOfBody(quote, entities) || isOfSelf(quote.text)) return true
  }
  return false
}

function isOfBody({ speaker }: QuoteMention, entities: readonly EntityMention[]): boolean {
  return (
    speaker !== null &&
    entities.some(({ type, entity }) => type === 'organization' && entity === speaker.entity)
  )
}

function isOfSelf(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => phraseSet('first-person').has(word))
}

function draftOf(doc: Doc, mentions: Mentions, reading: Reading, { act, doer }: Told): ClaimDraft {
  const own = rangeOf(reading, act)
  const none = doer.none === undefined ? undefined : reading.tokens[doer.none]
  const range = none ? { start: Math.min(none.start, own.start), end: Math.max(none.end, own.end) } : own
  const frame = frameOf(doc, mentions, { sentence: reading.sentence, value: range })
  return {
    kind: 'statement',
    range: reading.sentence,
    subject: doer.entity,
    attribute: act.act,
    value: valueFrom(spansOf(doc.article).span(range.start, valueEnd(reading, act)), act.polarity),
    typed: { type: 'act', act: act.act, polarity: act.polarity, object: act.topic ?? objectOf(reading, act) },
    frame: {
      ...frame,
      head: act.act,
      modifiers: [
        ...(doer.type === 'person' ? ['person'] : []),
        ...topicOf(reading, act, doer),
        ...(isDefinite(reading, act) ? ['the'] : []),
        ...dayOf(reading, act, mentions),
      ],
    },
    rule: `act: ${act.act}`,
    context: { status: statusOf(act) },
  }
}

/** What limits a matter without a name, before or behind the act: "Clashes continued in Rome". */
function topicOf(reading: Reading, act: Act, { limits }: Doer): string[] {
  if (!limits) return []
  return ['topic', ...new Set([...limits, ...placesBehind(reading, act)].map((limit) => `of ${limit}`))]
}

/** "on 2024-03-12": the day that stands behind an act in its clause; the days of journeys are those of the plan. */
function dayOf(reading: Reading, act: Act, { dates }: Mentions): string[] {
  if (act.act === 'travel') return []
  const { end } = rangeOf(reading, act)
  const date = inside(dates, { start: end, end: reading.sentence.end }).find(({ kind }) => kind === 'date')
  if (!date || /[;:—–]|\bfor\b|\buntil\b/.test(reading.text.slice(end, date.start))) return []
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date.value ?? '')?.[0]
  const weekday = date.text
    .toLowerCase()
    .split(' ')
    .find((word) => Object.hasOwn(lexicon<object>('calendar-weekdays'), word))
  const told = day ?? weekday
  return told === undefined ? [] : [`on ${told}`]
}

function statusOf({ polarity, mood }: Act): Status {
  if (polarity === 'unknown') return 'possible'
  if (mood === 'planned') return 'planned'
  return mood === 'refused' || phraseSet('denied-polarities').has(polarity) ? 'denied' : 'happened'
}
