import { expect, test } from 'vitest'
import { quotedStretches } from '../../../src/extract/quotes/marks.ts'

/** Processor time, the best of three: what else runs on the machine counts less than on a clock. */
function cost(text: string): number {
  const article = { source: 'a', path: null, title: null, publisher: null, published: null, text, zones: [] }
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    quotedStretches(article)
    return process.cpuUsage(start).user
  })
  return Math.min(...times)
}

/** Eight times the text: eight times the work when linear, 64 times when quadratic. */
test.each(['"a" ', "'a,' b ", '"a," \'b,\' ', '“a ', '“ ”'])(
  'one line of %j costs linear time',
  (part) => {
    const line = (size: number) => part.repeat(size / part.length)
    expect(cost(line(400_000))).toBeLessThan(20 * cost(line(50_000)))
  },
  60_000,
)
