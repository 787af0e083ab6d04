import { expect, test } from 'vitest'
import { quotedStretches } from '../../../src/extract/quotes/marks.ts'

function milliseconds(text: string): number {
  const article = { source: 'a', path: null, title: null, publisher: null, published: null, text, zones: [] }
  const start = performance.now()
  quotedStretches(article)
  return performance.now() - start
}

/** The best of a few tries, so that a busy machine does not decide. */
test.each(['"a" ', "'a,' b ", '"a," \'b,\' ', '“a ', '“ ”'])(
  'one line of %j costs linear time',
  (part) => {
    const line = (size: number) => part.repeat(size / part.length)
    const ratios = [1, 2, 3].map(() => milliseconds(line(100_000)) / milliseconds(line(50_000)))
    expect(Math.min(...ratios)).toBeLessThan(2.6)
  },
  30_000,
)
