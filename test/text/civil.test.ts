import { expect, test } from 'vitest'
import { civilOf, dayOf, easterOf, parseDay, weekdayOf } from '../../src/text/civil.ts'
import { daysOf, edtfOf, periodOn, periodUnits } from '../../src/text/period.ts'

const day = (iso: string): number => parseDay(iso) ?? Number.NaN

test('a day and its number are each other’s inverse over leap years and centuries', () => {
  for (let number = dayOf(1599, 12, 1); number < dayOf(2201, 1, 1); number += 17) {
    const { year, month, day } = civilOf(number)
    expect(dayOf(year, month, day)).toBe(number)
    expect(weekdayOf(number + 7)).toBe(weekdayOf(number))
  }
})

test.each([
  [1, '2025-03-10'],
  [7, '2000-01-02'],
  [4, '1970-01-01'],
  [6, '1945-05-05'],
])('weekday %i is %s', (weekday, iso) => {
  expect(weekdayOf(day(iso))).toBe(weekday)
})

test.each(['2025-02-29', '2025-13-01', '25-1-1', '2025-04-31', 'today'])('%s is no day', (text) => {
  expect(parseDay(text)).toBeNull()
})

test.each(['2024-03-31', '2025-04-20', '2000-04-23', '1998-04-12'])('Easter is %s', (iso) => {
  expect(easterOf(Number(iso.slice(0, 4)))).toBe(day(iso))
})

// biome-ignore format: table
test.each([
  ['2025-03-10', 'day', '2025-03-10'], ['2025-W11', 'week', '2025-03-10'], ['2020-W53', 'week', '2021-01-03'],
  ['2025-W01', 'week', '2024-12-30'], ['2025-03-15/2025-03-16', 'weekend', '2025-03-10'], ['2025-03', 'month', '2025-03-10'],
  ['2025-33', 'quarter', '2025-03-31'], ['2025-34', 'quarter', '2025-04-01'], ['2025-21', 'season', '2025-03-10'],
  ['2024-24', 'season', '2025-02-10'], ['2025-40', 'half', '2025-06-30'], ['2025-41', 'half', '2025-07-01'],
  ['2025', 'year', '2025-03-10'], ['202X', 'decade', '2025-03-10'], ['20XX', 'century', '2025-03-10'],
] as const)('%s: the %s of %s', (edtf, unit, iso) => {
  expect(edtfOf(periodOn(unit, day(iso)))).toBe(edtf)
})

test('every day lies in its period, and the next period begins when it ends', () => {
  for (const unit of periodUnits.filter((unit) => unit !== 'weekend')) {
    for (let number = day('1999-11-20'); number < day('2005-03-01'); number += 5) {
      const period = periodOn(unit, number)
      const { first, last } = daysOf(period)
      expect(first <= number && number <= last).toBe(true)
      expect(daysOf({ unit, at: period.at + 1 }).first).toBe(last + 1)
    }
  }
})
