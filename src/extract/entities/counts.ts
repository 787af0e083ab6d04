import { mark } from './marks.ts'

/** What the words of a sentence come to, found while they are read. */
export interface Counts {
  /** Words of three letters, and those in capitals; words of four, and those in lower case. */
  readonly long: number
  readonly upper: number
  readonly content: number
  readonly low: number
  /** All words in lower case, and words of sport. */
  readonly small: number
  readonly sport: number
  /** Places of the words that are not in lower case, or are particles: the others begin no name. */
  readonly marked: readonly number[]
}

/** The counts of a sentence that is being read. */
export interface Counting extends Record<Exclude<keyof Counts, 'marked'>, number> {
  readonly marked: number[]
}

/** The counts before the first word. */
export function newCounts(): Counting {
  return { long: 0, upper: 0, content: 0, low: 0, small: 0, sport: 0, marked: [] }
}

/** Counts a word in, which stands at a place among those of its sentence; `marks` are those of its form. */
export function count(counts: Counting, marks: number, at: number): void {
  if ((marks & CASE) !== mark.lower) counts.marked.push(at)
  if ((marks & mark.lower) !== 0) counts.small++
  if ((marks & mark.sport) !== 0) counts.sport++
  if ((marks & mark.long) === 0) return
  counts.long++
  if ((marks & mark.upper) !== 0) counts.upper++
  if ((marks & mark.content) === 0) return
  counts.content++
  if ((marks & mark.low) !== 0) counts.low++
}

/** Words in lower case begin no name, but for particles. */
const CASE = mark.lower | mark.particle
