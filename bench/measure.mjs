// Measuring for bench/speed.mjs: processor time, medians, child processes.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** The evaluation sets beside the repository, or where CROSSCLAIM_EVAL says; they need not be there. */
export const evaluation = resolve(process.env.CROSSCLAIM_EVAL ?? join(root, '../shared/eval'))

/** Processor time of `work` in milliseconds: less disturbed by other programs than the clock. */
export function cost(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * Runs the contestants by turns, forwards and backwards, so that all meet the same conditions: median milliseconds a
 * contestant and, by round, all of them.
 */
export function interleaved(contestants, rounds) {
  const names = Object.keys(contestants)
  const times = Object.fromEntries(names.map((name) => [name, []]))
  for (const name of names) contestants[name]()
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? [...names].reverse() : names) times[name].push(cost(contestants[name]))
  }
  return times
}

/** Median over the rounds of one contestant's time by another's. */
export function ratio(times, one, other) {
  return median(times[one].map((time, round) => time / times[other][round]))
}

/** Slope of log(time) over log(size) between the first and the last: 1 is linear. */
export function exponent(points) {
  const [first, last] = [points[0], points.at(-1)]
  return Math.log(last.time / first.time) / Math.log(last.size / first.size)
}

/** Writes to descriptor 3 what processor time a command took, with all that it started in turn. */
const METER = '"$@"; code=$?; times >&3; exit $code'

/** GNU time, which knows the peak memory of a command; elsewhere that is not measured. */
const TIME = '/usr/bin/time'

/** "0m0.061s 0m0.012s", the last line that `times` prints, in milliseconds. */
function milliseconds(times) {
  const parts = times
    .trim()
    .split('\n')
    .at(-1)
    .matchAll(/(?<minutes>\d+)m(?<seconds>[\d.]+)s/g)
  return [...parts].reduce((sum, { groups }) => sum + groups.minutes * 60_000 + groups.seconds * 1000, 0)
}

/**
 * Runs Node in a process of its own: its processor and clock time in milliseconds and its peak memory in MiB, of that and
 * of all that it starts. `stdin` may be a descriptor that it reads from. What it prints is collected, or with `stdout` as
 * 'ignore' it is not.
 */
export function child(args, env = {}, { stdin = 'ignore', stdout = 'pipe' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'measure-'))
  const peak = join(folder, 'peak')
  const wrapped = existsSync(TIME) ? [TIME, '-f', '%M', '-o', peak] : []
  const begin = performance.now()
  const done = spawnSync('bash', ['-c', METER, 'bash', ...wrapped, process.execPath, ...args], {
    stdio: [stdin, stdout, 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
    env: { ...process.env, ...env },
    cwd: root,
  })
  const wall = performance.now() - begin
  if (done.status !== 0) throw new Error(`${args.join(' ')}: exit ${done.status}\n${done.stderr}`)
  const kilobytes = existsSync(peak) ? Number(readFileSync(peak, 'utf8')) : Number.NaN
  rmSync(folder, { recursive: true })
  const cpu = milliseconds(done.output[3].toString())
  return { wall, stdout: done.stdout?.toString() ?? '', cpu, peak: kilobytes / 1024 }
}

/** The articles of a folder, as plain text. */
export function readFolder(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => articleOf(name, readFileSync(join(folder, name), 'utf8')))
}

export function articleOf(source, text) {
  return { source, path: source, title: null, publisher: null, published: '2025-03-06', text, zones: [] }
}
