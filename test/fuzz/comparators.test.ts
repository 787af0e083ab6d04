import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kinds } from '../../src/kinds/index.ts'
import { type Claim, type ClaimValue, dateKinds, quantityKinds } from '../../src/types.ts'
import { claim } from '../compare/sample.ts'

type Quantity = Extract<ClaimValue, { type: 'quantity' }>

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const number = fc.oneof(fc.integer({ min: -10, max: 5000 }), fc.constantFrom(0.5, 1.4e9, 1.375e9, 1e21, 2000))
const bounds = fc
  .tuple(maybe(number), maybe(number))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b }))
  .filter(({ min, max }) => min !== null || max !== null)

const quantityValue: fc.Arbitrary<Quantity> = fc
  .record({
    kind: fc.constantFrom(...quantityKinds),
    bounds: fc.oneof(
      bounds,
      number.map((value) => ({ min: value, max: value })),
    ),
    exclusive: fc.constantFrom('min' as const, 'max' as const, null),
    approximate: fc.boolean(),
    unit: fc.constantFrom(
      'USD',
      'EUR',
      '%',
      'day',
      'week',
      'km',
      'mile',
      'year',
      'people',
      'tally',
      'times',
      null,
    ),
    per: fc.constantFrom('a year', 'per household', null),
  })
  .map(({ bounds: ends, ...rest }) => ({ type: 'quantity', of: null, ...rest, ...ends }))

