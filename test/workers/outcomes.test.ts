import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articles as invented } from '../../bench/corpus.mjs'
import { keptAt, loadClaims } from '../../src/cache/store.ts'
import { extract, extractTogether } from '../../src/claims.ts'
import { emptyLexicon } from '../../src/names/lexicon.ts'
import { layOut } from '../../src/read/article.ts'
import type { RawArticle } from '../../src/read/raw.ts'
import { outcomeOf, outcomesOf } from '../../src/workers/outcome.ts'

const articles = invented(7).map(
  ({ source, text }): RawArticle => ({ source, path: null, text, given: null }),
)
const setting = { cache: null }

test.each([0, 1, 3, 7])('%i articles together say what each says by itself', (count) => {
  const some = articles.slice(0, count).map(layOut)
  expect(extractTogether(some, emptyLexicon)).toEqual(some.map(extract))
})

test('an article that fails leaves those beside it as they are', () => {
  const broken = { source: 'broken', path: null, text: 5 as unknown as string, given: null }
  const some = [...articles.slice(0, 2), broken, ...articles.slice(2, 4)]
  const outcomes = outcomesOf(some, setting)
  expect(outcomes).toEqual(some.map((article) => outcomeOf(article, setting)))
  expect(outcomes.map((outcome) => 'error' in outcome)).toEqual([false, false, true, false, false])
})

test('each is kept in the cache by its own text', () => {
  const cache = { folder: mkdtempSync(join(tmpdir(), 'cache-')), build: 'x' }
  const some = articles.slice(0, 3)
  outcomesOf(some, { cache })
  expect(some.map((article) => loadClaims(keptAt(cache, article) ?? '', article))).toEqual(
    some.map((article) => extract(layOut(article))),
  )
  rmSync(cache.folder, { recursive: true, force: true })
})
