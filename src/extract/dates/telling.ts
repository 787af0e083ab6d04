import { ofSpelling } from '../../text/spelling.ts'
import type { Sentence } from '../../types.ts'
import { tellingWords } from './grammar.ts'
import { type SenseMap, sensesOf } from './senses.ts'
import { piecesOf, wordsIn } from './words.ts'

/**
 * Whether a sentence may hold a date, as its words tell one by one: a cheap test by which most sentences are passed over. False
 * only where no rule reads anything.
 */
export function mayHoldDate({ chunks }: Pick<Sentence, 'chunks'>): boolean {
  for (const { spelling } of chunks) if (tellsDate(spelling)) return true
  return false
}

/** Whether a chunk has a word that shows a date: "Friday,", "mid-May", "second", "1998"; not "the", "last" or "seven". Each date has one. */
const tellsDate = ofSpelling((spelling): boolean => {
  const pieces = piecesOf(spelling)
  return pieces === null || pieces.some(({ form: { lower } }) => isTelling(lower) || phraseWords().has(lower))
})

function isTelling(lower: string): boolean {
  const senses = sensesOf(lower)
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
      if (!hasTellingSense(senses) || words.some(isTelling)) return []
      const most = Math.max(...words.map(({ length }) => length))
      return words.findLast(({ length }) => length === most) ?? []
    }),
  )
  return inPhrases
}
