import type { Doc, Sentence, Token } from '../types.ts'

/** Words that begin a clause of their own. */
const OPENERS =
  /^(?:but|while|although|though|because|who|which|whom|whose|where|that|when|after|before|since|until|whereas|if|unless|whether|as)$/
const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|could|may|might|did|does|do|can|must|should)(?:n't)?$/

/**
 * Where the clauses of a sentence begin: positions of tokens in the sentence, the first always 0.
 *
 * A clause begins after a semicolon, colon or dash, at a relative or subordinating word, at "and" or "or" before a
 * finite verb, and at a participle or conjunction after a comma.
 */
export function clauseStarts(doc: Doc, sentence: Sentence): number[] {
  const { tokens } = sentence
  const starts = [0]
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at]
    const last = tokens[at - 1]
    if (!token || !last) continue
    const gap = doc.text.slice(last.end, Math.min(token.start, last.end + 8))
    if (/[;:—–“”"]|--/.test(gap) || OPENERS.test(token.lower) || joins(tokens, at, gap.includes(',')))
      starts.push(at)
  }
  return starts
}

function joins(tokens: readonly Token[], at: number, comma: boolean): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token) return false
  if (comma && /ing$/.test(token.lower) && token.tags.has('Verb')) return true
  if (!/^(?:and|or|nor|then)$/.test(token.lower)) return false
  if (next && (FINITE.test(next.lower) || next.tags.has('PastTense'))) return true
  return hasOwnVerb(tokens, at + 1)
}

/** Whether a subject and a finite verb follow: "and the talks ended". */
function hasOwnVerb(tokens: readonly Token[], from: number): boolean {
  for (const token of tokens.slice(from, from + 6)) {
    if (FINITE.test(token.lower)) return true
    if (token.tags.has('PastTense') || token.tags.has('Modal')) return true
    if (token.tags.has('Preposition') || token.tags.has('Conjunction')) return false
  }
  return false
}
