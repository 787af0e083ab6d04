import { phraseSet } from '../../text/lexicon.ts'
import type { Word } from './words.ts'

/**
 * The end of a title in quotation marks that begins here: two to eight words, all but small words with a capital.
 * 0 when there is none: a quoted sentence, a single word.
 */
export function quotedTitle(words: readonly Word[], from: number): number {
  const first = words[from]
  if (!first?.form.capital || first.gap === ' ' || !/(?:^|\s|\()["“‘']$/.test(first.gap)) return 0
  const limit = Math.min(from + 8, words.length - 1)
  for (let to = from + 1; to <= limit; to++) {
    const [last, next] = [words[to - 1], words[to]]
    if (!last || !next || !isTitleWord(last)) return 0
    if (closesQuote(last, next))
      return to - from > 1 && !phraseSet('title-small-words').has(last.form.lower) ? to : 0
    if (next.gap !== ' ' && !/^[\s-]{1,2}$|^: $/.test(next.gap)) return 0
  }
  return 0
}

function isTitleWord({ form }: Word): boolean {
  return /^[\p{Lu}\p{N}]/u.test(form.text) || phraseSet('title-small-words').has(form.lower)
}

function closesQuote(last: Word, next: Word): boolean {
  return /^["”’']/.test(next.gap) && !last.possessive
}
