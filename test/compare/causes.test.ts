import { expect, test } from 'vitest'
import { firstWord } from '../../src/compare/causes.ts'
import { claim } from './sample.ts'

test.each([
  ['hurt', 'hurt'],
  ["don't pay the toll", "don't"],
  ['re-open … mill', 're-open'],
  ['élevé prices', 'élevé'],
  ['fête', 'fête'],
  ['12 boats', ''],
  ['', ''],
  ['a'.repeat(50), 'a'.repeat(40)],
])('the first word of "%s" is "%s"', (attribute, expected) => {
  expect(firstWord(claim({ attribute }))).toBe(expected)
})
