import { expect, test } from 'vitest'
import { chunksOf } from '../../src/text/chunks.ts'
import { readDoc } from '../../src/text/doc.ts'

test.each([
  ['Nine left, he said.', ['Nine', 'left,', 'he', 'said.']],
  ['  two\tcells\r\n next \v line ', ['two', 'cells', 'next', 'line']],
  ['2\u00A0000 tons', ['2\u00A0000', 'tons']],
  ['', []],
  [' \n ', []],
])('%j', (text, expected) => {
  const chunks = chunksOf(text, { start: 0, end: text.length })
  expect(chunks.map(({ spelling }) => spelling.text)).toEqual(expected)
  for (const { start, end, spelling } of chunks) expect(text.slice(start, end)).toBe(spelling.text)
})

test('only what lies in the range is cut', () => {
  const [first, ...others] = chunksOf('The port closes', { start: 4, end: 8 })
  expect(first).toMatchObject({ start: 4, end: 8 })
  expect(others).toEqual([])
})

test('the chunks and words of a sentence share their spellings', () => {
  // A word of no other text: what a long one has pushed out of one store may be in another still.
  const text = 'Quorvel closes its port. Quorvel left.'
  const { sentences } = readDoc({
    source: 'a',
    path: null,
    title: null,
    publisher: null,
    published: null,
    text,
    zones: [],
  })
  const [one, two] = sentences
  expect(one?.chunks[0]?.spelling).toBe(one?.tokens[0]?.spelling)
  expect(one?.chunks[0]?.spelling).toBe(two?.chunks[0]?.spelling)
  expect(two?.chunks.at(-1)?.spelling.text).toBe('left.')
})
