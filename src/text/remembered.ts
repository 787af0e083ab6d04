/** Most results that are kept at once: of what the articles of some events say, which others have no use for, such as names. */
const MOST_KEPT = 4000
/** The same of words: those that some hundred articles have in common, and those of the last few. */
export const WORDS_KEPT = 16_000

/** Results by word, of which only those that were used of late are kept. */
export interface Recent<Made> {
  readonly get: (word: string) => Made | undefined
  readonly set: (word: string, made: Made) => void
}

/**
 * Keeps results of at most `most` words: the newer half, and the half before it, from which a word that is asked for again
 * moves on. When the newer half is full it becomes the older one, and the words that nobody asked for since are gone.
 */
export function recent<Made>(most = MOST_KEPT): Recent<Made> {
  let newer = new Map<string, Made>()
  let older = new Map<string, Made>()
  const set = (word: string, made: Made) => {
    if (newer.size >= most / 2) {
      older = newer
      newer = new Map()
    }
    newer.set(word, made)
  }
  const get = (word: string) => {
    const made = newer.get(word)
    if (made !== undefined) return made
    const before = older.get(word)
    if (before !== undefined) set(detached(word), before)
    return before
  }
  return { get, set }
}

/**
 * A function of one word that keeps its results: the words of a text come again and again.
 *
 * For functions that depend on the word alone and whose result nobody changes: what is kept cannot change what is given.
 */
export function remembered<Made>(make: (word: string) => Made, most = MOST_KEPT): (word: string) => Made {
  const kept = recent<Made>(most)
  return (word) => {
    const before = kept.get(word)
    if (before !== undefined) return before
    const own = detached(word)
    const made = make(own)
    kept.set(own, made)
    return made
  }
}

/**
 * The same for a function of an object: its results are kept as long as the object is.
 *
 * What a function throws for an object is not kept; the result may be null, but not undefined.
 */
export function ofObject<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new WeakMap<Key, Made>()
  return (key) => {
    const before = kept.get(key)
    if (before !== undefined) return before
    const made = make(key)
    kept.set(key, made)
    return made
  }
}

/** Longest string that is never a mere view of the string it was cut from. */
const SHORT = 12

/** The same word as a string of its own: a longer one that was cut from a text keeps all of that text in memory. */
export function detached(word: string): string {
  return word.length <= SHORT ? word : ` ${word}`.slice(1)
}
