import { spansOf } from '../text/spans.ts'
import type { ClaimDraft, Doc, Mentions, QuoteMention, Range, Sentence } from '../types.ts'
import { quotedWords } from '../values/words.ts'
import { frameOf } from './frame.ts'

/** Fewest words of an utterance that can be compared. */
const FEWEST = 3

/**
 * Utterances between quotation marks, of at least three words: who said what in so many words.
 *
 * A quotation that is split by its attribution gives a claim for each piece. Scare quotes and titles claim nothing.
 */
export function quoteds(doc: Doc, mentions: Mentions): ClaimDraft[] {
  let from = 0
  return mentions.quotes
    .filter(({ direct, scare }) => direct && !scare)
    .flatMap((quote) => {
      while ((doc.sentences[from]?.end ?? quote.start + 1) <= quote.start) from++
      const sentence = doc.sentences[from]
      const words = quotedWords(quote.text)
      if (!sentence || words.length < FEWEST) return []
      return [draftOf(doc, mentions, { quote, sentence, normal: words.map(({ word }) => word).join(' ') })]
    })
}

interface Utterance {
  readonly quote: QuoteMention
  readonly sentence: Sentence
  readonly normal: string
}

function draftOf(doc: Doc, mentions: Mentions, { quote, sentence, normal }: Utterance): ClaimDraft {
  const { start, end, speaker, rule } = quote
  const value = { ...spansOf(doc.article).span(start, end), normal }
  const name = speaker?.entity ?? speaker?.text ?? null
  return {
    kind: 'quote',
    range: around(doc, sentence, quote),
    subject: name ?? 'unknown speaker',
    attribute: 'quote',
    value,
    typed: { type: 'words', speaker: speaker?.entity ?? null },
    frame: frameOf(doc, mentions, { sentence, value }),
    rule,
    context: { status: 'happened' },
  }
}

/** The sentences over which a quotation goes. */
function around(doc: Doc, sentence: Sentence, quote: Range): Range {
  let { end } = sentence
  for (let at = sentence.index; (doc.sentences[at]?.start ?? quote.end) < quote.end; at++)
    end = doc.sentences[at]?.end ?? end
  return { start: Math.min(sentence.start, quote.start), end: Math.max(end, quote.end) }
}
