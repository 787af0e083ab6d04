import { expect, test } from 'vitest'
import { yearOfDay } from '../../../src/extract/dates/near.ts'
import type { Direction } from '../../../src/extract/dates/rule.ts'
import { dayOf } from '../../../src/text/civil.ts'

const published = dayOf(2025, 3, 6)

test.each<[year: number, month: number, day: number, tense: Direction]>([
  [2025, 9, 1, null],
  [2024, 9, 10, null],
  [2024, 9, 1, 'past'],
  [2025, 12, 24, 'future'],
  [2024, 12, 24, 'past'],
  [2025, 7, 1, 'future'],
  [2024, 7, 1, 'past'],
  [2026, 1, 2, 'future'],
])('%i: %i-%i, %s', (year, month, day, tense) => {
  expect(yearOfDay(published, month, day, () => tense)).toBe(year)
})

test('tense is not asked for near publication', () => {
  const unasked = () => expect.fail('asked')
  expect(yearOfDay(published, 5, 1, unasked)).toBe(2025)
  expect(yearOfDay(published, 1, 10, unasked)).toBe(2025)
  expect(yearOfDay(dayOf(2025, 12, 30), 1, 2, unasked)).toBe(2026)
  expect(yearOfDay(dayOf(2025, 1, 2), 12, 30, unasked)).toBe(2024)
})
