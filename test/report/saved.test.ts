import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { json } from '../../src/report/json.ts'
import { defaultOptions } from '../../src/report/options.ts'
import { savedComparison } from '../../src/report/saved.ts'
import { comparisons } from './arbitrary.ts'
import { sample } from './sample.ts'

describe('a saved comparison', () => {
  test('reads back as it was', () => {
    expect(savedComparison(json(sample.result, defaultOptions))).toEqual(sample.result)
    fc.assert(
      fc.property(comparisons, (result) => {
        const text = json(result, defaultOptions)
        expect(json(savedComparison(text), defaultOptions)).toBe(text)
      }),
    )
  })

  test.each([
    ['not JSON', '{'],
    ['not JSON', ''],
    ['not an object', '[]'],
    ['schema is not one of crossclaim.comparison/1', '{"schema":"crossclaim.article/1"}'],
    ['tool is not an object', '{"schema":"crossclaim.comparison/1","tool":3}'],
    ['facts[0].label is not a string', JSON.stringify(sample.result).replace('"label":"', '"label":5,"x":"')],
    [
      'facts[0].values[0].start is not a whole number',
      JSON.stringify(sample.result).replace(/"start":\d+/, '"start":-1'),
    ],
    [
      'facts[0].verdict is not one of conflict, compatible, agree, single',
      JSON.stringify(sample.result).replace('"verdict":"conflict"', '"verdict":"true"'),
    ],
  ])('%s', (message, text) => {
    expect(() => savedComparison(text)).toThrow(new RangeError(message))
  })

  test('what the contract does not ask for may be missing', () => {
    const bare = JSON.parse(JSON.stringify(sample.result), (key, value) =>
      ['rule', 'aligned', 'remarks'].includes(key) ? undefined : value,
    )
    const [first] = savedComparison(`\ufeff${JSON.stringify(bare)}`).facts
    expect([first!.aligned, first!.remarks, first!.values[0]!.rule]).toEqual(['unknown', [], 'unknown'])
  })
})
