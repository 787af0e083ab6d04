import { emptyLexicon, type Lexicon } from '../names/lexicon.ts'
import type { Doc, Extractor, Mention, Mentions } from '../types.ts'
import { dates } from './dates/index.ts'
import { entities, entitiesWith } from './entities/index.ts'
import { quantities } from './quantities/index.ts'
import { quotes } from './quotes/index.ts'

/** All extractors, in the order in which they run: each may look at what those before it found. */
export const extractors: readonly Extractor[] = [
  dates, // first: a number inside a date is no quantity
  quantities,
  entities,
  quotes, // last: a speaker is an entity
]

/** The same for a reader's own names. */
function extractorsWith(lexicon: Lexicon): readonly Extractor[] {
  if (lexicon === emptyLexicon) return extractors
  const own = entitiesWith(lexicon)
  return extractors.map((extractor) => (extractor === entities ? own : extractor))
}

/** A document with what was found in it. */
export interface ReadDoc {
  readonly doc: Doc
  readonly mentions: Mentions
}

const NO_MENTIONS: Mentions = { entities: [], quantities: [], dates: [], quotes: [] }

/** Runs all extractors over a document, with a reader's own names where there are any: see `mentionsOf`. */
export function findMentions(doc: Doc, lexicon: Lexicon = emptyLexicon): Mentions {
  return mentionsOf([doc], lexicon)[0]?.mentions ?? NO_MENTIONS
}

/**
 * Runs all extractors over some documents, one after the other over all of them.
 *
 * Every span is checked against the text: an extractor that breaks the rule is named in the Error that is thrown.
 */
export function mentionsOf(docs: readonly Doc[], lexicon: Lexicon): ReadDoc[] {
  let read = docs.map((doc) => ({ doc, mentions: NO_MENTIONS }))
  for (const extractor of extractorsWith(lexicon)) {
    read = read.map(({ doc, mentions }) => ({ doc, mentions: withFound(extractor, doc, mentions) }))
  }
  return read
}

function withFound({ name, extract }: Extractor, doc: Doc, mentions: Mentions): Mentions {
  const found = extract(doc, mentions)
  for (const mention of found) check(doc, name, mention)
  return merge(mentions, found)
}

function check(doc: Doc, extractor: string, { start, end, text, rule }: Mention): void {
  const lies = 0 <= start && start < end && end <= doc.text.length
  if (!lies || doc.text.slice(start, end) !== text) {
    throw new Error(`${extractor} (${rule}): its words are not at ${start}-${end} of ${doc.article.source}`)
  }
}

function merge(mentions: Mentions, found: readonly Mention[]): Mentions {
  const add = <M extends Mention>(list: readonly M[], sort: M['mention']): readonly M[] => {
    const own = found.filter((mention): mention is M => mention.mention === sort)
    if (own.length === 0) return list
    return [...list, ...own].sort((a, b) => a.start - b.start || b.end - a.end)
  }
  return {
    entities: add(mentions.entities, 'entity'),
    quantities: add(mentions.quantities, 'quantity'),
    dates: add(mentions.dates, 'date'),
    quotes: add(mentions.quotes, 'quote'),
  }
}
