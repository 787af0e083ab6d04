import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { articles as invented } from '../bench/corpus.mjs'
import { saveLine } from '../src/cache/store.ts'
import { extract } from '../src/claims.ts'
import { extractAll, extractEach, extractLines, keptWhileFound, supplyOf } from '../src/extractall.ts'
import { jsonLine, jsonText } from '../src/json.ts'
import { layOut } from '../src/read/article.ts'
import type { RawArticle } from '../src/read/raw.ts'

const root = new URL('..', import.meta.url)

function article(source: string, text: string): RawArticle {
  return { source, path: `${source}.txt`, text, given: null }
}

const articles = invented(5).map(({ source, text }) => article(source, text))

/** Only the built program has worker threads: a worker cannot run the sources. */
type Built = typeof import('../src/extractall.ts')
let built: Built
let expected = ''
beforeAll(async () => {
  built = (await import(new URL('dist/extractall.js', root).href)) as Built
  expected = JSON.stringify(await extractAll(articles))
})

describe('extractAll', () => {
  it('is what extract gives each article, in their order', async () => {
    expect(expected).toBe(JSON.stringify({ results: articles.map((one) => extract(layOut(one))), notes: [] }))
  })

  it.each([1, 3])('gives the same bytes with %i jobs and from the cache', async (jobs) => {
    const folder = mkdtempSync(join(tmpdir(), 'cache-'))
    const cache = { folder, build: 'x' }
    expect(JSON.stringify(await built.extractAll(articles, { jobs }))).toBe(expected)
    expect(JSON.stringify(await built.extractAll(articles, { jobs, cache }))).toBe(expected)
    expect(JSON.stringify(await built.extractAll(articles, { jobs, cache }))).toBe(expected)
    rmSync(folder, { recursive: true, force: true })
  })

  it('leaves out an article that fails, with a note', async () => {
    const broken = article('broken', 5 as unknown as string)
    for (const jobs of [1, 2]) {
      const { results, notes } = await built.extractAll([articles[0]!, broken, articles[1]!], { jobs })
      expect(results.map(({ source }) => source)).toEqual(['a00000', 'a00001'])
      expect(notes).toMatchObject([{ level: 'error', code: 'internal', path: 'broken.txt' }])
    }
  })

  it('tells how far it is', async () => {
    const steps: string[] = []
    await extractAll(articles.slice(0, 3), { onProgress: (done, total) => steps.push(`${done}/${total}`) })
    expect(steps).toEqual(['1/3', '2/3', '3/3'])
  })

  it.each([
    [1, 5, []],
    [2, 1, []],
    [2, 5, ['workers']],
  ])('with %i jobs and %i articles says of workers: %o', async (jobs, count, wanted) => {
    const told: string[] = []
    await built.extractAll(articles.slice(0, count), { jobs, onWorkers: () => told.push('workers') })
    expect(told).toEqual(wanted)
  })

  it('does nothing for nothing', async () => {
    expect(await extractAll([], { jobs: 4 })).toEqual({ results: [], notes: [] })
  })
})

describe('extractLines', () => {
  it.each([1, 2])(
    'gives the lines that are printed of the claims, with %i jobs and from the cache',
    async (jobs) => {
      const folder = mkdtempSync(join(tmpdir(), 'cache-'))
      for (const cache of [null, { folder, build: 'x' }, { folder, build: 'x' }]) {
        const lines: string[] = []
        const notes = await built.extractLines(supplyOf(articles, { cache }), { jobs, cache }, (line) =>
          lines.push(Buffer.from(line).toString()),
        )
        expect(lines).toEqual(articles.map((one) => `${jsonText(extract(layOut(one)))}\n`))
        expect(notes).toEqual([])
      }
      rmSync(folder, { recursive: true, force: true })
    },
  )

  it('has the notes of extractAll', async () => {
    const long = article('long', `${'The port of Oderhaven closed on 2 May. '.repeat(7000)}\n`)
    const broken = article('broken', 5 as unknown as string)
    const { notes } = await extractAll([long, broken])
    expect(notes.map(({ code }) => code)).toEqual(['budget', 'internal'])
    expect(await extractLines(supplyOf([long, broken], {}), {}, () => {})).toEqual(notes)
  })
})

