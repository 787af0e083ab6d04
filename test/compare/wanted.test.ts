import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingOf } from '../../src/compare/reading.ts'
import { keyOf, RUN, wantedOf } from '../../src/compare/wanted.ts'
import { quotedWords } from '../../src/values/words.ts'

const runsOf = (text: string) => {
  const words = quotedWords(text)
  return words.slice(RUN - 1).map((_, at) => keyOf(words, at))
}

const wantedIn = (quotations: readonly string[], text: string) => wantedOf(quotations, readingOf())(text)

// biome-ignore format: table
test.each<[readonly string[], string, string]>([
  [['close the old port in'], 'close the old port in', 'They close the old port in May.'],
  [[], 'close the old port', 'They close the old port.'],
  [[], 'close the old port in', 'They close the new port in May.'],
  [['the organized lot of 5'], 'the organised lot of five', 'the organized lot of 5'],
  [['we can not pay 5000000', 'can not pay 5000000 usd'], 'we can’t pay $5 million', 'now we cannot pay five million dollars'],
  [['about 0.5 of all docks', '0.5 of all docks are'], 'about half of all docks are', 'so about a half of all docks are shut'],
])('%j: %s: %s', (runs, quotation, text) => {
  expect(wantedIn([quotation], text)).toEqual(runs)
})

const word = fc.constantFrom(
  ...'a an and of the half two two-thirds 2/3 five 5 20th hundred million $5 dollars percent 10% point third can’t will old port — "shut" U.S. … .'.split(
    ' ',
  ),
)
const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '))

test('no run is passed over', () => {
  fc.assert(
    fc.property(text, text, (quotation, other) => {
      const runs = new Set(runsOf(quotation))
      expect(wantedIn([quotation], other)).toEqual(runsOf(other).filter((run) => runs.has(run)))
    }),
    { numRuns: 2000, seed: 1 },
  )
})
