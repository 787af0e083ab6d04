import { describe, expect, it } from 'vitest'
import { forCandidates } from '../../src/compare/blocks.ts'

/** The pairs that meet, by the keys of each claim. */
const meeting = (keys: readonly (readonly number[])[]) => {
  const found: string[] = []
  const matching = { keys: (at: number, into: number[]) => into.push(...(keys[at] ?? [])), match: () => null }
  forCandidates(keys.length, matching, (other, at) => found.push(`${other}-${at}`))
  return found
}

describe('forCandidates', () => {
  it.each<[string, number[][], string[]]>([
    ['claims of one key', [[7], [8], [7]], ['0-2']],
    [
      'two keys in common',
      [
        [7, 8],
        [8, 7],
      ],
      ['0-1'],
    ],
    ['a key twice', [[7, 7], [7]], ['0-1']],
    ['no key', [[], []], []],
    ['large keys', [[2 ** 40], [2 ** 40 + 2 ** 32], [2 ** 40]], ['0-2']],
  ])('%s', (_, keys, expected) => {
    expect(meeting(keys)).toEqual(expected)
  })

  it('leaves out keys that very many claims share', () => {
    expect(meeting(Array.from({ length: 300 }, () => [1]))).toEqual([])
  })

  it('goes on after so many keys that their room is given back', () => {
    const many = Array.from({ length: 3000 }, (_, at) =>
      Array.from({ length: 100 }, (_, key) => at * 99 + key),
    )
    expect(meeting(many)).toEqual(Array.from({ length: 2999 }, (_, at) => `${at}-${at + 1}`))
    expect(meeting([[1], [2], [1]])).toEqual(['0-2'])
    expect(meeting(many).length).toBe(2999)
  })

  it('keeps nothing of the claims before', () => {
    const many = Array.from({ length: 400 }, (_, at) => [at, at + 1, at * 1000])
    const before = meeting(many)
    meeting([[1], [2], [1]])
    expect(meeting(many)).toEqual(before)
    expect(before.length).toBe(399)
  })
})
