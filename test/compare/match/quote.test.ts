import { describe, expect, test } from 'vitest'
import { quoteMatcher } from '../../../src/compare/match/quote.ts'
import { quotedAsProse } from '../../../src/compare/prose.ts'
import { claimOf } from '../../claim.ts'

const set = { articles: 2, rarity: () => 1, isTopic: () => false }

describe('which quotations are of one utterance', () => {
  test.each<[boolean, string, string]>([
    [true, 'We will close the old port in May.', 'We will close the old port in May,'],
    [true, 'We will close the old port in May and sell the ships.', 'close the old port'],
    [true, 'I am sending the city all the ships it needs', 'I will send the city all the ships it needs'],
    [true, 'Brook, Dale and Marsh', 'Dale, Brook and Marsh'],
    [true, 'The mayor is a liar and a thief', 'a liar and a thief'],
    [false, 'We will close the old port in May.', 'We will never sell a single ship.'],
    [false, 'It is what it is and so be it', 'That is what it is all about, you see'],
    [
      false,
      'It has been an honor and privilege to serve the people of this harbor for twelve long years of toil.',
      'Look, I want to meet you all again. It has been an honor and a privilege. Come and see me at the mill whenever you like to, all of you.',
    ],
    [
      false,
      'at the end of the day we lost the vote by two',
      'at the end of the day nobody reads such letters',
    ],
  ])('%s: %s / %s', (same, a, b) => {
    const matching = quoteMatcher.over([claimOf(a), claimOf(b)], set)
    expect(matching.match(0, 1) !== null).toBe(same)
    expect(matching.match(1, 0) !== null).toBe(same)
    const [keys, others]: [number[], number[]] = [[], []]
    matching.keys(0, keys)
    matching.keys(1, others)
    if (same) expect(others.some((key) => keys.includes(key))).toBe(true)
  })

  test.each<[boolean, string | null, string | null]>([
    [true, 'Ada Brook', 'Ada Brook'],
    [true, 'Ada Brook', null],
    [false, 'Ada Brook', 'Tom Dale'],
  ])('%s: said by %s and %s', (same, a, b) => {
    const claims = [claimOf('We will not close this port', a), claimOf('We will not close this port', b)]
    expect(quoteMatcher.over(claims, set).match(0, 1) !== null).toBe(same)
  })

  test('the same few plain words need the same speaker', () => {
    const match = (a: string | null, b: string | null) =>
      quoteMatcher.over([claimOf('I will not resign', a), claimOf('I will not resign,', b)], set).match(0, 1)
    expect(match('Ada Brook', 'Ada Brook')).not.toBeNull()
    expect(match('Ada Brook', 'Tom Dale')).toBeNull()
  })
})

test.each<[string | null, string, string]>([
  [
    'close the old port in May',
    'We will close the old port in May.',
    'They are to close the old port in May, she said.',
  ],
  [null, 'We will close the old port in May.', 'She said “We will close the old port in May” twice.'],
  [null, 'We will close the old port in May.', 'The old port is to be closed.'],
])('as prose: %s', (run, quotation, sentence) => {
  expect(quotedAsProse(claimOf(quotation), [sentence])).toBe(run)
})
