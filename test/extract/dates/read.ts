import { dates } from '../../../src/extract/dates/index.ts'
import { readDoc } from '../../../src/text/doc.ts'
import type { DateMention } from '../../../src/types.ts'

/** The dates of a text published on a day: Monday, 2025-03-10, unless told otherwise. */
export function datesIn(text: string, published: string | null = '2025-03-10'): DateMention[] {
  const article = { source: 'a', path: null, title: null, publisher: null, published, text, zones: [] }
  const none = { entities: [], quantities: [], dates: [], quotes: [] }
  return dates.extract(readDoc(article), none) as DateMention[]
}

/** "words = value" of each date, for tables. */
export function told(text: string, published?: string | null): string {
  return datesIn(text, published)
    .map((date) => `${date.text} = ${date.value}`)
    .join('; ')
}
