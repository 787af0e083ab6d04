import type { Range } from '../types.ts'
import type { Term } from './tagger/compromise.ts'
import { applyRules } from './tagger/rules.ts'
import { tagByWord } from './tagger/steps.ts'
import { type Cut, wordsOf } from './tagger/words.ts'

/** A tagged word: offsets into the text that was given, and the tagger's tags. */
export interface TaggedWord extends Range {
  /** As written, and in lower case (see `lowered`). */
  readonly text: string
  readonly lower: string
  readonly tags: ReadonlySet<string>
}

/** compromise takes quadratic time in the words of a sentence: longer ones are tagged in pieces. News ends at 100. */
const MOST_WORDS = 120

/** Words tagged in one go: bounds what is held at once. */
const BATCH = 4000

/**
 * Tags the words of sentences with compromise, one list a sentence, in time linear in their length.
 *
 * The tags are those that compromise gives to the same sentences; words come in order, without the punctuation around
 * them. Contractions ("can't") are one word with the tags of both parts.
 */
export function tagSentences(text: string, sentences: readonly Range[]): TaggedWord[][] {
  const tagged: TaggedWord[][] = []
  let pieces: Cut[][] = []
  let owners: TaggedWord[][] = []
  let waiting = 0
  const flush = () => {
    tagPieces(pieces, owners)
    pieces = []
    owners = []
    waiting = 0
  }
  for (const { start, end } of sentences) {
    const own: TaggedWord[] = []
    tagged.push(own)
    const words = wordsOf(text, start, end)
    for (let from = 0; from < words.length; from += MOST_WORDS) {
      pieces.push(words.slice(from, from + MOST_WORDS))
      owners.push(own)
    }
    waiting += words.length
    if (waiting > BATCH) flush()
  }
  flush()
  return tagged
}

function tagPieces(pieces: readonly Cut[][], owners: readonly TaggedWord[][]): void {
  if (pieces.length === 0) return
  const sentences = pieces.map((cuts) => cuts.map(({ term }) => term))
  tagByWord(sentences)
  applyRules(sentences)
  for (const [number, terms] of sentences.entries()) {
    const cuts = pieces[number] ?? []
    const words = joined(terms)
    if (words.length !== cuts.length) throw new Error(`tagger: ${words.length} words of ${cuts.length}`)
    for (const [at, { start, end, text, lower }] of cuts.entries()) {
      owners[number]?.push({ start, end, text, lower, tags: shared(words[at] ?? NO_TAGS) })
    }
  }
}

const NO_TAGS: ReadonlySet<string> = new Set()

/** The tags of each written word; the further parts of a contraction, which have no text, go with the word before. */
function joined(terms: readonly Term[]): Set<string>[] {
  const words: Set<string>[] = []
  for (const { text, tags } of terms) {
    const last = words.at(-1)
    if (text !== '' || !last) words.push(tags)
    else for (const tag of tags) last.add(tag)
  }
  return words
}

const MOST_KEPT = 20_000
const sets = new Map<string, ReadonlySet<string>>()

/** One set object for all words with the same tags in the same order. */
function shared(tags: ReadonlySet<string>): ReadonlySet<string> {
  const key = [...tags].join(' ')
  const known = sets.get(key)
  if (known) return known
  if (sets.size >= MOST_KEPT) sets.clear()
  sets.set(key, tags)
  return tags
}
