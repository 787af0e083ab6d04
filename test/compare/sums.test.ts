import { expect, test } from 'vitest'
import { sumsOf } from '../../src/compare/sums.ts'
import { claim, quantity, sourced } from './sample.ts'

/** Claims of one article: each number with the sentence it stands in, sentences one after the other. */
function counted(...sentences: readonly (readonly [text: string, ...numbers: string[]])[]) {
  let start = 0
  const claims = sentences.flatMap(([text, ...numbers]) => {
    const at = start
    start += text.length + 1
    return numbers.map((number) => {
      const offset = at + text.indexOf(number)
      const typed = number.includes('$')
        ? quantity(Number(number.slice(1)), { kind: 'money', unit: 'USD' })
        : quantity(Number(number))
      const one = claim({ text, start: at, value: number, typed })
      return { ...one, value: { ...one.value, start: offset, end: offset + number.length } }
    })
  })
  return sourced([claims])
}

test.each([
  [
    'parts after a cue',
    [['Of the 59 goats, 35 of them are white, 22 are black, and 2 are brown.', '59', '35', '22', '2']],
    '35 + 22 + 2 = 59',
  ],
  [
    'parts in the next sentence',
    [
      ['The farm has 12 goats.', '12'],
      ['Of them 7 are white and 5 black.', '7', '5'],
    ],
    '7 + 5 = 12',
  ],
  [
    'a total in words',
    [
      ['They paid $30 for hay.', '$30'],
      ['Straw cost $12, which made $42 in all.', '$12', '$42'],
    ],
    '$30 + $12 = $42',
  ],
] as const)('%s', (_, sentences, note) => {
  expect(sumsOf(counted(...sentences)).map((sum) => sum.note)).toEqual([note])
})

test('nothing is added up without a cue', () => {
  expect(sumsOf(counted(['The farm has 12 goats, the mill 7 and the inn 5.', '12', '7', '5']))).toEqual([])
})

test('parts that leave some out say nothing', () => {
  expect(sumsOf(counted(['Of the 59 goats, 35 are white and 22 of them black.', '59', '35', '22']))).toEqual(
    [],
  )
})
