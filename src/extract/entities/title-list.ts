import { lexicon, phraseSet } from '../../text/lexicon.ts'

/** The sorts of titles that data/titles.json tells apart. */
export type TitleClass = 'honorific' | 'noble' | 'religious' | 'rank' | 'office' | 'role' | 'kin'

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
