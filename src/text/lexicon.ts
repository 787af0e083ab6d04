import { readFileSync } from 'node:fs'

const loaded = new Map<string, unknown>()
const sets = new Map<string, ReadonlySet<string>>()

/**
 * A word list of data/, by name, as parsed: `lexicon<Record<string, string>>('hedges')`.
 *
 * The only reader of data/. Read when first asked for and kept. Records have no prototype, so that a word of an article such
 * as "constructor" is in no list. Throws when there is no such list.
 */
export function lexicon<T>(name: string): T {
  if (!loaded.has(name)) {
    const file = new URL(`../../data/${name}.json`, import.meta.url)
    loaded.set(name, withoutPrototype(JSON.parse(readFileSync(file, 'utf8'))))
  }
  return loaded.get(name) as T
}

function withoutPrototype(list: unknown): unknown {
  return Array.isArray(list) ? list : Object.assign(Object.create(null), list)
}

/** A list as a set of its phrases, made once per name. */
export function phraseSet(name: string): ReadonlySet<string> {
  const known = sets.get(name)
  if (known) return known
  const list = lexicon<readonly string[] | Readonly<Record<string, unknown>>>(name)
  const set = new Set(Array.isArray(list) ? list : Object.keys(list))
  sets.set(name, set)
  return set
}

/**
 * The source of a pattern that matches any of the phrases, longest first; white space inside a phrase matches any run of it.
 *
 * `anyOf(['at', 'at least'])` is `at\s{1,4}least|at`.
 */
export function anyOf(phrases: Iterable<string>): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) => phrase.split(/\s+/).map(escaped).join('\\s{1,4}'))
    .join('|')
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/'/g, "['’]")
}
