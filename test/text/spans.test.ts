import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, holding, inside } from '../../src/text/spans.ts'

const range = fc
  .tuple(fc.nat({ max: 40 }), fc.nat({ max: 9 }))
  .map(([start, length]) => ({ start, end: start + length }))
const sorted = fc.array(range).map((list) => list.sort((a, b) => a.start - b.start || b.end - a.end))

test('inside finds what looking at all items finds', () => {
  fc.assert(
    fc.property(sorted, range, (list, around) => {
      fc.pre(around.start < around.end)
      const all = list.filter((item) => contains(around, item) && item.start < around.end)
      expect(inside(list, around)).toEqual(all)
    }),
  )
})

test('holding finds the one item that contains a range', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 12 }), range, (cuts, wanted) => {
      const ends = cuts.sort((a, b) => a - b)
      const list = ends.slice(1).map((end, at) => ({ start: ends[at] ?? 0, end }))
      const expected = list.findLast((item) => contains(item, wanted))
      expect(holding(list, wanted)).toEqual(expected)
    }),
  )
})
