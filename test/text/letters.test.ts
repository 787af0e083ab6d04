import { expect, test } from 'vitest'
import { isCapitalised, isPlainWord, nextWord, plainWordEnd } from '../../src/text/letters.ts'

test.each([
  ['a red car', 2, 5],
  ['a red, car', 2, 5],
  ['the Red"', 4, 7],
  ['red', 0, 3],
  ['red', 1, 3],
  [' red', 0, 0],
  ['9 red', 0, 0],
  ["don't", 0, 0],
  ['don’t', 0, 0],
  ['well-known', 0, 0],
  ['U.S. troops', 0, 0],
  ['end.', 0, 0],
  ['café now', 0, 0],
  ['élan now', 0, 0],
  ['A4 paper', 0, 0],
  ['`a{|}~[', 0, 0],
  ['', 0, 0],
])('%j from %i: %i', (text, start, end) => {
  expect(plainWordEnd(text, start, text.length)).toBe(end)
})

test.each([
  ['Red', true],
  ['red,', false],
  ['a red', false],
  ['café', false],
  ['A4', false],
  ['', false],
])('%j is one plain word: %j', (text, plain) => {
  expect(isPlainWord(text)).toBe(plain)
})

test('the limit ends a word', () => {
  expect(plainWordEnd('reddest', 0, 3)).toBe(3)
})

test.each([
  ['Harbour', true],
  ['Élan', true],
  ['Ørsted', true],
  ['harbour', false],
  ['élan', false],
  ['7-Eleven', false],
  ['“Harbour', false],
  ['', false],
])('%j begins with a capital: %j', (word, capital) => {
  expect(isCapitalised(word)).toBe(capital)
})

test.each([
  ['a red car', 1, { at: 2, end: 5 }],
  ['a  red car', 1, { at: 3, end: 6 }],
  ["a don't", 1, { at: 2, end: 5 }],
  ['a 9', 1, null],
])('the next word of %j from %i: %j', (text, from, expected) => {
  expect(nextWord(text, from, /[a-z]+/g)).toEqual(expected)
})
