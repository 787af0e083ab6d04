import type { Range, Spelling, Token } from '../types.ts'
import { lexicon } from './lexicon.ts'
import { ofSpelling } from './spelling.ts'

/** A phrase of a list among tokens: its meaning, and its first and last token by position in the sentence. */
export interface Found<Meaning> extends Range {
  readonly phrase: string
  readonly meaning: Meaning
  readonly first: number
  readonly last: number
}

type Entry<Meaning> = readonly [words: readonly string[], meaning: Meaning]
/** The phrases of a list that begin with a word, longest first. */
type Opened<Meaning> = (spelling: Spelling) => readonly Entry<Meaning>[]

const openings = new Map<string, Opened<unknown>>()

/** The phrases of a list of data/ (phrase → meaning) among the tokens of a sentence, longest first, without overlap. */
export function phrasesIn<Meaning>(tokens: readonly Token[], list: string): Found<Meaning>[] {
  const opened = openedBy<Meaning>(list)
  const found: Found<Meaning>[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    const entries = token ? opened(token.spelling) : NONE
    if (!token || entries.length === 0) continue
    const entry = entries.find(([words]) => stands(tokens, at, words))
    if (!entry) continue
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

const NONE: readonly never[] = []

/** Whether any phrase of a list begins with a word. */
export function opensPhraseOf(list: string, spelling: Spelling): boolean {
  return openedBy(list)(spelling).length > 0
}

function stands(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let offset = 1; offset < words.length; offset++) {
    if (tokens[at + offset]?.lower !== words[offset]) return false
  }
  return true
}

function openedBy<Meaning>(list: string): Opened<Meaning> {
  const known = openings.get(list) as Opened<Meaning> | undefined
  if (known) return known
  const tree = treeOf<Meaning>(list)
  const opened = ofSpelling(({ lower }) => tree.get(lower) ?? NONE)
  openings.set(list, opened)
  return opened
}

function treeOf<Meaning>(list: string): Map<string, Entry<Meaning>[]> {
  const tree = new Map<string, Entry<Meaning>[]>()
  for (const [phrase, meaning] of Object.entries(lexicon<Readonly<Record<string, Meaning>>>(list))) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    tree.set(first, [...(tree.get(first) ?? []), [words, meaning]])
  }
  for (const entries of tree.values()) entries.sort((a, b) => b[0].length - a[0].length)
  return tree
}
