import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../../src/types.ts'
import { scratch } from '../../helpers/folder.ts'
import { cli } from '../../helpers/io.ts'

const { at, write } = scratch()
const schema = (name: string) => JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'))

const AGES = 'Mayor Tilda Bromley, %, resigned on Monday after the mill at Harrowdene burned down.\n'
const clash = () => {
  write('clash/post.txt', AGES.replace('%', '51'))
  write('clash/wire.txt', AGES.replace('%', '54'))
  return at('clash')
}
const calm = () => {
  write('calm/post.txt', AGES.replace('%', '51'))
  write('calm/wire.txt', AGES.replace('%', '51'))
  return at('calm')
}
const saved = async (folder: string, name: string) => {
  const { out } = await cli(['compare', folder, '--format', 'json', '--all', '-q'])
  return { path: write(name, out), result: JSON.parse(out) as Comparison }
}
const conflictIn = ({ facts }: Comparison) => {
  const fact = facts.find(({ verdict }) => verdict === 'conflict')
  if (!fact) throw new Error('no conflict')
  return fact
}

describe('check', () => {
  test('a conflict: its line, what the check says, 1', async () => {
    const { code, out, err } = await cli(['check', clash()])
    expect([code, err]).toEqual([1, ''])
    expect(out).toMatch(
      /^\S+post\.txt:1:22: conflict: Tilda Bromley - age: 51; wire:1 says 54 \[F\w+\]\ncheck failed: 1 conflict \(allowed 0\)\n$/,
    )
  })

  test('none: passed, 0', async () => {
    expect(await cli(['check', calm()])).toEqual({ code: 0, out: 'check passed\n', err: '' })
  })

  test.each<[number, string[]]>([
    [1, ['--fail-on', 'conflict,compatible']],
    [0, ['--fail-on', 'compatible']],
    [0, ['--kind', 'quote']],
    [0, ['--min-sources', '3']],
    [2, ['--fail-on', 'agree']],
  ])('%i for %j', async (expected, flags) => {
    expect((await cli(['check', clash(), ...flags])).code).toBe(expected)
  })

  test.each(['github', 'sarif', 'junit', 'json', 'lines', 'table', 'markdown', 'csv', 'html'])(
    '%s on standard output, the outcome on standard error',
    async (format) => {
      const { code, out, err } = await cli(['check', clash(), '--format', format])
      expect([code, err]).toEqual([1, 'crossclaim: check failed: 1 conflict (allowed 0)\n'])
      expect(out).not.toContain('check failed')
      expect(out).toContain('Tilda Bromley')
    },
  )

  test('fewer than two articles: 2', async () => {
    const { code, err } = await cli(['check', write('lone.txt')])
    expect(code).toBe(2)
    expect(err).toContain('check needs two or more articles')
  })

  test('an input that cannot be read: 2, whatever else is found', async () => {
    expect((await cli(['check', clash(), at('gone.txt')])).code).toBe(2)
  })
})

