import { expect, test } from 'vitest'
import { wordsOf } from '../../../src/compare/match/shown.ts'
import { conceptOf } from '../../../src/text/concepts.ts'
import { claimOf } from '../../claim.ts'

test.each([
  ['delegates', 'He lost the delegates.', ['delegates']],
  [
    'affairs, Roe',
    'Affairs of Jane Roe and other affairs.'.toLowerCase().replace('roe', 'Roe'),
    ['affairs', 'Roe'],
  ],
  ['', 'He lost the delegates.', ['goats']],
])('%s in %s', (expected, text, words) => {
  expect(
    wordsOf(
      claimOf(text),
      words.map((word) => conceptOf(word.toLowerCase())),
    ),
  ).toBe(expected)
})

test('a name in full stands for itself', () => {
  expect(wordsOf(claimOf('The trip of Jane Roe.'), ['Jane Roe'])).toBe('Jane Roe')
})
