import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarWords } from '../../../src/extract/dates/words.ts'
import { chunksOf } from '../../../src/text/chunks.ts'
import { growth, STEEP } from '../../helpers/time.ts'
import { datesIn } from './read.ts'

const pieces = [
  'May 3, ',
  '1997-98 ',
  'from May to ',
  'the past three ',
  '10:30 ',
  'twenty-',
  'one hundred and ',
  '9:',
  'the end of ',
  '1/2 ',
  "'",
]

test.each(pieces)('a text of %j only takes linear time', (piece) => {
  const make = (size: number) => piece.repeat(Math.ceil(size / piece.length))
  const read = (text: string) => {
    const range = { start: 0, end: text.length }
    return calendarWords(text, { ...range, chunks: chunksOf(text, range) })
  }
  expect(growth(make, read, [12_500, 100_000])).toBeLessThan(STEEP)
})

test('any mixture of calendar words gives spans of the text with well-formed values', () => {
  const word = fc.constantFrom(
    ...[
      'May',
      'Oct.',
      '7',
      '31',
      '2023',
      'the',
      'last',
      'three',
      'weeks',
      'ago',
      'to',
      '-',
      ',',
      'Monday',
      'early',
      'of',
    ],
    ...[
      '1990s',
      'a.m.',
      '10:30',
      'every',
      'night',
      'third',
      'quarter',
      'spring',
      'Easter',
      'half',
      'and',
      'a',
      'year',
      "'98",
    ],
  )
  const value = /^(?:-?[\dX]{4}|R\/P|P|T\d\d|\.\.)/
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 14 }),
      fc.constantFrom('2025-03-10', '2024-02-29', null),
      (words, published) => {
        const text = words.join(' ')
        let end = 0
        for (const date of datesIn(text, published)) {
          expect(text.slice(date.start, date.end)).toBe(date.text)
          expect(date.start).toBeGreaterThanOrEqual(end)
          expect(date.value ?? 'P').toMatch(value)
          expect(date.value ?? '').not.toMatch(/NaN|undefined|null/)
          end = date.end
        }
      },
    ),
    { numRuns: 400, seed: 1 },
  )
})
