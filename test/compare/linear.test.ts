import { expect, test } from 'vitest'
import { articles } from '../../bench/corpus.mjs'
import { extract } from '../../src/claims.ts'
import { compare } from '../../src/compare/index.ts'
import type { ArticleClaims } from '../../src/types.ts'

/** Times below this are taken for this, for they say more of the machine than of the work. */
const FLOOR = 30

function said(count: number): ArticleClaims[] {
  return articles(count).map(({ source, text }) =>
    extract({ source, path: source, title: null, publisher: null, published: '2025-03-06', text, zones: [] }),
  )
}

/** Processor milliseconds of the quicker of two runs. */
function cost(work: () => void): number {
  const times = [1, 2].map(() => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.max(FLOOR, Math.min(...times))
}

test('comparison takes time about linear in the number of articles', { timeout: 240_000 }, () => {
  const all = said(160)
  compare(all.slice(0, 40), { version: '0' })
  const [few = 1, most = 1] = [40, 160].map((count) =>
    cost(() => compare(all.slice(0, count), { version: '0' })),
  )
  expect(most / few).toBeLessThan(10) // four times the articles: 4 where linear, 16 where quadratic
})
