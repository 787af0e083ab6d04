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
    const [one, other] = [claimOf(a), claimOf(b)]
    expect(quoteMatcher.match(one, other, set) !== null).toBe(same)
    expect(quoteMatcher.match(other, one, set) !== null).toBe(same)
    const keys = new Set(quoteMatcher.keys(one))
    if (same) expect(quoteMatcher.keys(other).some((key) => keys.has(key))).toBe(true)
  })

  test.each<[boolean, string | null, string | null]>([
    [true, 'Ada Brook', 'Ada Brook'],
    [true, 'Ada Brook', null],
    [false, 'Ada Brook', 'Tom Dale'],
  ])('%s: said by %s and %s', (same, a, b) => {
    const [one, other] = [
      claimOf('We will not close this port', a),
      claimOf('We will not close this port', b),
    ]
    expect(quoteMatcher.match(one, other, set) !== null).toBe(same)
  })

  test('the same few plain words need the same speaker', () => {
    const match = (a: string | null, b: string | null) =>
      quoteMatcher.match(claimOf('I will not resign', a), claimOf('I will not resign,', b), set)
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
