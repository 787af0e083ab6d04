import { expect, test } from 'vitest'
import type { Supply } from '../../src/read/list.ts'
import { behind, fewOf } from '../../src/workers/together.ts'

/** Articles by their lengths: in the cache where negative, not to be read where 1. */
function supply(...lengths: readonly number[]): Supply {
  const note = { level: 'note', code: 'gone', path: null, message: 'gone' } as const
  return {
    articles: lengths.map((length) => ({
      ...{ source: '', path: null, length: Math.abs(length) },
      kept: length < 0 ? 'kept.json' : null,
    })),
    read: (index) =>
      lengths[index] === 1 ? note : { source: `${index}`, path: null, text: '', given: null },
  }
}

test.each<[expected: number[], lengths: number[], first: number]>([
  [[], [500, 500, 500], 0],
  [[2], [500, 500, 500], 1],
  [[], [500, 500, 500], 2],
  [[4, 6], [5, 5, 5, 500, 500, -500, 500, 1], 3],
  [[4], [5, 5, 5, 20_000, 20_000, 500], 3],
  [[], [5, 5, 5, 100_000, 500], 3],
  [[21, 22, 23, 24, 25, 26, 27, 28, 29], Array.from({ length: 40 }, () => 9), 20],
])('%j of %j from %i', (expected, lengths, first) => {
  expect(behind(supply(...lengths), first).map(({ index }) => index)).toEqual(expected)
})

test('no article is read where its length says that it is too much', () => {
  const read = () => expect.fail('read')
  expect(behind({ ...supply(5, 30_000, 20_000), read }, 1)).toEqual([])
})

test.each<[expected: number, lengths: number[]]>([
  [0, []],
  [3, [5, 5, 5]],
  [10, Array.from({ length: 40 }, () => 9)],
  [1, [100_000, 5]],
  [2, [20_000, 20_000, 5]],
])('%i articles of lengths %j are extracted together', (expected, lengths) => {
  const tasks = lengths.map((length, index) => {
    const article = { source: '', path: null, text: 'a'.repeat(length), given: null }
    return { index, article }
  })
  expect(fewOf(tasks).map(({ index }) => index)).toEqual(Array.from({ length: expected }, (_, at) => at))
})
