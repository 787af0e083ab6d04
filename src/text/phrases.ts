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

interface Entry<Meaning> {
  readonly phrase: string
  readonly words: readonly string[]
  readonly meaning: Meaning
}
/** The phrases of a list that begin with a word, longest first. */
type Opened<Meaning> = (spelling: Spelling) => readonly Entry<Meaning>[]

const openings = new Map<string, Opened<unknown>>()

/**
 * The phrases of a list of data/ (phrase → meaning) that begin at some tokens of a sentence, longest first, without overlap.
 * `starts` are the positions of the tokens with which a phrase may begin (see `opensPhraseOf`), in order.
 */
export function phrasesFrom<Meaning>(
  tokens: readonly Token[],
  starts: readonly number[],
  list: string,
): Found<Meaning>[] {
  const opened = openedBy<Meaning>(list)
  const found: Found<Meaning>[] = []
  let next = 0
  for (const first of starts) {
    const token = tokens[first]
    if (!token || first < next) continue
    const entry = standing(opened(token.spelling), tokens, first)
    if (!entry) continue
    const { phrase, words, meaning } = entry
    const last = first + words.length - 1
    const end = tokens[last]?.end ?? token.end
    found.push({ phrase, meaning, first, last, start: token.start, end })
    next = last + 1
  }
  return found
}

const NONE: readonly never[] = []

/** Whether any phrase of a list begins with a word. */
export function opensPhraseOf(list: string, spelling: Spelling): boolean {
  return openedBy(list)(spelling).length > 0
}

/** The first of some phrases that stands at a place. */
function standing<Meaning>(
  entries: readonly Entry<Meaning>[],
  tokens: readonly Token[],
  at: number,
): Entry<Meaning> | null {
  for (const entry of entries) if (stands(tokens, at, entry.words)) return entry
  return null
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
    tree.set(first, [...(tree.get(first) ?? []), { phrase, words, meaning }])
  }
  for (const entries of tree.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return tree
}
