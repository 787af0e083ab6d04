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
  const left = weighed(a, vocabulary)
  const right = weighed(b, vocabulary)
  const { weight, near, nearWeight } = sharedWords(left, right)
  const smaller = Math.min(left.near, right.near)
  return {
    weight,
    cosine: weight / Math.sqrt(left.total * right.total + 1),
    near,
    cover: smaller > 0 ? nearWeight / smaller : 0,
    names: sharedNames(left, right, vocabulary),
    words: () => strongest(left, right, vocabulary),
  }
}

/** The words in both, found in one pass over the two lists: most pairs of claims that meet come here. */
function sharedWords({ words: a, weights, nearness }: Weighed, { words: b, nearness: others }: Weighed) {
  const found = { weight: 0, near: 0, nearWeight: 0 }
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [word, other] = [a[i] as number, b[j] as number]
    if (word === other) {
      const own = weights[i] as number
      const [x, y] = [nearness[i] as number, others[j] as number]
      found.weight += own * Math.sqrt(x * y)
      if (x > FAR_WEIGHT && y > FAR_WEIGHT) {
        found.near++
        found.nearWeight += own
      }
    }
    if (word <= other) i++
    if (other <= word) j++
  }
  return found
}

function sharedNames({ names: a }: Weighed, { names: b }: Weighed, { rarities }: Vocabulary): number {
  let [sum, i, j] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [name, other] = [a[i] ?? 0, b[j] ?? 0]
    if (name === other) sum += rarities[name] ?? 0
    if (name <= other) i++
    if (other <= name) j++
  }
  return sum
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
  readonly set: SetStatistics
  readonly numbers: Map<string, number>
  readonly words: string[]
  readonly rarities: number[]
  /** Rarities, less for verbs of saying. */
  readonly weights: number[]
  readonly frames: Map<Frame, Weighed>
}

const vocabularies = new WeakMap<SetStatistics, Vocabulary>()

function vocabularyOf(set: SetStatistics): Vocabulary {
  const known = vocabularies.get(set)
  if (known) return known
  const made = { set, numbers: new Map(), words: [], rarities: [], weights: [], frames: new Map() }
  vocabularies.set(set, made)
  return made
}

function numberOf({ set, numbers, words, rarities, weights }: Vocabulary, word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  const rarity = set.rarity(word)
  numbers.set(word, words.length)
  rarities.push(rarity)
  weights.push(rarity * (verbsOf('reporting').has(word) ? SAYING : 1))
  return words.push(word) - 1
}

function weighed(frame: Frame, vocabulary: Vocabulary): Weighed {
  const known = vocabulary.frames.get(frame)
  if (known) return known
  const found = weigh(frame, vocabulary)
  vocabulary.frames.set(frame, found)
  return found
}

function weigh({ terms, near, entities }: Frame, vocabulary: Vocabulary): Weighed {
  const far = terms.map((term) => numberOf(vocabulary, term))
  const close = near.map((term) => numberOf(vocabulary, term))
  const nearnessOf = (word: number) => {
    const at = close.lastIndexOf(word)
    return at < 0 ? FAR_WEIGHT : at < FIRST ? FIRST_WEIGHT : NEAR_WEIGHT
  }
  const words = ascending([...far, ...close])
  const nearness = new Float64Array(words.length)
  const weights = new Float64Array(words.length)
  let [total, sum] = [0, 0]
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0
    const weight = vocabulary.weights[word] ?? 0
    nearness[at] = nearnessOf(word)
    weights[at] = weight
    total += weight * (nearness[at] ?? 0)
  }
  for (const word of close) sum += vocabulary.weights[word] ?? 0
  const names = ascending(entities.map((name) => numberOf(vocabulary, name)))
  return { words, nearness, weights, total, near: sum, names }
}

/** Numbers in ascending order, each once. */
function ascending(numbers: number[]): Int32Array {
  numbers.sort((a, b) => a - b)
  let count = 0
  for (const number of numbers) if (count === 0 || numbers[count - 1] !== number) numbers[count++] = number
  const found = new Int32Array(count)
  for (let at = 0; at < count; at++) found[at] = numbers[at] ?? 0
  return found
}

/** What the weight of evidenceOf cannot exceed (the inequality of Cauchy and Schwarz), without looking for shared words. */
export function mostWeight(a: Frame, b: Frame, set: SetStatistics): number {
  const vocabulary = vocabularyOf(set)
  return Math.sqrt(weighed(a, vocabulary).total * weighed(b, vocabulary).total)
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
