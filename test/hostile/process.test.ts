import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { scratch } from '../helpers/folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const EVENT = `${root}fixtures/ferry-accident`
const BIN = `${root}bin/crossclaim.js`
const { at, write } = scratch()

interface Where {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly preload?: string
}

function program(argv: readonly string[], { env = {}, cwd = root, preload }: Where = {}) {
  const first = preload ? ['--import', preload] : []
  return spawnSync(process.execPath, [...first, BIN, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1e9,
  })
}

describe('the same bytes', () => {
  const names = ['harbour-post', 'north-wire', 'daily-beacon', 'island-radio', 'garden-show']
  const paths = names.map((name) => `${EVENT}/${name}.txt`)
  const later = `data:text/javascript,${encodeURIComponent(
    'const Real = Date; globalThis.Date = class extends Real { constructor(...given) { super(...(given.length ? given : [2e12])) } static now() { return 2e12 } }',
  )}`
  let plain = ''
  beforeAll(() => {
    plain = program([...paths, '-f', 'json']).stdout
    expect(plain).toContain('"facts"')
  })

  test.each<[string, string[], Where]>([
    ['the arguments in another order, one job', ['--jobs', '1', ...[...paths].reverse()], {}],
    ['the folder, two jobs', ['--jobs', '2', EVENT], {}],
    [
      'a Turkish locale, the first time zone, another folder to work in',
      paths,
      { env: { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' }, cwd: '/' },
    ],
    [
      'no locale, the last time zone, a narrow terminal, a clock years ahead',
      paths,
      { env: { LC_ALL: 'C', TZ: 'America/Los_Angeles', COLUMNS: '40' }, preload: later },
    ],
  ])('with %s', (_, argv, where) => {
    expect(program([...argv, '-f', 'json'], where).stdout).toBe(plain)
  })
})

test('a thousand files need few open files', () => {
  mkdirSync(at('many'))
  for (let number = 0; number < 1000; number++) writeFileSync(at('many', `${number}.txt`), 'Fog.')
  const line = 'ulimit -n 100; "$NODE" "$BIN" extract "$MANY" --jobs 1 | wc -l'
  const env = { ...process.env, NODE: process.execPath, BIN, MANY: at('many') }
  const { stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8', env })
  expect([stdout.trim(), stderr]).toEqual(['1000', ''])
})

test.each([24, 28, 40])('%i open files are enough, or said to be too few', (most) => {
  const line = `ulimit -n ${most}; "$NODE" "$BIN" "$EVENT" -q`
  const env = { ...process.env, NODE: process.execPath, BIN, EVENT }
  const { stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8', env })
  expect(stderr).not.toContain('internal error')
  if (stdout === '') expect(stderr).toMatch(/too many open files|EMFILE/)
})

test('ten megabytes in one line are cut at the budget of an article, with a note', () => {
  const file = write('line.txt', 'Fog came in. '.repeat(800_000))
  expect(program(['extract', file]).status).toBe(2)
  const { status, stderr, stdout } = program(['extract', file, '--max-bytes', '20MB'])
  expect([status, stderr]).toEqual([
    0,
    `crossclaim: ${file}: 10400000 characters; only the first 250000 were worked on\n`,
  ])
  expect(stdout).toContain('"schema":"crossclaim.article/1"')
})

test('a megabyte without punctuation is worked on to its budget', () => {
  const file = write('unpunctuated.txt', 'the mayor of Lund said that the ferry sank '.repeat(24_000))
  const { status, stderr } = program(['extract', file])
  expect([status, stderr]).toEqual([0, expect.stringMatching(/only the first 250000 were worked on\n$/)])
})

test('standard input over the limit is left', () => {
  const line = 'yes "Fog." | head -c 30000000 | "$NODE" "$BIN" extract -'
  const env = { ...process.env, NODE: process.execPath, BIN }
  const { stderr, status } = spawnSync('bash', ['-c', line], { encoding: 'utf8', env })
  expect([status, stderr]).toEqual([2, expect.stringMatching(/is over the limit of .* \(--max-bytes\)\n/)])
})

test('an interrupt ends the program while it works', async () => {
  const file = write('long.txt', 'Ona Perl said “no” to 42 people in Lund on Monday. '.repeat(5000))
  const child = spawn(process.execPath, [BIN, 'extract', file], { stdio: 'ignore' })
  await new Promise((resolve) => setTimeout(resolve, 700))
  child.kill('SIGINT')
  expect(await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)))).toBe('SIGINT')
})

test('killed at any moment, the output is the old file or the new one, whole', async () => {
  const file = write('killed/out.json', 'old')
  for (const delay of [150, 300, 450, 600, 750]) {
    const child = spawn(process.execPath, [BIN, EVENT, '-f', 'json', '-o', file], { stdio: 'ignore' })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await new Promise((resolve) => setTimeout(resolve, delay))
    child.kill('SIGKILL')
    await ended
    const now = readFileSync(file, 'utf8')
    if (now !== 'old') expect(JSON.parse(now).schema).toBe('crossclaim.comparison/1')
  }
})
