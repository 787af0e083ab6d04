import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText } from '../../src/json.ts'
import { json, ndjson } from '../../src/report/json.ts'
import { defaultOptions } from '../../src/report/options.ts'
import { comparisons } from './arbitrary.ts'
import { sample } from './sample.ts'

const RAW = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Surrogate}]|\\ud[89a-f]/u

function mended(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, inner) =>
    typeof inner === 'string' ? inner.replace(/\p{Surrogate}/gu, '\ufffd') : inner,
  )
}

test('what is printed reads back as what was meant', () => {
  fc.assert(
    fc.property(comparisons, (result) => {
      const text = json(result, defaultOptions)
      expect(text).not.toMatch(RAW)
      const { entities, ...rest } = JSON.parse(text)
      const { entities: wanted, ...others } = result
      expect(rest).toEqual(mended(others))
      expect(entities).toHaveLength(wanted.length)
    }),
    { numRuns: 200 },
  )
})

test('it is written as JSON.stringify would write it', () => {
  fc.assert(
    fc.property(comparisons, (result) => {
      const text = json(result, defaultOptions)
      expect(text).toBe(`${jsonText(JSON.parse(text), 2)}\n`)
    }),
    { numRuns: 100 },
  )
})

test('one line for each fact', () => {
  fc.assert(
    fc.property(comparisons, (result) => {
      const text = ndjson(result, defaultOptions)
      expect(text).not.toMatch(RAW)
      expect(text.split('\n').length - 1).toBe(result.facts.length)
      const facts = text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
      expect(facts).toEqual(
        result.facts.map((fact) => ({ schema: 'crossclaim.fact/1', ...(mended(fact) as object) })),
      )
    }),
    { numRuns: 100 },
  )
})

test('the order of fields does not depend on who wrote them', () => {
  const reversed = JSON.parse(JSON.stringify(sample.result), (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  )
  expect(json(reversed, defaultOptions)).toBe(json(sample.result, defaultOptions))
})

test('a source named __proto__ keeps its count', () => {
  const mentions = JSON.parse('{"__proto__":2,"b":1}')
  const result = { ...sample.result, entities: [{ entity: 'x', type: 'person' as const, mentions }] }
  expect(json(result, defaultOptions)).toContain('"__proto__": 2')
})

test('json', async () => {
  await expect(json(sample.result, defaultOptions)).toMatchFileSnapshot('golden/report.golden.json')
  await expect(ndjson(sample.result, defaultOptions)).toMatchFileSnapshot('golden/report.golden.ndjson')
})
