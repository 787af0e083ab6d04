import type { Attribution, ClaimContext, Doc, Mentions, QuoteMention, Range, Sentence } from '../types.ts'
import { cueClass } from './cues.ts'
import { contains, lastIndexUpTo } from './spans.ts'
import { isAside, statusAt } from './status.ts'

/**
 * Who says what stands at `range` of a sentence, how sure the article sounds, and whether it happened.
 *
 * attribution: the speaker of the innermost quotation or reported speech around the range; null when the article says
 * it itself. status and hedge: by the clause of the range, and by what the verb of saying says of all it reports
 * ("denied that", "promised to"). In "The board denied that 30 workers were fired, officials said" the 30 are denied.
 */
export function contextAt(doc: Doc, mentions: Mentions, sentence: Sentence, range: Range): ClaimContext {
  const near = quotesIn(doc, mentions, sentence)
  const around = near.length > 0 ? near.filter((quote) => !quote.scare && contains(quote, range)) : NO_QUOTES
  const said = around.findLast(({ speaker }) => speaker !== null)
  const at = lastIndexUpTo(sentence.tokens, range.start) + 1
  const position = at < sentence.tokens.length ? at : -1
  const { status, hedge } = statusAt(doc, sentence, position)
  const denied = around.some((quote) => isDenial(quote) && !isAside(doc, sentence, position, quote.start))
  return { status: denied ? 'denied' : status, hedge, attribution: attributionOf(said) }
}

const NO_QUOTES: readonly QuoteMention[] = []

/** Whether the verb of saying tells that what it reports is not so. */
function isDenial({ cue, direct }: QuoteMention): boolean {
  return !direct && cue !== null && cueClass(cue.toLowerCase()) === 'deny'
}

function attributionOf(said: QuoteMention | undefined): Attribution | null {
  if (!said?.speaker) return null
  const { text, start, end, entity } = said.speaker
  return { text, start, end, entity }
}

/** Quotations by the number of a sentence. */
type BySentence = readonly (readonly QuoteMention[] | undefined)[]
/** Of the quotations asked for last. Kept by the document: the quotations outlive it, and would hold all of its words. */
const known = new WeakMap<Doc, { readonly quotes: readonly QuoteMention[]; readonly found: BySentence }>()

/** The quotations and reported speech that touch a sentence, outer ones first; found once for an article. */
export function quotesIn(doc: Doc, { quotes }: Mentions, { index }: Sentence): readonly QuoteMention[] {
  let own = known.get(doc)
  if (own?.quotes !== quotes) {
    own = { quotes, found: groupBySentence(doc, quotes) }
    known.set(doc, own)
  }
  return own.found[index] ?? NO_QUOTES
}

function groupBySentence({ sentences }: Doc, quotes: readonly QuoteMention[]): BySentence {
  const found: (QuoteMention[] | undefined)[] = []
  let from = 0
  for (const quote of quotes) {
    while ((sentences[from]?.end ?? quote.end) <= quote.start) from++
    for (let at = from; (sentences[at]?.start ?? quote.end) < quote.end; at++) {
      const group = found[at]
      if (group) group.push(quote)
      else found[at] = [quote]
    }
  }
  return found
}
