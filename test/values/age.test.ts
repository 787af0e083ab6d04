import { expect, test } from 'vitest'
import type { Claim } from '../../src/types.ts'
import { age } from '../../src/values/age.ts'

function aged(min: number, max = min, unit = 'year'): Claim {
  const typed = {
    type: 'quantity',
    kind: 'age',
    min,
    max,
    exclusive: null,
    approximate: false,
    unit,
    of: null,
    per: null,
  }
  return { value: { text: `${min}` }, typed } as unknown as Claim
}

test.each([
  ['agree', aged(23), aged(23)],
  ['compatible', aged(50, 59), aged(56)],
  ['compatible', aged(10, 10, 'month'), aged(1)],
  ['conflict', aged(23), aged(21)],
  ['conflict', aged(50, 59), aged(61)],
] as const)('%s', (verdict, a, b) => {
  expect(age(a, b).verdict).toBe(verdict)
  expect(age(b, a).verdict).toBe(verdict)
})
