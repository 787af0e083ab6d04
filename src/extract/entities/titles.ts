import { type TitleClass, titleOf } from './title-list.ts'
import { formAt, gapAt, lowerAt, type Words } from './words.ts'

/** A title of so many words. */
export interface Titled {
  readonly length: number
  readonly kind: TitleClass
}

/** Longest title, in words. */
const LONGEST_TITLE = 4

/** The title that begins at a word, longest first, with what narrows it: "acting", "assistant". */
export function titleAt(words: Words, from: number, limit: number): Titled | null {
  const form = formAt(words, from)
  if (!form || !(form.title || form.opensLonger || form.narrowsTitle)) return null
  const own = bareTitleAt(words, from, limit)
  if (own || !form.narrowsTitle) return own
  if (from + 1 >= limit || !/^[\s-]$/.test(gapAt(words, from + 1) ?? '')) return null
  const rest = titleAt(words, from + 1, limit)
  return rest && { length: rest.length + 1, kind: rest.kind }
}

function bareTitleAt(words: Words, from: number, limit: number): Titled | null {
  const form = formAt(words, from)
  if (!form || from >= limit) return null
  let found: Titled | null = form.title && lone[form.title]
  if (!form.opensLonger) return found
  let key = form.lower
  for (let at = from + 1; at < Math.min(from + LONGEST_TITLE, limit); at++) {
    const gap = gapAt(words, at) ?? ''
    if (gap !== ' ' && !/^[\s-]{1,2}$/.test(gap)) break
    key += (gap === ' ' ? gap : gap.replace(/\s+/, ' ')) + lowerAt(words, at)
    const kind = titleOf(key)
    if (kind) found = { length: at + 1 - from, kind }
  }
  return found
}

/** Titles of one word. */
const lone: Readonly<Record<TitleClass, Titled>> = {
  honorific: { length: 1, kind: 'honorific' },
  noble: { length: 1, kind: 'noble' },
  religious: { length: 1, kind: 'religious' },
  rank: { length: 1, kind: 'rank' },
  office: { length: 1, kind: 'office' },
  role: { length: 1, kind: 'role' },
  kin: { length: 1, kind: 'kin' },
}

/** A role in lower case right before the name: "striker", "former foreign minister". */
export function roleBefore(words: Words, from: number): TitleClass | null {
  const gap = gapAt(words, from) ?? ''
  if (gap !== ' ' && !/^\s{1,2}$/.test(gap)) return null
  for (let length = Math.min(LONGEST_TITLE, from); length > 0; length--) {
    if (formAt(words, from - length)?.shape !== 'lower') continue
    const titled = titleAt(words, from - length, from)
    if (titled?.length === length) return titled.kind
  }
  return null
}

/** Where the next title begins, so that "General Intelligence Service Director Omar" has two. */
export function nextTitle(words: Words, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (titleAt(words, at, limit)) return at
  return limit
}

/** Whether "minister of", "envoy for" or the like stands before a word. */
export function isOfficeOf(words: Words, at: number): boolean {
  const link = lowerAt(words, at - 1)
  return (link === 'of' || link === 'for') && titleAt(words, at - 2, at - 1) !== null
}
