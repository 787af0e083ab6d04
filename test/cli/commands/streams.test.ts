import { describe, expect, test } from 'vitest'
import { cli } from '../../helpers/io.ts'

const EVENT = 'fixtures/ferry-accident'
const line = (source: string, age: number, event = 'a') =>
  JSON.stringify({ source, event, text: `Mayor Tilda Bromley, ${age}, resigned on Monday.` })
const parsed = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text))

describe('extract - with lines of JSON', () => {
  test('one record a line, in order; bad lines are told and the rest goes on: 2', async () => {
    const stdin = [line('one', 51), 'oops', '', line('two', 54)].join('\n')
    const { code, out, err } = await cli(['extract', '-'], { stdin })
    expect(code).toBe(2)
    expect(err).toBe('crossclaim: line 2: not JSON\n')
    expect(parsed(out).map(({ source, schema }) => source ?? schema)).toEqual([
      'one',
      'crossclaim.error/1',
      'two',
    ])
  })

  test('a line says what an article of the same words says', async () => {
    const [streamed] = parsed((await cli(['extract', '-'], { stdin: `${line('stdin', 51)}\n` })).out)
    const [plain] = parsed(
      (await cli(['extract', '-'], { stdin: 'Mayor Tilda Bromley, 51, resigned on Monday.' })).out,
    )
    expect(streamed).toEqual(plain)
  })

  test('an article and saved records are read as ever', async () => {
    const saved = (await cli(['extract', EVENT, '-q'])).out
    expect((await cli(['extract', '-', '-q'], { stdin: saved })).out).toBe(saved)
    expect((await cli(['extract', '-'], { stdin: 'Two boats sank off Lund.' })).code).toBe(0)
  })
})

describe('compare --group-by', () => {
  const run = (stdin: string, ...flags: string[]) =>
    cli(['compare', '-', '--group-by', 'event', '--format', 'ndjson', ...flags], { stdin })

  test('one comparison a group', async () => {
    const stdin = [line('p', 51), line('w', 54), line('p', 60, 'b'), line('p', 60, 'b')].join('\n')
    const { code, out } = await run(stdin)
    expect(code).toBe(0)
    const found = parsed(out)
    expect(found.map(({ group, schema, summary }) => [group, schema, summary.conflict])).toEqual([
      ['a', 'crossclaim.comparison/1', 1],
      ['b', 'crossclaim.comparison/1', 0],
    ])
    expect(found[1].sources.map(({ source }: { source: string }) => source)).toEqual(['p', 'p-2'])
  })

  test('a line without the key is told: 2', async () => {
    const { code, out, err } = await run([line('p', 51), '{"text":"x"}', line('w', 54)].join('\n'))
    expect([code, err]).toEqual([2, 'crossclaim: line 2: no "event"\n'])
    expect(parsed(out)).toHaveLength(1)
  })

  test('saved records are compared as they are, a broken one is told', async () => {
    const saved = parsed((await cli(['extract', '-'], { stdin: line('w', 54) })).out)[0]
    const stdin = [
      line('p', 51),
      { ...saved, event: 'a' },
      { schema: saved.schema, event: 'a' },
      { event: 'a' },
    ]
    const { code, out, err } = await run(
      stdin.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n'),
    )
    expect(code).toBe(2)
    expect(err).toBe(
      'crossclaim: group a: not a record of crossclaim extract (crossclaim.article/1)\ncrossclaim: group a: no "text"\n',
    )
    expect(parsed(out)[0].summary.conflict).toBe(1)
  })

  test('one array with --format json, chosen facts and fields', async () => {
    const stdin = [line('p', 51), line('w', 54), line('p', 60, 'b')].join('\n')
    const flags = ['--format', 'json', '--only', 'conflict', '--fields', 'group,facts.label']
    const { code, out } = await run(stdin, ...flags)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual([
      { group: 'a', facts: [{ label: 'Tilda Bromley - age' }] },
      { group: 'b', facts: [] },
    ])
    expect(JSON.parse((await run('', '--format', 'json')).out)).toEqual([])
    const about = await run(stdin, '--about', 'Nobody', '--fields', 'facts')
    expect([about.code, about.out]).toEqual([0, '{"facts":[]}\n{"facts":[]}\n'])
  })

  test('other inputs and formats: 2', async () => {
    expect((await cli([EVENT, '--group-by', 'event', '--format', 'ndjson'])).code).toBe(2)
    expect((await run(line('p', 51), '--format', 'table')).code).toBe(2)
  })
})

