import nlp from 'compromise/two'
import { describe, expect, it } from 'vitest'
import { articles } from '../../bench/corpus.mjs'
import { paragraphs, sentencesOf } from '../../src/text/sentences.ts'
import { tagSentences } from '../../src/text/tagger.ts'
import type { Token } from '../../src/types.ts'
import { stretchOf } from '../helpers/stretch.ts'
import { growth, STEEP } from '../helpers/time.ts'

interface StockTerm {
  readonly text: string
  readonly tags: Set<string>
}
/** A second copy of compromise: the tagger loads its CommonJS build. */
const stock = nlp as unknown as (text: string) => { document: StockTerm[][] }

/** Each written word with its tags; the further parts of a contraction go with the word before. */
function stockTags(sentence: string): string[] {
  const words: { text: string; tags: Set<string> }[] = []
  for (const { text, tags } of stock(sentence).document.flat()) {
    const last = words.at(-1)
    if (text !== '' || !last) words.push({ text, tags: new Set(tags) })
    else for (const tag of tags) last.tags.add(tag)
  }
  return words.map(({ text, tags }) => `${text}: ${[...tags].join(' ')}`)
}

const tagSentence = (text: string, range: { start: number; end: number }) =>
  tagSentences(text, [stretchOf(text, range)])[0] ?? []

function ourTags(text: string, range: { start: number; end: number }): string[] {
  return tagSentence(text, range).map(
    ({ start, end, tags }) => `${text.slice(start, end)}: ${[...tags].join(' ')}`,
  )
}

const changes: readonly [name: string, change: (text: string) => string][] = [
  ['as written', (text) => text],
  ['upper case', (text) => text.toUpperCase()],
  ['lower case', (text) => text.toLowerCase()],
  ['title case', (text) => text.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())],
  ['without commas and stops', (text) => text.replace(/[,.;]/g, '')],
  ['with more commas', (text) => text.replace(/ (?=the|a|of|to|and|were)/g, ', ')],
  ['hyphens', (text) => text.replace(/ (?=of|new|and|in) ?/g, '-')],
]

describe('tags are those of untouched compromise', () => {
  it.each(changes)('%s', (_, change) => {
    for (const { text: written } of articles(8, 7)) {
      const text = change(written)
      for (const range of paragraphs(text).flatMap((paragraph) => sentencesOf(text, paragraph))) {
        const sentence = text.slice(range.start, range.end)
        const parts = stock(sentence).document.length
        if (parts === 1) expect(ourTags(text, range)).toEqual(stockTags(sentence))
      }
    }
  })

  it.each([
    'They’re sure he’d’ve gone, but it can’t be helped: she ain’t there.',
    'The 4km walk took 5-9pm, 20-aug to 2/3 of the way :) and back.',
    'well-known rock-and-roll band AC/DC / Queen played — loudly — in the U.K. (and U.S.)',
    'constructor toString __proto__ hasOwnProperty valueOf',
    'What’s what and who’s who, now that there’s been a fire.',
    '$3.5m #tag @name 50% of £1,200.50 and €3bn at 12:30',
    '“',
    'John Smith Jr. and will Smith will, as ever, be being swept away ya know',
  ])('%s', (sentence) => {
    const words = tagSentence(sentence, { start: 0, end: sentence.length })
    const tags = words.map(({ tags }) => [...tags].join(' '))
    expect(tags).toEqual(stockTags(sentence).map((line) => line.slice(line.indexOf(': ') + 2)))
  })
})

describe('words', () => {
  const cut = (text: string) =>
    tagSentence(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

  it.each<[words: string[], text: string]>([
    [['He', "can't", 'say'], "“He can't say.”"],
    [['The', 'U.S.', 'team'], 'The U.S. team'],
    [['well', 'known', 'man'], 'well-known man'],
    [['Yes', ':)', 'indeed'], 'Yes :) indeed'],
    [['2-5', 'men'], '2-5 men'],
    [['a'.repeat(300)], `"${'a'.repeat(300)}!"`],
    [['—'], '—'],
  ])('%j', (words, text) => {
    expect(cut(text)).toEqual(words)
  })

  it('gives each sentence its own words, whatever the others are', () => {
    const text = articles(1, 3)[0]!.text
    const ranges = paragraphs(text).flatMap((paragraph) => sentencesOf(text, paragraph))
    const sentences = ranges.map((range) => stretchOf(text, range))
    const uncounted = ({ index, ...token }: Token) => token
    expect(tagSentences(text, sentences).map((words) => words.map(uncounted))).toEqual(
      ranges.map((range) => tagSentence(text, range).map(uncounted)),
    )
  })

  it('counts the words through', () => {
    const text = articles(1, 3)[0]!.text
    const ranges = paragraphs(text).flatMap((paragraph) => sentencesOf(text, paragraph))
    const words = tagSentences(
      text,
      ranges.map((range) => stretchOf(text, range)),
    ).flat()
    expect(words.map(({ index }) => index)).toEqual([...words.keys()])
  })

  it('shares one set between words with the same tags', () => {
    const [one, other] = tagSentence('table chair', { start: 0, end: 11 })
    expect(one?.tags).toBe(other?.tags)
  })
})

const hazards: readonly [name: string, unit: string][] = [
  ['no punctuation', 'the man went home and saw a red car '],
  ['title case', 'Red Car Home Man '],
  ['hyphens', 'a-b-c-'],
  ['contractions', "he'd've "],
  ['open quotes', 'he said “well '],
  ['dots', '.'],
  ['marks', '?! '],
  ['dotted letters', 'U.S.'],
  ['initials', 'J. '],
  ['titles', 'Mr. '],
  ['quotes', '"'],
  ['brackets', '('],
  ['space', '\n\t'],
  ['letters', 'a'],
  ['digits', '1'],
  ['apostrophes', "'"],
  ['mixed marks', '.,!"'],
  ['commas', 'red, '],
  ['emoji', '😀'],
  ['lone surrogates', '\udc00'],
  ['slashes', 'a/'],
  ['ranges', '1-'],
  ['emoticons', ':) '],
]

describe('time is linear in the length of hostile text', () => {
  const read = (text: string) => {
    const ranges = paragraphs(text).flatMap((paragraph) => sentencesOf(text, paragraph))
    const sentences = ranges.map((range) => stretchOf(text, range))
    for (const words of tagSentences(text, sentences)) expect(words.length).toBeGreaterThan(0)
  }

  it.each(hazards)('%s', (_, unit) => {
    const make = (size: number) => `x ${unit.repeat(Math.ceil(size / unit.length)).slice(0, size)} x`
    expect(growth(make, read, [8_000, 64_000])).toBeLessThan(STEEP)
  })
})
