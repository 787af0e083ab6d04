import type { Range, Spelling } from '../types.ts'
import { applyRules } from './tagger/rules.ts'
import { mayChange, tagByWord } from './tagger/steps.ts'
import type { Tags } from './tagger/tags.ts'
import type { Term } from './tagger/terms.ts'
import { wordsOf } from './tagger/words.ts'

/** A tagged word: offsets into the text that was given, and the tagger's tags. */
export interface TaggedWord extends Range {
  /** As written, and in lower case (see `lowered`). */
  readonly text: string
  readonly lower: string
  readonly tags: ReadonlySet<string>
  readonly spelling: Spelling
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
  let pieces: Term[][] = []
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
      pieces.push(words.length > MOST_WORDS ? words.slice(from, from + MOST_WORDS) : words)
      owners.push(own)
    }
    waiting += words.length
    if (waiting > BATCH) flush()
  }
  flush()
  return tagged
}

function tagPieces(pieces: Term[][], owners: readonly TaggedWord[][]): void {
  if (pieces.length === 0) return
  const sentences = pieces.map((terms) => (mayChange(terms) ? [...terms] : terms))
  tagByWord(sentences)
  applyRules(sentences)
  for (let number = 0; number < pieces.length; number++) {
    const [words, terms, owner] = [pieces[number], sentences[number], owners[number]]
    if (words && terms && owner) handOut(words, words === terms ? null : joined(terms), owner)
  }
}

/** Adds the words of a sentence; their tags are their own, or in the order of the words. */
function handOut(words: readonly Term[], tags: readonly Tags[] | null, owner: TaggedWord[]): void {
  if (tags && tags.length !== words.length) throw new Error(`tagger: ${tags.length} words of ${words.length}`)
  for (let at = 0; at < words.length; at++) {
    const term = words[at]
    if (!term?.reading) continue
    const { start, reading } = term
    const { spelling } = reading
    const { text, lower } = spelling
    const own = tags?.[at] ?? term.tags
    owner.push({ start, end: start + text.length, text, lower, tags: own.list.tags, spelling })
  }
}

/** The tags of each written word; the further parts of a contraction, which have no text, go with the word before. */
function joined(terms: readonly Term[]): Tags[] {
  const words: Tags[] = []
  for (const { text, tags } of terms) {
    const last = words.at(-1)
    if (text !== '' || !last) words.push(tags)
    else for (const tag of tags) last.add(tag)
  }
  return words
}
