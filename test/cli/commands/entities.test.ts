import { mkdirSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entityReporters } from '../../../src/report/entities.ts'
import { scratch } from '../../helpers/folder.ts'
import { cli } from '../../helpers/io.ts'

const { at, write } = scratch()
const EVENT = 'fixtures/ferry-accident'
const TEXT = 'Quorl Vantage said on Monday that Ilsabet Dorn, 44, will lead the plant.\n'
const LEXICON = { names: [{ name: 'Quorl Vantage', type: 'product', aliases: ['Quorl'] }] }

describe('entities', () => {
  test.each(Object.keys(entityReporters))('%s names persons with their sources', async (format) => {
    const { code, out } = await cli(['entities', EVENT, '-q', '--format', format])
    expect(code).toBe(0)
    expect(out).toMatch(/Lindqvist/)
    expect(out.endsWith('\n')).toBe(true)
  })

  test('--type keeps that type', async () => {
    const { out } = await cli(['entities', EVENT, '-q', '--format', 'ndjson', '--type', 'person,place'])
    for (const line of out.trimEnd().split('\n')) expect(['person', 'place']).toContain(JSON.parse(line).type)
  })

  test('counts are those of the extracted mentions', async () => {
    const { out } = await cli(['entities', EVENT, '-q', '--format', 'json'])
    const records = (await cli(['extract', EVENT, '-q'])).out.trimEnd().split('\n')
    const mentions = records.flatMap((line) => JSON.parse(line).entities)
    const counts = JSON.parse(out).flatMap((thing: { mentions: object }) => Object.values(thing.mentions))
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(mentions.length)
  })

  test.each([20, 60, 100, 200])('no line is wider than %i', async (width) => {
    const { out } = await cli(['entities', EVENT, '-q', '--width', String(width)])
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(width)
  })

  test('a source called __proto__ counts like any other', async () => {
    const path = write('__proto__.txt', TEXT)
    const { out } = await cli(['entities', path, '--format', 'ndjson', '-q'])
    expect(out).toContain('"mentions":{"__proto__":1}')
  })

  test('a type that does not exist: 2', async () => {
    expect((await cli(['entities', EVENT, '--type', 'ghost'])).code).toBe(2)
  })
})

describe('--lexicon', () => {
  const names = async (...flags: string[]) => {
    const { out } = await cli(['extract', write('plant.txt', TEXT), '-q', ...flags])
    return JSON.parse(out).entities.map(({ text, type }: { text: string; type: string }) => `${text} ${type}`)
  }
  const lexicon = () => write('names.json', JSON.stringify(LEXICON))

  test('its names go before all other evidence', async () => {
    expect(await names('--lexicon', lexicon())).toContain('Quorl Vantage product')
    expect(await names()).not.toContain('Quorl Vantage product')
  })

  test.each([['compare'], ['check'], ['entities']])('%s takes it', async (command) => {
    write('two/a.txt', TEXT)
    write('two/b.txt', TEXT)
    const { code, out } = await cli([command, at('two'), '--lexicon', lexicon(), '--format', 'json', '-q'])
    expect(code).toBe(0)
    expect(out).toContain('Quorl Vantage')
  })

  test.each<[RegExp, string]>([
    [/not JSON/, '{'],
    [/names\[0\]\.type: "firm" is none of person/, '{"names":[{"name":"X Y","type":"firm"}]}'],
    [/unknown field "name"/, '{"name":[]}'],
  ])('%s: 2', async (message, content) => {
    const path = write('bad.json', content)
    const { code, out, err } = await cli(['extract', write('plant.txt', TEXT), '--lexicon', path])
    expect([code, out]).toEqual([2, ''])
    expect(err.startsWith(`crossclaim: ${path}: `)).toBe(true)
    expect(err).toMatch(message)
  })

  describe('with a cache', () => {
    const before = process.env.XDG_CACHE_HOME
    beforeAll(() => {
      mkdirSync(at('cache'))
      process.env.XDG_CACHE_HOME = at('cache')
    })
    afterAll(() => {
      if (before === undefined) delete process.env.XDG_CACHE_HOME
      else process.env.XDG_CACHE_HOME = before
    })

    test('what was kept without it is not used, nor the other way round', async () => {
      const without = await names('--cache')
      expect(await names('--cache', '--lexicon', lexicon())).toEqual(await names('--lexicon', lexicon()))
      expect(await names('--cache')).toEqual(without)
      expect(await names('--cache', '--lexicon', lexicon())).toContain('Quorl Vantage product')
    })

    test('--no-cache after --cache keeps nothing', async () => {
      process.env.XDG_CACHE_HOME = at('none')
      await names('--cache', '--no-cache')
      process.env.XDG_CACHE_HOME = at('cache')
      expect(readdirSync(at())).not.toContain('none')
    })
  })
})

test.each(['auto', '1'])('--jobs %s changes nothing', async (jobs) => {
  expect((await cli(['extract', EVENT, '-q', '--jobs', jobs])).out).toBe(
    (await cli(['extract', EVENT, '-q'])).out,
  )
})

test('--jobs takes no other word', async () => {
  expect((await cli(['extract', EVENT, '--jobs', 'many'])).code).toBe(2)
})
