import { expect, test } from 'vitest'
import { quotedStretches } from '../../../src/extract/quotes/marks.ts'
import { growth, STEEP } from '../../helpers/time.ts'

test.each(['"a" ', "'a,' b ", '"a," \'b,\' ', '“a ', '“ ”'])('one line of %j costs linear time', (part) => {
  const make = (size: number) => {
    const text = part.repeat(size / part.length)
    return { source: 'a', path: null, title: null, publisher: null, published: null, text, zones: [] }
  }
  expect(growth(make, quotedStretches, [50_000, 400_000])).toBeLessThan(STEEP)
})
