import { spansOf } from '../../text/spans.ts'
import type { Doc, Extractor, Mentions, QuoteMention } from '../../types.ts'
import { quotedStretches } from './marks.ts'
import { keyOf, namedSpeakers } from './naming.ts'
import { reportedIn } from './reported.ts'
import { isScare } from './scare.ts'
import { speakersOf } from './speakers.ts'
import { statementsOf } from './units.ts'

/**
 * Quotations with their speakers: the words between quotation marks, one mention a paragraph and part.
 *
 * The speaker is the words that name him, her or it in the attribution, pronouns included; none rather than a wrong one.
 */
export const quotes: Extractor = { name: 'quotes', extract: findQuotes }

function findQuotes(doc: Doc, before: Mentions): QuoteMention[] {
  const quoted = quotedStretches(doc.article)
  const statements = statementsOf(doc, quoted)
  const speakers = speakersOf(doc, quoted, statements)
  const { span } = spansOf(doc.article)
  const direct = quoted.map((quote, number) => ({
    ...{ start: quote.start, end: quote.end, direct: true, attributed: speakers[number] ?? null },
    scare: isScare(doc.text, quote, speakers[number] ?? null),
    rule: [quote.rule, speakers[number]?.rule].filter(Boolean).join('+'),
  }))
  const reported = statements.flatMap(reportedIn).map(({ start, end, attributed }) => ({
    ...{ start, end, direct: false, attributed, scare: false, rule: attributed.rule },
  }))
  const all = [...direct, ...reported].flatMap(({ attributed }) => attributed ?? [])
  const named = namedSpeakers(doc, before, { quoted, all })
  return [...direct, ...reported].map(({ attributed, start, end, ...rest }): QuoteMention => {
    const speaker = attributed ? (named.get(keyOf(attributed)) ?? null) : null
    return { mention: 'quote', ...span(start, end), speaker, cue: attributed?.cue ?? null, ...rest }
  })
}
