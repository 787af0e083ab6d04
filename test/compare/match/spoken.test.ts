import { expect, test } from 'vitest'
import { spokenOf, wordsOfSet } from '../../../src/compare/match/spoken.ts'
import { claim } from '../sample.ts'

const read = (value: string, modifiers: readonly string[] = []) =>
  spokenOf(claim({ kind: 'quote', value, frame: { modifiers } }), wordsOfSet())

test('words are numbered once, and those of content are keys unless letters are left out', () => {
  const { numbers, isContent, isMasked, utterance } = read('The mill, the d**n mill')
  const [the, mill, , masked] = numbers
  expect(new Set([the, mill, masked]).size).toBe(3)
  expect(numbers).toEqual([the, mill, the, masked, mill])
  expect(isContent).toEqual([false, true, false, true, true])
  expect(isMasked).toBe(true)
  expect(utterance.content).toEqual([mill, mill])
})

test('the next set knows the words by their numbers; past so many words it begins anew', () => {
  const words = wordsOfSet()
  const quoted = claim({ kind: 'quote', value: 'The mill stood' })
  const { numbers } = spokenOf(quoted, words)
  expect(spokenOf(quoted, wordsOfSet()).numbers).toEqual(numbers)
  for (let at = 0; at < 20_000; at++) words.numberOf(`word${at}`)
  const { numbers: anew, isContent } = spokenOf(quoted, wordsOfSet())
  expect(anew).toEqual([0, 1, 2])
  expect(isContent).toEqual([false, true, true])
})

test.each([
  ['Brook, Dale and Marsh', 3],
  ['Brook, Brook and Marsh', null],
  ['Brook and Dale', null],
])('the words of a short list of three words and more: %s', (value, length) => {
  expect(read(value).bag?.length ?? null).toBe(length)
})

test('a piece has the words of the one that it goes on from in front', () => {
  const { numbers, before, utterance } = read('It takes time', ['after We will rebuild'])
  expect(before).toEqual(['We will rebuild'])
  expect(numbers).toHaveLength(3)
  expect(utterance.numbers).toHaveLength(6)
  expect(utterance.numbers.slice(3)).toEqual(numbers)
})
