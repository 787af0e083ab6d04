import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as store from '../../src/cache/store.ts'
import { type Cache, keptAt, openCache, saveLine } from '../../src/cache/store.ts'
import { extract as extractArticle } from '../../src/claims.ts'
import { extractAll } from '../../src/extractall.ts'
import { jsonLine, jsonText } from '../../src/json.ts'
import { layOut } from '../../src/read/article.ts'
import type { RawArticle } from '../../src/read/raw.ts'
import type { ArticleClaims } from '../../src/types.ts'

const article: RawArticle = {
  source: 'post',
  path: 'news/post.txt',
  given: '2031-05-02',
  text: 'Mayor Ona Perl, 51, resigned on May 2. “I’m done,” she said.\n',
}

const extract = (one: RawArticle) => extractArticle(layOut(one))

let folder = ''
let cache: Cache = { folder: '', build: '' }
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'))
  cache = openCache(join(folder, 'new'))!
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const saveClaims = (kept: Cache, one: RawArticle, claims: ArticleClaims) =>
  saveLine(kept, one, jsonLine(claims).bytes)

const loaded =
  <Kept>(load: (file: string, name: store.Name) => Kept | null) =>
  (from: Cache, one: RawArticle): Kept | null => {
    const file = keptAt(from, one)
    return file === null ? null : load(file, one)
  }
const loadClaims = loaded(store.loadClaims)
const loadLine = loaded(store.loadLine)
const loadedText = (one: RawArticle) => Buffer.from(loadLine(cache, one) ?? []).toString()

const files = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))

describe('cache', () => {
  it('gives back what was kept, under the name and path of the article that asks', () => {
    const claims = extract(article)
    saveClaims(cache, article, claims)
    expect(loadClaims(cache, article)).toEqual(JSON.parse(JSON.stringify(claims)))
    const same = { ...article, source: 'other', path: null }
    expect(loadClaims(cache, same)).toEqual({
      ...JSON.parse(JSON.stringify(claims)),
      source: 'other',
      path: null,
    })
    expect(files()).toHaveLength(1)
  })

  it('gives back the line that is printed of it, under the name and path of the article that asks', () => {
    const claims = extract(article)
    saveClaims(cache, article, claims)
    expect(loadedText(article)).toBe(`${jsonText(claims)}\n`)
    for (const [source, path] of [
      ['other', null],
      ['o', 'a\u202e/b.txt'],
      ['“o” of a long name', '/where/long/paths/are/o.txt'],
    ] as const)
      expect(loadedText({ ...article, source, path })).toBe(`${jsonText({ ...claims, source, path })}\n`)
    expect(loadLine(cache, { ...article, text: 'x' })).toBeNull()
  })

  it('keeps nothing that is not of the article', () => {
    saveClaims(cache, article, { ...extract(article), source: 'another' })
    expect(loadLine(cache, article)).toBeNull()
    expect(files()).toHaveLength(0)
  })

  it.each<[name: string, change: Partial<RawArticle>]>([
    ['text', { text: `${article.text} ` }],
    ['date', { given: '2031-05-03' }],
    ['date: none', { given: null }],
  ])('another %s is another article', (_, change) => {
    saveClaims(cache, article, extract(article))
    expect(loadClaims(cache, { ...article, ...change })).toBeNull()
  })

  it('another build knows nothing of it', () => {
    saveClaims(cache, article, extract(article))
    expect(loadClaims({ ...cache, build: 'other' }, article)).toBeNull()
  })

  it.each<[name: string, damage: (kept: string) => string]>([
    ['cut short', (kept) => kept.slice(0, -20)],
    ['empty', () => ''],
    ['changed', (kept) => kept.replace('51', '52')],
    ['something else', () => '{}'],
  ])('a file that is %s is as good as none, and is replaced', async (_, damage) => {
    saveClaims(cache, article, extract(article))
    const path = join(folder, files()[0]!)
    const kept = readFileSync(path, 'utf8')
    writeFileSync(path, damage(kept))
    expect(loadClaims(cache, article)).toBeNull()
    expect(loadLine(cache, article)).toBeNull()
    await extractAll([article], { cache })
    expect(readFileSync(path, 'utf8')).toBe(kept)
  })

  it('does without a folder that cannot be made', () => {
    const blocked = join(folder, 'file')
    writeFileSync(blocked, '')
    const none = { ...cache, folder: blocked }
    saveClaims(none, article, extract(article))
    expect(loadClaims(none, article)).toBeNull()
  })

  it('is bounded: a folder that grew too large loses its oldest files', () => {
    const of = (path: string) => (path.split('/').pop() ?? '') < '1'
    const texts = Array.from({ length: 200 }, (_, at) => ({ ...article, text: `${article.text}${at}` }))
    const claims = extract(article)
    saveClaims(cache, article, claims)
    // An article whose name makes it look after its folder.
    const looking = texts.find((one) => {
      const before = new Set(files())
      saveClaims(cache, one, claims)
      return of(files().find((path) => !before.has(path)) ?? '~')
    })
    const path = join(folder, files().find(of)!)
    for (const [name, age] of [
      ['old', 2000],
      ['new', 1000],
    ] as const) {
      writeFileSync(join(dirname(path), name), Buffer.alloc(1.5 * 1024 * 1024))
      const time = statSync(path).mtimeMs / 1000 - age
      utimesSync(join(dirname(path), name), time, time)
    }
    saveClaims(cache, looking!, claims)
    expect(readdirSync(dirname(path))).not.toContain('old')
    expect(readdirSync(dirname(path))).toContain('new')
    expect(loadClaims(cache, looking!)).not.toBeNull()
  })

  it('lies in the folder of the user', () => {
    const before = process.env.XDG_CACHE_HOME
    process.env.XDG_CACHE_HOME = folder
    expect(openCache()?.folder).toBe(join(folder, 'crossclaim'))
    process.env.XDG_CACHE_HOME = 'relative'
    expect(openCache()?.folder).toMatch(/[/\\]\.cache[/\\]crossclaim$/)
    if (before === undefined) delete process.env.XDG_CACHE_HOME
    else process.env.XDG_CACHE_HOME = before
  })
})
