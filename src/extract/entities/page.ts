import type { Doc, Sentence } from '../../types.ts'
import type { Form } from './forms.ts'
import { BUCKETS, bucketOf, mark } from './marks.ts'
import { type Style, styleOf } from './style.ts'
import { formAt, gapAt, ownsAt, type Words, wordsOf } from './words.ts'

/** A sentence, as names need it. */
export interface Line {
  readonly sentence: Sentence
  readonly words: Words
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
  const capitals = capitalsOf(lines)
  countSmall(lines, capitals)
  const { usage, told } = capitals
  return {
    doc,
    lines,
    usage,
    told,
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
    found += words.counts.sport
  }
  return found >= 5 && found / all >= 0.03
}

/** The words that are not in lower case somewhere. */
interface Capitals {
  readonly usage: Map<string, Used>
  /** 1 for the bucket of each of them: a word whose bucket has 0 is none of them. */
  readonly buckets: Uint8Array
  /** Words whose case tells something, in all. */
  readonly told: number
}

interface Used {
  low: number
  capital: number
}

/** The words that are not in lower case somewhere: none of them is counted in lower case yet. */
function capitalsOf(lines: readonly Line[]): Capitals {
  const usage = new Map<string, Used>()
  const buckets = new Uint8Array(BUCKETS)
  let told = 0
  for (const { words, style } of lines) {
    if (style === 'normal') told += words.counts.small
    for (const at of words.counts.marked) {
      const form = words.pieces[at]?.form
      if (!form || form.shape === 'lower') continue
      const used = usedOf(usage, form.lower)
      buckets[bucketOf(form.mark)] = 1
      if (style !== 'normal' || opensSentence(words, at)) continue
      used.capital++
      told++
    }
  }
  return { usage, buckets, told }
}

function usedOf(usage: Map<string, Used>, lower: string): Used {
  let used = usage.get(lower)
  if (!used) {
    used = { low: 0, capital: 0 }
    usage.set(lower, used)
  }
  return used
}

/** Counts the words in lower case that are written in another way somewhere. */
function countSmall(lines: readonly Line[], { usage, buckets }: Capitals): void {
  for (const { words, style } of lines) {
    if (style !== 'normal') continue
    const { pieces } = words
    for (let at = 0; at < pieces.length; at++) {
      const piece = pieces[at]
      if (!piece || buckets[bucketOf(piece.mark)] === 0 || (piece.mark & mark.lower) === 0) continue
      const used = usage.get(piece.form.lower)
      if (used) used.low++
    }
  }
}

function smallOf(lines: readonly Line[]): ReadonlySet<string> {
  const small = new Set<string>()
  for (const { words, style } of lines) {
    if (style !== 'normal') continue
    for (const { form } of words.pieces) if (form.shape === 'lower') small.add(form.lower)
  }
  return small
}

function pairsOf(lines: readonly Line[]): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const { words, style } of lines) {
    if (style !== 'normal') continue
    for (let at = 1; at < words.length; at++) {
      const [last, form] = [formAt(words, at - 1), formAt(words, at)]
      if (!last?.capital || !form?.capital || ownsAt(words, at - 1)) continue
      if (isJoint(gapAt(words, at) ?? '')) pairs.add(pairOf(last, form))
    }
  }
  return pairs
}

/** Two words as they stand side by side in the body. */
export function pairOf(first: Form, second: Form): string {
  return `${first.lower} ${second.lower}`
}

/** White space or hyphens, as between the words of a name. */
export function isJoint(gap: string): boolean {
  return gap === ' ' || /^[\s-]{1,3}$/.test(gap)
}

/** Whether a capital is due to the place of the word: after a full stop, colon, bullet or opening quotation mark. */
export function opensSentence(words: Words, index: number): boolean {
  if (index === 0) return true
  const gap = gapAt(words, index) ?? ''
  return gap !== ' ' && /[.:!?;…“"‘•|*]|^\s*[—–-]+\s+$/.test(gap)
}