describe('--accept', () => {
  const accepting = (...accept: object[]) => write('accept.json', JSON.stringify({ accept }))

  test.each<[string, (id: string) => object]>([
    ['its id', (fact) => ({ fact, reason: 'known' })],
    ['its label', () => ({ label: 'Tilda Bromley - age', reason: 'known' })],
    ['label and kind', () => ({ label: 'Tilda Bromley - age', kind: 'age', reason: 'known' })],
  ])('by %s: passed', async (_, entry) => {
    const { id } = conflictIn((await saved(clash(), 'now.json')).result)
    const { code, out } = await cli(['check', clash(), '--accept', accepting(entry(id))])
    expect([code, out]).toEqual([0, 'check passed: 1 conflict (allowed 1)\n'])
  })

  test('an accepted conflict is in no report', async () => {
    const file = accepting({ label: 'Tilda Bromley - age', reason: 'known' })
    const { code, out } = await cli(['check', clash(), '--accept', file, '--format', 'json', '-q'])
    expect(code).toBe(0)
    expect(JSON.parse(out).summary.conflict).toBe(0)
  })

  test.each<[string, object]>([
    ['a label that is gone', { label: 'Otto Prell - age', reason: 'x' }],
    ['an id that is gone', { fact: 'F00000000', reason: 'x' }],
    ['another kind', { label: 'Tilda Bromley - age', kind: 'role', reason: 'x' }],
  ])('%s is named, 1', async (_, entry) => {
    const { code, out } = await cli(['check', calm(), '--accept', accepting(entry)])
    expect(code).toBe(1)
    expect(out).toMatch(/accept\.json: accept\[0\]: nothing to accept: \S/)
    expect(out).toMatch(/check failed: 1 accepted entry without a fact\n$/)
  })

  test.each<[RegExp, unknown]>([
    [/: not JSON/, undefined],
    [/the file: not an object/, []],
    [/accept: not a list/, {}],
    [/unknown field "accepted" \(did you mean accept\?\)/, { accepted: [] }],
    [/accept\[0\]: not an object/, { accept: ['x'] }],
    [/accept\[0\]\.reason: missing/, { accept: [{ label: 'x' }] }],
    [/accept\[1\]: needs fact or label/, { accept: [{ label: 'x', reason: 'y' }, { reason: 'y' }] }],
    [/accept\[0\]: needs fact or label/, { accept: [{ label: 'x', fact: 'y', reason: 'z' }] }],
    [
      /accept\[0\]\.kind: "mood" is none of quantity/,
      { accept: [{ label: 'x', kind: 'mood', reason: 'z' }] },
    ],
    [/accept\[0\]\.label: not a text/, { accept: [{ label: 7, reason: 'z' }] }],
    [/unknown field "lable" \(did you mean label\?\)/, { accept: [{ lable: 'x', reason: 'z' }] }],
  ])('%s: 2', async (message, content) => {
    const file = write('bad.json', content === undefined ? '{"accept":' : JSON.stringify(content))
    const { code, out, err } = await cli(['check', clash(), '--accept', file])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^crossclaim: \S*bad\.json: /)
    expect(err).toMatch(message)
    if (content !== undefined) expect(new Ajv().validate(schema('accept'), content)).toBe(false)
  })

  test('what is accepted fits the schema', () => {
    const content = { $schema: 'x', accept: [{ label: 'a - b', kind: 'age', reason: 'c' }] }
    expect(new Ajv().validate(schema('accept'), content)).toBe(true)
  })

  test('a missing file: 2', async () => {
    const { code, err } = await cli(['check', clash(), '--accept', at('none.json')])
    expect([code, err]).toEqual([2, `crossclaim: ${at('none.json')}: no such file or folder\n`])
  })
})

describe('--expect', () => {
  test('the same: passed', async () => {
    const { path } = await saved(clash(), 'same.json')
    expect(await cli(['check', clash(), '--expect', path])).toMatchObject({
      code: 0,
      out: 'No changes.\ncheck passed\n',
    })
  })

  test('another: what changed, 1', async () => {
    const { path } = await saved(calm(), 'calm.json')
    const { code, out } = await cli(['check', clash(), '--expect', path])
    expect(code).toBe(1)
    expect(out).toMatch(/agree -> conflict {2}Tilda Bromley - age/)
    expect(out).toMatch(/check failed: \d+ changes?\n$/)
  })

  test('ndjson: one change a line', async () => {
    const { path } = await saved(calm(), 'calm.json')
    const { out } = await cli(['check', clash(), '--expect', path, '--format', 'ndjson'])
    for (const line of out.trimEnd().split('\n')) expect(JSON.parse(line).schema).toBe('crossclaim.change/1')
  })

  test.each<[RegExp, string, string[]]>([
    [/not JSON/, '{', []],
    [/schema is not one of crossclaim\.comparison\/1/, '{"schema":"x"}', []],
    [/prints text or ndjson/, '{}', ['--format', 'csv']],
    [/do not go with it/, '{}', ['--fail-on', 'single']],
  ])('%s: 2', async (message, content, flags) => {
    const { code, err } = await cli(['check', clash(), '--expect', write('old.json', content), ...flags])
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })
})

