import { expect, test } from 'vitest'
import { sharing } from '../../src/read/sharing.ts'

const one =
  '{"rule":"count with a noun","of":["harbour workers","dockers of Lund"],"no":null,"in":{"n":1.5,"list":[{"a":[]}]}}'

test('equal texts and lists become one, and nothing else changes', () => {
  const share = sharing()
  const [first, second] = [share(JSON.parse(one)), share(JSON.parse(one))]
  expect(second).toEqual(JSON.parse(one))
  expect(JSON.stringify(second)).toBe(one)
  expect(second.of).toBe(first.of)
  expect(second.in).not.toBe(first.in)
})

test('lists of other texts are not one', () => {
  const share = sharing()
  const lists = [['north of Lund', 'a'], ['north of Lund'], ['a', 'north of Lund'], [], ['1'], [1], [null]]
  expect(lists.map((list) => share([...list]))).toEqual(lists)
})
