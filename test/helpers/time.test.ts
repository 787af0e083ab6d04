import { expect, test } from 'vitest'
import { growth, leastTime, STEEP } from './time.ts'

/** Work of as many steps as are said. */
function steps(count: number): number {
  let sum = 0
  for (let step = 0; step < count; step++) sum = (sum * 31 + step) | 0
  return sum
}

test.each<[name: string, of: (size: number) => number, steep: boolean]>([
  ['linear', (size) => size * 8000, false],
  ['size times logarithm', (size) => size * 1000 * Math.log2(size), false],
  ['quadratic', (size) => size * size * 2, true],
  ['mostly linear, with a quadratic part', (size) => size * 400 + size * size * 2, true],
  ['cubic', (size) => (size * size * size) / 1000, true],
  ['quadratic, but too short to tell', (size) => size * size * 0.1, false],
])('growth of work that is %s', (_, of, steep) => {
  const found = growth(
    (size) => size,
    (size) => steps(of(size)),
    [500, 4000],
  )
  if (steep) expect(found).toBeGreaterThan(STEEP)
  else expect(found).toBeLessThan(STEEP)
})

test('a pattern that looks ahead to the end of the text grows too steeply, one that looks ahead a bounded way does not', () => {
  const growthOf = (pattern: RegExp) =>
    growth(
      (size) => '“a '.repeat(size / 3),
      (text) => text.replace(pattern, ''),
      [4_000, 32_000],
    )
  expect(growthOf(/“[^”]*”/g)).toBeGreaterThan(STEEP)
  expect(growthOf(/“[^”]{0,80}”/g)).toBeLessThan(STEEP)
})

test('the least time is that of a try that nothing disturbed', () => {
  const disturbed = [1e8, 2e8, 1e4, 1e9]
  let tries = 0
  expect(leastTime(() => steps(disturbed[tries++] ?? 0), 20)).toBeLessThan(20)
  expect(tries).toBe(3)
})

test('work that is too slow is too slow however often it is tried', () => {
  expect(leastTime(() => steps(5e7), 5)).toBeGreaterThan(5)
})
