import { isStopword } from '../../text/stem.ts'
import type { Claim } from '../../types.ts'
import { type QuotedWord, quotedWords } from '../../values/words.ts'
import { numbering } from '../reading.ts'
import type { Run } from './runs.ts'
import { ascending, NONE } from './vocabulary.ts'

/** A quotation as it is compared with many others. */
export interface Spoken {
  readonly claim: Claim
  readonly text: string
  readonly words: readonly QuotedWord[]
  readonly numbers: readonly number[]
  /** By position: whether a word has content. */
  readonly isContent: readonly boolean[]
  /** Whether letters of a word were left out, so that it may be many words. */
  readonly isMasked: boolean
  /** The words of content of a short list, ascending; null for other quotations. */
  readonly bag: readonly number[] | null
  /** Number of the speaker; `NONE` where none is told. */
  readonly speaker: number
  readonly name: string
  /** The pieces that it goes on from, and their words with its own. */
  readonly before: readonly string[]
  readonly utterance: Run
}

/** The words of quotations as numbers from 0, one for each spelling, and what is known of each. */
interface KnownWords {
  readonly numberOf: (word: string) => number
  /** By number: `CONTENT`, `MASKED`, both or neither. */
  readonly kinds: readonly number[]
}

/** The words of a set's quotations, and numbers of their speakers. */
export interface Words extends KnownWords {
  readonly speakerOf: (name: string) => number
}

/** A word that is no stop word; one of which letters were left out. */
const [CONTENT, MASKED] = [1, 2]

/**
 * Begins to number the words of a set.
 *
 * Most words stand in the next set too: what is known of them is kept from set to set, until there are too many. Nothing that
 * is printed depends on the numbers.
 */
export function wordsOfSet(): Words {
  if (known.kinds.length > MOST_KNOWN) known = newWords()
  return { numberOf: known.numberOf, kinds: known.kinds, speakerOf: numbering() }
}

/** With so many words the next set begins anew. */
const MOST_KNOWN = 16_000

let known = newWords()

function newWords(): KnownWords {
  const kinds: number[] = []
  const numberOf = numbering((word) => {
    kinds.push((hasContent(word) ? CONTENT : 0) | (word.includes('*') ? MASKED : 0))
  })
  return { numberOf, kinds }
}

/** A quotation ready to be compared. */
export function spokenOf(claim: Claim, { numberOf, kinds, speakerOf }: Words): Spoken {
  const { typed, value, frame } = claim
  const words = quotedWords(value.text)
  const [numbers, isContent, content, keys]: [number[], boolean[], number[], number[]] = [[], [], [], []]
  let isMasked = false
  for (const { word } of words) {
    const number = numberOf(word)
    const kind = kinds[number] as number
    numbers.push(number)
    isContent.push((kind & CONTENT) !== 0)
    if ((kind & CONTENT) !== 0) content.push(number)
    if (kind === CONTENT) keys.push(number)
    if ((kind & MASKED) !== 0) isMasked = true
  }
  const name = (typed.type === 'words' ? typed.speaker : null) ?? ''
  const before = frame.modifiers.length > 0 ? beforeOf(claim) : NOTHING
  return {
    claim,
    text: value.text,
    words,
    numbers,
    isContent,
    isMasked,
    bag: bagOf(content),
    speaker: name === '' ? NONE : speakerOf(name),
    name,
    before,
    // Masked words are no keys.
    utterance: before.length === 0 ? { numbers, content: keys } : runOf(utteranceOf(claim), numberOf, kinds),
  }
}

const NOTHING: readonly string[] = []

function runOf(text: string, numberOf: Words['numberOf'], kinds: readonly number[]): Run {
  const numbers = quotedWords(text).map(({ word }) => numberOf(word))
  return { numbers, content: numbers.filter((number) => kinds[number] === CONTENT) }
}

/** The words of content of a short list, ascending; null for other quotations. */
function bagOf(content: readonly number[]): readonly number[] | null {
  if (content.length < 3) return null
  const bag = ascending(content)
  return bag.length >= 3 && bag.length <= 6 ? bag : null
}

/** Whether a word has content: no stop word, nor a letter alone. */
export function hasContent(word: string): boolean {
  return word.length > 1 && !isStopword(word)
}

/** A piece with the one that it goes on from, in front. */
export function utteranceOf(claim: Claim): string {
  return [...beforeOf(claim), claim.value.text].join(' ')
}

function beforeOf({ frame }: Claim): string[] {
  return frame.modifiers.flatMap((modifier) =>
    modifier.startsWith('after ') ? [modifier.slice('after '.length)] : [],
  )
}
