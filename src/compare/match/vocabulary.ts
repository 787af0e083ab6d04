import { verbsOf } from '../../kinds/clause.ts'
import { measuring } from '../../kinds/question.ts'
import { conceptOf } from '../../text/concepts.ts'
import { lexicon, phraseSet } from '../../text/lexicon.ts'
import { ofObject } from '../../text/remembered.ts'
import { numbering } from '../reading.ts'
import type { SetStatistics } from './matcher.ts'

/** The concepts and names of a set of articles as numbers from 0, so that claims are matched without looking at letters. */
export interface Vocabulary {
  readonly set: SetStatistics
  readonly numberOf: (word: string) => number
  readonly words: string[]
  readonly rarities: number[]
  /** Rarities, less for verbs of saying. */
  readonly weights: number[]
  /** What is known of each word, as bits; -1 until it is asked for. See `marksOf`. */
  readonly marks: number[]
  /** Where each word stands in the claim that is being read, see `contextOf`: 0 between claims. */
  readonly places: number[]
}

/** Stands for a word that is not told. */
export const NONE = -1

/** A verb of saying is said of everything. */
const SAYING = 0.2

/** The one vocabulary of a set. */
export const vocabularyOf = ofObject((set: SetStatistics): Vocabulary => {
  const words: string[] = []
  const [rarities, weights, marks, places]: [number[], number[], number[], number[]] = [[], [], [], []]
  const numberOf = numbering((word) => {
    const rarity = set.rarity(word)
    words.push(word)
    rarities.push(rarity)
    weights.push(rarity * (verbsOf('reporting').has(word) ? SAYING : 1))
    marks.push(-1)
    places.push(0)
  })
  return { set, numberOf, words, rarities, weights, marks, places }
})

/** The number of a concept or name, `NONE` for null. */
export function numberOrNone({ numberOf }: Vocabulary, word: string | null): number {
  return word === null ? NONE : numberOf(word)
}

/** The numbers of words, in their order. */
export function numbersOf({ numberOf }: Vocabulary, words: readonly string[]): readonly number[] {
  return words.length === 0 ? EMPTY : words.map(numberOf)
}

const EMPTY: readonly number[] = []

/** Numbers in ascending order, each once. Few as they are, they are put in place one by one. */
export function ascending(numbers: readonly number[]): readonly number[] {
  if (numbers.length === 0) return EMPTY
  const found = numbers.slice()
  let count = 0
  for (const number of numbers) count = placed(found, count, number)
  if (count < found.length) found.length = count
  return found
}

/** Puts a number in its place among the first so many of a list, unless it is there. Gives how many there are then. */
function placed(list: number[], count: number, number: number): number {
  let at = count
  while (at > 0 && (list[at - 1] as number) > number) at--
  if (at > 0 && list[at - 1] === number) return count
  for (let last = count; last > at; last--) list[last] = list[last - 1] as number
  list[at] = number
  return count + 1
}

/** Whether two ascending lists have a number in common. */
export function meet(a: readonly number[], b: readonly number[]): boolean {
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const x = a[i] as number
    const y = b[j] as number
    if (x === y) return true
    if (x < y) i++
    else j++
  }
  return false
}

/** What is known of a word by itself, as bits of `marksOf`. */
export const MARKS = {
  /** Begins with a capital letter. */
  name: 1,
  /** A verb that tells what is done: not one that only carries, reports or measures. */
  telling: 2,
  /** What several articles are about. */
  topic: 4,
  /** A part of a country or town, or a word for other ones: what is told of it is not told of the whole. */
  apart: 8,
  /** A stretch of time that is no date: "day", "season". */
  period: 16,
  /** An act that is done once to a thing. */
  single: 32,
  /** A verb that reports or only carries an object. */
  empty: 64,
} as const

/** The marks of a word, by its number. */
export function marksOf(vocabulary: Vocabulary, number: number): number {
  const known = vocabulary.marks[number] as number
  if (known >= 0) return known
  const word = vocabulary.words[number] as string
  const { name, telling, topic, apart, period, single, empty } = MARKS
  const isEmpty = verbsOf('light').has(word) || verbsOf('reporting').has(word)
  const found =
    (/^\p{Lu}/u.test(word) ? name : 0) |
    (isEmpty ? empty : measuring().has(word) ? 0 : telling) |
    (vocabulary.set.isTopic(word) ? topic : 0) |
    (areas().has(word) || phraseSet('other-words').has(word) ? apart : 0) |
    (PERIOD.test(word) ? period : 0) |
    (singleActs().has(word) ? single : 0)
  vocabulary.marks[number] = found
  return found
}

const PERIOD = /^(?:day|night|morning|evening|weekend|week|month|year|season)$/

let parts: ReadonlySet<string> | null = null

/** Nouns for parts of a country or town. */
function areas(): ReadonlySet<string> {
  parts ??= new Set(
    (lexicon<Readonly<Record<string, readonly string[]>>>('opposites').settlement ?? []).map(conceptOf),
  )
  return parts
}

let singles: ReadonlySet<string> | null = null

function singleActs(): ReadonlySet<string> {
  singles ??= new Set([...phraseSet('single-acts')].map(conceptOf))
  return singles
}