describe('compare - with lines of JSON', () => {
  test('all of them are articles', async () => {
    const stdin = [line('w', 51), line('w', 54)].join('\n')
    const { code, out } = await cli(['compare', '-', '--format', 'json'], { stdin })
    expect(code).toBe(0)
    const { sources, summary } = JSON.parse(out)
    expect(sources.map(({ source }: { source: string }) => source)).toEqual(['w', 'w-2'])
    expect(summary.conflict).toBe(1)
  })

  test('a bad line is told, the others are compared: 2', async () => {
    const stdin = [line('p', 51), '{"title":"x"}', line('w', 54)].join('\n')
    const { code, out, err } = await cli(['-', '--format', 'json'], { stdin })
    expect([code, err]).toEqual([2, 'crossclaim: line 2: no "text"\n'])
    expect(JSON.parse(out).summary.sources).toBe(2)
  })

  test('saved records and a single article are read as ever', async () => {
    const saved = (await cli(['extract', EVENT, '-q'])).out
    const direct = JSON.parse((await cli([EVENT, '-q', '--format', 'json'])).out)
    expect(JSON.parse((await cli(['-', '--format', 'json'], { stdin: saved })).out).facts).toEqual(
      direct.facts,
    )
    expect((await cli(['-'], { stdin: 'Two boats sank off Lund.' })).code).toBe(0)
  })
})

describe('--fields', () => {
  test.each<[string[], string[]]>([
    [
      ['extract', EVENT, '--fields', 'source,claims.value.text'],
      ['source', 'claims'],
    ],
    [
      ['compare', EVENT, '--format', 'ndjson', '--fields', 'label, verdict'],
      ['label', 'verdict'],
    ],
    [['compare', EVENT, '--format', 'json', '--fields', 'summary'], ['summary']],
  ])('%j', async (argv, keys) => {
    const { code, out } = await cli([...argv, '-q'])
    expect(code).toBe(0)
    const records = argv.includes('json') ? [JSON.parse(out)] : parsed(out)
    for (const record of records) expect(Object.keys(record)).toEqual(keys)
  })

  test('csv: columns in the wanted order', async () => {
    const { code, out } = await cli([
      EVENT,
      '--format',
      'csv',
      '--fields',
      'value, source',
      '--only',
      'conflict',
      '-q',
    ])
    expect(code).toBe(0)
    const [head, ...rows] = out.split('\r\n')
    expect(head).toBe('value,source')
    expect(rows).toContain('36,north-wire')
  })

  test('inside a list, of every item', async () => {
    const [record] = parsed(
      (await cli(['extract', EVENT, '-q', '--fields', 'claims.value.text,claims.id'])).out,
    )
    for (const claim of record.claims) {
      expect(Object.keys(claim)).toEqual(['value', 'id'])
      expect(Object.keys(claim.value)).toEqual(['text'])
    }
  })

  test.each<[RegExp, string[]]>([
    [/no field "sorce" \(did you mean source\?\)/, ['extract', EVENT, '--fields', 'sorce']],
    [/has an empty name/, ['extract', EVENT, '--fields', 'source,,title']],
    [/goes with json, ndjson or csv, not with table/, ['compare', EVENT, '--fields', 'label']],
    [
      /no column "lable" \(did you mean label\?\)/,
      ['compare', EVENT, '--format', 'csv', '--fields', 'lable'],
    ],
    [/no column ""/, ['compare', EVENT, '--format', 'csv', '--fields', 'label,,value']],
    [/no column "constructor"/, ['compare', EVENT, '--format', 'csv', '--fields', 'constructor']],
  ])('%s: 2', async (message, argv) => {
    const { code, err } = await cli([...argv, '-q'])
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })
})

test('extract as one array is the records of the lines, indented', async () => {
  const lines = parsed((await cli(['extract', EVENT, '-q'])).out)
  expect((await cli(['extract', EVENT, '-q', '-f', 'json'])).out).toBe(`${JSON.stringify(lines, null, 2)}\n`)
})

test('extract of a field that no record has writes nothing', async () => {
  const { code, out, err } = await cli(['extract', EVENT, '-q', '-f', 'json', '--fields', 'nobody'])
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/no field "nobody"/)
})
