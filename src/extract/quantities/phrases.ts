import { type Lexeme, lexemes } from './lexemes.ts'

interface Phrase<Meaning> {
  readonly words: readonly string[]
  readonly meaning: Meaning
}

/** Phrases of a word list by their first or last word, longest first. */
export type Phrases<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>

/** A word list as phrases of lexemes: "per cent", "km/h", "- plus". */
export function phrasesBy<Meaning>(
  edge: 'first' | 'last',
  list: Iterable<readonly [string, Meaning]>,
): Phrases<Meaning> {
  const found = new Map<string, Phrase<Meaning>[]>()
  for (const [written, meaning] of list) {
    const words = lexemes(written, { start: 0, end: written.length }).map(({ lower }) => lower)
    const key = words.at(edge === 'first' ? 0 : -1)
    if (key === undefined) continue
    found.set(key, [...(found.get(key) ?? []), { words, meaning }])
  }
  for (const phrases of found.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return found
}

/** The longest phrase that begins at a lexeme; `at` is the lexeme after it. */
export function phraseFrom<M>(phrases: Phrases<M>, lexemes: readonly Lexeme[], from: number) {
  const found = phrases.get(lexemes[from]?.lower ?? '')?.find((phrase) => matches(phrase, lexemes, from))
  return found ? { meaning: found.meaning, at: from + found.words.length } : null
}

/** The longest phrase that ends right before a lexeme; `at` is its own first lexeme. */
export function phraseUpTo<M>(phrases: Phrases<M>, lexemes: readonly Lexeme[], to: number) {
  const last = phrases.get(lexemes[to - 1]?.lower ?? '')
  const found = last?.find((phrase) => matches(phrase, lexemes, to - phrase.words.length))
  return found ? { meaning: found.meaning, at: to - found.words.length } : null
}

function matches<M>({ words }: Phrase<M>, lexemes: readonly Lexeme[], from: number): boolean {
  return from >= 0 && words.every((word, index) => lexemes[from + index]?.lower === word)
}
