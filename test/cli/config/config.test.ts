import { mkdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { keyLines } from '../../../src/cli/config/lines.ts'
import { configSchema } from '../../../src/cli/config/schema.ts'
import { programOf } from '../../../src/cli/program.ts'
import { scratch } from '../../helpers/folder.ts'
import { cli } from '../../helpers/io.ts'

const { at, write } = scratch()
const EVENT = `${process.cwd()}/fixtures/ferry-accident`
const saved = JSON.parse(readFileSync('schema/config.schema.json', 'utf8'))

let number = 0
/** A folder that is the root of a repository, with these files. */
const project = (files: Record<string, unknown>) => {
  const name = `p${number++}`
  mkdirSync(at(name, '.git'), { recursive: true })
  for (const [file, content] of Object.entries(files))
    write(`${name}/${file}`, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return at(name)
}
const settingOf = async (key: string, argv: string[], world: object) => {
  const { code, out, err } = await cli([...argv, '--print-config'], world)
  expect([code, err]).toEqual([0, ''])
  const { settings } = JSON.parse(out)
  const { value, from } = settings.find((setting: { key: string }) => setting.key === key)
  return [value, from]
}

describe('where settings come from', () => {
  test.each<[string, unknown, string[], Record<string, string>, [unknown, string]]>([
    ['nothing', {}, [], {}, ['table', 'default']],
    ['the project', { compare: { format: 'csv' } }, [], {}, ['csv', 'config']],
    [
      'the environment',
      { compare: { format: 'csv' } },
      [],
      { CROSSCLAIM_FORMAT: 'json' },
      ['json', 'environment'],
    ],
    [
      'a flag',
      { compare: { format: 'csv' } },
      ['-f', 'html'],
      { CROSSCLAIM_FORMAT: 'json' },
      ['html', 'flag'],
    ],
    ['--no-config', { compare: { format: 'csv' } }, ['--no-config'], {}, ['table', 'default']],
    ['an empty variable', { compare: { format: 'csv' } }, [], { CROSSCLAIM_FORMAT: '' }, ['csv', 'config']],
  ])('%s', async (_, content, flags, env, expected) => {
    const cwd = project({ 'crossclaim.config.json': content })
    expect(await settingOf('format', ['compare', ...flags], { cwd, env })).toEqual(expected)
  })

  test.each<[string, Record<string, unknown>, unknown]>([
    ['crossclaim.config.json', { 'crossclaim.config.json': { width: 101 } }, 101],
    ['.crossclaimrc.json', { '.crossclaimrc.json': { width: 102 } }, 102],
    ['package.json', { 'package.json': { name: 'x', crossclaim: { width: 103 } } }, 103],
    ['package.json without the key', { 'package.json': { name: 'x' } }, null],
    [
      'first the file of its own',
      { 'crossclaim.config.json': { width: 101 }, '.crossclaimrc.json': { width: 102 } },
      101,
    ],
    ['a section before the top', { 'crossclaim.config.json': { width: 101, compare: { width: 104 } } }, 104],
  ])('%s', async (_, files, expected) => {
    const [value] = await settingOf('width', ['compare'], { cwd: project(files) })
    expect(value).toBe(expected)
  })

  test('the nearest above, up to the root of the repository', async () => {
    const outer = project({ 'crossclaim.config.json': { width: 101 } })
    mkdirSync(`${outer}/news/may`, { recursive: true })
    expect(await settingOf('width', ['compare'], { cwd: `${outer}/news/may` })).toEqual([101, 'config'])
    mkdirSync(`${outer}/inner/.git`, { recursive: true })
    expect(await settingOf('width', ['compare'], { cwd: `${outer}/inner` })).toEqual([null, 'default'])
  })

  test('paths of a file are relative to it', async () => {
    const cwd = project({ 'crossclaim.config.json': { lexicon: 'names.json' } })
    mkdirSync(`${cwd}/news`)
    expect(await settingOf('lexicon', ['compare'], { cwd: `${cwd}/news` })).toEqual([
      `${cwd}/names.json`,
      'config',
    ])
  })

  test.each<[string, unknown, string, unknown]>([
    ['a list', { check: { failOn: ['compatible', 'single'] } }, 'failOn', ['compatible', 'single']],
    ['a size', { maxBytes: '300k' }, 'maxBytes', 307_200],
    ['auto', { jobs: 'auto' }, 'jobs', 'auto'],
    ['a truth value', { ascii: true }, 'ascii', true],
  ])('%s', async (_, content, key, expected) => {
    expect(new Ajv({ strictTypes: false }).validate(saved, content)).toBe(true)
    const cwd = project({ 'crossclaim.config.json': content })
    expect(await settingOf(key, ['check'], { cwd })).toEqual([expected, 'config'])
  })

  test('they are what the command then does', async () => {
    const cwd = project({ 'crossclaim.config.json': { compare: { format: 'json' }, quiet: true } })
    expect(await cli([EVENT], { cwd })).toEqual(await cli([EVENT, '--format', 'json', '-q']))
  })
})

describe('what is wrong is named with its line: 2', () => {
  test.each<[RegExp, unknown]>([
    [/:3: unknown key "widht" \(did you mean width\?\)/, { ascii: true, widht: 80 }],
    [/:3: unknown key "formt" \(did you mean format\?\)/, { compare: { formt: 'csv' } }],
    [/:2: unknown key "chek" \(did you mean check\?\)/, { chek: {} }],
    [/:2: unknown key "format"/, { format: 'csv' }],
    [/:3: format: "pdf" is not allowed/, { compare: { format: 'pdf' } }],
    [/:2: width: not a whole number/, { width: '80' }],
    [/:2: ascii: not true or false/, { ascii: 'yes' }],
    [/:3: only: not a list of names/, { compare: { only: 'agree' } }],
    [/:2: compare: not an object/, { compare: [] }],
    [/:1: settings: not an object/, []],
    [/:2: unknown key "__proto__"/, '{\n  "__proto__": 1\n}'],
    [/:3: not JSON/, '{\n  "width": 80,\n  oops\n}'],
  ])('%s', async (message, content) => {
    const cwd = project({ 'crossclaim.config.json': content })
    const { code, out, err } = await cli([EVENT], { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^crossclaim: \S+crossclaim\.config\.json:\d+: [^\n]+\n$/)
    expect(err).toMatch(message)
    if (typeof content !== 'string')
      expect(new Ajv({ strictTypes: false }).validate(saved, content)).toBe(false)
  })

  test('in package.json, too', async () => {
    const cwd = project({ 'package.json': { name: 'x', crossclaim: { widht: 80 } } })
    expect((await cli([EVENT], { cwd })).err).toMatch(/package\.json:4: unknown key "widht"/)
  })

  test.each([
    ['CROSSCLAIM_WIDTH', 'wide'],
    ['CROSSCLAIM_FORMAT', 'pdf'],
    ['CROSSCLAIM_ASCII', 'perhaps'],
  ])('%s=%s', async (variable, value) => {
    const { code, err } = await cli([EVENT], { env: { [variable]: value } })
    expect(code).toBe(2)
    expect(err).toContain(`${variable}: "${value}"`)
  })

  test('help and version read no settings', async () => {
    const cwd = project({ 'crossclaim.config.json': 'oops' })
    for (const argv of [['--help'], ['check', '--help'], ['--version']])
      expect((await cli(argv, { cwd })).code).toBe(0)
  })
})

test('schema/config.schema.json is what the options say (npm run schema)', () => {
  expect(saved).toEqual(
    JSON.parse(JSON.stringify(configSchema(programOf({ out: '', err: '' }, async () => {})))),
  )
})

describe('init', () => {
  test('writes settings that are valid and change nothing, once', async () => {
    const cwd = project({})
    expect((await cli(['init'], { cwd })).code).toBe(0)
    const content = readFileSync(`${cwd}/crossclaim.config.json`, 'utf8')
    expect(new Ajv({ strictTypes: false }).validate(saved, JSON.parse(content))).toBe(true)
    expect(await cli([EVENT], { cwd })).toEqual(await cli([EVENT]))
    expect((await cli(['init'], { cwd })).err).toMatch(/is there already/)
    expect(readFileSync(`${cwd}/crossclaim.config.json`, 'utf8')).toBe(content)
  })
})

test.each<[string, string[], number]>([
  ['{\n"a": 1,\n"b": {"c": [1, {"d": 2}],\n"e": "x: {"}}', ['b', 'c', '1', 'd'], 3],
  ['{\n"a": 1,\n"b": {"c": [1, {"d": 2}],\n"e": "x: {"}}', ['b', 'e'], 4],
  ['{"a\\"b":\n1, "c": 2}', ['c'], 2],
])('the line of a key: %#', (text, path, line) => {
  expect(keyLines(text).get(JSON.stringify(path))).toBe(line)
})
