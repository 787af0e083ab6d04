import { verbsOf } from '../../kinds/clause.ts'
import type { Frame } from '../../types.ts'
import type { SetStatistics } from './matcher.ts'

/** What two frames share: the rarer the word and the nearer to both values, the more it says. */
export interface Evidence {
  /** Sum over shared words of rarity times nearness; 0 when nothing is shared. A rare word near both values counts about 3. */
  readonly weight: number
  /** The same as a share of what the two frames could share, 0 to 1 (cosine). */
  readonly cosine: number
  /** Number of shared words near both values. */
  readonly near: number
  /** Share of the weight of the words near one value that is shared, 0 to 1, for the value with less. */
  readonly cover: number
  /** Rarity of the shared names, summed. */
  readonly names: number
  /** The shared words, the strongest first. */
  readonly words: readonly string[]
}

/** A word among the first ones counts in full, the rest of the clause less, the rest of the sentence least. */
const FIRST = 6
const [FIRST_WEIGHT, NEAR_WEIGHT, FAR_WEIGHT] = [1, 0.7, 0.35]
/** A verb of saying is said of everything. */
const SAYING = 0.2

/** Compares the words around two values. Symmetric. */
export function evidenceOf(a: Frame, b: Frame, set: SetStatistics): Evidence {
  const weigh = (word: string) => set.rarity(word) * (verbsOf('reporting').has(word) ? SAYING : 1)
  const left = nearness(a)
  const right = nearness(b)
  const shared = [...left.keys()]
    .filter((word) => right.has(word))
    .map((word) => ({
      word,
      weight: weigh(word) * Math.sqrt((left.get(word) ?? 0) * (right.get(word) ?? 0)),
    }))
    .sort((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1))
  const weight = sum(shared.map((entry) => entry.weight))
  const total = (words: ReadonlyMap<string, number>) =>
    sum([...words].map(([word, near]) => weigh(word) * near))
  const near = shared.filter(({ word }) => isNear(left, word) && isNear(right, word))
  const smaller = Math.min(sum(a.near.map(weigh)), sum(b.near.map(weigh)))
  return {
    weight,
    cosine: weight / Math.sqrt(total(left) * total(right) + 1),
    near: near.length,
    cover: smaller > 0 ? sum(near.map(({ word }) => weigh(word))) / smaller : 0,
    names: sum(a.entities.filter((name) => b.entities.includes(name)).map(set.rarity)),
    words: shared.map(({ word }) => word),
  }
}

function isNear(words: ReadonlyMap<string, number>, word: string): boolean {
  return (words.get(word) ?? 0) > FAR_WEIGHT
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

/** The logistic function: a sum of evidence as a score between 0 and 1, 0.5 at 0. */
export function logistic(evidence: number): number {
  return 1 / (1 + Math.exp(-evidence))
}
