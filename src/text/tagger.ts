import nlp from 'compromise/two'
import type { Range } from '../types.ts'

/** A tagged word: offsets into the text that was given, and the tagger's tags. */
export interface TaggedWord extends Range {
  readonly tags: ReadonlySet<string>
}

interface Term {
  readonly pre: string
  readonly text: string
  readonly post: string
  readonly tags?: Set<string>
}

/**
 * Tags the words of one sentence with compromise, the only place that knows it.
 *
 * The sentence has at most some 1,200 characters: compromise is quadratic in sentence length. Contractions ("can't")
 * are one word with the tags of both parts. Words come in order, without the punctuation around them.
 */
export function tagSentence(text: string, sentence: Range): TaggedWord[] {
  const words: TaggedWord[] = []
  let at = sentence.start
  const document = nlp(text.slice(sentence.start, sentence.end)).document as unknown as Term[][]
  for (const terms of document) {
    for (const term of terms) {
      const start = at + term.pre.length
      const end = start + term.text.length
      at = end + term.post.length
      const tags = term.tags ?? new Set<string>()
      const last = words.at(-1)
      if (end > start) words.push({ start, end, tags })
      else if (last) words[words.length - 1] = { ...last, tags: new Set([...last.tags, ...tags]) }
    }
  }
  return words
}
