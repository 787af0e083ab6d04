import { isStopword } from '../text/stem.ts'
import type { Claim } from '../types.ts'
import { quotedWords } from '../values/words.ts'

/** Words in a row that are the quotation's own, not a turn of phrase. */
const RUN = 5

/**
 * What another article states in its own words though one article quotes it: a run of five words and more of the quotation,
 * two of them with content, that stands outside quotation marks in one of `sentences`. Null when there is none.
 *
 * Points out a quotation that lost its marks, or speech that was passed on as fact.
 */
export function quotedAsProse(quotation: Claim, sentences: readonly string[]): string | null {
  const words = quotedWords(quotation.value.text).map(({ word }) => word)
  const runs = new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' ')))
  for (const sentence of sentences) {
    const found = longestRun(sentence, runs)
    if (found) return found
  }
  return null
}

function longestRun(sentence: string, runs: ReadonlySet<string>): string | null {
  for (const part of sentence.split(/["“”«»][^"“”«»]{1,2000}["“”«»]/)) {
    const words = quotedWords(part)
    for (let at = 0; at + RUN <= words.length; at++) {
      if (!runs.has(keyOf(words, at))) continue
      let to = at + 1
      while (to + RUN <= words.length && runs.has(keyOf(words, to))) to++
      const run = words.slice(at, to + RUN - 1)
      if (run.filter(({ word }) => !isStopword(word)).length >= 2)
        return run.map(({ written }) => written).join(' ')
    }
  }
  return null
}

function keyOf(words: readonly { readonly word: string }[], at: number): string {
  return words
    .slice(at, at + RUN)
    .map(({ word }) => word)
    .join(' ')
}
