import { hasApostrophe, mayContract, nameParts, takeApart, takeApartTagged } from './contractions.ts'
import { freeze, lookUp, number } from './lookup.ts'
import { tagByLetters } from './pretag.ts'
import type { Term } from './terms.ts'

/**
 * compromise's steps up to its rules over neighbouring words, with the same result for less: a step is run on the
 * sentences that hold something for it, and what a word is by itself is looked up once. What nobody reads (ids, chunks,
 * completion) is left out. Tags the terms in place.
 */
export function tagByWord(sentences: Term[][]): void {
  prepare(sentences)
  tagByLetters(sentences)
  takeApartTagged(sentences.filter(hasApostrophe))
}

/** Takes contractions apart and tags the words of compromise's lexicon. */
export function prepare(sentences: Term[][]): void {
  const contracted = sentences.filter(mayContract)
  takeApart(contracted)
  for (const terms of contracted) nameParts(terms)
  for (const terms of sentences) {
    number(terms)
    freeze(terms)
    lookUp(terms)
  }
}

/** Whether a step takes words of a sentence apart, which puts new terms into it. */
export function mayChange(terms: readonly Term[]): boolean {
  return mayContract(terms) || hasApostrophe(terms)
}
