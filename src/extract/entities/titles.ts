import { lexicon, phraseSet } from '../../text/lexicon.ts'
import type { Word } from './words.ts'

/** The sorts of titles that data/titles.json tells apart. */
export type TitleClass = 'honorific' | 'noble' | 'religious' | 'rank' | 'office' | 'role' | 'kin'

/** A title of so many words. */
export interface Titled {
  readonly length: number
  readonly kind: TitleClass
}

/** Longest title, in words. */
const LONGEST_TITLE = 4

/** The title that begins at a word, longest first, with what narrows it: "acting", "assistant". */
export function titleAt(words: readonly Word[], from: number, limit: number): Titled | null {
  const form = words[from]?.form
  if (!form || !(form.title || form.opensLonger || form.narrowsTitle)) return null
  const own = bareTitleAt(words, from, limit)
  if (own || !form.narrowsTitle) return own
  const next = words[from + 1]
  if (!next || from + 1 >= limit || !(next.gap === ' ' || /^[\s-]$/.test(next.gap))) return null
  const rest = titleAt(words, from + 1, limit)
  return rest && { length: rest.length + 1, kind: rest.kind }
}

function bareTitleAt(words: readonly Word[], from: number, limit: number): Titled | null {
  const form = words[from]?.form
  if (!form || from >= limit) return null
  let found: Titled | null = form.title && { length: 1, kind: form.title }
  if (!form.opensLonger) return found
  let key = form.lower
  for (let at = from + 1; at < Math.min(from + LONGEST_TITLE, limit); at++) {
    const word = words[at]
    if (!word || (word.gap !== ' ' && !/^[\s-]{1,2}$/.test(word.gap))) break
    key += word.gap.replace(/\s+/, ' ') + word.form.lower
    const kind = titleOf(key)
    if (kind) found = { length: at + 1 - from, kind }
  }
  return found
}

let table: ReadonlyMap<string, TitleClass> | null = null

/** The sort of a title in lower case, of one word or more; null for other words. */
export function titleOf(phrase: string): TitleClass | null {
  table ??= new Map(Object.entries(lexicon<Readonly<Record<string, TitleClass>>>('titles')))
  return table.get(phrase) ?? null
}

let longStarts: ReadonlySet<string> | null = null

/** Whether a title of several words begins with a word in lower case: most words are dismissed here. */
export function opensLonger(lower: string): boolean {
  longStarts ??= new Set(
    [...phraseSet('titles')].flatMap((title) => {
      const [first, second] = title.split(/[\s-]/)
      return first !== undefined && second !== undefined ? first : []
    }),
  )
  return longStarts.has(lower)
}

/** A role in lower case right before the name: "striker", "former foreign minister". */
export function roleBefore(words: readonly Word[], from: number): TitleClass | null {
  const gap = words[from]?.gap ?? ''
  if (gap !== ' ' && !/^\s{1,2}$/.test(gap)) return null
  for (let length = Math.min(LONGEST_TITLE, from); length > 0; length--) {
    if (words[from - length]?.form.shape !== 'lower') continue
    const titled = titleAt(words, from - length, from)
    if (titled?.length === length) return titled.kind
  }
  return null
}

/** Where the next title begins, so that "General Intelligence Service Director Omar" has two. */
export function nextTitle(words: readonly Word[], from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (titleAt(words, at, limit)) return at
  return limit
}

/** Whether "minister of", "envoy for" or the like stands before a word. */
export function isOfficeOf(words: readonly Word[], at: number): boolean {
  const link = words[at - 1]?.form.lower
  return (link === 'of' || link === 'for') && titleAt(words, at - 2, at - 1) !== null
}
