import type { ClaimContext, Doc, Mentions, Range, Sentence } from '../types.ts'

/** Who says what stands at `range` of a sentence, how sure the article sounds, and whether it happened. */
export function contextAt(_doc: Doc, _mentions: Mentions, _sentence: Sentence, _range: Range): ClaimContext {
  return { status: 'happened', hedge: null, attribution: null }
}
