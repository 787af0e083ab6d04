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

test('over the limit those that were not asked for of late are dropped, and made again', () => {
  const made: string[] = []
  const upper = remembered((word) => {
    made.push(word)
    return word.toUpperCase()
  }, 4)
  const words = ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a', 'b']
  expect(words.map(upper)).toEqual(words.map((word) => word.toUpperCase()))
  expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'b'])
})
