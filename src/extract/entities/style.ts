import { phraseSet } from '../../text/lexicon.ts'
import type { Doc, Sentence } from '../../types.ts'
import { isCommon } from './forms.ts'
import type { Word } from './words.ts'

/** How a sentence uses capitals: they tell nothing in headlines. */
export type Style = 'normal' | 'title' | 'caps'

/**
 * Headlines are short, and have no full stop or small words with a capital: "Mayor Goes After The Mill". In the title of an
 * article, or where every word has its capital, less tells enough.
 */
export function styleOf(doc: Doc, sentence: Sentence, words: readonly Word[]): Style {
  const { long, upper, content, low } = countsOf(words)
  if (long >= 2 && upper / long > 0.7) return 'caps'
  if (sentence.zone === 'title') return content >= 2 && low / content <= 0.34 ? 'title' : 'normal'
  if (words.length > 25 || content < 4) return 'normal'
  if (isClosed(doc, sentence) && !words.some(isRaised)) return isAllRaised(words) ? 'title' : 'normal'
  return low / content <= 0.2 ? 'title' : 'normal'
}

/** Words of three letters, and those in capitals; words of four, and those in lower case. */
function countsOf(words: readonly Word[]) {
  const counts = { long: 0, upper: 0, content: 0, low: 0 }
  for (const { form } of words) {
    if (form.letters === 0) continue
    counts.long++
    if (form.shape === 'upper') counts.upper++
    if (form.letters < 4) continue
    counts.content++
    if (form.shape === 'lower') counts.low++
  }
  return counts
}

/** Whether a sentence ends in a full stop or the like, whatever marks follow it. */
function isClosed({ text }: Doc, { end }: Sentence): boolean {
  return /[.?!…]["'”’»)]{0,3}$/.test(text.slice(end - 4, end))
}

/** Whether every word but the small ones has a capital, and three of them are ordinary words. */
function isAllRaised(words: readonly Word[]): boolean {
  const small = phraseSet('headline-small-words')
  if (words.some(({ form }) => form.shape === 'lower' && !small.has(form.lower))) return false
  return words.filter(({ form }) => form.shape === 'capital' && isCommon(form)).length >= 3
}

function isRaised({ form, gap }: Word, index: number): boolean {
  return form.isRaised && gap === ' ' && index > 0
}
