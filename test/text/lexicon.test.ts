import { expect, test } from 'vitest'
import { anyOf, isListed, lexicon } from '../../src/text/lexicon.ts'

test('a word that is a property of every object is in no list', () => {
  const list = lexicon<Record<string, unknown>>('concepts')
  expect(list.accuse).toBeDefined()
  for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
    expect(list[word]).toBeUndefined()
})

test('the longest phrase comes first, and marks of patterns are words', () => {
  expect(new RegExp(`^(?:${anyOf(['at', 'at least', 'c.i.a.'])})$`).test('at  least')).toBe(true)
  expect(new RegExp(`^(?:${anyOf(['c.i.a.'])})$`).test('cxixax')).toBe(false)
})

test.each(['common-words', 'female-names', 'last-names', 'male-names'])(
  'every word of %s is found',
  (name) => {
    const words = lexicon<readonly string[]>(name)
    expect(words.filter((word) => !isListed(name, word))).toEqual([])
    const known = new Set(words)
    const others = words.flatMap((word) => [
      `${word}q`,
      word.slice(0, -1),
      `${word} x`,
      `"${word}`,
      `${word}"`,
    ])
    expect(others.filter((word) => !known.has(word) && isListed(name, word))).toEqual([])
    for (const word of ['', '"', '\n', '[', ']', ',', '\uffff', '!', 'constructor,'])
      expect(isListed(name, word)).toBe(false)
  },
)
