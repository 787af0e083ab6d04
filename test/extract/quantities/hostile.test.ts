import { expect, test } from 'vitest'
import { quantities } from '../../../src/extract/quantities/index.ts'
import type { Mentions } from '../../../src/types.ts'
import { docOf } from './helpers.ts'

const NOTHING: Mentions = { entities: [], quantities: [], dates: [], quotes: [] }

/** CPU milliseconds that the extractor alone takes over 20 kB made of one phrase. */
function timeOf(phrase: string): number {
  const doc = docOf(phrase.repeat(Math.ceil(20_000 / phrase.length)))
  const start = process.cpuUsage()
  const found = quantities.extract(doc, NOTHING)
  const taken = process.cpuUsage(start).user / 1000
  expect(found.every((mention) => doc.text.slice(mention.start, mention.end) === mention.text)).toBe(true)
  return taken
}

test.each([
  'one hundred and ',
  'a half a ',
  'more than ',
  'between 4 and ',
  '1-',
  '1,',
  '1,000,',
  '5 to ',
  '$',
  '"12 ',
  'twenty-',
  'tens of thousands of ',
  'per year ',
  '12 000 ',
  'of the 5, ',
  'in his 50s ',
  'five million and a half ',
  "the world's 12 ",
  'a-',
  '１２',
])('%j repeated takes no more than linear time', (phrase) => {
  expect(timeOf(phrase)).toBeLessThan(1500)
})
