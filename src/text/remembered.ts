/** Most results that are kept at once: the words of some thousand articles. */
const MOST_KEPT = 20_000

/**
 * A function of one word that keeps its results: the words of a text come again and again.
 *
 * For functions that depend on the word alone and whose result nobody changes. When too many are kept all are dropped:
 * what is kept cannot change what is given.
 */
export function remembered<Made>(make: (word: string) => Made, most = MOST_KEPT): (word: string) => Made {
  const kept = new Map<string, Made>()
  return (word) => {
    const before = kept.get(word)
    if (before !== undefined) return before
    const own = detached(word)
    const made = make(own)
    if (kept.size >= most) kept.clear()
    kept.set(own, made)
    return made
  }
}

/** Longest string that is never a mere view of the string it was cut from. */
const SHORT = 12

/** The same word as a string of its own: a longer one that was cut from a text keeps all of that text in memory. */
export function detached(word: string): string {
  return word.length <= SHORT ? word : ` ${word}`.slice(1)
}
