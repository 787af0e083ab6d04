import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { scratch } from '../helpers/folder.ts'
import { cli } from '../helpers/io.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const BIN = `${root}bin/crossclaim.js`
const EVENT = `${root}fixtures/ferry-accident`
const { at, write } = scratch()
const node = (...argv: string[]) => spawnSync(process.execPath, [BIN, ...argv], { encoding: 'utf8' })
const shell = (line: string) =>
  spawnSync('bash', ['-c', line], { encoding: 'utf8', env: { ...process.env, BIN, EVENT, SAVED } })

/** A saved comparison: what is printed of it is written as everything is, without the time that extraction takes. */
const SAVED = at('saved.json')
beforeAll(async () => {
  await cli([EVENT, '-f', 'json', '-q', '-o', SAVED])
})

test('the program runs by its file name', () => {
  expect(execFileSync(BIN, ['--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/)
})

describe('exit codes', () => {
  test.each([
    ['a comparison', [EVENT], 0],
    ['nothing', [], 2],
    ['a missing file', [at('gone.txt')], 2],
    ['a wrong option', ['--nope'], 2],
  ])('%s', (_, argv, code) => {
    expect(node(...argv).status).toBe(code)
  })
})

test.each(['--help', '-h'])('%s without a terminal prints what the parser prints', (option) => {
  const kept = node(option)
  expect([kept.status, kept.stderr]).toEqual([0, ''])
  expect(kept.stdout).toContain('Usage: crossclaim')
  expect(kept.stdout).toBe(node('help').stdout)
})

describe('standard output', () => {
  test('a pipe that does not wait for its reader gets all, in order', () => {
    // The reader sleeps first, so that the pipe is full: without waiting, a write would fail.
    const unblocked =
      "perl -MFcntl -e 'fcntl(STDOUT, F_SETFL, fcntl(STDOUT, F_GETFL, 0) | O_NONBLOCK); exec @ARGV'"
    const { stdout } = shell(
      `${unblocked} node "$BIN" report "$SAVED" -f json | (sleep 0.5; cat) | cmp - <(node "$BIN" report "$SAVED" -f json) && echo same`,
    )
    expect(stdout).toBe('same\n')
  })

  test('a reader that leaves early is no error', () => {
    for (const command of ['extract "$EVENT"', '--help', 'report "$SAVED" --format json']) {
      const { stdout, stderr } = shell(`node "$BIN" ${command} | head -c 1; echo "\${PIPESTATUS[0]}"`)
      expect(stdout.trim().slice(-1)).toBe('0')
      expect(stderr).not.toMatch(/EPIPE|\n\s+at /)
    }
  })

  test.skipIf(!existsSync('/dev/full'))('a full disk is an error, for one byte too', () => {
    for (const command of ['--version', 'report "$SAVED"', '--help']) {
      const { status, stderr } = shell(`node "$BIN" ${command} > /dev/full`)
      expect([status, stderr]).toEqual([2, 'crossclaim: cannot write output: no space left on device\n'])
    }
  })

  test('a file-size limit is an error', () => {
    const { status, stderr } = shell(`ulimit -f 1; node "$BIN" report "$SAVED" -f json > '${at('limited')}'`)
    expect([status, stderr]).toEqual([2, 'crossclaim: cannot write output: file too large\n'])
  })

  test('megabytes reach a slow reader whole', () => {
    const saved = JSON.parse(readFileSync(SAVED, 'utf8'))
    const facts = Array.from({ length: 200 }, () => saved.facts).flat()
    const large = write('large.json', JSON.stringify({ ...saved, facts }))
    const file = at('whole.json')
    expect(node('report', large, '-f', 'json', '-o', file).status).toBe(0)
    expect(statSync(file).size).toBeGreaterThan(2e6)
    const { stdout } = shell(`node "$BIN" report '${large}' -f json | (sleep 0.5; wc -c)`)
    expect(Number(stdout)).toBe(statSync(file).size)
  })
})

describe('--output', () => {
  const out = (name: string) => at('written', name)
  beforeAll(() => {
    mkdirSync(at('written'))
  })

  test('keeps the mode of the file and leaves nothing behind', () => {
    const file = write('written/mode.txt', 'old')
    chmodSync(file, 0o640)
    expect(node('report', SAVED, '-o', file).status).toBe(0)
    expect(statSync(file).mode & 0o777).toBe(0o640)
    expect(readFileSync(file, 'utf8')).not.toBe('old')
    expect(readdirSync(at('written'))).toEqual(['mode.txt'])
  })

  test('a symbolic link stays one; its target is replaced', () => {
    const target = write('written/target.txt', 'old')
    symlinkSync('target.txt', out('link.txt'))
    expect(node('report', SAVED, '-o', out('link.txt')).status).toBe(0)
    expect(lstatSync(out('link.txt')).isSymbolicLink()).toBe(true)
    expect(readFileSync(target, 'utf8')).not.toBe('old')
  })

  test('a device is written through and stays one', () => {
    expect(node('report', SAVED, '-o', '/dev/null').status).toBe(0)
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
    expect(shell('node "$BIN" report "$SAVED" -o /dev/stdout | wc -l').stdout.trim()).not.toBe('0')
  })

  test.skipIf(!existsSync('/dev/full'))('a full device is an error', () => {
    expect(node('report', SAVED, '-o', '/dev/full')).toMatchObject({
      status: 2,
      stderr: 'crossclaim: cannot write /dev/full: no space left on device\n',
    })
  })

  test('a pipe is written through', async () => {
    execFileSync('mkfifo', [out('pipe')])
    const reader = promisify(execFile)('cat', [out('pipe')])
    expect(node('report', SAVED, '-f', 'ndjson', '-o', out('pipe')).status).toBe(0)
    expect((await reader).stdout).toContain('"label"')
  })

  test('on a disk error the old file stays whole and no other is left', () => {
    const file = write('limit/old.txt', 'old')
    const { status, stderr } = shell(`ulimit -f 1; node "$BIN" report "$SAVED" -f json -o '${file}'`)
    expect(status).toBe(2)
    expect(stderr).toMatch(/cannot write .*: file too large/)
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(at('limit'))).toEqual(['old.txt'])
  })
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends the program at once', async (signal) => {
  const child = spawn(process.execPath, [BIN, '-'], { stdio: ['pipe', 'ignore', 'ignore'] })
  await new Promise((resolve) => setTimeout(resolve, 400))
  child.kill(signal)
  const ended = await new Promise<string | null>((resolve) => child.once('exit', (_, by) => resolve(by)))
  expect(ended).toBe(signal)
})

test('an open, silent standard input is left alone', async () => {
  const child = spawn(process.execPath, [BIN, EVENT, '-q'], { stdio: ['pipe', 'ignore', 'ignore'] })
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
})
