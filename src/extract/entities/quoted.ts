import { phraseSet } from '../../text/lexicon.ts'
import type { Form } from './forms.ts'
import { formAt, gapAt, ownsAt, type Words } from './words.ts'

/**
 * The end of a title in quotation marks that begins here: two to eight words, all but small words with a capital.
 * 0 when there is none: a quoted sentence, a single word.
 */
export function quotedTitle(words: Words, from: number): number {
  if (!opensQuote(words, from)) return 0
  const limit = Math.min(from + 8, words.length - 1)
  for (let to = from + 1; to <= limit; to++) {
    const last = formAt(words, to - 1)
    if (!last || !isTitleWord(last)) return 0
    if (closesQuote(words, to)) return to - from > 1 && !isSmall(last) ? to : 0
    if (!/^[\s-]{1,2}$|^: $/.test(gapAt(words, to) ?? '')) return 0
  }
  return 0
}

function closesQuote(words: Words, to: number): boolean {
  return /^["”’']/.test(gapAt(words, to) ?? '') && !ownsAt(words, to - 1)
}

function opensQuote(words: Words, from: number): boolean {
  const gap = gapAt(words, from) ?? ''
  return gap !== ' ' && formAt(words, from)?.capital === true && /(?:^|\s|\()["“‘']$/.test(gap)
}

function isTitleWord(form: Form): boolean {
  return /^[\p{Lu}\p{N}]/u.test(form.text) || isSmall(form)
}

function isSmall({ lower }: Form): boolean {
  return phraseSet('title-small-words').has(lower)
}
