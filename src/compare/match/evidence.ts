import type { Frame } from '../../types.ts'
import { ascending, numbersOf, type Vocabulary } from './vocabulary.ts'

/** What two contexts share: the rarer the word and the nearer to both values, the more it says. */
export interface Evidence {
  /** Sum over shared words of rarity times nearness; 0 when nothing is shared. A rare word near both values counts about 3. */
  readonly weight: number
  /** The same as a share of what the two contexts could share, 0 to 1 (cosine). */
  readonly cosine: number
  /** Number of shared words near both values. */
  readonly near: number
  /** Share of the weight of the words near one value that is shared, 0 to 1, for the value with less. */
  readonly cover: number
}

/** A word among the first ones counts in full, the rest of the clause less, the rest of the sentence least. */
const FIRST = 6
const NEARNESS = [0.35, 0.7, 1] as const
const [IN_SENTENCE, IN_CLAUSE, BESIDE] = [0, 1, 2] as const

/** How much a shared word counts, by the places of both values: the geometric mean of its nearness to them. */
const SHARED = NEARNESS.flatMap((one) => NEARNESS.map((other) => Math.sqrt(one * other)))

/** The words around the value of a claim: worked out once, for most claims meet hundreds of others. */
export interface Context {
  /** Numbers of the words in ascending order, each four times its number and its place: so what two share is found in one pass. */
  readonly words: readonly number[]
  /** Weight of all words, by nearness. */
  readonly total: number
  /** Weight of the near words. */
  readonly near: number
  /** Linked names of the sentence, ascending. */
  readonly names: readonly number[]
}

/** The context of a claim, by the numbers of the words of its frame: of those near the value, and of all. */
export function contextOf(
  { entities }: Frame,
  { near, terms }: { readonly near: readonly number[]; readonly terms: readonly number[] },
  vocabulary: Vocabulary,
): Context {
  const words = placed(near, terms, vocabulary.places)
  let total = 0
  let sum = 0
  for (const word of words)
    total += (vocabulary.weights[word >> 2] as number) * (NEARNESS[word & 3] as number)
  for (const word of near) sum += vocabulary.weights[word] as number
  return contextWith(words, ascending(numbersOf(vocabulary, entities)), { total, near: sum })
}

function contextWith(
  words: readonly number[],
  names: readonly number[],
  { total, near }: Pick<Context, 'total' | 'near'>,
): Context {
  return { words, total, near, names }
}

// A first context that weighs a fraction: where the first ones weigh nothing, a whole number, all later ones are made slowly.
contextWith([], [], { total: 0.5, near: 0.5 })

/** Each word once with its place, ascending; of a word that stands near the value twice, the later place counts. */
function placed(near: readonly number[], terms: readonly number[], places: number[]): readonly number[] {
  scratch.length = 0
  for (let at = 0; at < near.length; at++) {
    const word = near[at] as number
    if (places[word] === 0) scratch.push(word)
    places[word] = 1 + (at < FIRST ? BESIDE : IN_CLAUSE)
  }
  for (const word of terms) {
    if (places[word] !== 0) continue
    scratch.push(word)
    places[word] = 1 + IN_SENTENCE
  }
  for (let at = 0; at < scratch.length; at++) {
    const word = scratch[at] as number
    scratch[at] = word * 4 + (places[word] as number) - 1
    places[word] = 0
  }
  return ascending(scratch)
}

/** Where words are gathered before they are put in order. */
const scratch: number[] = []

/** Compares the words around two values. Symmetric. What is given holds until the next two are compared. */
export function evidenceOf(a: Context, b: Context, { weights }: Vocabulary): Evidence {
  const x = a.words
  const y = b.words
  let i = 0
  let j = 0
  let weight = 0
  let near = 0
  let nearWeight = 0
  while (i < x.length && j < y.length) {
    const one = x[i] as number
    const other = y[j] as number
    if (one >> 2 === other >> 2) {
      const own = weights[one >> 2] as number
      weight += own * (SHARED[(one & 3) * 3 + (other & 3)] as number)
      if ((one & 3) !== IN_SENTENCE && (other & 3) !== IN_SENTENCE) {
        near++
        nearWeight += own
      }
      i++
      j++
    } else if (one < other) i++
    else j++
  }
  const smaller = Math.min(a.near, b.near)
  last.weight = weight
  last.cosine = weight / Math.sqrt(a.total * b.total + 1)
  last.near = near
  last.cover = smaller > 0 ? nearWeight / smaller : 0
  return last
}

/** Most pairs of claims that meet are compared: one object serves them all. */
const last: { -readonly [Key in keyof Evidence]: Evidence[Key] } = {
  weight: 0.5,
  cosine: 0.5,
  near: 0,
  cover: 0.5,
}

/** Rarity of the names in both contexts, summed. */
export function sharedNames(a: Context, b: Context, { rarities }: Vocabulary): number {
  const x = a.names
  const y = b.names
  let sum = 0
  let i = 0
  let j = 0
  while (i < x.length && j < y.length) {
    const name = x[i] as number
    const other = y[j] as number
    if (name === other) sum += rarities[name] as number
    if (name <= other) i++
    if (other <= name) j++
  }
  return sum
}

/** The words of both contexts, those that say most first. */
export function strongest(a: Context, b: Context, { words, weights }: Vocabulary): readonly string[] {
  const found: { word: string; shared: number }[] = []
  let [i, j] = [0, 0]
  while (i < a.words.length && j < b.words.length) {
    const [one, other] = [a.words[i] as number, b.words[j] as number]
    if (one >> 2 === other >> 2) {
      const shared = (weights[one >> 2] ?? 0) * (SHARED[(one & 3) * 3 + (other & 3)] ?? 0)
      found.push({ word: words[one >> 2] ?? '', shared })
    }
    if (one >> 2 <= other >> 2) i++
    if (other >> 2 <= one >> 2) j++
  }
  found.sort((x, y) => y.shared - x.shared || (x.word < y.word ? -1 : 1))
  return found.map(({ word }) => word)
}

/** What the weight of evidenceOf cannot exceed (the inequality of Cauchy and Schwarz), without looking for shared words. */
export function mostWeight(a: Context, b: Context): number {
  return Math.sqrt(a.total * b.total)
}

/** The logistic function: a sum of evidence as a score between 0 and 1, 0.5 at 0. */
export function logistic(evidence: number): number {
  return 1 / (1 + Math.exp(-evidence))
}
