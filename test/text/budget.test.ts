import { describe, expect, test } from 'vitest'
import { MOST_CHARACTERS, MOST_CLAIMS, overBudget, withinBudget } from '../../src/text/budget.ts'
import type { ArticleClaims } from '../../src/types.ts'

const claims = (count: number) =>
  ({ claims: Array.from({ length: count }, () => ({})) }) as unknown as ArticleClaims

describe('the budget of an article', () => {
  test.each<[expected: string | null, length: number, claims: number]>([
    [null, 5000, 30],
    [null, MOST_CHARACTERS, MOST_CLAIMS - 1],
    ['250001 characters; only the first 250000 were worked on', MOST_CHARACTERS + 1, 0],
    ['only the first 5000 claims were kept', 5000, MOST_CLAIMS],
  ])('%s', (expected, length, count) => {
    expect(overBudget(length, claims(count))).toBe(expected)
  })

  test('ends before a surrogate pair that it would cut', () => {
    const text = `${'x'.repeat(MOST_CHARACTERS - 1)}😀 and more`
    expect(withinBudget(text)).toBe('x'.repeat(MOST_CHARACTERS - 1))
    expect(withinBudget('short')).toBe('short')
  })
})
