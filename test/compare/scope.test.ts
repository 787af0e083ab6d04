import { expect, test } from 'vitest'
import { ruledOut } from '../../src/compare/causes.ts'
import { limitedDifferently } from '../../src/compare/scope.ts'
import { noScope } from '../../src/kinds/scope.ts'
import type { Scope } from '../../src/types.ts'
import { claim, sourced } from './sample.ts'

const limited = (a: Partial<Scope>, b: Partial<Scope>, kind: 'quantity' | 'date' = 'quantity') => {
  const of = (scope: Partial<Scope>) => claim({ kind, frame: { scope: { ...noScope, ...scope } } })
  const answer = limitedDifferently(of(a), of(b))
  expect(limitedDifferently(of(b), of(a))).toBe(answer)
  return answer
}

test.each([
  ['two days', { date: '2024-03-10' }, { date: '2024-03-11' }, true],
  ['a day in its week', { date: '2024-03-12' }, { date: '2024-W11' }, false],
  ['last year and now', { date: '2021' }, { published: '2024-03-12' }, true],
  ['yesterday and now', { date: '2024-03-11' }, { published: '2024-03-12' }, false],
  ['two places', { places: ['Oslo'] }, { places: ['Bergen'] }, true],
  ['a place in its country', { places: ['Oslo'] }, { places: ['Norway'] }, false],
  ['a place and nowhere', { places: ['Oslo'] }, {}, false],
  ['a place and the world', { places: ['Oslo'] }, { opposites: ['worldwide'] }, true],
  ['two parties', { agent: 'Green League' }, { agent: 'Red Union' }, true],
  ['north and south', { opposites: ['north'] }, { opposites: ['south'] }, true],
  ['north and north', { opposites: ['north'] }, { opposites: ['north'] }, false],
  ['north and nothing', { opposites: ['north'] }, {}, false],
  ['the second and one', { opposites: ['second'] }, {}, true],
  ['net and all profit', { opposites: ['net'] }, {}, true],
  ['one year and two', { date: '2023' }, { date: '2022/2023' }, true],
  ['a day in its month', { date: '2023-05-04' }, { date: '2023-05' }, false],
  ['three years and no date', { date: '2021-03-12/2024-03-12' }, { published: '2024-03-12' }, true],
  ['once and now', { opposites: ['once'] }, {}, true],
  ['once and formerly', { opposites: ['once'] }, { opposites: ['formerly'] }, false],
  ['this season and last', { opposites: ['this season'] }, { opposites: ['last season'] }, true],
  ['so far and in all', { opposites: ['so far'] }, { opposites: ['in all'] }, false],
  ['no limits', {}, {}, false],
] as const)('%s', (_, a, b, expected) => {
  expect(limited(a, b)).toBe(expected)
})

test('dates are limited by the numbers beside them, not by dates', () => {
  expect(limited({ date: '2024-03-10' }, { date: '2024-03-11' }, 'date')).toBe(false)
  expect(limited({ numbers: ['goat 34-34'] }, { numbers: ['goat 29-29'] }, 'date')).toBe(true)
  expect(limited({ numbers: ['goat 34-34'] }, { numbers: ['goat 34-34'] }, 'date')).toBe(false)
})

const conflict = { verdict: 'conflict', reason: 'they differ', because: null } as const

const cause = (
  a: Parameters<typeof claim>[0],
  b: Parameters<typeof claim>[0],
  published: readonly (string | null)[],
) => {
  const [x, y] = sourced([[claim(a)], [claim(b)]])
  return ruledOut(x!, y!, conflict, published).because
}

test.each([
  [
    'people of two countries',
    { frame: { modifiers: ['israeli'] } },
    { frame: { modifiers: ['american'] } },
    [null, null],
    'scope',
  ],
  ['a part and all', { frame: { modifiers: ['part'] } }, {}, [null, null], 'scope'],
  [
    'a toll of two days',
    { frame: { head: 'die' } },
    { frame: { head: 'die' } },
    ['2024-03-10', '2024-03-11'],
    'as-of',
  ],
  [
    'a toll of one day',
    { frame: { head: 'die' } },
    { frame: { head: 'die' } },
    ['2024-03-10', '2024-03-10'],
    null,
  ],
  [
    'goats of two days',
    { frame: { head: 'goat' } },
    { frame: { head: 'goat' } },
    ['2024-03-10', '2024-03-11'],
    null,
  ],
  [
    'goats of two weeks',
    { frame: { head: 'goat' } },
    { frame: { head: 'goat' } },
    ['2024-03-10', '2024-03-19'],
    'as-of',
  ],
  [
    'planned and done',
    { status: 'planned', attribute: 'sell' },
    { attribute: 'sold' },
    [null, null],
    'status',
  ],
  [
    'planned and another act',
    { status: 'planned', attribute: 'sell' },
    { attribute: 'fed' },
    [null, null],
    null,
  ],
] as const)('%s', (_, a, b, published, expected) => {
  expect(cause(a, b, published)).toBe(expected)
})

test('the same relative words of two articles are no conflict, other words are', () => {
  const date = (value: string, edtf: string) =>
    claim({ kind: 'date', value, typed: { type: 'date', kind: 'date', edtf }, attribute: 'met' })
  const judge = (one: string, other: string) => {
    const [x, y] = sourced([[date(one, '2024-03-10')], [date(other, '2024-03-11')]])
    return ruledOut(x!, y!, conflict, [null, null]).because
  }
  expect(judge('two days earlier', 'Two days earlier')).toBe('as-of')
  expect(judge('Sunday', 'Monday')).toBe(null)
})
