import { lookUp } from '../../names/gazetteer.ts'
import type { Doc, Sentence } from '../../types.ts'
import type { Form } from './forms.ts'
import { type Style, styleOf } from './style.ts'
import { type Word, wordsOf } from './words.ts'

/** A sentence, as names need it. */
export interface Line {
  readonly sentence: Sentence
  readonly words: readonly Word[]
  readonly style: Style
}

/** How often a word is written in lower case, and with a capital where that tells something; headlines are left out. */
export interface Usage {
  readonly low: number
  readonly capital: number
}

/** The words of an article and how it writes them. */
export interface Page {
  readonly doc: Doc
  readonly lines: readonly Line[]
  /** Of each word in lower case that is written in another way somewhere. */
  readonly usage: ReadonlyMap<string, Usage>
  /** Words whose case tells something, in all. */
  readonly told: number
  /** Words that are written in lower case outside headlines. */
  readonly small: () => ReadonlySet<string>
  /** Capitalised words that stand side by side outside headlines: "helena brandt". */
  readonly pairs: () => ReadonlySet<string>
  /** Whether it is about sport. */
  readonly sport: boolean
}

const UNUSED: Usage = { low: 0, capital: 0 }

/** The words of an article line by line, with what the whole article tells about them. */
export function readPage(doc: Doc): Page {
  const lines = doc.sentences.map((sentence): Line => {
    const words = wordsOf(doc, sentence)
    return { sentence, words, style: styleOf(doc, sentence, words) }
  })
  const { usage, told } = capitalsOf(lines)
  return {
    doc,
    lines,
    usage,
    told: told + countSmall(lines, usage),
    small: once(() => smallOf(lines)),
    pairs: once(() => pairsOf(lines)),
    sport: isSport(lines),
  }
}

/** How the article writes a word. */
export function usageOf({ usage }: Page, { lower }: Form): Usage {
  return usage.get(lower) ?? UNUSED
}

/** Whether the article writes a word in lower case outside headlines. */
export function isSeenLow(page: Page, form: Form): boolean {
  return form.shape === 'lower' ? page.small().has(form.lower) : usageOf(page, form).low > 0
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** Three words of sport in a hundred make an article on sport. */
function isSport(lines: readonly Line[]): boolean {
  let all = 0
  let found = 0
  for (const { words } of lines) {
    all += words.length
    for (const { form } of words) if (form.isSport) found++
  }
  return found >= 5 && found / all >= 0.03
}

/** The words that are not in lower case somewhere: none of them is counted in lower case yet. */
function capitalsOf(lines: readonly Line[]): { usage: Map<string, Counts>; told: number } {
  const usage = new Map<string, Counts>()
  let told = 0
  for (const { words, style } of lines) {
    for (let index = 0; index < words.length; index++) {
      const form = words[index]?.form
      if (!form || form.shape === 'lower') continue
      let counts = usage.get(form.lower)
      if (!counts) {
        counts = { low: 0, capital: 0 }
        usage.set(form.lower, counts)
      }
      if (style !== 'normal' || opensSentence(words, index)) continue
      counts.capital++
      told++
    }
  }
  return { usage, told }
}

interface Counts {
  low: number
  capital: number
}

/** Counts the words in lower case; how many there are in all. */
function countSmall(lines: readonly Line[], usage: ReadonlyMap<string, Counts>): number {
  let told = 0
  for (const { words, style } of lines) {
    if (style !== 'normal') continue
    for (const { form } of words) {
      if (form.shape !== 'lower') continue
      told++
      const counts = usage.get(form.lower)
      if (counts) counts.low++
    }
  }
  return told
}

function smallOf(lines: readonly Line[]): ReadonlySet<string> {
  const small = new Set<string>()
  for (const { words, style } of lines) {
    if (style !== 'normal') continue
    for (const { form } of words) if (form.shape === 'lower') small.add(form.lower)
  }
  return small
}

function pairsOf(lines: readonly Line[]): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const { words, style } of lines) {
    if (style !== 'normal') continue
    let last = words[0]
    for (const word of words) {
      if (word !== last && word.form.capital && last?.form.capital && !last.possessive && isJoint(word.gap))
        pairs.add(pairOf(last, word))
      last = word
    }
  }
  return pairs
}

/** Two words as they stand side by side in the body. */
export function pairOf(first: Word, second: Word): string {
  return `${first.form.lower} ${second.form.lower}`
}

/** White space or hyphens, as between the words of a name. */
export function isJoint(gap: string): boolean {
  return gap === ' ' || /^[\s-]{1,3}$/.test(gap)
}

/** Whether a capital is due to the place of the word: after a full stop, colon, bullet or opening quotation mark. */
export function opensSentence(words: readonly Word[], index: number): boolean {
  const gap = words[index]?.gap ?? ''
  return index === 0 || (gap !== ' ' && /[.:!?;…“"‘•|*]|^\s*[—–-]+\s+$/.test(gap))
}

/** Number of words of the longest listed name that begins here; 0 when none does or it is a common word. */
export function listedAt(doc: Doc, words: readonly Word[], from: number, limit = words.length): number {
  const first = words[from]
  if (!first) return 0
  for (let to = Math.min(from + first.form.longest, limit); to > from; to--) {
    const last = words[to - 1]
    if (!last || last.end - first.start > 80 || !isListed(doc, first, last)) continue
    return to - from === 1 && first.form.isFunction && first.form.shape !== 'upper' ? 0 : to - from
  }
  return 0
}

/** Whether the lists have the name from one word to another, or its possessive. */
function isListed(doc: Doc, first: Word, last: Word): boolean {
  if (first === last && first.form.entries.length > 0) return true
  if (first === last && !last.possessive) return false
  const text = doc.text.slice(first.start, last.end)
  return lookUp(text).length > 0 || (last.possessive && lookUp(`${text}'s`).length > 0)
}
