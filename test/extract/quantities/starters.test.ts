import { expect, test } from 'vitest'
import { lexemesOf, mayHoldQuantity, startersOf } from '../../../src/extract/quantities/starters.ts'
import { chunksOf } from '../../../src/text/chunks.ts'
import { flagsIn } from '../../../src/text/flags.ts'

function cut(phrase: string) {
  const chunks = chunksOf(phrase, { start: 0, end: phrase.length })
  return { chunks, flags: flagsIn(chunks) }
}

const sentences: [phrase: string, may: boolean][] = [
  ['They sold 12 boats.', true],
  ['It cost €3m.', true],
  ['a third of them', true],
  ['He waited for a year.', true],
  ['a year', true],
  ['the year -long strike', true],
  ['a slow year', false],
  ['a month-long strike', true],
  ['They doubled.', true],
  ['She is in her fifties.', true],
  ['a couple of boats', true],
  ['That was years before the storm.', false],
  ['The harbour lies between an island and a hill.', false],
  ['Several parties and cities took part.', false],
]

test.each(sentences)('%s: may hold a quantity: %s', (phrase, may) => {
  expect(mayHoldQuantity(cut(phrase))).toBe(may)
})

const phrases: [phrase: string, starters: string[]][] = [
  ['from a hundred boats', ['from', 'a', 'hundred']],
  ['a boat with 3 decks', ['3']],
  ['year-long, a year', ['year', 'a']],
  ['in his 50s in May', ['in', '50']],
]

test.each(phrases)('%s', (phrase, starters) => {
  const lexemes = cut(phrase).chunks.flatMap(({ spelling }) => lexemesOf(spelling))
  expect(startersOf(lexemes).map((at) => lexemes[at]?.text)).toEqual(starters.toReversed())
})
