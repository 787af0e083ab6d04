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
  if (!form || !(form.opensTitle || form.narrowsTitle)) return null
  const own = form.opensTitle ? bareTitleAt(words, from, limit) : null
  if (own || !form.narrowsTitle) return own
  const next = words[from + 1]
  if (!next || from + 1 >= limit || !(next.gap === ' ' || /^[\s-]$/.test(next.gap))) return null
  const rest = titleAt(words, from + 1, limit)
  return rest && { length: rest.length + 1, kind: rest.kind }
}

function bareTitleAt(words: readonly Word[], from: number, limit: number): Titled | null {
  const titles = lexicon<Readonly<Record<string, TitleClass>>>('titles')
  let found: Titled | null = null
  let key = ''
  for (let at = from; at < Math.min(from + LONGEST_TITLE, limit); at++) {
    const word = words[at]
    if (!word) break
    if (at > from) {
      if (word.gap !== ' ' && !/^[\s-]{1,2}$/.test(word.gap)) break
      key += word.gap.replace(/\s+/, ' ')
    }
    key += word.form.lower
    const kind = titles[key]
    if (kind) found = { length: at + 1 - from, kind }
  }
  return found
}

let titleStarts: ReadonlySet<string> | null = null

/** Whether any title begins with a word in lower case: most words are dismissed here. */
export function opensTitle(lower: string): boolean {
  titleStarts ??= new Set([...phraseSet('titles')].map((title) => title.split(/[\s-]/)[0] ?? title))
  return titleStarts.has(lower)
}

/** Whether a word in lower case goes before a title and narrows it: "acting". */
export function narrowsTitle(lower: string): boolean {
  return phraseSet('title-prefixes').has(lower)
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
