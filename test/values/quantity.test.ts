import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim, QuantityMention } from '../../src/types.ts'
import { quantity } from '../../src/values/quantity.ts'
import { read } from '../extract/quantities/helpers.ts'

type Parts = Partial<QuantityMention> & Pick<QuantityMention, 'text'>

function claimOf({ text, ...parts }: Parts): Claim {
  const base = {
    kind: 'count',
    min: null,
    max: null,
    exclusive: null,
    approximate: false,
    unit: null,
    of: null,
    per: null,
  }
  const typed = { type: 'quantity', ...base, ...parts }
  return { value: { text, normal: '' }, typed, frame: { question: null } } as unknown as Claim
}

/** The first quantity of a phrase, as a claim. */
function claim(phrase: string): Claim {
  const [mention] = read(phrase)
  if (!mention) throw new Error(`no quantity in "${phrase}"`)
  return claimOf(mention)
}

test.each([
  // agree
  ['2,000 lamps', 'two thousand lamps', 'agree', null],
  ['35 days', 'five weeks', 'agree', null],
  ['two years and three months', '27 months', 'agree', null],
  ['3 minutes 32 seconds', '212 seconds', 'agree', null],
  ['half of them', '50 percent', 'agree', null],
  ['more than 60 boats', 'over 60 boats', 'agree', null],
  ['about 40 boats', 'roughly 40 boats', 'agree', null],
  ['a vote of 216-206', 'a vote of 206 to 216', 'agree', null],
  ['50 cents', '$0.50', 'agree', null],
  ['$5 a year', '$5 per year', 'agree', null],
  ['30-50 boats', '30 to 50 boats', 'agree', null],
  // compatible
  ['$1.4 billion', '$1.375 billion', 'compatible', 'rounding'],
  ['about 2,000 lamps', '1,997 lamps', 'compatible', 'rounding'],
  ['2,000 lamps', '1,997 lamps', 'compatible', 'rounding'],
  ['a third of them', '33 percent', 'compatible', 'rounding'],
  ['56 percent', '55.7 percent', 'compatible', 'rounding'],
  ['two months', 'nine weeks', 'compatible', 'rounding'],
  ['nearly two dozen boats', '23 boats', 'compatible', 'rounding'],
  ['more than 60 boats', '65 boats', 'compatible', 'bound'],
  ['more than 60 boats', '60 boats', 'compatible', 'bound'],
  ['at least 60 boats', 'more than 60 boats', 'compatible', 'bound'],
  ['about 800,000 clerks', 'more than 800,000 clerks', 'compatible', 'bound'],
  ['dozens of boats', 'about five dozen boats', 'compatible', 'bound'],
  ['at least 12 boats', 'more than 10 boats', 'compatible', 'bound'],
  ['about $3.6 billion', '$3.6 billion', 'compatible', 'precision'],
  ['a man in his 50s', 'a 56-year-old man', 'compatible', 'precision'],
  ['30-50 boats', '40 boats', 'compatible', 'containment'],
  ['30-50 boats', '40-60 boats', 'compatible', 'precision'],
  ['fell from 5.7 percent to 5 percent', '5 percent', 'compatible', 'containment'],
  ['fell from 5.7 percent to 5 percent', 'about 5.7 percent', 'compatible', 'containment'],
  ['rose from $900 million to $1.2 billion', '$1.05 billion', 'compatible', 'containment'],
  ['rose from 5 percent to 5.7 percent', '5.3 percent', 'compatible', 'containment'],
  ['fell from 9.1 percent to 5.2 percent', '7.5 percent', 'compatible', 'scope'],
  ['fell from $9,000 to $7,500', '$6,000', 'compatible', 'scope'],
  ['$5 a share', '$5', 'compatible', 'scope'],
  ['$5', '€5', 'compatible', 'scope'],
  ['5 percent', '5 percentage points', 'compatible', 'scope'],
  ['5 miles', '5 boats', 'compatible', 'scope'],
  ['a vote of 53-47', '53 boats', 'compatible', 'scope'],
  // conflict
  ['94 boats', '33 boats', 'conflict', null],
  ['$3.5 billion', '$3.6 billion', 'conflict', null],
  ['roughly 520,000 arrests', '400,000 arrests', 'conflict', null],
  ['30 boats', '32 boats', 'conflict', null],
  ['at least 60 boats', '50 boats', 'conflict', null],
  ['more than 60 boats', 'fewer than 50 boats', 'conflict', null],
  ['30-50 boats', '80 boats', 'conflict', null],
  ['a vote of 53-47', 'a vote of 52-48', 'conflict', null],
  ['35 days', 'six weeks', 'conflict', null],
  ['two years and three months', '23 months', 'conflict', null],
  ['55 miles', '55 km', 'conflict', null],
  ['nearly two dozen orders', '19 orders', 'conflict', null],
  ['the third boat', 'the fourth boat', 'conflict', null],
] as const)('%s / %s: %s %s', (a, b, verdict, because) => {
  for (const judged of [quantity(claim(a), claim(b)), quantity(claim(b), claim(a))]) {
    expect([judged.verdict, judged.because]).toEqual([verdict, because])
  }
})

