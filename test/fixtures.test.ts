import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readInputs } from '../src/read/files.ts'
import type { ArticleClaims, Comparison, Span } from '../src/types.ts'
import { fixtures } from './helpers/fixtures.ts'
import { cli } from './helpers/io.ts'

const folder = (event: string) => `fixtures/${event}`
const json = async (...argv: string[]) => (await cli([...argv, '--format', 'json', '--all'])).out

test('there are fixtures', () => {
  expect(fixtures.length).toBeGreaterThan(0)
})

describe.each(fixtures)('%s', (event) => {
  const golden = `${folder(event)}/expected.table`

  test.skipIf(!existsSync(golden))('the table is the reviewed one (npm run fixtures)', async () => {
    const { out } = await cli([folder(event), '--all', '--width', '100', '--quiet'])
    expect(out).toBe(readFileSync(golden, 'utf8'))
  })

  test('every span of every article is a stretch of its text, at its line and column', async () => {
    const { articles } = await readInputs([folder(event)])
    const texts = new Map(articles.map(({ source, text }) => [source, text]))
    const { out } = await cli(['extract', folder(event), '--format', 'json'])
    for (const article of JSON.parse(out) as ArticleClaims[]) {
      const text = texts.get(article.source) ?? ''
      const speakers = article.quotes.flatMap(({ speaker }) => speaker ?? [])
      const values = article.claims.map(({ value }) => value)
      const lists = [
        article.entities,
        article.quantities,
        article.dates,
        article.quotes,
        article.claims,
        speakers,
        values,
      ]
      for (const span of lists.flat()) expectSpan(text, span)
    }
  })

  test('every value of the comparison is a stretch of its source', async () => {
    const { articles } = await readInputs([folder(event)])
    const texts = new Map(articles.map(({ source, text }) => [source, text]))
    const { facts } = JSON.parse(await json(folder(event))) as Comparison
    for (const value of facts.flatMap(({ values }) => values)) {
      expectSpan(texts.get(value.source) ?? '', value)
      expectSpan(texts.get(value.source) ?? '', value.sentence)
      expect(value.start >= value.sentence.start && value.end <= value.sentence.end).toBe(true)
    }
  })

  test('the files in another order give the same bytes', async () => {
    const files = readdirSync(folder(event))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => `${folder(event)}/${name}`)
    const forwards = await json(...files.sort())
    expect(await json(...[...files].reverse())).toBe(forwards)
    expect(await json(folder(event))).toBe(forwards)
  })

  test('ids of facts are unique', async () => {
    const { facts } = JSON.parse(await json(folder(event))) as Comparison
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
  })
})

function expectSpan(text: string, span: Span): void {
  expect(text.slice(span.start, span.end)).toBe(span.text)
  const before = text.slice(0, span.start).split(/\r\n|\n|\r/)
  expect([span.line, span.column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1])
}
