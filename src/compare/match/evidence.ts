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

/** What a frame brings to every comparison: worked out once, for most frames meet hundreds of others. */
interface Weighed {
  readonly words: ReadonlyMap<string, Word>
  /** Weight of all words, by nearness. */
  readonly total: number
  /** Weight of the near words. */
  readonly near: number
}

interface Word {
  readonly word: string
  /** 1 near the value, less far from it. */
  readonly nearness: number
  readonly weight: number
}

/** Compares the words around two values. Symmetric. */
export function evidenceOf(a: Frame, b: Frame, set: SetStatistics): Evidence {
  const [left, right] = [weighed(a, set), weighed(b, set)]
  const shared = sharedWords(left, right)
  let [weight, near, nearWeight] = [0, 0, 0]
  for (const one of shared) {
    weight += one.shared
    if (!one.near) continue
    near++
    nearWeight += one.weight
  }
  const smaller = Math.min(left.near, right.near)
  return {
    weight,
    cosine: weight / Math.sqrt(left.total * right.total + 1),
    near,
    cover: smaller > 0 ? nearWeight / smaller : 0,
    names: sum(a.entities.filter((name) => b.entities.includes(name)).map(set.rarity)),
    words: shared.map(({ word }) => word),
  }
}

interface SharedWord {
  readonly word: string
  readonly weight: number
  /** Weight by nearness to both values. */
  readonly shared: number
  readonly near: boolean
}

/** The words of both, the strongest first. */
function sharedWords(left: Weighed, right: Weighed): SharedWord[] {
  const found: SharedWord[] = []
  const [few, many] = left.words.size <= right.words.size ? [left, right] : [right, left]
  for (const { word, nearness, weight } of few.words.values()) {
    const other = many.words.get(word)?.nearness
    if (other === undefined) continue
    const shared = weight * Math.sqrt(nearness * other)
    found.push({ word, weight, shared, near: nearness > FAR_WEIGHT && other > FAR_WEIGHT })
  }
  return found.sort((x, y) => y.shared - x.shared || (x.word < y.word ? -1 : 1))
}

const known = new WeakMap<SetStatistics, WeakMap<Frame, Weighed>>()

function weighed(frame: Frame, set: SetStatistics): Weighed {
  const frames = known.get(set) ?? new WeakMap<Frame, Weighed>()
  const before = frames.get(frame)
  if (before) return before
  const found = weigh(frame, set)
  known.set(set, frames.set(frame, found))
  return found
}

function weigh(frame: Frame, set: SetStatistics): Weighed {
  const reporting = verbsOf('reporting')
  const weightOf = (word: string) => set.rarity(word) * (reporting.has(word) ? SAYING : 1)
  const nearness = new Map<string, number>()
  for (const term of frame.terms) nearness.set(term, FAR_WEIGHT)
  for (const [at, term] of frame.near.entries()) nearness.set(term, at < FIRST ? FIRST_WEIGHT : NEAR_WEIGHT)
  const words = [...nearness].map(([word, near]): Word => ({ word, nearness: near, weight: weightOf(word) }))
  return {
    words: new Map(words.map((word) => [word.word, word])),
    total: sum(words.map((word) => word.weight * word.nearness)),
    near: sum(frame.near.map(weightOf)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** What the weight of evidenceOf cannot exceed (the inequality of Cauchy and Schwarz), without looking for shared words. */
export function mostWeight(a: Frame, b: Frame, set: SetStatistics): number {
  return Math.sqrt(weighed(a, set).total * weighed(b, set).total)
}

/** Whether two frames have so many words in common near both values, at the least. */
export function shareNear(a: Frame, b: Frame, least: number): boolean {
  const [few, many] =
    a.near.length <= b.near.length ? [nearWords(a), nearWords(b)] : [nearWords(b), nearWords(a)]
  let found = 0
  for (const word of few) if (many.has(word) && ++found >= least) return true
  return false
}

const nearSets = new WeakMap<Frame, ReadonlySet<string>>()

function nearWords(frame: Frame): ReadonlySet<string> {
  let found = nearSets.get(frame)
  if (!found) {
    found = new Set(frame.near)
    nearSets.set(frame, found)
  }
  return found
}

/** The logistic function: a sum of evidence as a score between 0 and 1, 0.5 at 0. */
export function logistic(evidence: number): number {
  return 1 / (1 + Math.exp(-evidence))
}
