import { describe, expect, it } from 'vitest'
import { articles } from '../../../bench/corpus.mjs'
import { wordsByChunk } from '../../../src/text/tagger/chunks.ts'
import { engine } from '../../../src/text/tagger/compromise.ts'
import { stretchOf } from '../../helpers/stretch.ts'

/** The words with what stands around them, as compromise cuts them. */
function stockWords(text: string): string[] {
  const { methods, model } = engine().world
  return methods.one.tokenize.splitTerms(text, model)
}

/** The same from the terms: each goes on to where the next begins. */
function chunkWords(text: string): string[] | null {
  const terms = wordsByChunk(text, stretchOf(text))
  if (!terms) return null
  const starts = terms.map(({ start, reading }) => start - (reading?.at ?? 0))
  return starts.map((start, at) => text.slice(start, starts[at + 1] ?? text.length))
}

describe('wordsByChunk', () => {
  it.each([
    'He went home.',
    'He went  home —\tand slept ( badly ) .',
    'A well-known rock-and-roll band',
    'It was "good", he said -- twice',
    'Up 5% to $3.5m, from 20-aug on',
    '\u00a0no\u3000break\ufeffspaces',
    'Some 2\u00a0000 of the\u00a0men , he said \u2009 and\u00a0 left',
  ])('cuts as compromise does: %s', (text) => {
    expect(chunkWords(text) ?? stockWords(text)).toEqual(stockWords(text))
  })

  it.each([
    ['he / she', 'he / she came'],
    ['a range', 'between 2 - 5 men'],
    ['a range in two halves', 'from 2- 5 men'],
    ['a dash at the beginning', '— he said'],
    ['space at the beginning', ' he said'],
  ])('leaves to compromise: %s', (_, text) => {
    expect(chunkWords(text)).toBeNull()
  })

  it('cuts the sentences of articles as compromise does, and most of them', () => {
    let [known, all] = [0, 0]
    for (const { text } of articles(10, 5)) {
      for (const line of text.split(/(?<=[.!?]) +|\n/)) {
        const words = chunkWords(line)
        all++
        if (!words) continue
        known++
        expect(words).toEqual(stockWords(line))
      }
    }
    expect(known / all).toBeGreaterThan(0.8)
  })
})
