import { labelRules } from '../../names/labels.ts'
import { emptyLexicon, type KnownName, type Lexicon } from '../../names/lexicon.ts'
import { linkWithin, type Unlinked } from '../../names/within.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { remembered } from '../../text/remembered.ts'
import { contains, overlaps, spansOf } from '../../text/spans.ts'
import type { Doc, EntityType, Extractor, Range, Span } from '../../types.ts'
import { evidenceOf } from './evidence.ts'
import { knownMentions, withoutTitle } from './known.ts'
import { type Memory, memoryOf } from './memory.ts'
import { type Page, readPage } from './page.ts'
import { runsOf } from './runs.ts'
import { addCandidates, type Candidate } from './shape.ts'
import { supported } from './support.ts'
import { add, addScores, best, type Evidence, type KeptRemark, type Scores, strongest } from './vote.ts'
import { formAt, gapAt, lowerAt } from './words.ts'

/** A candidate with all that speaks for and against its being a name of some type. */
export interface Weighed {
  readonly candidate: Candidate
  /** What it says itself, what stands beside it does, and what the rest of the article does. */
  readonly own: KeptRemark
  readonly beside: readonly Evidence[]
  readonly memory: Memory
  readonly scores: Scores
}

/** All candidates of a document, in order, weighed by their own place and then by the whole article. */
export function weigh(page: Page, { titles }: Lexicon = emptyLexicon): Weighed[] {
  const candidates = allCandidates(page, titles)
  const accounts = candidates.map((candidate) => evidenceOf(page, candidate))
  const memories = memoryOf(
    candidates,
    accounts.map(({ scores }) => scores),
  )
  const weighed: Weighed[] = []
  for (let index = 0; index < candidates.length; index++) {
    const [candidate, account, memory] = [candidates[index], accounts[index], memories[index]]
    if (!candidate || !account || !memory) break
    const { own, beside, scores } = account
    add(scores, memory.name.scores)
    addScores(scores, memory.beside)
    weighed.push({ candidate, own, beside, memory, scores })
  }
  return weighed
}

function allCandidates(page: Page, titles: readonly string[]): Candidate[] {
  const found: Candidate[] = []
  for (const run of runsOf(page)) addCandidates(page, run, found)
  return titles.length === 0
    ? found
    : found.flatMap((candidate) => withoutTitle(page, candidate, titles) ?? [])
}

/** Names of persons, organizations, places, groups, events, works and products, each linked to its fullest form. */
export const entities: Extractor = entitiesWith(emptyLexicon)

/**
 * The extractor of names for a reader's own lexicon, whose names and titles go before everything else.
 *
 * The span is the name alone: no title, article, possessive or punctuation. "Egyptian President Anwar Hadi's plan" has a
 * group "Egyptian" and a person "Anwar Hadi". The rule names the evidence that weighed most.
 */
export function entitiesWith(lexicon: Lexicon): Extractor {
  return { name: 'entities', extract: (doc, { dates }) => linkWithin(mentionsOf(doc, lexicon, dates)) }
}

function mentionsOf(doc: Doc, lexicon: Lexicon, dates: readonly Range[]): Unlinked[] {
  const { span } = spansOf(doc.article)
  const page = readPage(doc)
  const mentions = knownMentions(page, lexicon).map(({ start, end, name }) =>
    ofLexicon(span(start, end), name),
  )
  const known = mentions.map((mention) => mention.span)
  const weighed = weigh(page, lexicon)
  const scores = supported(page, weighed)
  let next = 0
  for (let at = 0; at < weighed.length; at++) {
    const one = weighed[at]
    if (!one || known.some((range) => overlaps(range, one.candidate))) continue
    const { candidate } = one
    while (next < dates.length && (dates[next]?.end ?? 0) <= candidate.start) next++
    const named = namedBy(one, scores[at] ?? one.scores, dates, next)
    if (!named) continue
    mentions.push({
      text: candidate.name.text,
      span: span(candidate.start, candidate.end),
      type: named.type,
      rule: named.rule,
      title: titleBefore(candidate),
      bracketAfter: bracketAfter(candidate, weighed[at - 1]?.candidate),
      headline: candidate.run.line.style !== 'normal',
      known: null,
    })
  }
  return known.length
    ? mentions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    : mentions
}

