import { type Lexeme, wordsOf } from './lexemes.ts'

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
    const words = wordsOf(written)
    const key = words.at(edge === 'first' ? 0 : -1)
    if (key === undefined) continue
    found.set(key, [...(found.get(key) ?? []), { words, meaning }])
  }
  for (const phrases of found.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return found
}

/** A phrase found among lexemes. */
export interface FoundPhrase<Meaning> {
  readonly meaning: Meaning
  readonly at: number
}

/** The longest phrase that begins at a lexeme; `at` is the lexeme after it. */
export function phraseFrom<M>(
  phrases: Phrases<M>,
  lexemes: readonly Lexeme[],
  from: number,
): FoundPhrase<M> | null {
  const first = lexemes[from]
  for (const phrase of (first && phrases.get(first.lower)) ?? []) {
    if (matches(phrase, lexemes, from)) return { meaning: phrase.meaning, at: from + phrase.words.length }
  }
  return null
}

/** The longest phrase that ends right before a lexeme; `at` is its own first lexeme. */
export function phraseUpTo<M>(
  phrases: Phrases<M>,
  lexemes: readonly Lexeme[],
  to: number,
): FoundPhrase<M> | null {
  const last = lexemes[to - 1]
  for (const phrase of (last && phrases.get(last.lower)) ?? []) {
    const at = to - phrase.words.length
    if (matches(phrase, lexemes, at)) return { meaning: phrase.meaning, at }
  }
  return null
}

function matches<M>({ words }: Phrase<M>, lexemes: readonly Lexeme[], from: number): boolean {
  if (from < 0) return false
  for (let at = 0; at < words.length; at++) if (lexemes[from + at]?.lower !== words[at]) return false
  return true
}
