import { valueFrom } from '../text/spans.ts'
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
    .flatMap((quote, at, all) => {
      while ((doc.sentences[from]?.end ?? quote.start + 1) <= quote.start) from++
      const sentence = doc.sentences[from]
      const words = quotedWords(quote.text)
      if (!sentence || words.length < FEWEST) return []
      const after = pieceBefore(doc, quote, all[at - 1])
      const normal = words.map(({ word }) => word).join(' ')
      return [draftOf(doc, mentions, { quote, sentence, normal, after })]
    })
}

interface Utterance {
  readonly quote: QuoteMention
  readonly sentence: Sentence
  readonly normal: string
  readonly after: string | null
}

/** Longest attribution between two pieces of one utterance, in characters. */
const BETWEEN = 100

/** The piece that a quotation goes on from: “We will rebuild,” Roe said. “It takes time.” Null when it begins anew. */
function pieceBefore(doc: Doc, quote: QuoteMention, last: QuoteMention | undefined): string | null {
  if (!last || quote.start - last.end > BETWEEN || last.end > quote.start) return null
  const speakers = [last, quote].map(({ speaker }) => speaker?.entity ?? speaker?.text ?? null)
  if (speakers[0] === null || speakers[0] !== speakers[1]) return null
  return doc.text.slice(last.end, quote.start).includes('\n') ? null : last.text
}

function draftOf(doc: Doc, mentions: Mentions, { quote, sentence, normal, after }: Utterance): ClaimDraft {
  const { speaker, rule } = quote
  const value = valueFrom(quote, normal)
  const name = speaker?.entity ?? speaker?.text ?? null
  return {
    kind: 'quote',
    range: around(doc, sentence, quote),
    subject: name ?? 'unknown speaker',
    attribute: 'quote',
    value,
    typed: { type: 'words', speaker: speaker?.entity ?? null },
    frame: frameOf(doc, mentions, { sentence, value, modifiers: after === null ? [] : [`after ${after}`] }),
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
