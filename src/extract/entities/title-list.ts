import { lexicon, phraseSet } from '../../text/lexicon.ts'

/** The sorts of titles that data/titles.json tells apart. */
export const titleClasses = ['honorific', 'noble', 'religious', 'rank', 'office', 'role', 'kin'] as const
export type TitleClass = (typeof titleClasses)[number]

let table: ReadonlyMap<string, TitleClass> | null = null

/** The sort of a title in lower case, of one word or more; null for other words. */
export function titleOf(phrase: string): TitleClass | null {
  table ??= new Map(Object.entries(lexicon<Readonly<Record<string, TitleClass>>>('titles')))
  return table.get(phrase) ?? null
}

/** A title of several words behind its first: each word with the space or hyphen before it. */
export interface LongTitle {
  readonly gaps: readonly string[]
  readonly words: readonly string[]
  readonly kind: TitleClass
}

/** Longest title, in words. */
export const LONGEST_TITLE = 4

let byFirst: ReadonlyMap<string, readonly LongTitle[]> | null = null

/** The titles of several words that begin with a word in lower case, longest first: most words are dismissed here. */
export function longTitles(lower: string): readonly LongTitle[] {
  byFirst ??= readLong()
  return byFirst.get(lower) ?? NONE
}

const NONE: readonly LongTitle[] = []

function readLong(): ReadonlyMap<string, readonly LongTitle[]> {
  const found = new Map<string, LongTitle[]>()
  const titles = lexicon<Readonly<Record<string, TitleClass>>>('titles')
  for (const title of phraseSet('titles')) {
    const kind = titles[title]
    const [first = '', ...words] = title.split(/[\s-]/)
    if (!kind || words.length === 0) continue
    const long: LongTitle = { gaps: title.match(/[\s-]/g) ?? [], words, kind }
    const known = found.get(first)
    if (known) known.push(long)
    else found.set(first, [long])
  }
  for (const titlesOfWord of found.values()) titlesOfWord.sort((a, b) => b.words.length - a.words.length)
  return found
}
