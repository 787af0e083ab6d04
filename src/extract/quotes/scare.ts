import { anyOf, phraseSet } from '../../text/lexicon.ts'
import type { Attributed } from './attribution.ts'
import type { Quoted } from './marks.ts'

/** Words up to which a quotation that nobody is said to have uttered counts as no utterance. */
const SHORT = 4
const LONGEST_TITLE = 8
/**
 * Whether quoted words are no utterance: the title of a work, a term at arm's length, a nickname.
 *
 * Words that a speech verb of the same statement governs are an utterance, however few: called it "a disgrace". So is a
 * short sentence in a run of quotations.
 */
export function isScare(text: string, quote: Quoted, attributed: Attributed | null): boolean {
  if (quote.continues || !quote.closed) return false
  if (isIntroduced(text, quote)) return true
  const inside = text.slice(quote.start, quote.end)
  const words = firstWords(inside)
  if (words.length > LONGEST_TITLE) return false
  if (/\p{L}, \p{L}/u.test(inside)) return false
  if (isTitle(words)) return !/[!?]$/.test(inside)
  if (words.length > SHORT || /[!?]$/.test(inside)) return false
  if (attributed?.rule === 'carried') return !/^\p{Lu}.*[.,]$/su.test(inside)
  return attributed === null || attributed.rule === 'later'
}

/** The words, of many no more than show that they are too many for a title. */
function firstWords(inside: string): string[] {
  const words: string[] = []
  for (const [word] of inside.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)) {
    words.push(word)
    if (words.length > LONGEST_TITLE) break
  }
  return words
}

let introduced: RegExp | null = null

/** Whether the words before say that a title or a mere word follows: titled, the term. */
function isIntroduced(text: string, { outer, start, end }: Quoted): boolean {
  introduced ??= new RegExp(`(?:^|\\s)(?:${anyOf(phraseSet('title-cues'))}),?\\s{1,2}$`, 'i')
  return end - start < 80 && introduced.test(text.slice(Math.max(0, outer.start - 24), outer.start))
}

/** Two to eight words, all with capitals but the small ones. */
function isTitle(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > LONGEST_TITLE) return false
  return words.every(
    (word, at) => (at > 0 && phraseSet('quoted-small-words').has(word)) || /^[\p{Lu}\p{N}]/u.test(word),
  )
}
