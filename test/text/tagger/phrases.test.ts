import { describe, expect, it } from 'vitest'
import { engine } from '../../../src/text/tagger/compromise.ts'
import { mayHoldPhrase, phrasesEnd } from '../../../src/text/tagger/phrases.ts'

/** The words of a sentence; one in brackets is looked up by another name. */
function termsOf(sentence: string) {
  return sentence.split(' ').map((word) => {
    const [normal = '', machine] = word.split('=')
    return { normal, machine, reading: null }
  })
}

const phrases = { ferry: 'Noun', 'new york': 'City', 'united states of america': 'Country' }

describe('mayHoldPhrase', () => {
  it.each<[expected: boolean, sentence: string]>([
    [true, 'he left new york today'],
    [true, 'the united states sent help'],
    [true, 'the UNITED=united states=states'],
    [false, 'a ferry sank'],
    [false, 'york is new'],
    [false, 'a new boat of york'],
    [false, 'new'],
    [false, 'constructor toString'],
  ])('%s: %s', (expected, sentence) => {
    expect(mayHoldPhrase(termsOf(sentence), phrases)).toBe(expected)
  })

  it('is true for a term of two words, and false for none', () => {
    const [term] = termsOf('x')
    expect(mayHoldPhrase(term ? [{ ...term, normal: 'two words' }] : [], phrases)).toBe(true)
    expect(mayHoldPhrase([], phrases)).toBe(false)
  })

  it('leaves out no phrase of the lexicon that compromise would look for', () => {
    const { lexicon, _multiCache: longest } = engine().world.model.one
    const sought = Object.keys(lexicon).filter((phrase) => longest[phrase.split(' ')[0] ?? ''] !== undefined)
    const missed = sought.filter((phrase) => phrase.includes(' ') && !mayHoldPhrase(termsOf(phrase), lexicon))
    expect(sought.length).toBeGreaterThan(100)
    expect(missed).toEqual([])
  })
})

describe('phrasesEnd', () => {
  const several = { ...phrases, 'york minster bells': 'Noun' }

  it.each<[end: number, from: number, sentence: string]>([
    [0, 0, 'he left new york'],
    [4, 2, 'he left new york'],
    [3, 3, 'he left new york minster'],
    [0, 0, 'york'],
  ])('%d from %d in "%s"', (end, from, sentence) => {
    expect(phrasesEnd(termsOf(sentence), from, several)).toBe(end)
  })

  it('takes in all phrases that overlap', () => {
    const { lexicon, _multiCache: longest } = engine().world.model.one
    const end = phrasesEnd(termsOf('new york city of'), 0, lexicon)
    expect(end).toBeGreaterThanOrEqual(Math.min(4, longest.new ?? 0))
  })
})
