import { describe, expect, test } from 'vitest'
import { quote } from '../../src/values/quote.ts'
import { quotedWords, sameWord } from '../../src/values/words.ts'
import { claimOf } from '../claim.ts'

const verdict = (a: string, b: string) => quote(claimOf(a), claimOf(b)).verdict

describe('one utterance, quoted twice', () => {
  test.each<[string, string, string]>([
    ['agree', 'We will close the port.', 'We will close the port,'],
    ['agree', 'We will close the port.', 'we will close the port'],
    ['agree', 'We can’t close the port', "We can't close the port"],
    ['agree', 'We cannot close the port', "We can't close the port"],
    ['agree', 'We will close the port and sell the ships.', 'close the port and sell the ships'],
    ['agree', 'We will close the port and sell the ships.', 'We will … sell the ships.'],
    ['agree', 'We will close the port and sell the ships.', 'We will close the port'],
    ['agree', 'We will close [the harbor] and sell the ships.', 'We will close it and sell the ships.'],
    ['agree', 'We will [surely] close the port.', 'We will close the port.'],
    ['agree', 'We will close (the harbor) and sell the ships.', 'We will close it and sell the ships.'],
    ['agree', 'We thank (Captain) Brook and his men', 'We thank Captain Tom Brook and his men'],
    ['agree', 'We close it, I mean, the port is old', 'We close it, the port is old'],
    ['agree', 'We, uh, close the port now', 'We close the port now'],
    ['agree', 'This is a d--- shame for the city', 'This is a damn shame for the city'],
    ['agree', 'It rose 10% in a year', 'It rose 10 percent in a year'],
    ['agree', 'We close it now. It is old. We sell the ships.', 'We close it now. We sell the ships.'],
    ['agree', 'We sold twenty-five ships', 'We sold 25 ships'],
    ['agree', 'We sold two-thirds of the ships', 'We sold 2/3 of the ships'],
    ['agree', 'We sold $5 million of bonds', 'We sold five million dollars of bonds'],
    ['agree', 'It is the twentieth ship we sold', 'It is the 20th ship we sold'],
    ['agree', 'It rose ten per cent in a year', 'It rose 10% in a year'],
    ['agree', 'It is OK to sell the ships', 'It is okay to sell the ships'],
    [
      'agree',
      'We organised a colourful fair towards the harbour',
      'We organized a colorful fair toward the harbor',
    ],
    ['agree', 'We thank Mister Brook & his men', 'we thank Mr. Brook and his men'],
    ['agree', 'We co-operate with the U.S. navy', 'We cooperate with the US navy'],
    ['conflict', 'We sold twenty-five ships', 'We sold 26 ships'],
    ['conflict', 'We sold two-thirds of the ships', 'We sold 1/3 of the ships'],
    ['conflict', 'We sold $5 million of bonds', 'We sold five million euros of bonds'],
    ['conflict', 'It rose ten percent in a year', 'It rose ten points in a year'],
    ['conflict', 'We thank Mrs. Brook and her men', 'We thank Mr. Brook and her men'],
    ['conflict', 'We see the colour of the harbour', 'We see the collar of the harbour'],
    ['conflict', 'I am sending them all the ships they need', 'I will send them all the ships they need'],
    ['conflict', 'We will never close the port', 'We will close the port'],
    ['conflict', 'We [surely] will never close the port', 'We surely will close the port'],
    ['conflict', 'We know, you and I, the port is old', 'We know the port is old'],
    ['conflict', 'We mean to close the port', 'We close the port'],
    ['conflict', 'We will win at the highest court', 'We will win in the highest court'],
    ['conflict', 'Brook, Dale and Marsh', 'Dale, Brook and Marsh'],
  ])('%s: %s / %s', (expected, a, b) => {
    expect(verdict(a, b)).toBe(expected)
    expect(verdict(b, a)).toBe(expected)
  })

  test.each<[string, string, string]>([
    [
      '“am sending” and “will send” differ',
      'I am sending them all the ships',
      'I will send them all the ships',
    ],
    ['only one of them has “never”', 'We will never close the port', 'We will close the port'],
    ['they order the same words differently', 'Brook, Dale and Marsh', 'Dale, Brook and Marsh'],
    ['both quote the same words', 'We will not close the port', 'We will not close the port this year'],
    ['both quote the same words', 'We’re closing the port', 'We are closing the port'],
    [
      'both quote the same words, but for what one leaves out or puts in',
      'We are, you know, closing the port',
      'We are closing [it]',
    ],
    [
      'both quote the same words where they overlap',
      'close the port',
      'We will never, whatever they write of us, close the port',
    ],
  ])('%s', (reason, a, b) => {
    expect(quote(claimOf(a), claimOf(b)).reason).toBe(reason)
  })
})

test.each<[string, string]>([
  ['i am going to go', 'I’m gonna go'],
  ['well known and new', 'Well-known and new'],
  ['the us is a 1000000000000 economy', 'The U.S. is a one trillion economy'],
  ['21 men and the 3th of them', 'Twenty-one men and the third of them'],
  ['they are open 24/7', 'They are open 24/7'],
  ['he gave 5 usd', 'He gave $5'],
  ['1200 ships', '1,200 ships'],
])('%s', (words, text) => {
  expect(
    quotedWords(text)
      .map(({ word }) => word)
      .join(' '),
  ).toBe(words)
})

test.each<[boolean, string, string]>([
  [true, 'c*sucker', 'cocksucker'],
  [true, 'b*', 'bitch'],
  [true, 'd*n', 'd*n'],
  [false, 'd*n', 'dog'],
  [false, 'damn', 'darn'],
])('%s: %s / %s', (same, a, b) => {
  expect(sameWord(a, b)).toBe(same)
})
