import { phraseSet } from '../../text/lexicon.ts'
import type { Doc, Sentence } from '../../types.ts'
import { isCommon } from './forms.ts'
import { mark } from './marks.ts'
import { gapAt, type Words } from './words.ts'

/** How a sentence uses capitals: they tell nothing in headlines. */
export type Style = 'normal' | 'title' | 'caps'

/**
 * Headlines are short, and have no full stop or small words with a capital: "Mayor Goes After The Mill". In the title of an
 * article, or where every word has its capital, less tells enough.
 */
export function styleOf(doc: Doc, sentence: Sentence, words: Words): Style {
  const { long, upper, content, low } = words.counts
  if (long >= 2 && upper / long > 0.7) return 'caps'
  if (sentence.zone === 'title') return content >= 2 && low / content <= 0.34 ? 'title' : 'normal'
  if (words.length > 25 || content < 4) return 'normal'
  if (isClosed(doc, sentence) && !hasRaised(words)) return isAllRaised(words) ? 'title' : 'normal'
  return low / content <= 0.2 ? 'title' : 'normal'
}

/** Whether a sentence ends in a full stop or the like, whatever marks follow it. */
function isClosed({ text }: Doc, { end }: Sentence): boolean {
  return text.charCodeAt(end - 1) === STOP || /[.?!…]["'”’»)]{0,3}$/.test(text.slice(end - 4, end))
}

const STOP = 0x2e

/** Whether every word but the small ones has a capital, and three of them are ordinary words. */
function isAllRaised({ pieces }: Words): boolean {
  let raised = 0
  for (const piece of pieces) {
    if ((piece.mark & mark.lower) !== 0) {
      if (!phraseSet('headline-small-words').has(piece.form.lower)) return false
    } else if (piece.form.shape === 'capital' && isCommon(piece.form)) raised++
  }
  return raised >= 3
}

function hasRaised(words: Words): boolean {
  for (const at of words.counts.marked)
    if (at > 0 && words.pieces[at]?.form.isRaised === true && gapAt(words, at) === ' ') return true
  return false
}
