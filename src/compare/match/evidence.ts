import type { Frame } from '../../types.ts'
import type { SetStatistics } from './matcher.ts'

/** What two frames share: the rarer the word and the nearer to both values, the more it says. */
export interface Evidence {
  /** Sum over shared words of rarity times nearness; 0 when nothing is shared. A rare word near both values counts about 3. */
  readonly weight: number
  /** Number of shared words near both values. */
  readonly near: number
  /** Share of the weight of all near words that is shared, 0 to 1. */
  readonly cover: number
  /** The shared words, the strongest first. */
  readonly words: readonly string[]
}

/** A word among the first ones counts in full, the rest of the clause less, the rest of the sentence least. */
const FIRST = 6
const [FIRST_WEIGHT, NEAR_WEIGHT, FAR_WEIGHT] = [1, 0.7, 0.35]

/** Compares the words around two values. Symmetric. */
export function evidenceOf(a: Frame, b: Frame, set: SetStatistics): Evidence {
  const left = nearness(a)
  const right = nearness(b)
  const shared = [...left.keys()].filter((word) => right.has(word))
  const weights = shared.map((word) => ({
    word,
    weight: set.rarity(word) * Math.sqrt((left.get(word) ?? 0) * (right.get(word) ?? 0)),
  }))
  weights.sort((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1))
  const weight = sum(weights.map((entry) => entry.weight))
  const isNear = (word: string) => (left.get(word) ?? 0) > FAR_WEIGHT && (right.get(word) ?? 0) > FAR_WEIGHT
  const nearShared = sum(shared.filter(isNear).map(set.rarity))
  const smaller = Math.min(sum(a.near.map(set.rarity)), sum(b.near.map(set.rarity)))
  return {
    weight,
    near: shared.filter(isNear).length,
    cover: smaller > 0 ? nearShared / smaller : 0,
    words: weights.map((entry) => entry.word),
  }
}

function nearness(frame: Frame): Map<string, number> {
  const found = new Map<string, number>()
  for (const term of frame.terms) found.set(term, FAR_WEIGHT)
  frame.near.forEach((term, at) => {
    found.set(term, at < FIRST ? FIRST_WEIGHT : NEAR_WEIGHT)
  })
  return found
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
