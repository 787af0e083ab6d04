import { expect, test } from 'vitest'
import { growth, leastTime, STEEP } from '../helpers/time.ts'
import { builtPatterns, literalPatterns, type Pattern } from './patterns.ts'
import { pumpsOf } from './pumps.ts'
import type { Maker } from './texts.ts'

/** What a text of hostile repetition is made of, whatever the pattern. */
const RUNS = [
  ...['a', 'A', '1', ' ', '\n', '.', ',', '-', '"', '“', "'", '’', '(', '$', '\t', '/', '#', '—', 'é', '😀'],
  ...[
    'a ',
    'A ',
    'Aa ',
    'a, ',
    'Aa, ',
    '1 ',
    '1,',
    '1.',
    'a-',
    '. ',
    'A.',
    '\r\n',
    'a1 ',
    '“a” ',
    '(a) ',
    'a\n',
  ],
]
/** Characters of the texts by which patterns are picked, and of those by which they are judged. */
const [SHORT, QUICK, LONG] = [20, 1_500, 100_000]
/** Milliseconds above which a pattern on a short, on a quick text is looked at again, and the most on a long one. */
const [ODD, SLOW, MOST] = [2, 0.1, 500]

const filled =
  (before: string, unit: string, after = ''): Maker =>
  (length) =>
    before + unit.repeat(Math.ceil(length / unit.length)) + after

/** Texts that are hard for a pattern: runs, and repetitions of what its own parts match, with and without an end. */
function textsFor({ source, flags }: Pattern): Maker[] {
  const pumps = new Map<string, Maker>()
  for (const { before, unit } of pumpsOf(source, flags)) {
    for (const [start, turn] of [
      [before, unit],
      ['', before + unit],
      ['', before + unit.repeat(8)],
    ] as const) {
      pumps.set(`${start}\0${turn}`, filled(start, turn))
      pumps.set(`${start}\0${turn}\u0001`, filled(start, turn, '\u0001'))
    }
  }
  return [...RUNS.map((unit) => filled('', unit)), ...pumps.values()]
}

/** Milliseconds by the clock, which is quicker to read than CPU time, to find all matches: for picking only. */
function clocked(pattern: RegExp, text: string, rounds = 1): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const before = performance.now()
    text.replace(pattern, '')
    least = Math.min(least, performance.now() - before)
  }
  return least
}

/** Whether a pattern looks as if it took more than linear time on a kind of text. */
function isOdd(pattern: RegExp, make: Maker): boolean {
  const quick = make(QUICK)
  const time = clocked(pattern, quick)
  if (time < SLOW) return false
  const most = 6 * Math.max(SLOW, Math.min(time, clocked(pattern, quick, 2)))
  const more = make(4 * QUICK)
  return clocked(pattern, more) > most && clocked(pattern, more, 2) > most
}

/** Why a pattern is too slow on a kind of text; null when it is not. */
function slowness(pattern: RegExp, make: Maker): string | null {
  const find = (text: string) => text.replace(pattern, '')
  const short = make(SHORT)
  if (clocked(pattern, short) > ODD && leastTime(() => find(short), ODD) > ODD)
    return `${ODD} ms for ${SHORT} characters`
  if (!isOdd(pattern, make)) return null
  const power = growth(make, find, [LONG / 64, LONG / 8])
  if (power > STEEP) return `time grows with the power ${power.toFixed(2)} of the length`
  const long = make(LONG)
  const time = leastTime(() => find(long), MOST)
  return time > MOST ? `${time.toFixed(1)} ms for ${LONG} characters` : null
}

function slownessOf(one: Pattern): string | null {
  const pattern = new RegExp(one.source, `${one.flags.replace(/[gy]/g, '')}g`)
  for (const make of textsFor(one)) {
    const found = slowness(pattern, make)
    if (found) return `${one.where}: /${one.source}/ on ${JSON.stringify(make(1).slice(0, 40))}: ${found}`
  }
  return null
}

test.each<[source: string, slow: boolean]>([
  ['\\d+(?:\\.\\d+)?x', true],
  ['\\s+$', true],
  ['^(?:a+)+b', true],
  ['“[^”]*”', true],
  ['“[^”]{0,80}”', false],
  ['\\d{1,15}x', false],
])('the measurement knows a slow pattern from a quick one: %s', (source, slow) => {
  expect(slownessOf({ source, flags: 'u', where: '' }) !== null).toBe(slow)
})

test('every pattern of the program takes linear time on 100,000 hostile characters', async () => {
  const patterns = new Map(
    [...literalPatterns(), ...(await builtPatterns())].map((one) => [`${one.source}/${one.flags}`, one]),
  )
  expect(patterns.size).toBeGreaterThan(500)
  const slow = [...patterns.values()].flatMap((one) => slownessOf(one) ?? [])
  expect(slow).toEqual([])
})
