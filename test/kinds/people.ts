import { readDoc } from '../../src/text/doc.ts'
import { spansOf } from '../../src/text/spans.ts'
import type { Article, Doc, EntityMention, EntityType, Mentions } from '../../src/types.ts'

/** An article of one text, without front matter. */
export function articleOf(text: string): Article {
  return { source: 'test', path: null, title: null, publisher: null, published: null, text, zones: [] }
}

/** A document with the given names found in it: name as written -> type, or type and linked name. */
export function reading(
  text: string,
  names: Readonly<Record<string, EntityType | readonly [EntityType, string]>>,
): { readonly doc: Doc; readonly mentions: Mentions } {
  const article = articleOf(text)
  const found: EntityMention[] = []
  for (const [name, meaning] of Object.entries(names)) {
    const [type, entity] = typeof meaning === 'string' ? [meaning, name] : meaning
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const within = found.some((other) => other.start < at + name.length && at < other.end)
      const span = spansOf(article).span(at, at + name.length)
      if (!within) found.push({ mention: 'entity', rule: 'test', type, entity, ...span })
    }
  }
  found.sort((a, b) => a.start - b.start)
  return { doc: readDoc(article), mentions: { entities: found, quantities: [], dates: [], quotes: [] } }
}
