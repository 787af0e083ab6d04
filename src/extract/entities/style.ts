import { phraseSet } from '../../text/lexicon.ts'
import type { Doc, Sentence } from '../../types.ts'
import { type Form, isCommon } from './forms.ts'
import { gapAt, type Words } from './words.ts'

/** How a sentence uses capitals: they tell nothing in headlines. */
export type Style = 'normal' | 'title' | 'caps'

/**
 * Headlines are short, and have no full stop or small words with a capital: "Mayor Goes After The Mill". In the title of an
 * article, or where every word has its capital, less tells enough.
 */
export function styleOf(doc: Doc, sentence: Sentence, words: Words, counts: Counts): Style {
  const { long, upper, content, low } = counts
  if (long >= 2 && upper / long > 0.7) return 'caps'
  if (sentence.zone === 'title') return content >= 2 && low / content <= 0.34 ? 'title' : 'normal'
  if (words.length > 25 || content < 4) return 'normal'
  if (isClosed(doc, sentence) && !hasRaised(words, counts)) return isAllRaised(words) ? 'title' : 'normal'
  return low / content <= 0.2 ? 'title' : 'normal'
}

/** What the words of a sentence come to, found in one pass. */
export interface Counts {
  /** Words of three letters, and those in capitals; words of four, and those in lower case. */
  readonly long: number
  readonly upper: number
  readonly content: number
  readonly low: number
  /** All words in lower case, and words of sport. */
  readonly small: number
  readonly sport: number
  /** Places of the words that are not in lower case, or are particles: the others begin no name. */
  readonly marked: readonly number[]
}

/** Counts the words of a sentence. */
export function countsOf({ pieces }: Words): Counts {
  const counts = { long: 0, upper: 0, content: 0, low: 0, small: 0, sport: 0, marked: [] as number[] }
  for (let at = 0; at < pieces.length; at++) {
    const form = pieces[at]?.form
    if (!form) break
    count(counts, form)
    if (form.shape !== 'lower' || form.isParticle) counts.marked.push(at)
  }
  return counts
}

function count(counts: Record<Exclude<keyof Counts, 'marked'>, number>, form: Form): void {
  const { shape, letters } = form
  if (shape === 'lower') counts.small++
  if (form.isSport) counts.sport++
  if (letters === 0) return
  counts.long++
  if (shape === 'upper') counts.upper++
  if (letters < 4) return
  counts.content++
  if (shape === 'lower') counts.low++
}

/** Whether a sentence ends in a full stop or the like, whatever marks follow it. */
function isClosed({ text }: Doc, { end }: Sentence): boolean {
  return /[.?!…]["'”’»)]{0,3}$/.test(text.slice(end - 4, end))
}

/** Whether every word but the small ones has a capital, and three of them are ordinary words. */
function isAllRaised({ pieces }: Words): boolean {
  const small = phraseSet('headline-small-words')
  if (pieces.some(({ form }) => form.shape === 'lower' && !small.has(form.lower))) return false
  return pieces.filter(({ form }) => form.shape === 'capital' && isCommon(form)).length >= 3
}

function hasRaised(words: Words, { marked }: Counts): boolean {
  return marked.some((at) => at > 0 && words.pieces[at]?.form.isRaised === true && gapAt(words, at) === ' ')
}
