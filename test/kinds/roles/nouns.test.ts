import { expect, test } from 'vitest'
import { isPersonNoun, mayBePersonNoun } from '../../../src/kinds/roles/nouns.ts'
import { phraseSet } from '../../../src/text/lexicon.ts'
import { spellingOf } from '../../../src/text/spelling.ts'

const tokenOf = (text: string) => ({
  start: 0,
  end: text.length,
  text,
  lower: text.toLowerCase(),
  tags: new Set(['Noun']),
  index: 0,
  spelling: spellingOf(text),
})

const PHRASES = [
  ...phraseSet('person-nouns'),
  ...phraseSet('titles'),
  'Biologist',
  'go-to guy',
  'policewoman',
]

test('the last word of every noun for a person may be one', () => {
  const hidden = PHRASES.filter((phrase) => {
    const last = tokenOf(phrase.split(/[\s-]/).at(-1) ?? phrase)
    const parts = [last, tokenOf(phrase)]
    return parts.some((token) => isPersonNoun(phrase, token) && !mayBePersonNoun(token.spelling))
  })
  expect(hidden).toEqual([])
})

test.each([
  [true, 'Governor'],
  [true, 'guy'],
  [true, 'biologist'],
  [false, 'harbour'],
  [false, 'said'],
  [false, 'of'],
])('%s: %s', (expected, word) => {
  expect(mayBePersonNoun(spellingOf(word))).toBe(expected)
})
