import { bySentence } from '../text/by-sentence.ts'
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
    const gap =
      at === after ? weightBetween(doc.text, value.end, tokens[at]?.start ?? value.end) : weights[at]
    count += gap ?? 1
    steps[at] = Math.min(count, REACH)
  }
  let before = firstFrom(tokens, value.start) - 1
  while (before >= 0 && (tokens[before]?.end ?? 0) > value.start) before--
  count = 0
  for (let at = before; at >= 0 && count < REACH; at--) {
    const gap =
      at === before ? weightBetween(doc.text, tokens[at]?.end ?? value.start, value.start) : weights[at + 1]
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

/** Steps over the gap before each word; found once for a sentence. */
const weightsOf = bySentence((doc, { tokens }): readonly number[] => {
  const weights: number[] = []
  let end = tokens[0]?.start ?? 0
  for (const token of tokens) {
    weights.push(weightBetween(doc.text, end, token.start))
    end = token.end
  }
  return weights
})

function weightBetween(text: string, end: number, start: number): number {
  return start === end + 1 && text.charCodeAt(end) === 0x20 ? 1 : weightOf(text.slice(end, start))
}

function weightOf(gap: string): number {
  if (/[;:—–]|--/.test(gap)) return 6
  return /[,()"“”]/.test(gap) ? 3 : 1
}
