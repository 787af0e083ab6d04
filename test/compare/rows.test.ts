import { describe, expect, test } from 'vitest'
import { type Matcher, matcherBy } from '../../src/compare/match/matcher.ts'
import { matchingPairs } from '../../src/compare/pairs.ts'
import { rowsOf } from '../../src/compare/rows.ts'
import { statisticsOf } from '../../src/compare/statistics.ts'
import { exact } from '../../src/values/exact.ts'
import { bySubject, claim, sourced } from './sample.ts'

const rowsBy = (matcher: Matcher, claims: ReturnType<typeof sourced>) =>
  rowsOf(claims, matchingPairs(claims, matcher, statisticsOf(claims, 3)), { matcher, compare: exact })

describe('rows', () => {
  test('claims that match stand in one row, others alone', () => {
    const claims = sourced([
      [claim({ subject: 'goats' }), claim({ subject: 'sheep' })],
      [claim({ subject: 'goats' })],
    ])
    expect(rowsBy(bySubject, claims).map((row) => row.claims.map(({ index }) => index))).toEqual([
      [0, 2],
      [1],
    ])
  })

  test('one source does not give two answers in a row', () => {
    const claims = sourced([[claim({ value: '1' }), claim({ value: '2' })], [claim({ value: '1' })]])
    const rows = rowsBy(bySubject, claims)
    expect(rows.some(({ claims: members }) => members.length === 3)).toBe(false)
    expect(rows.flatMap(({ claims: members }) => members)).toHaveLength(3)
  })

  test('unless the matcher allows several', () => {
    const claims = sourced([[claim({ value: '1' }), claim({ value: '2' })], [claim({ value: '1' })]])
    expect(rowsBy({ ...bySubject, many: true }, claims)).toHaveLength(1)
  })

  test('clusters whose claims stand among each other join in the order of claims', () => {
    const among = matcherBy({
      keys: () => ['all'],
      match: (a, b) => {
        const [x, y] = [Number(a.subject), Number(b.subject)]
        return { score: x % 2 === y % 2 ? 0.9 : 0.6, why: 'neighbours' }
      },
    })
    const claims = sourced(['0', '1', '2', '3', '4'].map((subject) => [claim({ subject })]))
    const [row, ...others] = rowsBy(among, claims)
    expect(others).toEqual([])
    expect(row?.claims.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4])
    expect(row?.pairs.map(({ a, b }) => [a.index, b.index])).toHaveLength(10)
  })

  test('a chain of weak likeness does not become one row', () => {
    const chain = matcherBy({
      keys: () => ['all'],
      match: (a, b) =>
        Math.abs(Number(a.subject) - Number(b.subject)) === 1 ? { score: 0.6, why: 'neighbours' } : null,
    })
    const claims = sourced(['1', '2', '3', '4', '5', '6'].map((subject) => [claim({ subject })]))
    expect(Math.max(...rowsBy(chain, claims).map(({ claims: members }) => members.length))).toBeLessThan(4)
  })

  test('each claim is in exactly one row, whatever matches', () => {
    const every = matcherBy({ keys: () => ['all'], match: () => ({ score: 0.7, why: 'all' }) })
    const claims = sourced([[claim(), claim()], [claim(), claim({ value: '4' })], [claim()]])
    const members = rowsBy(every, claims).flatMap((row) => row.claims.map(({ index }) => index))
    expect([...members].sort()).toEqual([0, 1, 2, 3, 4])
  })
})
