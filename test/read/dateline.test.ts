import { describe, expect, test } from 'vitest'
import { isoDate } from '../../src/read/date-line.ts'
import { datelineLine, datelineOf } from '../../src/read/dateline.ts'

describe('datelines that begin a paragraph', () => {
  test.each<[string, string, string | null, string | null]>([
    ['LUND — ', 'The ferry sank.', null, null],
    ['LUND -- ', 'The ferry sank.', null, null],
    ['LUND _ ', 'The ferry sank.', null, null],
    ['PORT ELLEN, Scotland — ', 'The ferry sank.', null, null],
    ['LUND, Sweden (AP) — ', 'The ferry sank.', null, 'AP'],
    ['LUND, Sweden (AP)_ ', 'The ferry sank.', null, 'AP'],
    ['LUND (Reuters) - ', 'The ferry sank.', null, 'Reuters'],
    ['Lund, Jun 22 2022 (IPS) - ', 'The ferry sank.', '2022-06-22', 'IPS'],
    ['LUND, March 3 (UPI) — ', 'The ferry sank.', null, 'UPI'],
    ['LUND, 2022-06-22 - ', 'The ferry sank.', '2022-06-22', null],
    ['Lund, Sweden – ', 'The ferry sank.', null, null],
    ['Lund- ', 'The ferry sank.', null, null],
    ['(Reuters) - ', 'The ferry sank.', null, 'Reuters'],
    ['(CNN) ', 'The ferry sank.', null, 'CNN'],
    ["ST. JOHN'S — ", 'The ferry sank.', null, null],
  ])('%s', (head, rest, published, publisher) => {
    expect(datelineOf(head + rest)).toEqual({ length: head.trimEnd().length, published, publisher })
  })
})

describe('paragraphs that only look alike', () => {
  test.each([
    'Norway — the host — won.',
    'Lund (pop. 90,000) is a town.',
    'BREAKING — The ferry sank.',
    'The ferry — an old one — sank.',
    'NATO-led troops came.',
    'A U-turn — of sorts.',
    '(Norway) won.',
    'WASHINGTON said no.',
  ])('%s', (line) => {
    expect(datelineOf(line)).toBeNull()
  })
})

describe('datelines of their own line', () => {
  test.each([
    ['LUND 1996-08-30', '1996-08-30'],
    ['PORT ELLEN, Scotland 1996-08-30', '1996-08-30'],
    ['LUND, Sweden, 3 May 2021', '2021-05-03'],
    ['June 6, 2005', '2005-06-06'],
    ['July 02, 2008', '2008-07-02'],
    ['Monday, June 6, 2005', '2005-06-06'],
    ['6 June 2005 10:30 GMT', '2005-06-06'],
    ['Posted on June 6, 2005 at 10:30 a.m.', '2005-06-06'],
    ['Published: 2005-06-06T10:30:00Z', '2005-06-06'],
  ])('%s', (line, published) => {
    expect(datelineLine(line)?.published).toBe(published)
  })

  test.each([
    'June 6',
    'The ferry sank on June 6, 2005',
    'June 31, 2005',
    'LUND',
    'In 2005',
    'June 6, 2005 was a Monday',
  ])('not: %s', (line) => {
    expect(datelineLine(line)).toBeNull()
  })
})

test.each<[string, string | null]>([
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', null],
  ['Feb. 3rd, 2024', '2024-02-03'],
  ['Thurs, 3 Sept 2020', '2020-09-03'],
  ['03/04/2024', null],
  ['yesterday', null],
  ['', null],
])('a date alone: %s', (line, expected) => {
  expect(isoDate(line)).toBe(expected)
})
