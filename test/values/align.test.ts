import { describe, expect, it } from 'vitest'
import { alignQuotes } from '../../src/values/align.ts'

/** The equal words of two quotations, and the longest run of them. */
const shared = (one: string, other: string) => {
  const { a, left, run } = alignQuotes(one, other)
  return [left.map((at) => a[at]?.word).join(' '), run]
}

describe('alignQuotes', () => {
  it.each([
    ['we will mend the roof', 'we will mend the roof', 'we will mend the roof', 5],
    ['we will mend the roof', 'we shall mend the roof', 'we mend the roof', 3],
    // Of two places for a word the one in the run counts.
    ['the roof', 'the old barn and the roof', 'the roof', 2],
    ['roof leaks', 'barn burns', '', 0],
    // A masked word is any that it can stand for.
    ['what a d--- roof', 'what a damn roof', 'what a d* roof', 4],
    // A word or two far from the rest are chance.
    [
      'the roof leaks in the rain',
      'the hall which we built last spring has a roof leaks in the rain',
      'roof leaks in the rain',
      5,
    ],
  ])('%s / %s', (one, other, words, run) => {
    expect(shared(one, other)).toEqual([words, run])
  })

  it('gives the same the other way round', () => {
    const [one, other] = ['a b a c a', 'a a b c']
    const { left, right } = alignQuotes(one, other)
    const back = alignQuotes(other, one)
    expect([back.right, back.left]).toEqual([left, right])
  })

  it('tells what stands between, before and after', () => {
    const { inner, head, tail } = alignQuotes('so we will mend it now', 'we shall mend it')
    expect(inner).toEqual([{ a: [2, 3], b: [1, 2] }])
    expect([head, tail]).toEqual([
      { a: [0, 1], b: [0, 0] },
      { a: [5, 6], b: [4, 4] },
    ])
  })
})
