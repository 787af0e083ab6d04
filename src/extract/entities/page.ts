import { isCommonWord, longestName, lookUp } from '../../names/gazetteer.ts'
import { phraseSet } from '../../text/lexicon.ts'
import type { Doc, Sentence } from '../../types.ts'
import { pairOf } from './headline.ts'
import { type Word, wordsOf } from './words.ts'

/** How a sentence uses capitals: they tell nothing in headlines. */
export type Style = 'normal' | 'title' | 'caps'

/** A sentence, as names need it. */
export interface Line {
  readonly sentence: Sentence
  readonly words: readonly Word[]
  readonly style: Style
}

/** How often a word is written in lower case, and with a capital where that tells something. */
export interface Usage {
  readonly low: number
  readonly capital: number
}

/** The words of an article and how it writes them. */
export interface Page {
  readonly doc: Doc
  readonly lines: readonly Line[]
  readonly usage: ReadonlyMap<string, Usage>
  /** Capitalised words that stand side by side outside headlines: "helena brandt". */
  readonly pairs: ReadonlySet<string>
  /** Whether it is about sport. */
  readonly sport: boolean
}

/** The words of an article line by line, with what the whole article tells about them. */
export function readPage(doc: Doc): Page {
  const lines = doc.sentences.map((sentence): Line => {
    const words = wordsOf(doc, sentence)
    const closed = /[.?!…]["'”’»)]{0,3}$/.test(doc.text.slice(sentence.end - 4, sentence.end))
    return { sentence, words, style: styleOf(words, closed, sentence.zone === 'title') }
  })
  return { doc, lines, usage: usageOf(lines), pairs: pairsOf(lines), sport: isSport(lines) }
}

/** Three words of sport in a hundred make an article on sport. */
function isSport(lines: readonly Line[]): boolean {
  const sport = phraseSet('sport-words')
  let all = 0
  let found = 0
  for (const { words } of lines) {
    all += words.length
    for (const { lower } of words) if (sport.has(lower)) found++
  }
  return found >= 5 && found / all >= 0.03
}

/**
 * Headlines are short, and have no full stop or small words with a capital: "Mayor Goes After The Mill". In the title of an
 * article, or where every word has its capital, less tells enough.
 */
function styleOf(words: readonly Word[], closed: boolean, title: boolean): Style {
  const long = words.filter((word) => /^\p{L}{3}/u.test(word.text))
  const upper = long.filter((word) => word.shape === 'upper').length
  if (long.length >= 2 && upper / long.length > 0.7) return 'caps'
  const content = words.filter((word) => /^\p{L}{4}/u.test(word.text))
  const low = content.filter((word) => word.shape === 'lower').length
  if (title) return content.length >= 2 && low / content.length <= 0.34 ? 'title' : 'normal'
  if (words.length > 25 || content.length < 4) return 'normal'
  if (closed && !words.some(isRaised)) return isAllRaised(words) ? 'title' : 'normal'
  return low / content.length <= 0.2 ? 'title' : 'normal'
}

/** Whether every word but the small ones has a capital, and three of them are ordinary words. */
function isAllRaised(words: readonly Word[]): boolean {
  if (words.some(({ shape, lower }) => shape === 'lower' && !phraseSet('headline-small-words').has(lower)))
    return false
  return words.filter(({ lower, shape }) => shape === 'capital' && isCommonWord(lower)).length >= 3
}

function isRaised({ lower, shape, gap }: Word, index: number): boolean {
  return index > 0 && shape === 'capital' && gap === ' ' && phraseSet('headline-raised-words').has(lower)
}

function usageOf(lines: readonly Line[]): ReadonlyMap<string, Usage> {
  const usage = new Map<string, { low: number; capital: number }>()
  for (const { words, style } of lines) {
    if (style !== 'normal') continue
    for (const [index, word] of words.entries()) {
      const known = usage.get(word.lower)
      const entry = known ?? { low: 0, capital: 0 }
      if (word.shape === 'lower') entry.low++
      else if (!opensSentence(words, index)) entry.capital++
      if (!known) usage.set(word.lower, entry)
    }
  }
  return usage
}

function pairsOf(lines: readonly Line[]): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const { words, style } of lines) {
    if (style !== 'normal') continue
    for (const [index, word] of words.entries()) {
      const last = words[index - 1]
      if (!word.capital || !last?.capital) continue
      if (/^[\s-]{1,3}$/.test(word.gap) && !last.possessive) pairs.add(pairOf(last, word))
    }
  }
  return pairs
}

/** Whether a capital is due to the place of the word: after a full stop, colon, bullet or opening quotation mark. */
export function opensSentence(words: readonly Word[], index: number): boolean {
  const gap = words[index]?.gap ?? ''
  return index === 0 || (gap !== ' ' && /[.:!?;…“"‘•|*]|^\s*[—–-]+\s+$/.test(gap))
}

/** Number of words of the longest listed name that begins here; 0 when none does or it is a common word. */
export function listedAt(doc: Doc, words: readonly Word[], from: number, limit = words.length): number {
  const first = words[from]
  if (!first || first.shape === 'lower' || first.shape === 'number') return 0
  for (let to = Math.min(from + longestName(first.text), limit); to > from; to--) {
    const last = words[to - 1]
    if (!last || last.end - first.start > 80) continue
    const text = doc.text.slice(first.start, last.end)
    if (lookUp(text).length || (last.possessive && lookUp(`${text}'s`).length)) {
      return to - from === 1 && phraseSet('function-words').has(first.lower) && first.shape !== 'upper'
        ? 0
        : to - from
    }
  }
  return 0
}

/** A word of dates and clocks: "Monday", "GMT". */
export function isCalendar(word: Word): boolean {
  return phraseSet('calendar').has(word.lower)
}
