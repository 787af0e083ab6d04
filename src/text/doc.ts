import type { Article, Chunk, Doc, Range, Sentence, Token, Zone, ZoneKind } from '../types.ts'
import { withinBudget } from './budget.ts'
import { chunksOf } from './chunks.ts'
import { flagsIn, flagsOfWords } from './flags.ts'
import { paragraphs, sentencesOf } from './sentences.ts'
import { tagSentences } from './tagger.ts'

/** A sentence before its words are cut. */
interface Place extends Range {
  readonly paragraph: number
  readonly zone: ZoneKind | null
  readonly chunks: readonly Chunk[]
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
    const own = tagged[index]
    if (!place || !own) break
    for (const token of own) tokens.push(token)
    const { start, end, paragraph, zone, chunks } = place
    const flags = flagsIn(chunks)
    const wordFlags = flagsOfWords(own)
    sentences.push({ start, end, paragraph, zone, index, tokens: own, chunks, flags, wordFlags })
  }
  return { article, text, sentences, tokens }
}

function sentencePlaces({ text, zones }: Article): Place[] {
  const places: Place[] = []
  for (const [paragraph, range] of paragraphs(withinBudget(text)).entries()) {
    for (const { start, end, zone } of stretches(range, zones)) {
      if (zone === 'front-matter') continue
      for (const sentence of sentencesOf(text, { start, end })) {
        places.push({
          start: sentence.start,
          end: sentence.end,
          paragraph,
          zone,
          chunks: chunksOf(text, sentence),
        })
      }
    }
  }
  return places
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
