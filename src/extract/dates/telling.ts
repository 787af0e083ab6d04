import { chunkFlag } from '../../text/flags.ts'
import type { Sentence } from '../../types.ts'
import { piecesOf, wordsIn } from './cut.ts'
import { tellingWords } from './grammar.ts'
import { type SenseMap, sensesOf } from './senses.ts'
import { plainSort } from './sort.ts'
import type { Word } from './word.ts'

/** Whether a chunk has a word that shows a date: "Friday,", "mid-May", "second", "1998"; not "the", "last" or "seven". Each date has one. */
const TELLS = chunkFlag((spelling): boolean => {
  const pieces = piecesOf(spelling)
  return pieces === null || pieces.some(({ word }) => shows(word))
})

function shows({ lower, senses, sort }: Word): boolean {
  return (sort !== plainSort && isTelling(lower, senses)) || phraseWords().has(lower)
}

/**
 * Whether a sentence may hold a date, as its words tell one by one: a cheap test by which most sentences are passed over. False
 * only where no rule reads anything.
 */
export function mayHoldDate({ flags }: Pick<Sentence, 'flags'>): boolean {
  return (flags & TELLS) !== 0
}

function isTelling(lower: string, senses = sensesOf(lower)): boolean {
  const number = senses.get('NUM')
  // "nineteen" of "nineteen ninety-six"
  const century = typeof number === 'number' && number >= 15 && number <= 20 && !/^\d/.test(lower)
  return century || tellingWords.has(lower) || hasTellingSense(senses)
}

function hasTellingSense(senses: SenseMap): boolean {
  return [...senses.keys()].some((sense) => tellingWords.has(sense))
}

let inPhrases: ReadonlySet<string> | null = null

/** A word for each phrase that tells where none of its words does: "foreseeable" for "the foreseeable future". */
function phraseWords(): ReadonlySet<string> {
  inPhrases ??= new Set(
    [...sensesOf.phrases()].flatMap(([phrase, senses]) => {
      const words = wordsIn(phrase)
      if (!hasTellingSense(senses) || words.some((word) => isTelling(word))) return []
      const most = Math.max(...words.map(({ length }) => length))
      return words.findLast(({ length }) => length === most) ?? []
    }),
  )
  return inPhrases
}
