import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Sink } from '../../src/cli/io.ts'
import { run } from '../../src/cli/main.ts'
import { carriedOut } from '../../src/cli/snapshot/hand-over.ts'
import { snapshotFor, snapshotName } from '../../src/cli/snapshot/place.ts'
import { scratch } from '../helpers/folder.ts'
import { cli } from '../helpers/io.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const BIN = `${root}bin/crossclaim.js`
const EVENT = `${root}fixtures/ferry-accident`
const { at, write } = scratch()
const { NODE_OPTIONS: _, ...env } = process.env
const WITHOUT = { ...env, CROSSCLAIM_SNAPSHOT: '0' }

const blobs = () => readdirSync(`${root}dist`).filter((name) => name.endsWith('.blob'))
/** Made where all of the build was done, and Node can. */
const isMade =
  process.platform !== 'win32' && readFileSync(`${root}dist/cli/bin.js`, 'utf8').includes('/chunks/')

test.runIf(isMade)('the build has made one snapshot, and left nothing else', () => {
  expect(blobs()).toHaveLength(1)
  expect(existsSync(`${root}dist/chunks/snapshot.cjs`)).toBe(false)
})

describe('the same with a snapshot as without', () => {
  const started = (argv: readonly string[], vars: object, input = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], {
      encoding: 'utf8',
      env: vars as NodeJS.ProcessEnv,
      input,
      cwd: at(),
    })
    return { status, stdout, stderr }
  }
  const both = (argv: readonly string[], more: object = {}, input = '') =>
    [started(argv, { ...env, ...more }, input), started(argv, { ...WITHOUT, ...more }, input)] as const

  /** The built program in this process: it has no snapshot, and needs no start. */
  const here = async (argv: readonly string[]) => {
    const { run: built } = (await import(new URL('dist/cli/main.js', `file://${root}`).href)) as {
      run: typeof run
    }
    const { code, out, err } = await cli(argv, { env: env as Record<string, string>, cwd: at() }, built)
    return { status: code, stdout: out, stderr: err }
  }
  const text = 'LUND, 4 March 2025 - Two ferries sank off Lund on Monday, the mayor’s office said.\n'

  test.each<[string, string[], number]>([
    ['a table', [EVENT, '--no-cache'], 0],
    ['colours', [EVENT, '--no-cache', '--color', 'always', '--width', '60'], 0],
    ['JSON', [EVENT, '--no-cache', '-f', 'json'], 0],
    ['HTML', [EVENT, '--no-cache', '-f', 'html'], 0],
    ['articles', ['extract', EVENT, '--no-cache'], 0],
    ['worker threads', ['extract', EVENT, '--no-cache', '--jobs', '2'], 0],
    ['names', ['entities', EVENT, '--no-cache'], 0],
    ['a check that fails', ['check', EVENT, '--no-cache', '--fail-on', 'conflict'], 1],
    ['a missing folder', [at('gone')], 2],
    ['an option that there is not', [EVENT, '--nope'], 2],
    ['no article', [at('empty')], 2],
    ['the version', ['--version'], 0],
  ])('%s', async (_, argv, code) => {
    mkdirSync(at('empty'), { recursive: true })
    const [fast, slow] = [started(argv, env), await here(argv)]
    expect(slow.status).toBe(code)
    expect(fast).toEqual(slow)
  })

  test.each([
    ['text', ['-', '-f', 'json'], text],
    ['lines', ['extract', '-'], `${JSON.stringify({ source: 'a', text })}\n{}\n`],
  ])('standard input: %s', (_, argv, input) => {
    const [fast, slow] = both(argv, {}, input)
    expect(slow.stdout).toContain('Lund')
    expect(fast).toEqual(slow)
  })

  test.each([
    ['time zone and locale', { TZ: 'Pacific/Auckland', LC_ALL: 'C' }],
    ['another time zone', { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8' }],
    ['colour asked for', { FORCE_COLOR: '3', COLORTERM: 'truecolor' }],
    ['an option in the environment', { CROSSCLAIM_FORMAT: 'markdown' }],
  ])('environment: %s', (_, more) => {
    const [fast, slow] = both([EVENT, '--no-cache'], more)
    expect(slow.status).toBe(0)
    expect(fast).toEqual(slow)
  })

  test('settings of the folder that it is run in', () => {
    write('crossclaim.config.json', '{ "format": "csv" }\n')
    const [fast, slow] = both([EVENT, '--no-cache'])
    expect(fast).toEqual(slow)
  })

  test('each uses what the other has put in the cache', () => {
    const cached = (vars: object, name: string) => {
      spawnSync(process.execPath, [BIN, EVENT], {
        env: { ...vars, XDG_CACHE_HOME: at(name) } as NodeJS.ProcessEnv,
      })
      return (readdirSync(at(name), { recursive: true }) as string[])
        .filter((path) => path.endsWith('.json'))
        .sort()
    }
    expect(cached(env, 'one')).toEqual(cached(WITHOUT, 'two'))
    expect(cached(env, 'one')).toHaveLength(5)
  })
})

