import type { Range, Token } from '../types.ts'
import { lexicon } from './lexicon.ts'

/** A phrase of a list among tokens: its meaning, and its first and last token by position in the sentence. */
export interface Found<Meaning> extends Range {
  readonly phrase: string
  readonly meaning: Meaning
  readonly first: number
  readonly last: number
}

type Tree<Meaning> = ReadonlyMap<string, readonly (readonly [words: readonly string[], meaning: Meaning])[]>

const trees = new Map<string, Tree<unknown>>()

/** The phrases of a list of data/ (phrase → meaning) among the tokens of a sentence, longest first, without overlap. */
export function phrasesIn<Meaning>(tokens: readonly Token[], list: string): Found<Meaning>[] {
  const tree = treeOf<Meaning>(list)
  const found: Found<Meaning>[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    const entry = tree.get(token?.lower ?? '')?.find(([words]) => stands(tokens, at, words))
    if (!token || !entry) continue
    const [words, meaning] = entry
    const last = at + words.length - 1
    found.push({
      phrase: words.join(' '),
      meaning,
      first: at,
      last,
      start: token.start,
      end: tokens[last]?.end ?? token.end,
    })
    at = last
  }
  return found
}

function stands(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => tokens[at + offset]?.lower === word)
}

function treeOf<Meaning>(list: string): Tree<Meaning> {
  const known = trees.get(list) as Tree<Meaning> | undefined
  if (known) return known
  const tree = new Map<string, [readonly string[], Meaning][]>()
  for (const [phrase, meaning] of Object.entries(lexicon<Readonly<Record<string, Meaning>>>(list))) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    tree.set(first, [...(tree.get(first) ?? []), [words, meaning]])
  }
  for (const entries of tree.values()) entries.sort((a, b) => b[0].length - a[0].length)
  trees.set(list, tree)
  return tree
}
