import { readFileSync } from 'node:fs'

const loaded = new Map<string, unknown>()
const sets = new Map<string, ReadonlySet<string>>()
const texts = new Map<string, string>()

/**
 * A word list of data/, by name, as parsed: `lexicon<Record<string, string>>('hedges')`.
 *
 * The only reader of data/. Read when first asked for and kept. Records have no prototype, so that a word of an article such
 * as "constructor" is in no list. Throws when there is no such list.
 */
export function lexicon<T>(name: string): T {
  if (!loaded.has(name)) {
    loaded.set(name, withoutPrototype(JSON.parse(readFileSync(fileOf(name), 'utf8'))))
  }
  return loaded.get(name) as T
}

function fileOf(name: string): URL {
  return new URL(`../../data/${name}.json`, import.meta.url)
}

function withoutPrototype(list: unknown): unknown {
  return Array.isArray(list) ? list : Object.setPrototypeOf(list, null)
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
 * Whether a word is in a long flat list of data/, found by halving the text of its file: the lists of tens of thousands of
 * names take longer to read in than the words of some articles take to be found.
 *
 * The list is a sorted array, an entry a line, without escapes. `isListed('common-words', 'harbour')` is true.
 */
export function isListed(name: string, word: string): boolean {
  const text = textOf(name)
  let low = text.indexOf('\n') + 1
  let high = text.lastIndexOf('"') + 1
  while (low < high) {
    const from = text.lastIndexOf('\n', (low + high) >> 1) + 1
    const end = text.indexOf('\n', from)
    const entry = text.slice(text.indexOf('"', from) + 1, text.lastIndexOf('"', end))
    if (entry === word) return true
    if (entry < word) low = end + 1
    else high = from - 1
  }
  return false
}

/** Gives up the texts of those files: a start-up snapshot would hold them twice over, and they are read again soon. */
export function withoutTexts(): void {
  texts.clear()
}

function textOf(name: string): string {
  let text = texts.get(name)
  if (text === undefined) {
    text = readFileSync(fileOf(name), 'utf8')
    texts.set(name, text)
  }
  return text
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