describe('which command lines get one', () => {
  const begun = { argv: ['node', BIN, 'news/'], env: {}, execArgv: [], platform: 'linux' as const }
  beforeAll(() => {
    mkdirSync(at('dist/cli'), { recursive: true })
    write('package.json', '{}')
    write('dist/cli/bin.js', '')
    write('data/words.json', '{}')
    for (let number = 0; number < 120; number++) write(`${number < 60 ? 'some' : 'many'}/${number}.txt`)
    for (let number = 0; number < 60; number++) write(`many/more-${number}.txt`)
    write(`dist/${snapshotName(7, 5)}`, 'whole')
    write(`dist/${snapshotName(8, 5)}`, 'cut')
  })
  const isGiven = (change: object, tag = 7) => snapshotFor({ ...begun, ...change }, tag, at()) !== null
  const said = (...words: string[]) => ({ argv: ['node', BIN, ...words] })

  test.each<[boolean, string, object]>([
    [true, 'a folder', {}],
    [true, 'a command', said('extract', '-')],
    [true, 'a folder of some files', said(at('some'))],
    [false, 'a folder of many files', said('extract', '--jobs', '2', at('many'))],
    [false, 'many files', said(...Array.from({ length: 101 }, (_, at) => `${at}.txt`))],
    [true, 'what is not there', said(at('gone'), at('dist/cli/bin.js/below'), 'x'.repeat(5000))],
    [false, 'nothing', said()],
    [false, 'help', said('compare', '--help')],
    [false, 'a report', said('report', 'saved.json')],
    [false, 'watching', said('news/', '--watch')],
    [false, 'options of Node', { execArgv: ['--no-warnings'] }],
    [false, 'options of Node in the environment', { env: { NODE_OPTIONS: '--no-warnings' } }],
    [false, 'switched off', { env: { CROSSCLAIM_SNAPSHOT: '0' } }],
    [false, 'Windows', { platform: 'win32' }],
  ])('%s: %s', (given, _, change) => {
    expect(isGiven(change)).toBe(given)
  })

  test('none for another V8, none that was cut short, and none older than what it was made of', () => {
    expect(isGiven({}, 6)).toBe(false)
    expect(isGiven({}, 8)).toBe(false)
    const later = new Date(Date.UTC(2200, 0))
    utimesSync(at('data/words.json'), later, later)
    expect(isGiven({})).toBe(false)
  })
})

