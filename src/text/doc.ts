import type { Article, Doc, Range, Sentence, Token, Zone, ZoneKind } from '../types.ts'
import { withinBudget } from './budget.ts'
import { chunksOf } from './chunks.ts'
import { paragraphs, sentencesOf } from './sentences.ts'
import { type TaggedWord, tagSentences } from './tagger.ts'

/** A sentence before its words are cut. */
interface Place extends Range {
  readonly paragraph: number
  readonly zone: ZoneKind | null
}

/** Cuts an article, within its budget, into sentences and tagged words. Front matter is in no sentence; other zones are marked. */
export function readDoc(article: Article): Doc {
  const { text } = article
  const places = sentencePlaces(article)
  const tagged = tagSentences(text, places)
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  for (let index = 0; index < places.length; index++) {
    const place = places[index]
    if (!place) break
    const own: Token[] = []
    for (const word of tagged[index] ?? []) {
      const token = tokenOf(word, tokens.length)
      own.push(token)
      tokens.push(token)
    }
    const { start, end, paragraph, zone } = place
    sentences.push({ start, end, paragraph, zone, index, tokens: own, chunks: chunksOf(text, place) })
  }
  return { article, text, sentences, tokens }
}

/** Tokens have one shape, whoever cut the word: they are read more often than anything else. */
function tokenOf({ start, end, text, lower, tags, spelling }: TaggedWord, index: number): Token {
  return { start, end, text, lower, tags, index, spelling }
}

function sentencePlaces({ text, zones }: Article): Place[] {
  return paragraphs(withinBudget(text)).flatMap((range, paragraph) =>
    stretches(range, zones).flatMap(({ zone, ...stretch }) =>
      zone === 'front-matter'
        ? []
        : sentencesOf(text, stretch).map((sentence) => ({ ...sentence, paragraph, zone })),
    ),
  )
}

/** A paragraph cut at the borders of zones: a dateline is a sentence of its own, and the text after it begins one. */
function stretches(range: Range, zones: readonly Zone[]): (Range & { zone: ZoneKind | null })[] {
  const found: (Range & { zone: ZoneKind | null })[] = []
  let from = range.start
  for (const { kind, start, end } of zones) {
    if (end <= from || start >= range.end) continue
    if (start > from) found.push({ start: from, end: start, zone: null })
    from = Math.min(end, range.end)
    found.push({ start: Math.max(start, range.start), end: from, zone: kind })
  }
  if (from < range.end) found.push({ start: from, end: range.end, zone: null })
  return found
}
