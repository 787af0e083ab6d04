import { expect, test } from 'vitest'
import { mayHoldPhrase, oppositesBy } from '../../src/kinds/scope.ts'
import { chunksOf } from '../../src/text/chunks.ts'

const mayHold = (text: string) => mayHoldPhrase({ chunks: chunksOf(text, { start: 0, end: text.length }) })

const rows: [text: string, may: boolean][] = [
  ['Nine boats so far.', true],
  ['"So  far," she said', true],
  ['a so-far-right\nall\ntold', true],
  ['By mid-afternoon it rained', true],
  ['In\u00A0total nine', true],
  ['far so they went', false],
  ['Nine boats sank in the storm.', false],
  ['', false],
]

test.each(rows)('%j: may hold an opposite of several words: %s', (text, may) => {
  expect(mayHold(text)).toBe(may)
})

test('no phrase is passed over, whatever marks stand around it', () => {
  for (const phrase of oppositesBy().keys()) {
    if (!phrase.includes(' ')) continue
    for (const written of [phrase, `(${phrase.toUpperCase()})`, `x-${phrase}-y`, phrase.replace(' ', '\n')])
      expect([written, mayHold(`one ${written} two`)]).toEqual([written, true])
  }
})
