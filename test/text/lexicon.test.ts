import { expect, test } from 'vitest'
import { anyOf, lexicon } from '../../src/text/lexicon.ts'

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
