import { lookUp } from '../../names/gazetteer.ts'
import { labelRules } from '../../names/labels.ts'
import { emptyLexicon, type Lexicon } from '../../names/lexicon.ts'
import { linkWithin, type Unlinked } from '../../names/within.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { contains, overlaps, spansOf } from '../../text/spans.ts'
import type { Doc, EntityType, Extractor, Range } from '../../types.ts'
import { evidenceOf } from './evidence.ts'
import { knownMentions, withoutTitle } from './known.ts'
import { memoryOf } from './memory.ts'
import { type Page, readPage } from './page.ts'
import { runsOf } from './runs.ts'
import { type Candidate, candidatesOf } from './shape.ts'
import { supported } from './support.ts'
import { best, scoresOf, strongest } from './vote.ts'

/** A candidate with all that speaks for and against its being a name of some type. */
export interface Weighed {
  readonly candidate: Candidate
  readonly evidence: readonly string[]
  readonly memory: readonly string[]
  readonly scores: readonly number[]
}

/** All candidates of a document, in order, weighed by their own place and then by the whole article. */
export function weigh(page: Page, { titles }: Lexicon = emptyLexicon): Weighed[] {
  const candidates = runsOf(page)
    .flatMap((run) => candidatesOf(page, run))
    .flatMap((candidate) => withoutTitle(page, candidate, titles) ?? [])
  const evidence = candidates.map((candidate) => evidenceOf(page, candidate))
  const own = evidence.map((items) => scoresOf(items, 'name-evidence'))
  const memory = memoryOf(candidates, own)
  return candidates.map((candidate, index) => {
    const more = scoresOf(memory[index] ?? [], 'name-memory')
    return {
      candidate,
      evidence: evidence[index] ?? [],
      memory: memory[index] ?? [],
      scores: more.map((score, at) => score + (own[index]?.[at] ?? 0)),
    }
  })
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
  const spans = spansOf(doc.article)
  const page = readPage(doc)
  const known = knownMentions(page, lexicon).map(
    ({ start, end, name }): Unlinked => ({
      mention: 'entity',
      ...spans.span(start, end),
      type: name.type,
      rule: 'entity.lexicon',
      title: null,
      bracketAfter: null,
      headline: false,
      known: name.name,
    }),
  )
  const found = supported(page, weigh(page, lexicon)).flatMap((weighed, at, all): Unlinked[] => {
    const { candidate, scores } = weighed
    const label = labelRule(candidate)
    const kind = label ? 'place' : best(scores)
    if (kind === 'none' || known.some((mention) => overlaps(mention, candidate))) return []
    if (isDate(candidate, dates)) return []
    const type = kind === 'other' ? otherType(candidate) : kind
    const rule =
      labelRule(candidate) ?? `entity.${type}: ${strongest(weighed.evidence, weighed.memory, kind)}`
    const around = {
      title: titleBefore(candidate),
      bracketAfter: bracketAfter(candidate, all[at - 1]?.candidate),
      headline: candidate.run.line.style !== 'normal',
      known: null,
    }
    return [{ mention: 'entity', ...spans.span(candidate.start, candidate.end), type, rule, ...around }]
  })
  return [...known, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The rule of a state that only labels the name before it: "Weiss (R-Texas)", "Weiss, D-Pa.", "Arden, Pa."; null for others. */
function labelRule({ run, from, to, text }: Candidate): string | null {
  if (!lookUp(text).some(({ list }) => list === 'state')) return null
  const { words } = run.line
  const [party, state] = [words[from - 1], words[from]]
  if (party && /^[DRI]\.?$/.test(party.text) && /^(?:[-‐-–]|,? )$/.test(state?.gap ?? ''))
    return labelRules.party
  const short = text.endsWith('.') || /^\p{Lu}{2}$/u.test(text) || /^[,.)]/.test(words[to]?.gap ?? '')
  return short && from > 0 && state?.gap === ', ' && /^\p{Lu}/u.test(party?.text ?? '')
    ? labelRules.town
    : null
}

/** A month inside a date is no name; a holiday is one. */
function isDate(candidate: Candidate, dates: readonly Range[]): boolean {
  return (
    /^\p{L}+$/u.test(candidate.text) &&
    !lookUp(candidate.text).length &&
    dates.some((date) => contains(date, candidate))
  )
}

/** The word before a name that has a title. */
function titleBefore({ run, from, title }: Candidate): string | null {
  return title ? (run.line.words[from - 1]?.lower ?? null) : null
}

/** The name before the bracket in which this one stands: "Lake Forum (LF)". */
function bracketAfter(candidate: Candidate, previous: Candidate | undefined): string | null {
  const { words } = candidate.run.line
  if (previous?.run.line !== candidate.run.line || previous.to !== candidate.from) return null
  return /^ ?\($/.test(words[candidate.from]?.gap ?? '') ? previous.text : null
}

/** Which of the other types a name is: by the lists, then by its head. */
function otherType({ text, run, to }: Candidate): EntityType {
  for (const { type } of lookUp(text)) {
    if (type !== 'person' && type !== 'place' && type !== 'organization') return type
  }
  const last = run.line.words[to - 1]?.lower ?? ''
  if (phraseSet('event-heads').has(last)) return 'event'
  if (phraseSet('work-heads').has(last) || run.quoted) return 'work'
  if (/\d/.test(text)) return 'product'
  return /(?:an|ans|ese|ish|ist|ists|ic|i|is)$/.test(last) && !text.includes(' ') ? 'group' : 'work'
}