function ofLexicon(span: Span, { name, type }: KnownName): Unlinked {
  return {
    text: span.text,
    span,
    type,
    rule: 'entity.lexicon',
    title: null,
    bracketAfter: null,
    headline: false,
    known: name,
  }
}

interface Named {
  readonly type: EntityType
  readonly rule: string
}

/** The type of a candidate and the rule that tells it; null when it is no name. Dates before number `next` end before it. */
function namedBy(
  { candidate, own, beside, memory }: Weighed,
  scores: Scores,
  dates: readonly Range[],
  next: number,
): Named | null {
  const label = labelRule(candidate)
  if (label) return { type: 'place', rule: label }
  const kind = best(scores)
  if (kind === 'none' || isDate(candidate, dates, next)) return null
  const type = kind === 'other' ? otherType(candidate) : kind
  const reason = strongest(own, [beside, memory.name.evidence, memory.beside], kind)
  return { type, rule: ruleOf(type)(reason?.name ?? 'any') }
}

/** The rule of a type and what weighed most, one string for each. */
const ruleOf = remembered((type) => remembered((reason) => `entity.${type}: ${reason}`))

/** The rule of a state that only labels the name before it: "Weiss (R-Texas)", "Weiss, D-Pa.", "Arden, Pa."; null for others. */
function labelRule({ run, from, to, text, name }: Candidate): string | null {
  if (!name.entries.some(({ list }) => list === 'state')) return null
  const { words } = run.line
  const party = formAt(words, from - 1)?.text ?? ''
  const gap = gapAt(words, from) ?? ''
  if (/^[DRI]\.?$/.test(party) && /^(?:[-‐-–]|,? )$/.test(gap)) return labelRules.party
  const short = text.endsWith('.') || /^\p{Lu}{2}$/u.test(text) || /^[,.)]/.test(gapAt(words, to) ?? '')
  return short && from > 0 && gap === ', ' && /^\p{Lu}/u.test(party) ? labelRules.town : null
}

/** A month inside a date is no name; a holiday is one. */
function isDate(candidate: Candidate, dates: readonly Range[], next: number): boolean {
  if (candidate.name.entries.length > 0) return false
  for (let at = next; at < dates.length; at++) {
    const date = dates[at]
    if (!date || date.start > candidate.start) return false
    if (contains(date, candidate)) return /^\p{L}+$/u.test(candidate.text)
  }
  return false
}

/** The word before a name that has a title. */
function titleBefore({ run, from, title }: Candidate): string | null {
  return title ? (formAt(run.line.words, from - 1)?.lower ?? null) : null
}

/** The name before the bracket in which this one stands: "Lake Forum (LF)". */
function bracketAfter(candidate: Candidate, previous: Candidate | undefined): string | null {
  const { line } = candidate.run
  if (previous?.run.line !== line || previous.to !== candidate.from) return null
  const gap = gapAt(line.words, candidate.from)
  return gap === '(' || gap === ' (' ? previous.text : null
}

/** Which of the other types a name is: by the lists, then by its head. */
function otherType({ text, name, run, to }: Candidate): EntityType {
  for (const { type } of name.entries) {
    if (type !== 'person' && type !== 'place' && type !== 'organization') return type
  }
  const last = lowerAt(run.line.words, to - 1)
  if (phraseSet('event-heads').has(last)) return 'event'
  if (phraseSet('work-heads').has(last) || run.quoted) return 'work'
  if (/\d/.test(text)) return 'product'
  return /(?:an|ans|ese|ish|ist|ists|ic|i|is)$/.test(last) && !text.includes(' ') ? 'group' : 'work'
}
