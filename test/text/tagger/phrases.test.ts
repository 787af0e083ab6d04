import { describe, expect, it } from 'vitest'
import { engine, type Term } from '../../../src/text/tagger/compromise.ts'
import { mayHold, mayHoldPhrase } from '../../../src/text/tagger/phrases.ts'

/** The words of a sentence; one in brackets is looked up by another name. */
function termsOf(sentence: string): Term[] {
  return sentence.split(' ').map((word): Term => {
    const [normal = '', machine] = word.split('=')
    return { pre: '', text: normal, post: ' ', normal, machine, tags: new Set() }
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

describe('mayHold', () => {
  it.each<[expected: boolean, sentence: string]>([
    [true, 'a ferry sank'],
    [true, 'a Fähre=ferry sank'],
    [true, 'he left new york'],
    [false, 'a boat sank off york'],
    [false, 'ferry=boat'],
    [false, 'hasOwnProperty'],
  ])('%s: %s', (expected, sentence) => {
    expect(mayHold(termsOf(sentence), phrases)).toBe(expected)
  })
})
