import { mark } from './marks.ts'
import { LONGEST_TITLE, type LongTitle, type TitleClass } from './title-list.ts'
import { formAt, gapAt, lowerAt, markAt, type Words } from './words.ts'

/** A title of so many words. */
export interface Titled {
  readonly length: number
  readonly kind: TitleClass
}

/** The title that begins at a word, longest first, with what narrows it: "acting", "assistant". */
export function titleAt(words: Words, from: number, limit: number): Titled | null {
  if ((markAt(words, from) & mark.title) === 0) return null
  const own = bareTitleAt(words, from, limit)
  if (own || !formAt(words, from)?.narrowsTitle) return own
  if (from + 1 >= limit || !/^[\s-]$/.test(gapAt(words, from + 1) ?? '')) return null
  const rest = titleAt(words, from + 1, limit)
  return rest && { length: rest.length + 1, kind: rest.kind }
}

function bareTitleAt(words: Words, from: number, limit: number): Titled | null {
  const form = formAt(words, from)
  if (!form || from >= limit) return null
  for (const long of form.longer) {
    const length = long.words.length + 1
    if (length <= LONGEST_TITLE && from + length <= limit && stands(words, from, long))
      return { length, kind: long.kind }
  }
  return form.title && lone[form.title]
}

/** Whether the words behind one go on as a title does. */
function stands(words: Words, from: number, { gaps, words: rest }: LongTitle): boolean {
  for (let at = 0; at < rest.length; at++) {
    if (lowerAt(words, from + 1 + at) !== rest[at]) return false
    const gap = gapAt(words, from + 1 + at) ?? ''
    if (gap !== gaps[at] && !(gaps[at] === ' ' && /^\s{1,2}$/.test(gap))) return false
  }
  return true
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
    if ((markAt(words, from - length) & mark.lower) === 0) continue
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
