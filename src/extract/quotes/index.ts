import { spansOf } from '../../text/spans.ts'
import type { Doc, Extractor, Mentions, QuoteMention } from '../../types.ts'
import { quotedStretches } from './marks.ts'
import { speakerSpan } from './naming.ts'
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
  const direct = quoted.map((quote, number): QuoteMention => {
    const attributed = speakers[number] ?? null
    return {
      mention: 'quote',
      ...span(quote.start, quote.end),
      speaker: attributed && speakerSpan(doc, before, attributed),
      cue: attributed?.cue ?? null,
      direct: true,
      scare: isScare(doc.text, quote, attributed),
      rule: attributed ? `${quote.rule}+${attributed.rule}` : quote.rule,
    }
  })
  const reported = statements.flatMap(reportedIn).map(({ start, end, attributed }): QuoteMention => {
    const speaker = speakerSpan(doc, before, attributed)
    const { cue, rule } = attributed
    return { mention: 'quote', ...span(start, end), speaker, cue, direct: false, scare: false, rule }
  })
  return [...direct, ...reported]
}
