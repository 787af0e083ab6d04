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
  readonly words: () => readonly string[]
}

/** A word among the first ones counts in full, the rest of the clause less, the rest of the sentence least. */
const FIRST = 6
const [FIRST_WEIGHT, NEAR_WEIGHT, FAR_WEIGHT] = [1, 0.7, 0.35]
/** A verb of saying is said of everything. */
const SAYING = 0.2

/**
 * What a frame brings to every comparison: worked out once, for most frames meet hundreds of others. Words are numbers in
 * ascending order, so that what two frames share is found in one pass over both.
 */
interface Weighed {
  readonly words: Int32Array
  /** By position in `words`: 1 near the value, less far from it. */
  readonly nearness: Float64Array
  readonly weights: Float64Array
  /** Weight of all words, by nearness. */
  readonly total: number
  /** Weight of the near words. */
  readonly near: number
  readonly names: Int32Array
}

/** Compares the words around two values. Symmetric. */
export function evidenceOf(a: Frame, b: Frame, set: SetStatistics): Evidence {
  const vocabulary = vocabularyOf(set)
  const [left, right] = [weighed(a, set, vocabulary), weighed(b, set, vocabulary)]
  let [weight, near, nearWeight] = [0, 0, 0]
  forShared(left.words, right.words, (i, j) => {
    const own = left.weights[i] ?? 0
    const [x, y] = [left.nearness[i] ?? 0, right.nearness[j] ?? 0]
    weight += own * Math.sqrt(x * y)
    if (x <= FAR_WEIGHT || y <= FAR_WEIGHT) return
    near++
    nearWeight += own
  })
  let names = 0
  forShared(left.names, right.names, (i) => {
    names += set.rarity(vocabulary.words[left.names[i] ?? 0] ?? '')
  })
  const smaller = Math.min(left.near, right.near)
  return {
    weight,
    cosine: weight / Math.sqrt(left.total * right.total + 1),
    near,
    cover: smaller > 0 ? nearWeight / smaller : 0,
    names,
    words: () => strongest(left, right, vocabulary),
  }
}

/** The positions of the numbers that stand in both of two ascending lists. */
function forShared(a: Int32Array, b: Int32Array, use: (i: number, j: number) => void): void {
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0]
    if (x === y) use(i++, j++)
    else if (x < y) i++
    else j++
  }
}

/** The words of both, those that say most first. */
function strongest(left: Weighed, right: Weighed, { words }: Vocabulary): string[] {
  const found: { word: string; shared: number }[] = []
  forShared(left.words, right.words, (i, j) => {
    const nearness = Math.sqrt((left.nearness[i] ?? 0) * (right.nearness[j] ?? 0))
    found.push({ word: words[left.words[i] ?? 0] ?? '', shared: (left.weights[i] ?? 0) * nearness })
  })
  found.sort((x, y) => y.shared - x.shared || (x.word < y.word ? -1 : 1))
  return found.map(({ word }) => word)
}

/** The words of a set of articles as numbers, and what is known of its frames. */
interface Vocabulary {
  readonly numbers: Map<string, number>
  readonly words: string[]
  readonly frames: WeakMap<Frame, Weighed>
}

const vocabularies = new WeakMap<SetStatistics, Vocabulary>()

function vocabularyOf(set: SetStatistics): Vocabulary {
  const known = vocabularies.get(set)
  if (known) return known
  const made: Vocabulary = { numbers: new Map(), words: [], frames: new WeakMap() }
  vocabularies.set(set, made)
  return made
}

function numberOf({ numbers, words }: Vocabulary, word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  numbers.set(word, words.length)
  return words.push(word) - 1
}

function weighed(frame: Frame, set: SetStatistics, vocabulary: Vocabulary): Weighed {
  const known = vocabulary.frames.get(frame)
  if (known) return known
  const found = weigh(frame, set, vocabulary)
  vocabulary.frames.set(frame, found)
  return found
}

function weigh(frame: Frame, set: SetStatistics, vocabulary: Vocabulary): Weighed {
  const reporting = verbsOf('reporting')
  const weightOf = (word: string) => set.rarity(word) * (reporting.has(word) ? SAYING : 1)
  const nearness = new Map<number, number>()
  for (const term of frame.terms) nearness.set(numberOf(vocabulary, term), FAR_WEIGHT)
  for (const [at, term] of frame.near.entries()) {
    nearness.set(numberOf(vocabulary, term), at < FIRST ? FIRST_WEIGHT : NEAR_WEIGHT)
  }
  const words = Int32Array.from(nearness.keys()).sort()
  const weights = Float64Array.from(words, (word) => weightOf(vocabulary.words[word] ?? ''))
  return {
    words,
    nearness: Float64Array.from(words, (word) => nearness.get(word) ?? 0),
    weights,
    total: weights.reduce((sum, weight, at) => sum + weight * (nearness.get(words[at] ?? 0) ?? 0), 0),
    near: frame.near.reduce((sum, word) => sum + weightOf(word), 0),
    names: Int32Array.from(new Set(frame.entities), (name) => numberOf(vocabulary, name)).sort(),
  }
}

/** What the weight of evidenceOf cannot exceed (the inequality of Cauchy and Schwarz), without looking for shared words. */
export function mostWeight(a: Frame, b: Frame, set: SetStatistics): number {
  const vocabulary = vocabularyOf(set)
  return Math.sqrt(weighed(a, set, vocabulary).total * weighed(b, set, vocabulary).total)
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
