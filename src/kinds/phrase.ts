import { isStopword } from '../text/stem.ts'
import type { Doc, Range, Sentence, Token } from '../types.ts'

/** Most words of a phrase in a label. */
const LONGEST = 5

/**
 * What happened, as written, for the label of a dated claim: the verb with the words after it, up to the date, a comma or
 * five words. "resigned from Congress", "took effect".
 */
export function verbPhrase(
  doc: Doc,
  sentence: Sentence,
  { verb, value }: { verb: Token; value: Range },
): string {
  const words = [verb, ...following(doc, sentence, verb)].filter(
    (word) => word.end <= value.start || word.start >= value.end,
  )
  const upTo = verb.end <= value.start ? words.filter((word) => word.end <= value.start) : words
  return phrase(doc, upTo)
}

/** The words right after a value, as written: "from military construction projects". Empty where a comma or stop follows. */
export function phraseAfter(doc: Doc, sentence: Sentence, value: Range): string {
  return phrase(doc, following(doc, sentence, value))
}

/** The words after a range, up to the first punctuation. */
function following(doc: Doc, sentence: Sentence, from: Range): Token[] {
  const found: Token[] = []
  let end = from.end
  for (const token of sentence.tokens) {
    if (token.start < from.end) continue
    if (found.length >= LONGEST || !/^[\s$€£]{0,3}$/.test(doc.text.slice(end, token.start))) break
    found.push(token)
    end = token.end
  }
  return found
}

/** Words as one stretch of the text, without stop words at its end. */
function phrase(doc: Doc, words: readonly Token[]): string {
  const last = words.findLastIndex((word) => !isStopword(word.lower))
  const [first, end] = [words[0], words[last]]
  return first && end ? doc.text.slice(first.start, end.end).replace(/\s+/g, ' ') : ''
}
