import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainFact, findFact } from '../../src/report/explain.ts'
import { defaultOptions, type ReportOptions, views } from '../../src/report/options.ts'
import { table } from '../../src/report/table.ts'
import { columnsOf } from '../../src/report/width.ts'
import type { Comparison } from '../../src/types.ts'
import { comparisons } from './arbitrary.ts'
import { crowd, sample, wideLetters } from './sample.ts'

const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/u

function options(over: Partial<ReportOptions> = {}): ReportOptions {
  return { ...defaultOptions, ...over }
}

function expectTidy(text: string, width: number): void {
  expect(text.endsWith('\n')).toBe(true)
  expect(text.replaceAll('\n', '')).not.toMatch(UNSAFE)
  for (const line of text.split('\n')) {
    expect(columnsOf(line), line).toBeLessThanOrEqual(width)
    expect(line).not.toMatch(/^\s*::|##\[/)
    expect(line).not.toMatch(/ $/)
  }
}

describe('golden files', () => {
  const cases = [80, 140].flatMap((width) => [
    ...views.map((view) => ({ name: `${view}-${width}`, over: { width, view } })),
    { name: `all-ascii-${width}`, over: { width, all: true, ascii: true } },
    { name: `color-${width}`, over: { width, color: 1, hyperlinks: false, view: 'grouped' } },
  ]) satisfies { name: string; over: Partial<ReportOptions> }[]
  test.each(cases)('table $name', async ({ name, over }) => {
    await expect(table(sample.result, options(over))).toMatchFileSnapshot(`golden/table-${name}.txt`)
  })
  test.each([
    [20, 80],
    [20, 140],
    [100, 80],
    [100, 140],
  ])('%i sources at %i', async (size, width) => {
    for (const view of ['grouped', 'matrix'] as const)
      await expect(table(crowd(size).result, options({ width, view }))).toMatchFileSnapshot(
        `golden/table-${size}-sources-${view}-${width}.txt`,
      )
  })
  test.each([80, 140])('wide and joined letters at %i', async (width) => {
    for (const view of ['grouped', 'grid', 'matrix'] as const) {
      const text = table(wideLetters.result, options({ width, view }))
      expectTidy(text, width)
      await expect(text).toMatchFileSnapshot(`golden/table-wide-letters-${view}-${width}.txt`)
    }
  })
  test('links', async () => {
    const text = table(sample.result, options({ hyperlinks: true, color: 1, view: 'grouped' }))
    const here = pathToFileURL('dam').href
    await expect(text.replaceAll(here, 'file:///news/dam')).toMatchFileSnapshot('golden/table-links-80.txt')
    const links = text
      .split('\u001b]8;;')
      .slice(1)
      .map((part) => part.split('\u001b\\')[0] ?? '')
    expect(links.filter((to) => to !== '').every((to) => /^file:\/\/\/.+\/dam\/[a-z]+\.txt$/.test(to))).toBe(
      true,
    )
    expect(links.filter((to) => to === '')).toHaveLength(links.length / 2)
    expect(links.length).toBeGreaterThan(20)
  })
  test.each([80, 140])('every fact explained at %i', async (width) => {
    const text = sample.result.facts
      .map(({ id }) => explainFact(sample.result, id, options({ width })))
      .join('\n')
    await expect(text).toMatchFileSnapshot(`golden/explain-${width}.txt`)
  })
})

describe('any comparison', () => {
  const shape = fc.record({
    width: fc.integer({ min: 20, max: 200 }),
    view: fc.constantFrom(...views),
    all: fc.boolean(),
    ascii: fc.boolean(),
  })

  test('no view is wider than asked, or prints a control character', () => {
    fc.assert(
      fc.property(comparisons, shape, (result, over) => {
        expectTidy(table(result, options(over)), over.width)
      }),
      { numRuns: 300 },
    )
  })

  test('no explanation is either', () => {
    fc.assert(
      fc.property(comparisons, shape, (result, over) => {
        for (const { id } of result.facts) expectTidy(explainFact(result, id, options(over)), over.width)
      }),
      { numRuns: 150 },
    )
  })

  test('colour adds nothing but colour', () => {
    fc.assert(
      fc.property(comparisons, shape, (result, over) => {
        const painted = table(result, options({ ...over, color: 1, hyperlinks: true }))
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that colour and links consist of
        const bare = painted.replace(/\u001b\[[\d;]*m|\u001b\]8;;[^\u001b]*\u001b\\/g, '')
        expect(bare.replace(/ +$/gm, '')).toBe(table(result, options(over)))
      }),
      { numRuns: 100 },
    )
  })
})

describe('what the table says', () => {
  const empty: Comparison = {
    ...sample.result,
    sources: [],
    facts: [],
    summary: { sources: 0, facts: 0, conflict: 0, compatible: 0, agree: 0, single: 0 },
  }

  test.each(views)('an empty comparison as %s', (view) => {
    expect(table(empty, options({ view }))).toContain('0 sources, 0 facts')
  })

  test('every value of a shared fact stands in it, whole and with its line', () => {
    const text = table(sample.result, options({ width: 200, view: 'grouped' }))
    for (const fact of sample.result.facts.filter(({ verdict }) => verdict !== 'single'))
      for (const value of fact.values) {
        expect(text).toContain(value.text)
        expect(text).toContain(`${value.source}:`)
      }
  })

  test('single facts are counted, and shown when asked for', () => {
    expect(table(sample.result, options())).toContain('2 single-source facts not shown')
    expect(table(sample.result, options())).not.toContain('last frost')
    expect(table(sample.result, options({ all: true }))).toContain('last frost')
  })

  test('the grid is taken only where each source gets a readable column', () => {
    expect(table(sample.result, options({ width: 140 }))).toContain('a) 47-year-old :4')
    expect(table(sample.result, options({ width: 80 }))).not.toContain('a) 47-year-old :4')
  })

  test('a grid too narrow for words is the grouped view', () => {
    const { result } = crowd(100)
    expect(table(result, options({ view: 'grid' }))).toBe(table(result, options({ view: 'grouped' })))
  })

  test('a fact is found by its id or a beginning that only it has', () => {
    const [first] = sample.result.facts
    expect(findFact(sample.result, first!.id)).toBe(first)
    expect(findFact(sample.result, first!.id.slice(0, 5))).toBe(first)
    expect(findFact(sample.result, '')).toBeUndefined()
    expect(() => explainFact(sample.result, 'nothing', options())).toThrow(RangeError)
  })
})