describe('--against', () => {
  const draft = (text: string) => write('draft.txt', text)
  const sources = () => {
    write('sources/post.txt', AGES.replace('%', '51'))
    write('sources/wire.txt', AGES.replace('%', '51'))
    return at('sources')
  }
  const run = (text: string, ...flags: string[]) =>
    cli(['check', draft(text), '--against', sources(), ...flags])

  test.each<[expected: number, support: string, text: string, flags: string[]]>([
    [0, 'supported', AGES.replace('%', '51'), []],
    [1, 'contradicted', AGES.replace('%', '63'), []],
    [0, 'unsupported', 'Tilda Bromley, mayor of Harrowdene, said 40 boats sank in 2019.', []],
    [1, 'unsupported', 'Tilda Bromley, mayor of Harrowdene, said 40 boats sank in 2019.', ['--strict']],
  ])('%i: %s', async (expected, support, text, flags) => {
    const { code, out } = await run(text, '--format', 'json', ...flags)
    expect(code).toBe(expected)
    const found = JSON.parse(out)
    expect(found.claims.map((claim: { support: string }) => claim.support)).toContain(support)
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(schema('draft'))
    expect(validate(found) ? [] : validate.errors).toEqual([])
  })

  test('what is in no source comes first, each value with its place', async () => {
    const { out } = await run(
      `${AGES.replace('%', '63')}Wilfred Ostrander called it "a dark day for all of us here".\n`,
    )
    expect(out).toMatch(/^\S+draft\.txt:1:22: number in no source: 63\n/)
    expect(out).toMatch(/draft\.txt:2:1: name in no source: Wilfred Ostrander\n/)
    expect(out).toMatch(
      /contradicted {2}Tilda Bromley - age\n {4}\S+draft\.txt:1:22: 63\n {6}but: \S+post\.txt:1:22: 51\n/,
    )
    expect(out).toMatch(/\d+ claims against 2 sources: 1 contradicted/)
  })

  test('a short form of a name, another bound of a number and a part of a quotation are founded', async () => {
    write(
      'more/post.txt',
      'Gerda Pohl, head of Ostra Rail, said: "We will open the line again before winter comes."\n',
    )
    write('more/wire.txt', 'At least 40 wagons of Ostra Rail burned on Monday, Gerda Pohl said.\n')
    const file = draft('Pohl said 40 wagons burned. "We will open the line again," Pohl said.\n')
    const { out } = await cli(['check', file, '--against', at('more'), '--format', 'json'])
    expect(JSON.parse(out).unfounded).toEqual([])
  })

  test('the order of the sources changes nothing', async () => {
    const text = draft(AGES.replace('%', '63'))
    const files = [`${sources()}/post.txt`, `${sources()}/wire.txt`]
    const forwards = await cli(['check', text, '--against', ...files])
    expect(await cli(['check', text, '--against', ...files.reverse()])).toEqual(forwards)
  })

  test.each<[RegExp, string[]]>([
    [/one draft/, ['--against', 'fixtures/ferry-accident']],
    [/text or json/, ['--format', 'csv', '--against', 'fixtures/ferry-accident']],
    [/do not go with --against/, ['--fail-on', 'single', '--against', 'fixtures/ferry-accident']],
  ])('%s: 2', async (message, flags) => {
    const paths = flags.length === 2 ? [draft('x'), write('other.txt')] : [draft('x')]
    const { code, err } = await cli(['check', ...paths, ...flags])
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })

  test('no sources, no draft: 2', async () => {
    expect((await cli(['check', draft('x'), '--against', draft('x')])).code).toBe(2)
    expect((await cli(['check', at('gone.txt'), '--against', sources()])).code).toBe(2)
  })
})
