import { commonWords, type Matches } from './subsequence.ts'
import { type QuotedWord, quotedWords, sameWord } from './words.ts'

/** A place where two quotations part: positions in each, ends exclusive. Either side may be empty. */
export interface Difference {
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
}

/** Two quotations laid side by side. */
export interface Alignment {
  readonly a: readonly QuotedWord[]
  readonly b: readonly QuotedWord[]
  /** Positions of the equal words, in order: in the first one, and in the other. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Length of the longest run of equal words. */
  readonly run: number
  /** Between the first and the last equal words. */
  readonly inner: readonly Difference[]
  /** Before the first and after the last. */
  readonly head: Difference
  readonly tail: Difference
}

/** A quotation with its words, and these as numbers: equal ones for equal words. */
export interface Worded {
  readonly text: string
  readonly words: readonly QuotedWord[]
  readonly numbers: readonly number[]
}

/**
 * Aligns two quotations word by word: the longest common subsequence, runs of equal words preferred
 * (Needleman and Wunsch's dynamic programming with a bonus for a match that goes on a run). Which of them is given first
 * makes no difference but for the sides.
 */
export function alignQuotes(one: string, other: string): Alignment {
  const known = alignments.get(one)?.get(other)
  if (known) return known
  const numbers = new Map<string, number>()
  return alignWorded(wordedOf(one, numbers), wordedOf(other, numbers))
}

function wordedOf(text: string, known: Map<string, number>): Worded {
  const words = quotedWords(text)
  const numbers = words.map(({ word }) => {
    const number = known.get(word) ?? known.size
    known.set(word, number)
    return number
  })
  return { text, words, numbers }
}

/** The same for quotations whose words are numbered. */
export function alignWorded(one: Worded, other: Worded): Alignment {
  let known = alignments.get(one.text)
  const before = known?.get(other.text)
  if (before) return before
  if (kept++ >= MOST_KEPT) {
    alignments.clear()
    known = undefined
    kept = 0
  }
  const made = aligned(one, other)
  if (known) known.set(other.text, made)
  else alignments.set(one.text, new Map([[other.text, made]]))
  return made
}

/** Quotations meet often: first for the rows, then for the verdicts. */
const alignments = new Map<string, Map<string, Alignment>>()
const MOST_KEPT = 2000
let kept = 0

function aligned(one: Worded, other: Worded): Alignment {
  const [a, b] = [one.words, other.words]
  const { left, right } = withoutStrays(matchesOf(one, other))
  const last = left.length - 1
  const [i, j] = [left[0] ?? a.length, right[0] ?? b.length]
  const [k, l] = [left[last] ?? a.length - 1, right[last] ?? b.length - 1]
  const { run, inner } = runsIn(left, right)
  const head: Difference = { a: [0, i], b: [0, j] }
  return { a, b, left, right, run, inner, head, tail: { a: [k + 1, a.length], b: [l + 1, b.length] } }
}

/** Of alignments that are equally good, the same one is taken whichever quotation is given first. */
function matchesOf(one: Worded, other: Worded): Matches {
  const at = firstUnlike(one.numbers, other.numbers)
  // Equal words can only stand beside each other.
  if (at < 0) return { left: one.numbers.map(positionOf), right: one.numbers.map(positionOf) }
  const [x, y] = [one.words[at]?.word, other.words[at]?.word]
  const inOrder = x === undefined || (y !== undefined && `${x} ` < `${y} `)
  if (inOrder) return matches(one, other)
  const { left, right } = matches(other, one)
  return { left: right, right: left }
}

function positionOf(_: number, at: number): number {
  return at
}

/** The first position at which two lists are not the same; -1 where they are equal. */
function firstUnlike(a: readonly number[], b: readonly number[]): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at === a.length && at === b.length ? -1 : at
}

function matches({ words: a, numbers: left }: Worded, { words: b, numbers: right }: Worded): Matches {
  const isMasked = ({ word }: QuotedWord) => word.includes('*')
  const masked = a.some(isMasked) || b.some(isMasked)
  const may = (i: number, j: number) => sameWord(a[i]?.word ?? '', b[j]?.word ?? '')
  return commonWords({ one: left, other: right, may: masked ? may : null })
}

/** A run this short, farther from the next than this many times its length, is chance: "the", "and". */
const STRAY = 2
const FAR = 3

/** Drops short runs at either end that stand far from the rest. */
function withoutStrays(all: Matches): Matches {
  const { left, right } = all
  const isStray = (length: number, next: number) => {
    const far = Math.max(gapAt(left, next), gapAt(right, next))
    return length <= STRAY && far > length * FAR
  }
  let [from, to] = [0, left.length]
  for (let next = endOfRun(all, from, to); next < to && isStray(next - from, next); ) {
    from = next
    next = endOfRun(all, from, to)
  }
  for (let begin = beginOfRun(all, from, to); begin > from && isStray(to - begin, begin); ) {
    to = begin
    begin = beginOfRun(all, from, to)
  }
  if (from === 0 && to === left.length) return all
  return { left: left.slice(from, to), right: right.slice(from, to) }
}

/** How far a matched word stands from the one matched before it. */
function gapAt(positions: readonly number[], at: number): number {
  return (positions[at] as number) - (positions[at - 1] as number)
}

/** Whether two matched words follow the two that are matched before them. */
function goesOn({ left, right }: Matches, at: number): boolean {
  return gapAt(left, at) === 1 && gapAt(right, at) === 1
}

function endOfRun(matched: Matches, from: number, to: number): number {
  let end = from + 1
  while (end < to && goesOn(matched, end)) end++
  return end
}

function beginOfRun(matched: Matches, from: number, to: number): number {
  let begin = to - 1
  while (begin > from && goesOn(matched, begin)) begin--
  return begin
}

/** The longest run of equal words, and what stands between the runs. */
function runsIn(left: readonly number[], right: readonly number[]): Pick<Alignment, 'run' | 'inner'> {
  const matched = { left, right }
  const inner: Difference[] = []
  let longest = 0
  for (let from = 0; from < left.length; ) {
    const end = endOfRun(matched, from, left.length)
    longest = Math.max(longest, end - from)
    if (end < left.length)
      inner.push({
        a: [(left[end - 1] as number) + 1, left[end] as number],
        b: [(right[end - 1] as number) + 1, right[end] as number],
      })
    from = end
  }
  return { run: longest, inner }
}
