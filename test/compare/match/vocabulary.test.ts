import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascending, MARKS, marksOf, meet, vocabularyOf } from '../../../src/compare/match/vocabulary.ts'

const few = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 9 })

test('lists in ascending order have each number once, and the list given stays as it is', () => {
  fc.assert(
    fc.property(few, (numbers) => {
      const given = [...numbers]
      expect(ascending(given)).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      expect(given).toEqual(numbers)
      expect(ascending(given)).not.toBe(given)
    }),
  )
})

test('ascending lists meet where they have a number in common', () => {
  fc.assert(
    fc.property(few, few, (a, b) => {
      expect(meet(ascending(a), ascending(b))).toBe(a.some((number) => b.includes(number)))
    }),
  )
})

test.each([
  ['Calder', MARKS.name],
  ['season', MARKS.period],
  ['harbor', MARKS.topic],
  ['lamp', 0],
])('what is known of %s', (word, expected) => {
  const vocabulary = vocabularyOf({ articles: 2, rarity: () => 1, isTopic: (topic) => topic === 'harbor' })
  const marks = marksOf(vocabulary, vocabulary.numberOf(word))
  expect(marks & (MARKS.name | MARKS.period | MARKS.topic)).toBe(expected)
})
