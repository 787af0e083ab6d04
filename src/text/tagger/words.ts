import { type Stretch, wordAt, wordsByChunk } from './chunks.ts'
import { engine } from './compromise.ts'
import { readingOf } from './reading.ts'
import type { Term } from './terms.ts'

/**
 * Cuts a stretch of text into words as compromise does, with exact offsets into `text`.
 *
 * Words that come again are looked up: cutting and normalising is a fifth of the time of tagging.
 */
export function wordsOf(text: string, stretch: Stretch): Term[] {
  return wordsByChunk(text, stretch) ?? wordsTogether(text, stretch)
}

/** The words as compromise cuts them from the whole stretch. */
function wordsTogether(text: string, { start, end }: Stretch): Term[] {
  const terms: Term[] = []
  const { world } = engine()
  let from = start
  for (const raw of world.methods.one.tokenize.splitTerms(text.slice(start, end), world.model)) {
    terms.push(wordAt(from, readingOf(raw)))
    from += raw.length
  }
  return terms
}