describe('extractEach', () => {
  it.each([1, 2])('gives articles one by one, in their order, each awaited: %i jobs', async (jobs) => {
    const steps: string[] = []
    const notes = await built.extractEach(supplyOf(articles, {}), { jobs }, async ({ source }) => {
      steps.push(`from ${source}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
      steps.push(`to ${source}`)
    })
    expect(steps).toEqual(articles.flatMap(({ source }) => [`from ${source}`, `to ${source}`]))
    expect(notes).toEqual([])
  })

  it.each([1, 2])('ends with what the taker throws, and gives no more: %i jobs', async (jobs) => {
    const taken: string[] = []
    const take = ({ source }: { readonly source: string }) => {
      taken.push(source)
      if (taken.length === 2) throw new Error('enough')
    }
    await expect(built.extractEach(supplyOf(articles, {}), { jobs }, take)).rejects.toThrow('enough')
    expect(taken).toEqual(['a00000', 'a00001'])
  })

  it('reads no more than ten articles before the first of them is given away', async () => {
    const supply = supplyOf(
      invented(25).map(({ source, text }) => article(source, text)),
      {},
    )
    const ahead: number[] = []
    let [reads, given] = [0, 0]
    const read = (index: number) => {
      ahead.push(++reads - given)
      return supply.read(index)
    }
    await extractEach({ ...supply, read }, { jobs: 1 }, () => given++)
    expect(reads).toBe(25)
    expect(ahead.slice(0, 3)).toEqual([1, 1, 2])
    expect(Math.max(...ahead)).toBeLessThanOrEqual(10)
  })

  it.each([1, 3])('has a note of what can no longer be read, and goes on: %i jobs', async (jobs) => {
    const gone = { level: 'error', code: 'unreadable', path: 'a.txt', message: 'no such file' } as const
    const supply = supplyOf(articles, {})
    const read = (index: number) => (index === 1 || index === articles.length - 1 ? gone : supply.read(index))
    const taken: string[] = []
    const notes = await built.extractEach({ ...supply, read }, { jobs }, ({ source }) => taken.push(source))
    expect(notes).toEqual([gone, gone])
    expect(taken).toEqual(['a00000', 'a00002', 'a00003'])
  })
})

describe('keptWhileFound', () => {
  /** How many workers were asked for after each article. */
  function asked(lengths: readonly number[], jobs: number | 'auto', isKept = false): number[] {
    const told: number[] = []
    let now = 0
    const crew = { ready: (count: number) => (now = count), hire: () => ({}) as never, dismiss: () => {} }
    const cache = { folder: mkdtempSync(join(tmpdir(), 'cache-')), build: 'x' }
    const texts = lengths.map((length, at) => article(`a${at}`, 'a'.repeat(length)))
    if (isKept)
      for (const text of texts)
        saveLine(
          cache,
          text,
          jsonLine({ schema: 'crossclaim.article/1', source: text.source, path: text.path }).bytes,
        )
    const kept = keptWhileFound({ jobs, cache, crew })
    for (const text of texts) {
      expect(kept(text) === null).toBe(!isKept)
      told.push(now)
    }
    rmSync(cache.folder, { recursive: true, force: true })
    return told
  }

  it.each<[expected: number[], jobs: number | 'auto', lengths: number[], isKept?: boolean]>([
    [[0, 2, 2], 2, [600_000, 600_000, 600_000]],
    [[0, 2, 3], 3, [600_000, 600_000, 600_000]],
    [[0, 0], 2, [400_000, 400_000]],
    [[0, 0], 1, [800_000, 800_000]],
    [[0, 2], 2, [1_500_000, 10]],
    [[0, 0], 2, [800_000, 800_000], true],
    [[0, Math.min(2, availableParallelism())], 'auto', [900_000, 100_000]],
  ])('has workers begin: %j with %s jobs for texts of %j', (expected, jobs, lengths, isKept) => {
    expect(asked(lengths, jobs, isKept)).toEqual(expected)
  })
})
