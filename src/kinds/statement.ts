import { lexicon, phraseSet } from '../text/lexicon.ts'
import { contains, inside, spansOf } from '../text/spans.ts'
import { isStopword } from '../text/stem.ts'
import type { ClaimDraft, Doc, EntityMention, Mentions, QuoteMention, Range, Status } from '../types.ts'
import { isContrary } from '../values/statement.ts'
import { frameOf } from './frame.ts'
import { objectEnd } from './roles/object.ts'
import { gapBefore, joined, type Reading, readingsOf } from './roles/reading.ts'
import { type Act, actsIn } from './statements/acts.ts'
import { classOf } from './statements/classes.ts'
import { nominalActs, type Told } from './statements/nominal.ts'
import { recipientsOf } from './statements/recipient.ts'
import { type Doer, doersOf } from './statements/subject.ts'
import { agentOf, undergoersOf } from './statements/undergone.ts'

/**
 * What named persons, organizations and countries did or said, where it can be compared: commented or kept silent, plan a
 * journey or cancelled it, accepted or rejected, alive or dead, informed or not (data/acts.json).
 *
 * "The Greek government has yet to comment on the talks" claims `subject: 'Greece', attribute: 'comment'`, with the verbs as
 * value and "silent" as its normal form. Acts without a named subject, questions, conditions and what is only possible
 * claim nothing; nor do whole sentences inside quotation marks.
 */
export function statements(doc: Doc, mentions: Mentions): ClaimDraft[] {
  const found = readingsOf(doc, mentions, true).flatMap((reading) =>
    toldIn(reading)
      .filter(({ act }) => !isQuoted(mentions, rangeOf(reading, act)))
      .flatMap(({ act, doer }) => fitting(act, doer))
      .map((stated) => draftOf(doc, mentions, { reading, ...stated })),
  )
  return found.filter((draft) => !isOvertaken(draft, found))
}

function toldIn(reading: Reading): Told[] {
  const verbal = actsIn(reading).flatMap((act) => whoOf(reading, act).map((doer) => ({ act, doer })))
  return [...verbal, ...nominalActs(reading)]
}

