/** Words in a run that two articles may share by copying. */
const RUN = 5

/** The runs of words of a set of articles, each kept once. */
export interface Runs {
  /** Adds the runs of a sentence, given as the numbers of its words, and tells how many of them are new to its article. */
  readonly add: (sentence: readonly number[], article: number) => number
  /** By run, the articles that have it, where several do; each once, in the order in which they were added. */
  readonly shared: () => Iterable<readonly number[]>
}

/**
 * Counts in which articles each run of five words stands. Articles are added one after the other.
 *
 * Runs are found by a hash table of the places where they first stand, so that none becomes a string: a large set has
 * millions.
 */
export function runsOf(): Runs {
  let words = new Int32Array(1024)
  let size = 0
  // The first place of each run, 0 in free slots; places count from 1.
  let slots = new Int32Array(4096)
  let kept = 0
  // By place of the first word, the article that had the run last.
  let last = new Int32Array(words.length)
  const shared = new Map<number, number[]>()

  const meet = (from: number, article: number): number => {
    const slot = slotOf(slots, words, from)
    const first = (slots[slot] ?? 0) - 1
    if (first < 0) {
      slots[slot] = from + 1
      last[from] = article
      kept++
      return 1
    }
    const before = last[first] ?? 0
    if (before === article) return 0
    const holders = shared.get(first)
    if (holders) holders.push(article)
    else shared.set(first, [before, article])
    last[first] = article
    return 1
  }

  const add = (sentence: readonly number[], article: number): number => {
    while (size + sentence.length > words.length) [words, last] = [longer(words), longer(last)]
    const from = size
    for (const word of sentence) words[size++] = word
    let count = 0
    for (let at = from; at + RUN <= size; at++) {
      if (kept * 2 >= slots.length) slots = resized(slots, words)
      count += meet(at, article)
    }
    return count
  }
  return { add, shared: () => shared.values() }
}

function longer(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const found = new Int32Array(array.length * 2)
  found.set(array)
  return found
}

function resized(slots: Int32Array, words: Int32Array): Int32Array<ArrayBuffer> {
  const found = new Int32Array(slots.length * 2)
  for (const place of slots) if (place > 0) found[slotOf(found, words, place - 1)] = place
  return found
}

/** The slot that holds the run that begins at a place, or the free one where it belongs (linear probing). */
function slotOf(slots: Int32Array, words: Int32Array, from: number): number {
  let slot = hashAt(words, from) & (slots.length - 1)
  for (let place = slots[slot] ?? 0; place > 0; place = slots[slot] ?? 0) {
    if (areEqual(words, place - 1, from)) return slot
    slot = (slot + 1) & (slots.length - 1)
  }
  return slot
}

function areEqual(words: Int32Array, one: number, other: number): boolean {
  for (let at = 0; at < RUN; at++) if (words[one + at] !== words[other + at]) return false
  return true
}

function hashAt(words: Int32Array, from: number): number {
  let hash = 0
  for (let at = from; at < from + RUN; at++) hash = Math.imul(hash ^ (words[at] as number), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}
