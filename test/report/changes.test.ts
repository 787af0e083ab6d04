import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween } from '../../src/report/changes.ts'
import { changesNdjson, changesText } from '../../src/report/changes-text.ts'
import { defaultOptions } from '../../src/report/options.ts'
import { columnsOf } from '../../src/report/width.ts'
import type { Comparison, Fact } from '../../src/types.ts'
import { comparisons } from './arbitrary.ts'
import { sample } from './sample.ts'

const now = sample.result
const [quote, age, cost] = now.facts as [Fact, Fact, Fact]

function withFacts(facts: readonly Fact[]): Comparison {
  return { ...now, facts }
}

describe('changesBetween', () => {
  const agreed: Fact = {
    ...age,
    verdict: 'agree',
    values: age.values.filter(({ normal }) => normal === '47'),
  }
  const dearer: Fact = {
    ...cost,
    values: cost.values.map((value) => ({ ...value, normal: `${value.normal}0`, text: 'more' })),
  }
  const reworded: Fact = { ...age, values: age.values.map((value) => ({ ...value, text: 'aged', start: 1 })) }
  const renumbered: Fact = { ...age, id: 'other' }

  test.each([
    ['nothing', [], now.facts, now.facts],
    ['nothing but words', [], [reworded], [age]],
    ['only an id', [], [age], [renumbered]],
    ['a new fact', ['added'], [age], [quote, age]],
    ['a lost fact', ['lost'], [quote, age], [age]],
    ['another verdict', ['verdict'], [agreed], [age]],
    ['another value', ['value'], [dearer], [cost]],
    ['several', ['verdict', 'added', 'lost'], [agreed, cost], [age, quote]],
    ['the same label twice', ['added', 'lost', 'lost'], [age, { ...age, id: 'b' }], [{ ...age, id: 'c' }]],
  ] as const)('%s: %j', (_, expected, old, after) => {
    expect(changesBetween(withFacts(old), withFacts(after)).map(({ change }) => change)).toEqual(expected)
  })

  test('nothing changes between a comparison and itself, all is lost against none', () => {
    fc.assert(
      fc.property(comparisons, (result) => {
        expect(changesBetween(result, result)).toEqual([])
        expect(changesBetween(result, { ...result, facts: [] })).toHaveLength(result.facts.length)
      }),
    )
  })

  test.each([80, 140])('as text at %i', async (width) => {
    const changes = changesBetween(
      withFacts([agreed, dearer, quote]),
      withFacts([age, cost, ...now.facts.slice(4, 5)]),
    )
    await expect(changesText(changes, now, { ...defaultOptions, width })).toMatchFileSnapshot(
      `golden/changes-${width}.txt`,
    )
    expect(
      changesNdjson(changes)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).change),
    ).toEqual(['verdict', 'value', 'added', 'lost'])
  })
})

test('no line is wider than asked, or prints a control character', () => {
  fc.assert(
    fc.property(comparisons, comparisons, fc.integer({ min: 20, max: 200 }), (old, after, width) => {
      const text = changesText(changesBetween(old, after), after, { ...defaultOptions, width })
      expect(text.replaceAll('\n', '')).not.toMatch(
        /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/u,
      )
      for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width)
    }),
  )
})