describe('which runs are done where', () => {
  const words = 'Two boats sank off Lund on Monday. '.repeat(8000)
  beforeAll(() => {
    for (const name of ['a', 'b', 'c', 'd']) write(`long/${name}.txt`, words)
  })
  const ran = async (argv: string[], only: 'short' | 'long-or-kept') => {
    const printed: string[] = []
    const sink: Sink = {
      write: (chunk, done) => {
        printed.push(String(chunk))
        done()
      },
    }
    const stdin = { async *[Symbol.asyncIterator]() {} }
    const code = await run(argv, { stdin, stdout: sink, stderr: sink, env: {}, only })
    return [code, printed.join('') === '']
  }

  test.each([
    ['extract', at('long')],
    ['compare', at('long')],
    ['entities', at('long')],
    ['check', at('long')],
  ])('%s: a long one is not where much is held', async (...argv) => {
    expect(await ran([...argv, '--no-cache'], 'short')).toEqual([14, true])
  })

  test('a short one is', async () => {
    expect(await ran(['extract', EVENT, '--no-cache'], 'short')).toEqual([0, false])
  })

  test('where the engine is not loaded: a long one, and one of which all is kept', async () => {
    const home = process.env.XDG_CACHE_HOME
    process.env.XDG_CACHE_HOME = at('kept')
    const isDone = async (...argv: string[]) => (await ran(argv, 'long-or-kept'))[0] !== 14
    write('two/a.txt')
    expect(await isDone('extract', at('two'))).toBe(false)
    await ran(['extract', at('two')], 'short')
    expect(await isDone('extract', at('two'))).toBe(true)
    expect(await isDone('extract', at('two'), '--no-cache')).toBe(false)
    write('two/b.txt', 'Three boats sank off Lund on Friday.\n')
    expect(await isDone('extract', at('two'))).toBe(false)
    expect(await isDone('extract', at('long'), at('two'))).toBe(true)
    if (home === undefined) delete process.env.XDG_CACHE_HOME
    else process.env.XDG_CACHE_HOME = home
  })
})

describe('handing over', () => {
  const parts = { blob: at('no.blob'), script: at('no.cjs') }

  test('what cannot begin is none', async () => {
    expect(await carriedOut(parts, [], at('no-node'))).toBeNull()
    expect(await carriedOut(parts, ['x'.repeat(1 << 22)])).toBeNull()
  })

  test.runIf(existsSync('/bin/sh'))('a code is told, and a signal', async () => {
    const as = (line: string) => {
      writeFileSync(at('node.sh'), `#!/bin/sh\n${line}\n`, { mode: 0o755 })
      return carriedOut(parts, [], at('node.sh'))
    }
    expect(await as('exit 1')).toEqual({ code: 1 })
    expect(await as('kill -TERM $$')).toEqual({ signal: 'SIGTERM' })
    expect(await as('exit 14')).toBeNull()
  })

  /** Processes that a process has started, where the system tells. */
  const startedBy = (pid: number | undefined) =>
    readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  const until = async (done: () => boolean) => {
    for (let left = 100; !done() && left > 0; left--) await new Promise((resolve) => setTimeout(resolve, 100))
    expect(done()).toBe(true)
  }
  const linux = isMade && existsSync('/proc/self/task')

  test.runIf(linux).each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    '%s ends both processes',
    async (signal) => {
      const parent = spawn(process.execPath, [BIN, '-'], { stdio: ['pipe', 'ignore', 'ignore'], env })
      await until(() => startedBy(parent.pid).length === 1)
      const [child] = startedBy(parent.pid)
      await new Promise((resolve) => setTimeout(resolve, 1500))
      parent.kill(signal)
      expect(await new Promise((resolve) => parent.once('exit', (_, by) => resolve(by)))).toBe(signal)
      await until(() => !existsSync(`/proc/${child}`))
    },
  )

  test('a reader that leaves early is no error', () => {
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', `node "${BIN}" extract "${EVENT}" --no-cache -q | head -c 1; echo "\${PIPESTATUS[0]}"`],
      { encoding: 'utf8', env },
    )
    expect([stdout, stderr]).toEqual(['{0\n', ''])
  })
})

test.runIf(isMade)('a snapshot that was moved finds the files beside it', () => {
  const copy = at('copy')
  for (const name of ['data', 'dist', 'package.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const script = join(copy, 'dist/chunks/snapshot.cjs')
  const argv = ['--snapshot-blob', join(copy, 'dist', blobs()[0] ?? ''), script]
  const run = (...start: string[]) =>
    spawnSync(process.execPath, [...start, EVENT, '--no-cache', '--jobs', '2'], { encoding: 'utf8', env })
  const { status, stdout } = run(...argv)
  expect(status).toBe(0)
  expect(stdout).toBe(run(BIN).stdout)
})
