import { expect, test } from 'vitest'
import { articles } from '../../bench/corpus.mjs'
import { extract } from '../../src/claims.ts'
import { compare } from '../../src/compare/index.ts'
import type { ArticleClaims } from '../../src/types.ts'
import { growth, STEEP } from '../helpers/time.ts'

function said(count: number): ArticleClaims[] {
  return articles(count).map(({ source, text }) =>
    extract({ source, path: source, title: null, publisher: null, published: '2025-03-06', text, zones: [] }),
  )
}

test('comparison takes time about linear in the number of articles', { timeout: 240_000 }, () => {
  const all = said(80)
  const first = (count: number) => structuredClone(all.slice(0, count))
  expect(growth(first, (some) => compare(some, { version: '0' }), [10, 80])).toBeLessThan(STEEP)
})
