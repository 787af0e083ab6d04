import { expect, test } from 'vitest'
import { remembered } from '../../src/text/remembered.ts'

test('a result is made once and given again', () => {
  let calls = 0
  const length = remembered((word) => {
    calls++
    return { length: word.length }
  })
  expect(length('harbour')).toBe(length('harbour'))
  expect(length('a very long word that was cut from a text').length).toBe(41)
  expect(length('a very long word that was cut from a text').length).toBe(41)
  expect(calls).toBe(2)
})

test('over the limit all are dropped, and made again', () => {
  const made: string[] = []
  const upper = remembered((word) => {
    made.push(word)
    return word.toUpperCase()
  }, 2)
  const words = ['a', 'b', 'c', 'a', 'c']
  expect(words.map(upper)).toEqual(['A', 'B', 'C', 'A', 'C'])
  expect(made).toEqual(['a', 'b', 'c', 'a'])
})
