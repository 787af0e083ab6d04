import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { scratch } from '../helpers/folder.ts'
import { cli } from '../helpers/io.ts'

/** Calls that are counted and made to fail, once, after or instead of what they do. */
const names = [
  'chmodSync',
  'closeSync',
  'createReadStream',
  'fstatSync',
  'fsyncSync',
  'lstatSync',
  'mkdirSync',
  'openSync',
  'readFileSync',
  'readSync',
  'readdirSync',
  'realpathSync',
  'renameSync',
  'rmSync',
  'statSync',
  'unlinkSync',
  'writeFileSync',
  'writeSync',
] as const
type Name = (typeof names)[number]

const faults = vi.hoisted(() => ({
  on: false,
  counts: new Map<string, number>(),
  fail: null as { name: string; at: number; code: string } | null,
}))

vi.mock('node:fs', async (original) => {
  const real = await original<Record<string, (...args: unknown[]) => unknown>>()
  const faulty: Record<string, unknown> = { ...real }
  for (const name of Object.keys(real).filter((key) => /Sync$|^createReadStream$/.test(key))) {
    faulty[name] = (...args: unknown[]) => {
      const call = (faults.counts.get(name) ?? 0) + 1
      if (faults.on) faults.counts.set(name, call)
      const { fail } = faults
      const failing = faults.on && fail?.name === name && fail.at === call
      if (failing && name !== 'closeSync') throw fault(fail.code)
      const result = real[name]?.(...args)
      if (failing) throw fault(fail.code) // what was to be closed is closed
      return result
    }
  }
  const fault = (code: string) => Object.assign(new Error(`${code}: made to fail`), { code })
  return { ...faulty, default: faulty }
})

const { at, write } = scratch()
write('in/a.txt', 'Two boats sank off Lund on Monday, the coast guard said. Ona Perl, 51, drowned.\n')
write('in/b.txt', 'Three boats sank off Lund on Monday. Mayor Ona Perl, 52, drowned.\n')

write('in/b2.txt', 'Mayor Ona Perl, 52, drowned on Monday. Three boats sank off Lund.\n')
write('accept.json', '{"accept":[]}')
process.env.XDG_CACHE_HOME = at('cache')

/** Runs a command line with one call made to fail; how often each call was made when none is. */
async function run(argv: readonly string[], fail: typeof faults.fail) {
  rmSync(at('out'), { recursive: true, force: true })
  if (argv.includes(at('out/first.txt'))) rmSync(at('cache'), { recursive: true, force: true })
  mkdirSync(at('out'))
  writeFileSync(at('out/old.txt'), 'old')
  chmodSync(at('out/old.txt'), 0o640)
  Object.assign(faults, { on: true, fail, counts: new Map() })
  const plain = argv.includes('--cache') || /^(?:report|diff)$/.test(argv[0] ?? '')
  const ran = await cli(plain ? argv : [...argv, '--no-cache']).finally(() => {
    faults.on = false
  })
  return { ...ran, counts: new Map(faults.counts) }
}

const commands: readonly [name: string, argv: string[]][] = [
  ['a comparison into a file that exists', [at('in'), '-o', at('out/old.txt')]],
  ['a comparison into a new file', [at('in'), '-f', 'json', '-o', at('out/new.txt')]],
  ['extraction of named files', ['extract', at('in/a.txt'), at('in/b.txt'), '-o', at('out/new.txt')]],
  ['extraction into an empty cache', ['extract', at('in'), '--cache', '-o', at('out/first.txt')]],
  ['extraction from a cache', ['extract', at('in'), '--cache', '-o', at('out/new.txt')]],
  ['a check', ['check', at('in'), '--kind', 'quote', '--accept', at('accept.json'), '-o', at('out/new.txt')]],
  ['a check of a draft', ['check', at('in/b.txt'), '--against', at('in/b2.txt'), '-o', at('out/new.txt')]],
  ['gaps', ['gaps', '--source', 'a', at('in'), '-o', at('out/new.txt')]],
  ['names', ['entities', at('in'), '-f', 'csv', '-o', at('out/old.txt')]],
  ['a report of a saved comparison', ['report', at('saved.json'), '-o', at('out/old.txt')]],
  ['the difference of two', ['diff', at('saved.json'), at('saved2.json'), '-o', at('out/new.txt')]],
]
const codes = ['EIO', 'EACCES', 'EMFILE']

