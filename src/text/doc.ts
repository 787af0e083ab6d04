import type { Article, Doc, Range, Sentence, Token, ZoneKind } from '../types.ts'
import { paragraphs, sentencesOf } from './sentences.ts'
import { overlaps } from './spans.ts'
import { tagSentence } from './tagger.ts'

/**
 * Cuts an article into sentences and tagged words. Front matter is in no sentence; other zones are marked.
 *
 * Throws an Error that names the article when the tagger's words are not words of the text.
 */
export function readDoc(article: Article): Doc {
  const { text } = article
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const add = (range: Range, paragraph: number, zone: ZoneKind | null) => {
    const own = tagSentence(text, range).map(({ start, end, tags }, position): Token => {
      const word = text.slice(start, end)
      return { start, end, text: word, lower: lowered(word), tags, index: tokens.length + position }
    })
    if (own.some((token) => token.end > range.end || token.start < range.start)) {
      throw new Error(`tagger: words outside ${range.start}-${range.end} of ${article.source}`)
    }
    tokens.push(...own)
    sentences.push({ ...range, index: sentences.length, paragraph, zone, tokens: own })
  }
  for (const [number, paragraph] of paragraphs(text).entries()) {
    const zone = article.zones.find((candidate) => overlaps(candidate, paragraph))
    if (zone?.kind === 'front-matter') continue
    for (const range of sentencesOf(text, paragraph)) add(range, number, zone?.kind ?? null)
  }
  return { article, text, sentences, tokens }
}

/** Lower case with straight apostrophes and plain hyphens: the form in which lexicons are written. */
export function lowered(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-')
}
