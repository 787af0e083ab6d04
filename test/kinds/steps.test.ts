import { expect, test } from 'vitest'
import { REACH, stepsFrom, stepsTo } from '../../src/kinds/steps.ts'
import { readDoc } from '../../src/text/doc.ts'
import type { Range } from '../../src/types.ts'

const TEXT = 'The port, which shipped 40 tonnes of grain last year, closed on Monday; workers left.'

function read() {
  const doc = readDoc({
    ...{ source: 'a', path: 'a.txt', title: null, publisher: null },
    ...{ published: '2025-03-06', text: TEXT, zones: [] },
  })
  const [sentence] = doc.sentences
  if (!sentence) throw new Error('no sentence')
  return { doc, sentence }
}

function rangeOf(words: string): Range {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

test.each([
  ['shipped', 1],
  ['which', 2],
  ['port', 5], // a comma counts three
  ['tonnes', 1],
  ['year', 5],
  ['closed', 8],
  ['Monday', 10],
  ['workers', REACH], // further than is told
  ['40', REACH], // the value itself
])('%s is %i steps from "40"', (word, steps) => {
  const { doc, sentence } = read()
  expect(stepsTo(sentence, stepsFrom(doc, sentence, rangeOf('40')), rangeOf(word))).toBe(steps)
})

test('of several words the nearest counts', () => {
  const { doc, sentence } = read()
  const steps = stepsFrom(doc, sentence, rangeOf('40'))
  expect(stepsTo(sentence, steps, rangeOf('grain last year'))).toBe(3)
  expect(steps).toHaveLength(sentence.tokens.length)
})
