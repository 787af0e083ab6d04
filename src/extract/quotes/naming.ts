import { spansOf } from '../../text/spans.ts'
import type { Doc, Mentions, Speaker } from '../../types.ts'
import type { Attributed } from './attribution.ts'

/** Longest words that name a speaker, in UTF-16 units; of longer ones the head phrase is taken. */
const LONGEST = 80

/** The words that name a speaker, and the name that the article gives it. */
export function speakerSpan(doc: Doc, before: Mentions, { statement, phrase }: Attributed): Speaker | null {
  const { units } = statement
  const first = units[phrase.first]
  const last = units[phrase.last]
  const head = units[phrase.head]
  if (!first || !last || !head) return null
  const end = last.end - first.start > LONGEST ? head.end : last.end
  const start = end - first.start > LONGEST ? head.start : first.start
  const span = spansOf(doc.article).span(start, withoutPossessive(doc.text, start, end))
  const entity =
    before.entities.find((mention) => mention.start <= head.start && head.start < mention.end)?.entity ?? null
  return { ...span, entity }
}

function withoutPossessive(text: string, start: number, end: number): number {
  return end - start > 2 && /['’]s$/.test(text.slice(start, end)) ? end - 2 : end
}
