import { expect, test } from 'vitest'
import { quantities } from '../../../src/extract/quantities/index.ts'
import type { Mentions } from '../../../src/types.ts'
import { growth, STEEP } from '../../helpers/time.ts'
import { docOf } from './helpers.ts'

const NOTHING: Mentions = { entities: [], quantities: [], dates: [], quotes: [] }

/** How the time of the extractor alone grows over texts made of one phrase. */
function growthOf(phrase: string): number {
  return growth(
    (size) => docOf(phrase.repeat(Math.ceil(size / phrase.length))),
    (doc) => quantities.extract(doc, NOTHING),
    [5_000, 40_000],
  )
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
  const doc = docOf(phrase.repeat(20))
  for (const mention of quantities.extract(doc, NOTHING))
    expect(doc.text.slice(mention.start, mention.end)).toBe(mention.text)
  expect(growthOf(phrase)).toBeLessThan(STEEP)
})