test.each([
  ['$3.5 billion', '$3.6 billion', '$3.5 billion and $3.6 billion differ by more than their rounding'],
  ['94 boats', '33 boats', '94 and 33 differ'],
  ['more than 60 boats', '65 boats', 'more than 60 allows 65'],
  ['$1.4 billion', '$1.375 billion', '$1.375 billion is within the rounding of $1.4 billion'],
  ['$5 a share', '$5', '$5 and $5 are different rates: one is a share'],
])('%s / %s: %s', (a, b, reason) => {
  expect(quantity(claim(a), claim(b)).reason).toBe(reason)
})

test('other claims are refused', () => {
  const place = { value: { text: 'here' }, typed: { type: 'place', entity: 'x' } } as unknown as Claim
  expect(() => quantity(place, claim('5 boats'))).toThrow(RangeError)
})

describe('laws', () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 5_000_000 }),
    fc.integer({ min: 1, max: 99 }).map((n) => n * 1000),
  )
  const point = fc.record({
    value: number,
    approximate: fc.boolean(),
    unit: fc.constantFrom('boat', 'lamp', '%', 'USD', 'EUR', 'day', 'week', 'mi', 'km'),
    per: fc.constantFrom(null, 'a year', 'per day'),
    open: fc.constantFrom('none', 'min', 'max'),
  })
  type Point = typeof point extends fc.Arbitrary<infer Value> ? Value : never
  const kinds: Record<string, QuantityMention['kind']> = {
    '%': 'percent',
    USD: 'money',
    EUR: 'money',
    day: 'duration',
    week: 'duration',
    mi: 'measure',
    km: 'measure',
  }
  const of = ({ value, approximate, unit, per, open }: Point) =>
    claimOf({
      text: String(value),
      kind: kinds[unit] ?? 'count',
      min: open === 'max' ? null : value,
      max: open === 'min' ? null : value,
      approximate,
      unit,
      per,
    })

  test('symmetric in verdict and cause', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const [there, back] = [quantity(of(a), of(b)), quantity(of(b), of(a))]
        expect([there.verdict, there.because]).toEqual([back.verdict, back.because])
      }),
    )
  })

  test('reflexive', () => {
    fc.assert(
      fc.property(point, (a) => {
        expect(quantity(of(a), of(a)).verdict).toBe('agree')
      }),
    )
  })

  test('a vaguer value makes no conflict', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        fc.pre(quantity(of(a), of(b)).verdict !== 'conflict')
        expect(quantity(of({ ...a, approximate: true }), of(b)).verdict).not.toBe('conflict')
        if (a.open === 'none') expect(quantity(of({ ...a, open: 'min' }), of(b)).verdict).not.toBe('conflict')
      }),
    )
  })

  test('a qualifier alone makes no conflict', () => {
    fc.assert(
      fc.property(point, fc.boolean(), fc.constantFrom('none', 'min', 'max'), (a, approximate, open) => {
        expect(quantity(of(a), of({ ...a, approximate, open })).verdict).not.toBe('conflict')
      }),
    )
  })

  test('a cause for every compatible verdict, none for others; no full stop', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const { verdict, because, reason } = quantity(of(a), of(b))
        expect(because !== null).toBe(verdict === 'compatible')
        expect(reason).not.toMatch(/\.$/)
      }),
    )
  })
})
