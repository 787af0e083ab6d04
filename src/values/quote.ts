import { phraseSet } from '../text/lexicon.ts'
import type { Claim, Comparator } from '../types.ts'
import { type Alignment, alignQuotes, type Difference } from './align.ts'
import type { QuotedWord } from './words.ts'

/** Words that may be left over at the same end of both quotations and still count as other words, not as another part. */
const LEFT_OVER = 4

/** A quotation of which the other has less than one word in so many is quoted in part. */
const PART = 3

/**
 * Two quotations of one utterance.
 *
 * agree: the same words where they overlap; either may be cut shorter, leave words out with an ellipsis or leave whole
 * sentences or fillers ("I mean") out, mask letters, insert words in brackets, contract ("Inflation's", "Inflation is").
 * conflict: other words inside the overlapping part; the reason shows them. "I am sending" and "I will send" differ.
 */
export const quote: Comparator = (a: Claim, b: Claim) => {
  const alignment = alignQuotes(a.value.text, b.value.text)
  const difference = differenceOf(alignment)
  if (!difference) return { verdict: 'agree', reason: sameWords(alignment), because: null }
  if (isReordered(alignment))
    return { verdict: 'conflict', reason: 'they order the same words differently', because: null }
  const [one, other] = shown(alignment, difference)
  return { verdict: 'conflict', reason: reasonOf(one, other), because: null }
}

/** A word or two of a long quotation are not all that it says. */
function sameWords({ a, b, left, inner }: Alignment): string {
  const isPart = left.length * PART < Math.max(a.length, b.length)
  if (isPart) return 'both quote the same words where they overlap'
  const isWhole = inner.every((one) => isWritten(a.slice(...one.a), b.slice(...one.b)))
  return isWhole
    ? 'both quote the same words'
    : 'both quote the same words, but for what one leaves out or puts in'
}

function reasonOf(one: string, other: string): string {
  if (one === '') return `only one of them has “${other}”`
  if (other === '') return `only one of them has “${one}”`
  return `“${one}” and “${other}” differ`
}

function isReordered({ a, b }: Alignment): boolean {
  const sorted = (words: readonly QuotedWord[]) =>
    words
      .map(({ word }) => word)
      .sort()
      .join(' ')
  return sorted(a) === sorted(b)
}

/** The first place where two quotations have other words in the part that both quote; null when there is none. */
function differenceOf(alignment: Alignment): Difference | null {
  const inner = alignment.inner.find((difference) => !isElision(alignment, difference))
  if (inner) return inner
  return [alignment.head, alignment.tail].find((edge) => isOtherEdge(alignment, edge)) ?? null
}

function isElision({ a, b }: Alignment, difference: Difference): boolean {
  const [one, other] = [a.slice(...difference.a), b.slice(...difference.b)]
  if (isInserted(one) || isInserted(other) || isWritten(one, other)) return true
  const next = [a[difference.a[1]], b[difference.b[1]]]
  if ([...one, ...other, ...next].some((word) => word?.afterGap)) return true
  if (other.length === 0) return isLeftOut(a, difference.a, besides(b, difference.b))
  return one.length === 0 && isLeftOut(b, difference.b, besides(a, difference.a))
}

/** The words on both sides of a place. */
function besides(words: readonly QuotedWord[], [from, to]: readonly [number, number]) {
  return [words[from - 1], words[to]]
}

/** Words that a reporter may leave out without a mark: whole sentences, fillers, and those that words in brackets stand for. */
function isLeftOut(
  words: readonly QuotedWord[],
  [from, to]: readonly [number, number],
  beside: readonly (QuotedWord | undefined)[],
): boolean {
  const said = words.slice(from, to).map(({ word }) => word)
  return (
    isSentences(words, [from, to]) ||
    phraseSet('fillers').has(said.join(' ')) ||
    beside.some((word) => word?.inserted)
  )
}

/** Words that only the reporter put in. */
function isInserted(words: readonly QuotedWord[]): boolean {
  return words.length > 0 && words.every(({ inserted }) => inserted)
}

/** The same letters, written as one word or as several: "co-operate" and "cooperate", "per cent" and "percent". */
function isJoined(one: readonly QuotedWord[], other: readonly QuotedWord[]): boolean {
  const letters = (words: readonly QuotedWord[]) => words.map(({ word }) => word).join('')
  return one.length > 0 && letters(one) === letters(other)
}

/** The same words, written in two ways. */
function isWritten(one: readonly QuotedWord[], other: readonly QuotedWord[]): boolean {
  return isJoined(one, other) || isContracted(one, other) || isContracted(other, one)
}

/** "Inflation's" and "Inflation is", "she's done" and "she has done", "I'd go" and "I would go". */
function isContracted([short, ...rest]: readonly QuotedWord[], full: readonly QuotedWord[]): boolean {
  if (!short || rest.length > 0) return false
  const [, ending] = /['’ʼ](s|d)$/i.exec(short.written) ?? []
  const forms = FULL[ending?.toLowerCase() ?? '']
  const said = full.map(({ word }) => word).join(' ')
  const stem = short.word.replace(/'.$/, '')
  return forms?.some((form) => said === form || said === `${stem} ${form}`) ?? false
}

const FULL: Readonly<Record<string, readonly string[]>> = {
  s: ['is', 'has', 'us', 'was', 'does'],
  d: ['would', 'had', 'did'],
}

/** Whole sentences, from the beginning of one to the beginning of another. */
function isSentences(words: readonly QuotedWord[], [from, to]: readonly [number, number]): boolean {
  return words[from]?.begins === true && words[to]?.begins === true
}

/** Both go on at this end, with a few other words each, though they share most of what they quote. */
function isOtherEdge({ a, b, left }: Alignment, edge: Difference): boolean {
  const [one, other] = [a.slice(...edge.a), b.slice(...edge.b)]
  if (one.length === 0 || other.length === 0 || one.length > LEFT_OVER || other.length > LEFT_OVER)
    return false
  if (
    isInserted(one) ||
    isInserted(other) ||
    isWritten(one, other) ||
    [...one, ...other].some(({ afterGap }) => afterGap)
  )
    return false
  return left.length * 2 >= Math.min(a.length, b.length)
}

/** The differing words as written. */
function shown({ a, b }: Alignment, difference: Difference): [string, string] {
  return [written(a.slice(...difference.a)), written(b.slice(...difference.b))]
}

function written(words: readonly QuotedWord[]): string {
  return words
    .filter((word, at) => at === 0 || words[at - 1]?.written !== word.written)
    .map((word) => word.written)
    .join(' ')
}
