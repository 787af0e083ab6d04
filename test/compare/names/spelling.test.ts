import { expect, test } from 'vitest'
import { spelledAlike } from '../../../src/compare/names/spelling.ts'

test.each([
  [true, 'Ann Smyth', 'Ann Smith'],
  [true, 'Katarina Lindqvist', 'Katerina Lindquist'],
  [true, 'Jon Berg', 'John Berg'],
  [false, 'Ann Cole', 'Tom Reed'],
  [false, 'Ann Cole', 'Ann Reed'],
  [false, 'Ann Cole', 'Dan Cole'],
  [false, 'Cole', 'Reed'],
])('%s: %s, %s', (expected, a, b) => {
  expect(spelledAlike(a, b)).toBe(expected)
  expect(spelledAlike(b, a)).toBe(expected)
})
