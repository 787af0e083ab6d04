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
  /** Pairs of positions of equal words, in order. */
  readonly pairs: readonly (readonly [number, number])[]
  /** Length of the longest run of equal words. */
  readonly run: number
  /** Between the first and the last equal words. */
  readonly inner: readonly Difference[]
  /** Before the first and after the last. */
  readonly head: Difference
  readonly tail: Difference
}

/**
 * Aligns two quotations word by word: the longest common subsequence, runs of equal words preferred
 * (Needleman and Wunsch's dynamic programming with a bonus for a match that goes on a run). Which of them is given first
 * makes no difference but for the sides.
 */
export function alignQuotes(one: string, other: string): Alignment {
  const known = alignments.get(one) ?? new Map<string, Alignment>()
  const before = known.get(other)
  if (before) return before
  if (kept++ >= MOST_KEPT) {
    alignments.clear()
    kept = 0
  }
  const made = aligned(quotedWords(one), quotedWords(other))
  alignments.set(one, known.set(other, made))
  return made
}

/** Quotations meet often: first for the rows, then for the verdicts. */
const alignments = new Map<string, Map<string, Alignment>>()
const MOST_KEPT = 2000
let kept = 0

function aligned(a: readonly QuotedWord[], b: readonly QuotedWord[]): Alignment {
  const pairs = withoutStrays(matchesOf(a, b))
  const first = pairs[0] ?? [a.length, b.length]
  const last = pairs.at(-1) ?? [a.length - 1, b.length - 1]
  return {
    a,
    b,
    pairs,
    run: longestRun(pairs),
    inner: between(pairs),
    head: { a: [0, first[0]], b: [0, first[1]] },
    tail: { a: [last[0] + 1, a.length], b: [last[1] + 1, b.length] },
  }
}

/** Of alignments that are equally good, the same one is taken whichever quotation is given first. */
function matchesOf(a: readonly QuotedWord[], b: readonly QuotedWord[]): [number, number][] {
  const text = (words: readonly QuotedWord[]) => words.map(({ word }) => word).join(' ')
  return text(a) <= text(b) ? matches(a, b) : matches(b, a).map(([i, j]) => [j, i])
}

/** What a match is worth, and what more when the words before match too. */
const MATCH = 2
const RUN = 1

function matches(a: readonly QuotedWord[], b: readonly QuotedWord[]): [number, number][] {
  const width = b.length + 1
  const score = new Int32Array((a.length + 1) * width)
  const matched = new Uint8Array((a.length + 1) * width)
  const [left, right] = [a.map(({ word }) => word), b.map(({ word }) => word)]
  const masked = [...left, ...right].some((word) => word.includes('*'))
  const same = masked ? sameWord : (one: string, other: string) => one === other
  const fillRow = (word: string, i: number) => {
    for (let j = right.length - 1, cell = i * width + j; j >= 0; j--, cell--) {
      const skip = Math.max(score[cell + width] ?? 0, score[cell + 1] ?? 0)
      score[cell] = skip
      if (!same(word, right[j] ?? '')) continue
      const taken = MATCH + (matched[cell + width + 1] ?? 0) * RUN + (score[cell + width + 1] ?? 0)
      if (taken > skip) matched[cell] = 1
      score[cell] = Math.max(taken, skip)
    }
  }
  for (let i = left.length - 1; i >= 0; i--) fillRow(left[i] ?? '', i)
  return walk(score, matched, a.length, width)
}

type Pairs = readonly (readonly [number, number])[]

/** A run this short, farther from the next than this many times its length, is chance: "the", "and". */
const STRAY = 2
const FAR = 3

/** Drops short runs at either end that stand far from the rest. */
function withoutStrays(pairs: Pairs): Pairs {
  const runs = runsOf(pairs)
  const stray = (run: Pairs | undefined, from: Pairs | undefined, to: Pairs | undefined) => {
    const [last, first] = [from?.at(-1), to?.[0]]
    if (!run || !last || !first || run.length > STRAY) return false
    return Math.max(first[0] - last[0], first[1] - last[1]) > run.length * FAR
  }
  while (stray(runs[0], runs[0], runs[1])) runs.shift()
  while (stray(runs.at(-1), runs.at(-2), runs.at(-1))) runs.pop()
  return runs.flat()
}

function runsOf(pairs: Pairs): Pairs[] {
  const runs: (readonly [number, number])[][] = []
  for (const [at, pair] of pairs.entries()) {
    const before = pairs[at - 1]
    const goesOn = before && before[0] === pair[0] - 1 && before[1] === pair[1] - 1
    if (goesOn) runs.at(-1)?.push(pair)
    else runs.push([pair])
  }
  return runs
}

function walk(score: Int32Array, diagonal: Uint8Array, height: number, width: number): [number, number][] {
  const found: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < height && j < width - 1) {
    const at = i * width + j
    if (diagonal[at]) found.push([i++, j++])
    else if ((score[at + width] ?? 0) >= (score[at + 1] ?? 0)) i++
    else j++
  }
  return found
}

function longestRun(pairs: Pairs): number {
  return runsOf(pairs).reduce((longest, run) => Math.max(longest, run.length), 0)
}

function between(pairs: readonly (readonly [number, number])[]): Difference[] {
  return pairs.slice(1).flatMap(([i, j], at): Difference[] => {
    const [x, y] = pairs[at] ?? [i - 1, j - 1]
    return i === x + 1 && j === y + 1 ? [] : [{ a: [x + 1, i], b: [y + 1, j] }]
  })
}