beforeAll(async () => {
  await cli([at('in'), '-f', 'json', '-o', at('saved.json')])
  await cli([at('in/a.txt'), '-f', 'json', '-o', at('saved2.json')])
})

type Ran = Awaited<ReturnType<typeof run>>

/** What is wrong with a run in which a call failed; `whole` is what it writes when none does. */
function wrongWith({ code, err, out }: Ran, target: string, whole: string): string[] {
  const now = existsSync(target) ? readFileSync(target, 'utf8') : null
  const left = readdirSync(at('out')).filter((file) => !/^(?:old|new|first)\.txt$/.test(file))
  const lines = err.split('\n').slice(0, -1)
  return [
    ...(code === 0 || code === 2 ? [] : [`exit code ${code}`]),
    ...(code === 0 && now !== whole ? ['something is lost without a word'] : []),
    ...(code === 0 && target.endsWith('old.txt') && (statSync(target).mode & 0o777) !== 0o640
      ? ['mode is lost']
      : []),
    ...(code === 2 && err === '' ? ['nothing is said'] : []),
    ...(out === '' ? [] : ['written to standard output']),
    ...(/internal error/.test(err) || lines.some((line) => !line.startsWith('crossclaim: ')) ? [err] : []),
    ...left.map((file) => `left behind: ${file}`),
  ]
}

/** The numbers below a count, or some of them, the first and the last among them: a cache looks at all files of the program. */
function some(count: number): number[] {
  const all = Array.from({ length: count }, (_, number) => number)
  const step = Math.ceil(count / MOST_CALLS)
  return all.filter((number) => number % step === 0 || number === count - 1)
}

const MOST_CALLS = 12

describe.each(commands)('%s', (_, argv) => {
  test('every call of the file system may fail, once', async () => {
    await run(argv, null) // word lists are read before calls are counted
    const plain = await run(argv, null)
    expect(plain.code).toBe(0)
    const target = argv.at(-1) ?? ''
    const whole = readFileSync(target, 'utf8')
    const calls = names.flatMap((name) =>
      some(plain.counts.get(name) ?? 0).map((before) => ({ name, at: before + 1 })),
    )
    expect(calls.length).toBeGreaterThan(8)
    for (const call of calls.flatMap((one) => codes.map((code) => ({ ...one, code })))) {
      const faulty = await run(argv, call)
      expect(wrongWith(faulty, target, whole), `${call.name} ${call.at} ${call.code}`).toEqual([])
    }
  })
})

test('the old file is whole when writing the new one fails', async () => {
  for (const name of [
    'openSync',
    'writeSync',
    'fsyncSync',
    'closeSync',
    'chmodSync',
    'renameSync',
  ] satisfies Name[]) {
    const argv = [at('in'), '-o', at('out/old.txt')]
    const calls = (await run(argv, null)).counts.get(name) ?? 0
    expect(calls).toBeGreaterThan(0)
    const { code, err } = await run(argv, { name, at: calls, code: 'ENOSPC' })
    expect([name, code]).toEqual([name, 2])
    expect(err).toMatch(/^crossclaim: cannot write .*old\.txt: no space left on device$/m)
    expect(readFileSync(at('out/old.txt'), 'utf8')).toBe('old')
    expect(readdirSync(at('out'))).toEqual(['old.txt'])
  }
})

test('an article that may not be read is said, the rest is compared', async () => {
  const { code, out, err } = await run([at('in'), '-f', 'json'], { name: 'openSync', at: 2, code: 'EACCES' })
  expect([code, err]).toEqual([2, `crossclaim: ${at('in/b.txt')}: permission denied\n`])
  expect(JSON.parse(out).sources.map(({ source }: { source: string }) => source)).toEqual(['a', 'b2'])
})
