import { expect, test } from 'vitest'
import type { Claim, DateKind } from '../../src/types.ts'
import { date } from '../../src/values/date.ts'

/** A claim with these words as its value; `edtf` "null" is a date that is not told. */
function claim(words: string, edtf: string): Claim {
  const kind: DateKind = /^P/.test(edtf)
    ? 'duration'
    : /^R|WXX/.test(edtf)
      ? 'set'
      : /T/.test(edtf)
        ? 'time'
        : 'date'
  const value = { text: words, start: 0, end: words.length, line: 1, column: 1, normal: edtf }
  return {
    value,
    text: words,
    start: 0,
    typed: { type: 'date', kind, edtf: edtf === 'null' ? null : edtf },
  } as unknown as Claim
}

// biome-ignore format: table
const table = [
  ['agree', null, 'Oct. 7, 2023', '2023-10-07', '7 October 2023', '2023-10-07'],
  ['compatible', 'precision', 'mid-January', 'XXXX-01~', 'January', 'XXXX-01'],
  ['agree', null, 'the past decade', '2010/2019', 'the 2010s', '201X'],
  ['agree', null, 'January 19', 'XXXX-01-19', 'Jan. 19', 'XXXX-01-19'],
  ['compatible', 'precision', 'January', '2025-01', 'January 19', '2025-01-19'],
  ['compatible', 'precision', 'mid-January', '2025-01~', 'January 19', '2025-01-19'],
  ['compatible', 'precision', 'mid-January', '2025-01~', 'Feb. 3', '2025-02-03'],
  ['conflict', null, 'mid-January', '2025-01~', 'March 3', '2025-03-03'],
  ['compatible', 'precision', 'last week', '2025-W10', 'Friday', '2025-03-07'],
  ['compatible', 'scope', 'last year', '2024', 'the last fiscal year', '2024'],
  ['agree', null, 'fiscal 2024', '2024', 'the last fiscal year', '2024'],
  ['agree', null, 'last year', '2024', '2024', '2024'],
  ['conflict', null, 'last week', '2025-W10', 'Monday', '2025-03-10'],
  ['compatible', 'precision', 'the 1990s', '199X', '1997', '1997'],
  ['compatible', 'precision', 'spring', '2025-21', 'April', '2025-04'],
  ['conflict', null, 'the second quarter', '2025-34', 'July', '2025-07'],
  ['compatible', 'containment', 'since 1997', '1997/..', '2004', '2004'],
  ['conflict', null, 'since 1997', '1997/..', '1995', '1995'],
  ['compatible', 'containment', 'May to July', '2025-05/2025-07', 'June 3', '2025-06-03'],
  ['conflict', null, 'Friday', '2019-02-15', 'Saturday', '2019-02-16'],
  ['compatible', 'precision', 'Friday', '2019-02-15', 'Feb. 22', '2019-02-22'],
  ['conflict', null, 'Feb. 15', '2019-02-15', 'Feb. 22', '2019-02-22'],
  ['compatible', 'scope', '10 a.m. ET', '2025-03-10T10:00', '2 p.m. GMT', '2025-03-10T14:00Z'],
  ['compatible', 'scope', '10 a.m. GMT', '2025-03-10T10:00Z', '6 p.m. GMT+8', '2025-03-10T18:00+08:00'],
  ['conflict', null, '10 a.m. GMT', '2025-03-10T10:00Z', '11 a.m. GMT', '2025-03-10T11:00Z'],
  ['compatible', 'precision', 'Friday', '2019-02-15', 'March 1', '2019-03-01'],
  ['conflict', null, 'Friday', '2019-02-15', 'March 8', '2019-03-08'],
  ['compatible', 'precision', 'January', '2024-01', 'Jan. 14, 2025', '2025-01-14'],
  ['compatible', 'precision', 'January', '2022-01', 'Jan. 14, 2025', '2025-01-14'],
  ['compatible', 'precision', 'January 2024', '2024-01', 'Jan. 14', '2025-01-14'],
  ['compatible', 'precision', 'January', '2024-01', 'January', '2025-01'],
  ['compatible', 'precision', 'the spring', '2024-21', 'April 2025', '2025-04'],
  ['conflict', null, 'January 2024', '2024-01', 'Jan. 14, 2025', '2025-01-14'],
  ['conflict', null, 'January', '2024-01', 'Feb. 14, 2025', '2025-02-14'],
  ['conflict', null, 'last Friday', '2024-02-16', 'Feb. 16, 2025', '2025-02-16'],
  ['compatible', 'precision', 'the 15th', '2025-03-15', 'April 15', '2025-04-15'],
  ['conflict', null, 'the 15th', '2025-03-15', 'April 14', '2025-04-14'],
  ['compatible', 'precision', 'January', '2024-01', '2025', '2025'],
  ['conflict', null, 'January 2024', '2024-01', '2025', '2025'],
  ['compatible', 'precision', 'winter', '2024-24', 'January', '2024-01'],
  ['compatible', 'precision', 'the 15th', '2025-03-15', 'April', '2025-04'],
  ['conflict', null, 'March 15', '2025-03-15', 'April', '2025-04'],
  ['compatible', 'precision', 'Friday', '2019-02-22', 'March', '2019-03'],
  ['conflict', null, 'Friday', '2019-02-08', 'March', '2019-03'],
  ['agree', null, 'two days and an hour', 'P2DT1H', '2 days, 1 hour', 'P2DT1H'],
  ['compatible', 'rounding', '18 months', 'P18M', 'one year and six months', 'P1Y6M'],
  ['conflict', null, 'two days and an hour', 'P2DT1H', 'three hours', 'PT3H'],
  ['compatible', 'precision', 'May 4', '2024-05-04', 'May 4, 2025', '2025-05-04'],
  ['conflict', null, 'May 4, 2024', '2024-05-04', 'May 4, 2025', '2025-05-04'],
  ['compatible', 'precision', 'January 19', 'XXXX-01-19', 'Jan. 19, 2025', '2025-01-19'],
  ['compatible', 'precision', 'January 19', 'XXXX-01-19', '2025', '2025'],
  ['conflict', null, 'January 19', 'XXXX-01-19', 'Jan. 20, 2025', '2025-01-20'],
  ['compatible', 'precision', 'recently', 'null', 'Friday', '2025-03-07'],
  ['compatible', 'precision', 'recently', 'null', 'now', 'null'],
  ['compatible', 'precision', 'Sunday', '2025-03-09', 'Sunday night', '2025-03-09TNI'],
  ['compatible', 'precision', 'Sunday night', '2025-03-09TNI', 'early Monday', '2025-03-10'],
  ['conflict', null, '6:30 a.m.', '2025-03-09T06:30', '7 a.m.', '2025-03-09T07:00'],
  ['compatible', 'scope', '6:30 a.m. local time', '2025-03-09T06:30', '11:30', '2025-03-09T11:30'],
  ['agree', null, 'two weeks', 'P2W', '14 days', 'P2W'],
  ['compatible', 'rounding', '15-month-long', 'P15M', 'more than a year', 'P1Y'],
  ['conflict', null, 'three years', 'P3Y', 'five years', 'P5Y'],
  ['compatible', 'precision', 'several months', 'PXM', 'five years', 'P5Y'],
  ['compatible', 'scope', 'five years', 'P5Y', '2019', '2019'],
  ['compatible', 'scope', 'every Friday', 'XXXX-WXX-5', 'daily', 'R/P1D'],
] as const

test.each(table)('%s (%s): %s [%s], %s [%s]', (verdict, because, words, edtf, others, other) => {
  const [a, b] = [claim(words, edtf), claim(others, other)]
  expect(date(a, b)).toMatchObject({ verdict, because })
  expect(date(b, a)).toMatchObject({ verdict, because })
  expect(date(a, a).verdict).toBe(edtf === 'null' ? 'compatible' : 'agree')
})

test.each([
  [
    'Friday, February 15, 2019 and Saturday, February 16, 2019 cannot both be right',
    '2019-02-15',
    '2019-02-16',
  ],
  ['January 2025 includes Sunday, January 19, 2025', '2025-01', '2025-01-19'],
  ['both say Saturday, October 7, 2023', '2023-10-07', '2023-10-07'],
])('%s', (reason, edtf, other) => {
  expect(date(claim('May 1, 1999', edtf), claim('May 2, 1999', other)).reason).toBe(reason)
})

test('a claim of another type is not compared', () => {
  const quantity = { ...claim('two', '2'), typed: { type: 'quantity' } } as unknown as Claim
  expect(() => date(quantity, claim('2019', '2019'))).toThrow(RangeError)
})
