import type { Article, Doc, Range, Sentence, Token, ZoneKind } from '../types.ts'
import { paragraphs, sentencesOf } from './sentences.ts'
import { overlaps } from './spans.ts'
import { type TaggedWord, tagSentences } from './tagger.ts'

/** A sentence before its words are cut. */
interface Place extends Range {
  readonly paragraph: number
  readonly zone: ZoneKind | null
}

/** Cuts an article into sentences and tagged words. Front matter is in no sentence; other zones are marked. */
export function readDoc(article: Article): Doc {
  const { text } = article
  const places = sentencePlaces(article)
  const tagged = tagSentences(text, places)
  const tokens: Token[] = []
  const sentences = places.map((place, index): Sentence => {
    const own = (tagged[index] ?? []).map((word, at) => tokenOf(text, word, tokens.length + at))
    for (const token of own) tokens.push(token)
    return { ...place, index, tokens: own }
  })
  return { article, text, sentences, tokens }
}

function sentencePlaces({ text, zones }: Article): Place[] {
  return paragraphs(text).flatMap((range, paragraph) => {
    const zone = zones.find((candidate) => overlaps(candidate, range))?.kind ?? null
    if (zone === 'front-matter') return []
    return sentencesOf(text, range).map((sentence) => ({ ...sentence, paragraph, zone }))
  })
}

function tokenOf(text: string, { start, end, tags }: TaggedWord, index: number): Token {
  const word = text.slice(start, end)
  return { start, end, text: word, lower: lowered(word), tags, index }
}

/** Lower case with straight apostrophes and plain hyphens: the form in which lexicons are written. */
export function lowered(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-')
}
