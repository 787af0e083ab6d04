import nlp from 'compromise/two'
import { describe, expect, it } from 'vitest'
import type { StockTerm } from '../../../src/text/tagger/compromise.ts'
import { tagByWord } from '../../../src/text/tagger/steps.ts'
import type { Term } from '../../../src/text/tagger/terms.ts'
import { wordsOf } from '../../../src/text/tagger/words.ts'
import { stretchOf } from '../../helpers/stretch.ts'

function tagged(sentence: string): Term[] {
  const sentences = [wordsOf(sentence, stretchOf(sentence))]
  tagByWord(sentences)
  return sentences[0] ?? []
}

interface Stock {
  readonly document: (StockTerm & { implicit?: string })[][]
  compute(steps: readonly string[]): Stock
}
const library = nlp as unknown as { tokenize(text: string): Stock }
/** The steps as compromise runs them, on all words of a sentence. */
const steps = ['alias', 'machine', 'index', 'id', 'freeze', 'lexicon', 'preTagger', 'contractionTwo']

function show(terms: readonly (StockTerm & { implicit?: string | undefined })[]): string[] {
  return terms.map(({ text, implicit, tags }) => `${text}|${implicit ?? ''}|${[...tags].join(' ')}`)
}

describe('tagByWord', () => {
  it.each([
    ['a contraction', "She can't swim and they're late"],
    ['one without an apostrophe', 'They cannot go'],
    ['a range and a unit', 'It took 5-7 days to walk 4km'],
    ['one that needs tags', "The mayor's plan and the mayor's gone"],
    ['a phrase of the lexicon', 'He flew from New York to Los Angeles'],
    ['a slash', 'Bring tea/coffee home'],
    ['names of the language', 'constructor toString __proto__'],
    ['nothing special', 'Two boats sank off the coast'],
  ])('%s: as compromise does', (_, sentence) => {
    const stock = library.tokenize(sentence).compute(steps).document.flat()
    expect(show(tagged(sentence))).toEqual(show(stock))
  })

  it.each<[expected: string[], sentence: string]>([
    [['can', 'not'], "can't"],
    [['can', 'not'], 'cannot'],
    [[], 'canopy'],
    [[], 'swimming'],
  ])('%j are the parts of %s', (expected, word) => {
    const parts = tagged(`They ${word} here`).flatMap(({ implicit }) => implicit ?? [])
    expect(parts).toEqual(expected)
  })

  it('gives the same for a word that comes again, whatever became of its terms', () => {
    const before = show(tagged("They can't swim in London"))
    for (const term of tagged("They can't swim in London")) term.tags.add('Changed')
    expect(show(tagged("They can't swim in London"))).toEqual(before)
  })
})