/** An article that says both, "refused to resign" and "resigned", tells of a change of mind: neither is its last word. */
function isOvertaken({ subject, attribute, value, frame }: ClaimDraft, all: readonly ClaimDraft[]): boolean {
  if (classOf(attribute)?.many) return false
  return all.some(
    (other) =>
      other.subject === subject &&
      other.attribute === attribute &&
      other.frame.modifiers.join() === frame.modifiers.join() &&
      isContrary(attribute, value.normal, other.value.normal),
  )
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

/** The act as it is told of a doer; none when that sort of doer does no such thing. */
function fitting(act: Act, doer: Doer): { act: Act; doer: Doer }[] {
  const sort = classOf(act.act)
  if (!sort?.subjects.includes(doer.type) || (doer.any && !sort.any)) return []
  if (doer.none === undefined) return act.polarity === '' ? [] : [{ act, doer }]
  return act.none === null ? [] : [{ act: { ...act, polarity: act.none, mood: 'refused' }, doer }]
}

function rangeOf({ tokens, sentence }: Reading, { from, end }: Act): Range {
  return { start: tokens[from]?.start ?? sentence.start, end: tokens[end - 1]?.end ?? sentence.end }
}

/**
 * Inside a quotation that is a sentence of its own: the speaker's words, not the article's. What a newspaper or another body is
 * quoted with is a report, unless it speaks of itself.
 */
function isQuoted({ quotes, entities }: Mentions, range: Range): boolean {
  return quotes.some(
    (quote) =>
      quote.direct &&
      contains(quote, range) &&
      /^\P{Ll}/u.test(quote.text) &&
      !(isOfBody(quote, entities) && !isOfSelf(quote.text)),
  )
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

interface Stated {
  readonly reading: Reading
  readonly act: Act
  readonly doer: Doer
}

function draftOf(doc: Doc, mentions: Mentions, { reading, act, doer }: Stated): ClaimDraft {
  const own = rangeOf(reading, act)
  const none = doer.none === undefined ? undefined : reading.tokens[doer.none]
  const range = none ? { start: Math.min(none.start, own.start), end: Math.max(none.end, own.end) } : own
  const frame = frameOf(doc, mentions, { sentence: reading.sentence, value: range })
  return {
    kind: 'statement',
    range: reading.sentence,
    subject: doer.entity,
    attribute: act.act,
    value: { ...spansOf(doc.article).span(range.start, valueEnd(reading, act)), normal: act.polarity },
    typed: { type: 'act', act: act.act, polarity: act.polarity, object: act.topic ?? objectOf(reading, act) },
    frame: {
      ...frame,
      head: act.act,
      modifiers: [
        ...(doer.type === 'person' ? ['person'] : []),
        ...(doer.limits ? ['topic', ...doer.limits.map((limit) => `of ${limit}`)] : []),
        ...(isDefinite(reading, act) ? ['the'] : []),
        ...dayOf(reading, act, mentions),
      ],
    },
    rule: `act: ${act.act}`,
    context: { status: statusOf(act) },
  }
}

/** "the offer", "its plan": the articles know of one, unless it is the latest or another one. */
function isDefinite({ tokens }: Reading, { end }: Act): boolean {
  const [first, ...next] = tokens.slice(end, end + 4)
  if (!first || !/^(?:the|his|her|its|their)$/.test(first.lower)) return false
  return !next.some(({ lower }) => phraseSet('other-occasion-words').has(lower))
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

/** Longest object, in words, that is shown with its verb. */
const SHOWN = 7

/** The end of what is shown: the verbs with a short object behind them, "plans to return to the region". */
function valueEnd(reading: Reading, act: Act): number {
  const { tokens } = reading
  if (act.shown !== null) return tokens[act.shown - 1]?.end ?? rangeOf(reading, act).end
  if (classOf(act.act)?.long) return tokens[longEnd(reading, act.end) - 1]?.end ?? rangeOf(reading, act).end
  const next = tokens[act.end]
  const from =
    next && phraseSet('role-prepositions').has(next.lower) && joined(reading, act.end) ? act.end + 1 : act.end
  const object = next && next.lower !== 'that' ? objectEnd(reading, from, tokens.length) : null
  const end = object !== null && object - act.end <= SHOWN ? object : act.end
  return tokens[end - 1]?.end ?? rangeOf(reading, act).end
}

/** Most words of a clause that are shown. */
const CLAUSE = 12

/** The end of the clause from a token on, or of its first words. */
function longEnd(reading: Reading, from: number): number {
  let at = from
  while (at < Math.min(reading.tokens.length, from + CLAUSE) && (at === from || joined(reading, at))) at++
  while (at > from + 1 && isStopword(reading.tokens[at - 1]?.lower ?? '')) at--
  return at
}

const DENIED: ReadonlySet<string> = new Set(['silent', 'cancelled', 'called off', 'rejected', 'denied'])

function statusOf({ polarity, mood }: Act): Status {
  if (polarity === 'unknown') return 'possible'
  if (mood === 'planned') return 'planned'
  return mood === 'refused' || DENIED.has(polarity) ? 'denied' : 'happened'
}

/** Words of the object that are looked at. */
const LONGEST = 24

/**
 * What an act is about: the content words after it up to the end of its clause, in lower case, joined by spaces. Null when
 * there are none, or only "this move", "these reports".
 */
function objectOf(reading: Reading, { act, end }: Act): string | null {
  const found: string[] = []
  const phrase = classOf(act)?.narrow ? (objectEnd(reading, end, reading.tokens.length) ?? end) : null
  for (let at = end; at < Math.min(reading.tokens.length, phrase ?? end + LONGEST); at++) {
    if (/[,;:—–)]|\.["”]/.test(gapBefore(reading, at))) break
    const token = reading.tokens[at]
    if (at > end && /^(?:but|while|although|though)$/.test(token?.lower ?? '')) break
    if (!token || isStopword(token.lower) || token.tags.has('Date') || !/\p{L}{2}/u.test(token.lower))
      continue
    const vague = reading.tokens[at - 1]?.lower
    if ((vague === 'this' || vague === 'these' || vague === 'those') && at - end <= 3) continue
    found.push(token.lower)
  }
  return found.length > 0 ? [...new Set(found)].join(' ') : null
}
