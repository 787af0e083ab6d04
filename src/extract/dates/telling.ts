import { isGap } from '../../text/gaps.ts'
import { remembered } from '../../text/remembered.ts'
import type { Range, Sentence } from '../../types.ts'
import { tellingWords } from './grammar.ts'
import { type SenseMap, sensesOf } from './senses.ts'
import { wordsIn } from './words.ts'

/**
 * Whether a sentence may hold a date, as its words tell one by one: a cheap test by which most sentences are passed over. False
 * only where no rule reads anything.
 */
export function mayHoldDate(text: string, { start, end, tokens }: Sentence): boolean {
  let last = start
  for (const token of tokens) {
    // Words that touch may be one here.
    const touches = token.start <= last && last > start
    if (touches || !isGap(text, last, token.start)) return true
    const tells = tellsDate(token.text)
    if (tells === 'yes' || (tells === 'joined' && isJoined(text, token))) return true
    last = token.end
  }
  return !isGap(text, last, end)
}

/** Whether marks stand beside a figure that may make it a part of more: "'98", "10:30", "1/2". */
function isJoined(text: string, { start, end }: Range): boolean {
  return JOINTS.has(text.charCodeAt(start - 1)) || JOINTS.has(text.charCodeAt(end))
}

const JOINTS: ReadonlySet<number> = new Set([...".:/'’‘-"].map((mark) => mark.charCodeAt(0)))

/**
 * Whether a word as the tagger cuts it shows that there may be a date: "Friday", "mid-May", "second", "1998"; not "the", "last"
 * or "seven". Each date has such a word. `joined`: only with marks beside it.
 */
const tellsDate = remembered((word): 'yes' | 'joined' | 'no' => {
  // What the tagger parts at a full stop or a space is one here: "p. m.", "14h30 GMT".
  if (/^[pm]$|\dh\d/i.test(word)) return 'yes'
  if (hasTelling(word) || (word.includes('.') && hasTelling(`${word}.`))) return 'yes'
  return /\p{Nd}/u.test(word) ? 'joined' : 'no'
})

function hasTelling(text: string): boolean {
  return wordsIn(text).some((piece) => isTelling(piece) || phraseWords().has(piece))
}

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
