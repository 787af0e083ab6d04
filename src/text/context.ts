import type {
  Attribution,
  ClaimContext,
  Doc,
  Mentions,
  QuoteMention,
  Range,
  Sentence,
  Status,
} from '../types.ts'
import { cueClass } from './cues.ts'
import { contains } from './spans.ts'
import { isAside, statusAt } from './status.ts'

/**
 * Who says what stands at `range` of a sentence, how sure the article sounds, and whether it happened.
 *
 * attribution: the speaker of the innermost quotation or reported speech around the range; null when the article says
 * it itself. status and hedge: by the clause of the range, and by what the verb of saying says of all it reports
 * ("denied that", "promised to"). In "The board denied that 30 workers were fired, officials said" the 30 are denied.
 */
export function contextAt(doc: Doc, mentions: Mentions, sentence: Sentence, range: Range): ClaimContext {
  const around = (quotesBySentence(doc, mentions).get(sentence) ?? []).filter((quote) =>
    contains(quote, range),
  )
  const said = around.findLast(({ speaker }) => speaker !== null)
  const position = sentence.tokens.findIndex(({ end }) => end > range.start)
  const { status, hedge } = statusAt(doc, sentence, position)
  const told = around.filter(({ start }) => !isAside(doc, sentence, position, start))
  return { status: saidStatus(told) ?? status, hedge, attribution: attributionOf(said) }
}

/** What the verb of saying tells of all it reports: denied, promised, asked for. */
function saidStatus(around: readonly QuoteMention[]): Status | null {
  for (const { cue, direct } of around) {
    const sort = direct ? null : cueClass(cue?.toLowerCase() ?? '')
    if (sort === 'deny') return 'denied'
  }
  return null
}

function attributionOf(said: QuoteMention | undefined): Attribution | null {
  if (!said?.speaker) return null
  const { text, start, end, entity } = said.speaker
  return { text, start, end, entity }
}

type BySentence = ReadonlyMap<Sentence, readonly QuoteMention[]>
/** Of the quotations asked for last. Kept by the document: the quotations outlive it, and would hold all of its words. */
const known = new WeakMap<Doc, { readonly quotes: readonly QuoteMention[]; readonly found: BySentence }>()

/** The quotations and reported speech that touch each sentence, outer ones first; found once for an article. */
function quotesBySentence(doc: Doc, { quotes }: Mentions): BySentence {
  const before = known.get(doc)
  if (before?.quotes === quotes) return before.found
  const found = groupBySentence(doc, quotes)
  known.set(doc, { quotes, found })
  return found
}

function groupBySentence({ sentences }: Doc, quotes: readonly QuoteMention[]): BySentence {
  const found = new Map<Sentence, QuoteMention[]>()
  let from = 0
  for (const quote of quotes.filter(({ scare }) => !scare)) {
    while ((sentences[from]?.end ?? quote.end) <= quote.start) from++
    for (let at = from; (sentences[at]?.start ?? quote.end) < quote.end; at++) {
      const sentence = sentences[at]
      const group = sentence && found.get(sentence)
      if (group) group.push(quote)
      else if (sentence) found.set(sentence, [quote])
    }
  }
  return found
}
