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

/** Processor milliseconds of a run. */
function cost(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

test('comparison takes time about linear in the number of articles', { timeout: 240_000 }, () => {
  const all = said(80)
  const measured = (count: number) => cost(() => compare(all.slice(0, count), { version: '0' }))
  measured(20) // warm
  let [few, most] = [measured(20), measured(80)]
  const growth = () => most / Math.max(FLOOR, few)
  for (let round = 0; round < 3 && growth() >= 10; round++) {
    few = Math.min(few, measured(20))
    most = Math.min(most, measured(80))
  }
  expect(growth()).toBeLessThan(10) // four times the articles: 4 where linear, 16 where quadratic
})
