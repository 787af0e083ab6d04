import { describe, expect, test } from 'vitest'
import { writtenDates } from '../../../src/compare/match/dated.ts'

describe('normal values of dates', () => {
  test.each([
    ['2025-03-04', true, false],
    ['2025', true, true],
    ['2025-03~', false, false],
    ['198X', false, false],
    ['2025?', false, false],
  ])('%s: exact %s, a year %s', (normal, isExact, isYear) => {
    expect(writtenDates()(normal)).toMatchObject({ isExact, isYear })
  })

  test('equal days and periods have equal numbers', () => {
    const writtenOf = writtenDates()
    expect(writtenOf('2025-03-04T09:00').day).toBe(writtenOf('2025-03-04').day)
    expect(writtenOf('2025-03-04T09:00').period).not.toBe(writtenOf('2025-03-04').period)
    expect(writtenOf('2025-03~').period).toBe(writtenOf('2025-03').period)
    expect(writtenOf('2025-04').period).not.toBe(writtenOf('2025-03').period)
  })
})
