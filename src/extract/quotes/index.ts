import { spansOf } from '../../text/spans.ts'
import type { Doc, Extractor, Mentions, QuoteMention, Range } from '../../types.ts'
import type { Attributed } from './attribution.ts'
import { type Quoted, quotedStretches } from './marks.ts'
import { keyOf, namedSpeakers } from './naming.ts'
import { allReported, type Reported } from './reported.ts'
import { isScare } from './scare.ts'
import { speakersOf } from './speakers.ts'
import { statementsOf } from './statements.ts'

/**
 * Quotations with their speakers: the words between quotation marks, one mention a paragraph and part.
 *
 * The speaker is the words that name him, her or it in the attribution, pronouns included; none rather than a wrong one.
 */
export const quotes: Extractor = { name: 'quotes', extract: findQuotes }

function findQuotes(doc: Doc, before: Mentions): QuoteMention[] {
  const quoted = quotedStretches(doc.article)
  const places = statementsOf(doc, quoted)
  const speakers = speakersOf(doc, quoted, places)
  const direct = quoted.map((quote, number) => directOf(doc.text, quote, speakers[number] ?? null))
  const found = [...direct, ...allReported(doc.text, places).map(reportedOf)]
  const all = found.flatMap(({ attributed }) => attributed ?? [])
  const named = namedSpeakers(doc, before, { quoted, all })
  const { span } = spansOf(doc.article)
  return found.map(({ attributed, start, end, direct, scare, rule }): QuoteMention => {
    const { text, line, column } = span(start, end)
    const speaker = attributed ? (named.get(keyOf(attributed)) ?? null) : null
    const cue = attributed?.cue ?? null
    return { mention: 'quote', text, start, end, line, column, speaker, cue, direct, scare, rule }
  })
}

/** A quotation or reported speech before its speaker is named. */
interface Found extends Range {
  readonly attributed: Attributed | null
  readonly direct: boolean
  readonly scare: boolean
  readonly rule: string
}

function directOf(text: string, quote: Quoted, attributed: Attributed | null): Found {
  const { start, end } = quote
  const rule = attributed ? `${quote.rule}+${attributed.rule}` : quote.rule
  return { start, end, attributed, direct: true, scare: isScare(text, quote, attributed), rule }
}

function reportedOf({ start, end, attributed }: Reported): Found {
  return { start, end, attributed, direct: false, scare: false, rule: attributed.rule }
}
