import { expect, test } from 'vitest'
import { canBeSame } from '../../../src/compare/match/person.ts'

test.each([
  [true, 'Jane Roe', 'Roe'],
  [true, 'Mike Roe', 'Michael Roe'],
  [true, 'James R. Roe Jr.', 'James Roe'],
  [true, 'B. Todd Roe', 'Todd Roe'],
  [true, 'J. Roe', 'Jane Roe'],
  [false, 'Jane Roe', 'Carl Roe'],
  [false, 'Jane Roe', 'Jane Poe'],
] as const)('%s: %s and %s', (expected, a, b) => {
  expect(canBeSame(a, b)).toBe(expected)
  expect(canBeSame(b, a)).toBe(expected)
})