const day = fc
  .record({
    y: fc.integer({ min: 1990, max: 2030 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)
const edtf = fc.oneof(
  day,
  day.map((date) => date.slice(0, 7)),
  day.map((date) => date.slice(0, 4)),
  day.map((date) => `${date.slice(0, 3)}X`),
  day.map((date) => `${date.slice(0, 7)}~`),
  day.map((date) => `XXXX${date.slice(4)}`),
  day.map((date) => `${date}T06:30`),
  day.map((date) => `${date}/..`),
  fc.tuple(day, day).map(([a, b]) => (a < b ? `${a.slice(0, 7)}~/${b}` : `${b}/${a.slice(0, 7)}~`)),
  fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
  fc.constantFrom(
    '2025-W10',
    '2025-21',
    '2025-34',
    'P15M',
    'P5D',
    'P2W',
    'R/P1W',
    '',
    'nonsense',
    'P',
    '2025-99-99',
  ),
)

const WORDS = [
  'the',
  'ferry',
  'will',
  'not',
  'sail',
  'never',
  '[it]',
  '…',
  '“',
  '”',
  'Ona',
  'Perl',
  "don't",
  'f***',
  'minister',
  'former',
  '__proto__',
  '5',
  '😀',
]
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((list) => list.join(' '))

/** Any claim that a kind can make, and some that none should. */
const claimsOf: Readonly<Record<(typeof kinds)[number]['name'], fc.Arbitrary<Claim>>> = {
  quantity: valued(
    quantityValue,
    fc.constantFrom('33', '2,000', '$1.4 billion', 'about 40', '1.1.1', 'dozens', 'x'),
  ),
  age: valued(quantityValue, fc.constantFrom('23', 'in his 50s', '23-year-old')),
  date: valued(
    fc.record({ type: fc.constant('date' as const), kind: fc.constantFrom(...dateKinds), edtf: maybe(edtf) }),
    fc.constantFrom('Friday', 'May 4', 'May 4, 2024', 'last week', '6:30 a.m. GMT', 'recently'),
  ),
  place: valued(
    fc.record({
      type: fc.constant('place' as const),
      entity: fc.constantFrom('Lyon', 'France', 'Doha', 'Qatar', '__proto__', 'Lund'),
    }),
    fc.constantFrom('Lyon', 'France'),
  ),
  role: valued(
    fc.record({
      type: fc.constant('office' as const),
      words: fc.array(
        fc.constantFrom('minister', 'former', 'republican', 'democrat', 'finance', 'mof', 'constructor'),
        { maxLength: 5 },
      ),
    }),
    words.map((text) => text || 'x'),
  ),
  quote: valued(
    fc.record({
      type: fc.constant('words' as const),
      speaker: maybe(fc.constantFrom('Ona Perl', 'toString')),
    }),
    words.map((text) => text || 'x'),
  ),
  statement: valued(
    fc.record({
      type: fc.constant('act' as const),
      act: fc.constantFrom('comment', 'travel', 'toString', 'agree'),
      polarity: fc.constantFrom('done', 'refused', 'silent'),
      object: maybe(words),
    }),
    fc.constantFrom('done', 'refused', 'silent', 'spoke', 'confirmed'),
  ),
}

function valued(typed: fc.Arbitrary<ClaimValue>, text: fc.Arbitrary<string>): fc.Arbitrary<Claim> {
  return fc.tuple(typed, text).map(([value, shown]) => claim({ typed: value, value: shown }))
}

const settings = { numRuns: 400, seed: 1 }

describe.each(kinds.map(({ name, compare }) => [name, compare] as const))('%s', (name, compare) => {
  test('is symmetric', () => {
    fc.assert(
      fc.property(claimsOf[name], claimsOf[name], (a, b) => {
        const [one, other] = [compare(a, b), compare(b, a)]
        expect([one.verdict, one.because]).toEqual([other.verdict, other.because])
        expect(one.reason).not.toMatch(/undefined|NaN|\[object/)
      }),
      settings,
    )
  })

  test('never finds that a claim conflicts with itself', () => {
    fc.assert(
      fc.property(claimsOf[name], (a) => {
        expect(compare(a, a).verdict).not.toBe('conflict')
      }),
      settings,
    )
  })
})

const compareOf = (name: string) => kinds.find((kind) => kind.name === name)!.compare

describe('a vaguer value never makes a conflict', () => {
  test.each(['quantity', 'age'] as const)('%s', (name) => {
    const compare = compareOf(name)
    const kind = name === 'age' ? 'age' : 'count'
    const small = fc.integer({ min: 0, max: 99 })
    const made = (min: number | null, max: number | null, approximate = false) =>
      claim({
        value: 'x',
        typed: {
          type: 'quantity',
          kind,
          min,
          max,
          approximate,
          exclusive: null,
          unit: null,
          of: null,
          per: null,
        },
      })
    fc.assert(
      fc.property(fc.tuple(small, small), fc.tuple(small, small), small, small, (one, two, less, more) => {
        const [low, high] = [Math.min(...two), Math.max(...two)]
        const other = made(Math.min(...one), Math.max(...one))
        if (compare(other, made(low, high)).verdict === 'conflict') return
        const opened = [made(low, null, true), made(null, high, true)]
        const vaguer = [
          made(low - less, high + more),
          made(low, null),
          made(null, high),
          made(low, high, true),
          ...(compare(other, made(low, high, true)).verdict === 'conflict' ? [] : opened),
        ]
        for (const value of vaguer) expect(compare(other, value).verdict).not.toBe('conflict')
      }),
      { ...settings, numRuns: 2000 },
    )
  })

  test('date', () => {
    const compare = compareOf('date')
    const dated = (edtf: string, value = edtf) =>
      claim({ value, typed: { type: 'date', kind: 'date', edtf } })
    const said = fc.constantFrom(
      undefined,
      'April',
      'May 5',
      'the spring',
      'the 5th',
      'Friday',
      'last Friday',
    )
    fc.assert(
      fc.property(edtf, said, day, (one, words, other) => {
        const precisions = [other, other.slice(0, 7), other.slice(0, 4), `${other.slice(0, 3)}X`]
        const conflicts = precisions.map(
          (value) => compare(dated(one, words), dated(value)).verdict === 'conflict',
        )
        expect(conflicts).toEqual([...conflicts].sort((a, b) => Number(b) - Number(a)))
      }),
      { ...settings, numRuns: 2000 },
    )
  })
})
