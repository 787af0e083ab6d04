import type { Token } from '../types.ts'
import type { Stretch } from './tagger/chunks.ts'
import { applyRules } from './tagger/rules.ts'
import { mayChange, tagByWord } from './tagger/steps.ts'
import type { Tags } from './tagger/tags.ts'
import type { Term } from './tagger/terms.ts'
import { wordsOf } from './tagger/words.ts'

/** compromise takes quadratic time in the words of a sentence: longer ones are tagged in pieces. News ends at 100. */
const MOST_WORDS = 120

/** Words tagged in one go: bounds what is held at once. */
const BATCH = 4000

/**
 * Tags the words of sentences with compromise, one list a sentence, in time linear in their length.
 *
 * The tags are those that compromise gives to the same sentences; words come in order, without the punctuation around
 * them, and are counted through. Contractions ("can't") are one word with the tags of both parts.
 */
export function tagSentences(text: string, sentences: readonly Stretch[]): Token[][] {
  const tagged: Token[][] = []
  let counted = 0
  let pieces: Term[][] = []
  let owners: Token[][] = []
  let waiting = 0
  const flush = () => {
    counted = tagPieces(pieces, owners, counted)
    pieces = []
    owners = []
    waiting = 0
  }
  for (const sentence of sentences) {
    const own: Token[] = []
    tagged.push(own)
    const words = wordsOf(text, sentence)
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

/** Hands the words of the sentences out to their owners; gives the number of words counted. */
function tagPieces(pieces: Term[][], owners: readonly Token[][], counted: number): number {
  if (pieces.length === 0) return counted
  const sentences = pieces.map((terms) => (mayChange(terms) ? [...terms] : terms))
  tagByWord(sentences)
  applyRules(sentences)
  let index = counted
  for (let number = 0; number < pieces.length; number++) {
    const [words, terms, owner] = [pieces[number], sentences[number], owners[number]]
    if (words && terms && owner) handOut(words, words === terms ? null : joined(terms), { owner, index })
    index += words?.length ?? 0
  }
  return index
}

/** Adds the words of a sentence; their tags are their own, or in the order of the words. */
function handOut(
  words: readonly Term[],
  tags: readonly Tags[] | null,
  { owner, index }: { readonly owner: Token[]; readonly index: number },
): void {
  if (tags && tags.length !== words.length) throw new Error(`tagger: ${tags.length} words of ${words.length}`)
  for (let at = 0; at < words.length; at++) {
    const term = words[at]
    if (term) owner.push(tokenOf(term, tags?.[at] ?? term.tags, index + at))
  }
}

/** The token of a written word; its tags are its own, or those of all its parts. */
function tokenOf({ start, reading }: Term, { list }: Tags, index: number): Token {
  if (!reading) throw new Error('tagger: a word without text')
  const { spelling } = reading
  const { text, lower } = spelling
  return { start, end: start + text.length, text, lower, tags: list.tags, index, spelling }
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
