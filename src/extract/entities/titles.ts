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
  const own = bareTitleAt(words, from, limit)
  if (own) return own
  if (!phraseSet('title-prefixes').has(words[from]?.lower ?? '')) return null
  const next = words[from + 1]
  const rest = next && /^[\s-]$/.test(next.gap) && from + 1 < limit ? titleAt(words, from + 1, limit) : null
  return rest && { ...rest, length: rest.length + 1 }
}

function bareTitleAt(words: readonly Word[], from: number, limit: number): Titled | null {
  const titles = lexicon<Readonly<Record<string, TitleClass>>>('titles')
  if (!beginsTitle(words[from])) return null
  for (let length = Math.min(LONGEST_TITLE, limit - from); length > 0; length--) {
    const phrase = words.slice(from, from + length)
    if (phrase.some((word, index) => index > 0 && !/^[\s-]{1,2}$/.test(word.gap))) continue
    const key = phrase.map(({ lower, gap }, index) => (index ? gap.replace(/\s+/, ' ') : '') + lower).join('')
    const kind = Object.hasOwn(titles, key) ? titles[key] : undefined
    if (kind) return { length, kind }
  }
  return null
}

let titleStarts: ReadonlySet<string> | null = null

/** Whether any title begins with a word: most words are dismissed here. */
function beginsTitle(word: Word | undefined): boolean {
  titleStarts ??= new Set([...phraseSet('titles')].map((title) => title.split(/[\s-]/)[0] ?? title))
  return word !== undefined && titleStarts.has(word.lower)
}

/** A role in lower case right before the name: "striker", "former foreign minister". */
export function roleBefore(words: readonly Word[], from: number): TitleClass | null {
  for (let length = LONGEST_TITLE; length > 0; length--) {
    const start = from - length
    if (start < 0 || words[start]?.shape !== 'lower' || !/^\s{1,2}$/.test(words[from]?.gap ?? '')) continue
    const titled = titleAt(words, start, from)
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
  return /^(?:of|for)$/.test(words[at - 1]?.lower ?? '') && titleAt(words, at - 2, at - 1) !== null
}
