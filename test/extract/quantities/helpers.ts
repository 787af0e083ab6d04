import { quantities } from '../../../src/extract/quantities/index.ts'
import { readDoc } from '../../../src/text/doc.ts'
import type { DateMention, Doc, QuantityMention } from '../../../src/types.ts'

/** A document of one text. */
export function docOf(text: string): Doc {
  return readDoc({
    source: 'test',
    path: null,
    title: null,
    publisher: null,
    published: null,
    text,
    zones: [],
  })
}

/** The quantities of a text; `dates` are the phrases that an earlier extractor took for dates. */
export function read(
  text: string,
  dates: readonly string[] = [],
  kind: DateMention['kind'] = 'date',
): QuantityMention[] {
  const doc = docOf(text)
  const mentions = dates.map((words): DateMention => {
    const start = text.indexOf(words)
    const place = { text: words, start, end: start + words.length, line: 1, column: 1 }
    return { mention: 'date', ...place, kind, value: null, rule: 'test' }
  })
  const found = quantities.extract(doc, { entities: [], quantities: [], dates: mentions, quotes: [] })
  return found.filter((mention): mention is QuantityMention => mention.mention === 'quantity')
}

/** A mention in short: `more than 60 = (60, *) USD of prisoners per day`. Only what is there is shown. */
export function short({ text, min, max, exclusive, approximate, unit, of, per }: QuantityMention): string {
  const bound = (value: number | null) => (value === null ? '*' : String(Number(value.toPrecision(6))))
  const value =
    min === max
      ? bound(min)
      : `${exclusive === 'min' ? '(' : '['}${bound(min)}, ${bound(max)}${exclusive === 'max' ? ')' : ']'}`
  return [
    `${text.replace(/\s+/g, ' ')} = ${approximate ? '~' : ''}${value}`,
    ...(unit ? [unit] : []),
    ...(of ? [`of ${of}`] : []),
    ...(per ? [per] : []),
  ].join(' ')
}
