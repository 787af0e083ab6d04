import { expect, test } from 'vitest'
import { mayHoldDate } from '../../../src/extract/dates/telling.ts'
import { chunksOf } from '../../../src/text/chunks.ts'
import { flagsIn } from '../../../src/text/flags.ts'

const rows: [phrase: string, may: boolean][] = [
  ['The bridge opened on Friday.', true],
  ['They met at 8 p. m. in the hall.', true],
  ['Doors open at 14h30 GMT.', true],
  ['It was nineteen ninety-six.', true],
  ['in the foreseeable future', true],
  ['a two-year deal', true],
  ['until then', true],
  ['Sun. and Oct. alone', true],
  ['Sept.', true],
  ["the class of '98", true],
  ['The bridge has seven arches, the last of them new.', false],
  ['That is more than 40 tonnes of stone, or $3.5 million.', false],
]

test.each(rows)('%s: may hold a date: %s', (phrase, may) => {
  const flags = flagsIn(chunksOf(phrase, { start: 0, end: phrase.length }))
  expect(mayHoldDate({ flags })).toBe(may)
})
