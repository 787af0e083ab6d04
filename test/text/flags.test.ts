import { expect, test } from 'vitest'
import { chunksOf } from '../../src/text/chunks.ts'
import { readDoc } from '../../src/text/doc.ts'
import { chunkFlag, flagsIn, flagsOfWord, wordFlag } from '../../src/text/flags.ts'

const DIGITS = chunkFlag(({ text }) => /\d/.test(text))
const CAPITALS = chunkFlag(({ text }) => /^\p{Lu}/u.test(text))

const rows: [text: string, digits: boolean, capitals: boolean][] = [
  ['nine of 10 left,', true, false],
  ['Nobody left.', false, true],
  ['May 3', true, true],
  ['no one', false, false],
  ['', false, false],
]

test.each(rows)('%j', (text, digits, capitals) => {
  const flags = flagsIn(chunksOf(text, { start: 0, end: text.length }))
  expect((flags & DIGITS) !== 0).toBe(digits)
  expect((flags & CAPITALS) !== 0).toBe(capitals)
})

test('a flag that comes later is asked of spellings that are known', () => {
  const chunks = chunksOf('Nobody left', { start: 0, end: 11 })
  flagsIn(chunks)
  const ENDS = chunkFlag(({ text }) => text.endsWith('t'))
  expect((flagsIn(chunks) & ENDS) !== 0).toBe(true)
  expect((flagsIn(chunks) & DIGITS) !== 0).toBe(false)
})

test('a sentence has the flags of its chunks', () => {
  const text = 'It opened. Nine boats left at 10.'
  const article = { source: 'a', path: null, title: null, publisher: null, published: null, text, zones: [] }
  expect(readDoc(article).sentences.map(({ flags }) => (flags & DIGITS) !== 0)).toEqual([false, true])
})

const SHORT = wordFlag(({ text }) => text.length < 3)

test('a sentence has the flags of its words', () => {
  const text = 'It, opened. Nine boats left.'
  const article = { source: 'a', path: null, title: null, publisher: null, published: null, text, zones: [] }
  const { sentences } = readDoc(article)
  expect(sentences.map(({ wordFlags }) => (wordFlags & SHORT) !== 0)).toEqual([true, false])
  const words = sentences.flatMap(({ tokens }) => tokens)
  expect(words.map(({ spelling }) => (flagsOfWord(spelling) & SHORT) !== 0)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})

test('there is an end of flags', () => {
  expect(() => {
    for (let at = 0; at < 40; at++) chunkFlag(() => false)
  }).toThrow(RangeError)
  expect(() => {
    for (let at = 0; at < 40; at++) wordFlag(() => false)
  }).toThrow(RangeError)
})
