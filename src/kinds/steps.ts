import { firstFrom, overlaps } from '../text/spans.ts'
import type { Doc, Range, Sentence } from '../types.ts'

/** How far from the value, in steps, a word still belongs to its clause. */
export const REACH = 14

/**
 * Steps from a value to each word of its sentence, by the word's position: one a word, more over a comma or dash; `REACH`
 * for words that are further away and for those of the value itself.
 */
export function stepsFrom(doc: Doc, sentence: Sentence, value: Range): readonly number[] {
  const { tokens } = sentence
  const weights = weightsOf(doc, sentence)
  const steps = new Array<number>(tokens.length).fill(REACH)
  const after = firstFrom(tokens, value.end)
  let count = 0
  for (let at = after; at < tokens.length && count < REACH; at++) {
    const gap = at === after ? weightOf(doc.text.slice(value.end, tokens[at]?.start)) : weights[at]
    count += gap ?? 1
    steps[at] = Math.min(count, REACH)
  }
  let before = firstFrom(tokens, value.start) - 1
  while (before >= 0 && (tokens[before]?.end ?? 0) > value.start) before--
  count = 0
  for (let at = before; at >= 0 && count < REACH; at--) {
    const gap = at === before ? weightOf(doc.text.slice(tokens[at]?.end, value.start)) : weights[at + 1]
    count += gap ?? 1
    steps[at] = Math.min(count, REACH)
  }
  return steps
}

/** The fewest steps to a word of a range. */
export function stepsTo({ tokens }: Sentence, steps: readonly number[], range: Range): number {
  let fewest = REACH
  for (let at = Math.max(0, firstFrom(tokens, range.start) - 1); at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || token.start >= range.end) break
    if (overlaps(token, range)) fewest = Math.min(fewest, steps[at] ?? REACH)
  }
  return fewest
}

const known = new WeakMap<Sentence, readonly number[]>()

/** Steps over the gap before each word; found once for a sentence. */
function weightsOf(doc: Doc, sentence: Sentence): readonly number[] {
  let weights = known.get(sentence)
  if (!weights) {
    const { tokens } = sentence
    weights = tokens.map(({ start }, at) => weightOf(doc.text.slice(tokens[at - 1]?.end ?? start, start)))
    known.set(sentence, weights)
  }
  return weights
}

function weightOf(gap: string): number {
  if (gap === ' ') return 1
  if (/[;:—–]|--/.test(gap)) return 6
  return /[,()"“”]/.test(gap) ? 3 : 1
}
