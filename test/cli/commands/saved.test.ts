import { describe, expect, test } from 'vitest'
import { formats } from '../../../src/report/index.ts'
import { scratch } from '../../helpers/folder.ts'
import { cli } from '../../helpers/io.ts'

const { at, write } = scratch()
const EVENT = 'fixtures/ferry-accident'
/** Formats that show more of an article than a saved comparison holds. */
const needsTexts = new Set(['html', 'annotations'])
const save = async (name: string, ...paths: string[]) =>
  write(name, (await cli(['compare', ...paths, '--format', 'json', '-q'])).out)

describe('report', () => {
  test.each(formats)('prints %s as compare does', async (format) => {
    const flags = ['--format', format, '-q', '--all']
    const direct = await cli([EVENT, ...flags])
    const { code, out } = await cli(['report', await save('a.json', EVENT), ...flags])
    expect(code).toBe(0)
    if (!needsTexts.has(format)) expect(out).toBe(direct.out)
  })

  test('chooses facts', async () => {
    const { out } = await cli(['report', await save('a.json', EVENT), '--format', 'json', '--only', 'agree'])
    expect(new Set(JSON.parse(out).facts.map(({ verdict }: { verdict: string }) => verdict))).toEqual(
      new Set(['agree']),
    )
  })

  test.each([
    ['not JSON', 'x'],
    ['schema is not one of crossclaim.comparison/1', '{"schema":"crossclaim.comparison/2"}'],
  ])('%s: 2', async (message, content) => {
    const path = write('bad.json', content)
    expect(await cli(['report', path])).toEqual({
      code: 2,
      out: '',
      err: `crossclaim: ${path}: ${message}\n`,
    })
  })

  test('does not write over what it reads', async () => {
    const path = await save('a.json', EVENT)
    expect((await cli(['report', path, '-o', path])).code).toBe(2)
  })
})

describe('diff', () => {
  test.each<[number, string[]]>([
    [0, []],
    [1, ['--exit-code']],
    [1, ['--exit-code', '--format', 'ndjson']],
  ])('%i for %j', async (expected, flags) => {
    const old = await save('old.json', `${EVENT}/harbour-post.txt`, `${EVENT}/north-wire.txt`)
    const now = await save('now.json', EVENT)
    const { code, out } = await cli(['diff', old, now, ...flags])
    expect(code).toBe(expected)
    expect(out).not.toBe('')
    expect(await cli(['diff', now, now, '--exit-code'])).toEqual({ code: 0, out: 'No changes.\n', err: '' })
  })

  test('a missing file: 2', async () => {
    expect((await cli(['diff', at('none.json'), at('none.json')])).code).toBe(2)
  })
})

describe('gaps', () => {
  test('what others agree on and the source does not say', async () => {
    const { code, out } = await cli(['gaps', '--source', 'north-wire', EVENT, '--format', 'json'])
    expect(code).toBe(0)
    const { facts, summary } = JSON.parse(out)
    expect(facts.length).toBeGreaterThan(0)
    expect(summary.facts).toBe(facts.length)
    for (const { verdict, values } of facts) {
      expect(['agree', 'compatible']).toContain(verdict)
      expect(values.map(({ source }: { source: string }) => source)).not.toContain('north-wire')
    }
  })

  test('a path names the source, too', async () => {
    const named = await cli(['gaps', '--source', 'north-wire', EVENT, '-q'])
    expect(await cli(['gaps', '--source', `${EVENT}/north-wire.txt`, EVENT, '-q'])).toEqual(named)
    expect(named.out).not.toContain('north-wire shares no fact')
  })

  test.each([
    ['north-wir', /did you mean north-wire\?/],
    ['zzz', /there are daily-beacon, garden-show/],
  ])('no source %s: 2', async (name, message) => {
    const { code, out, err } = await cli(['gaps', '--source', name, EVENT, '-q'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(message)
  })
})
