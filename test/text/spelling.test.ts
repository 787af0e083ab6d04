import { expect, test } from 'vitest'
import { listedIn, ofEverySpelling, ofSpelling, spellingOf } from '../../src/text/spelling.ts'

test.each([
  ['Harbour', 'harbour'],
  ['Vega’s', "vega's"],
  ['re‑opened', 're-opened'],
  ['constructor', 'constructor'],
])('%s is one object, %s in lower case', (text, lower) => {
  expect(spellingOf(text)).toBe(spellingOf(`${text} `.trim()))
  expect(spellingOf(text)).toMatchObject({ text, lower })
})

test('what a function makes of a spelling is made once, also when it is false or null', () => {
  const asked: string[] = []
  const isShort = ofSpelling(({ text }) => {
    asked.push(text)
    return text.length < 4
  })
  const first = ofSpelling(({ text }) => (text === '' ? null : text.charAt(0)))
  for (const word of ['cat', 'harbour', 'cat', 'harbour', '']) isShort(spellingOf(word))
  expect(asked).toEqual(['cat', 'harbour', ''])
  expect([first(spellingOf('cat')), first(spellingOf('')), first(spellingOf(''))]).toEqual(['c', null, null])
})

test('a spelling that was read before the function was made has a slot for it', () => {
  const word = spellingOf('quayside')
  const upper = ofSpelling(({ text }) => text.toUpperCase())
  expect([upper(word), upper(word)]).toEqual(['QUAYSIDE', 'QUAYSIDE'])
})

test('when too many are known they are dropped, and made again the same', () => {
  const before = spellingOf('breakwater')
  for (let n = 0; n < 60_000; n++) spellingOf(`n${n}`)
  expect(spellingOf('breakwater')).toEqual({ ...before, made: [] })
})

test('a list of data/ does not mind case', () => {
  const isStop = listedIn('stopwords')
  expect(['The', 'of', 'harbour'].map((word) => isStop(spellingOf(word)))).toEqual([true, true, false])
})

test('what most words are asked for is kept in a field, also when it is null; functions beyond the fields take slots', () => {
  const asked: string[] = []
  const first = ofEverySpelling(({ text }) => {
    asked.push(text)
    return text === '' ? null : text.charAt(0)
  })
  expect(['cat', '', 'cat', ''].map((word) => first(spellingOf(word)))).toEqual(['c', null, 'c', null])
  expect(asked).toEqual(['cat', ''])
  const asks: string[] = []
  const more = Array.from({ length: 10 }, (_, nth) =>
    ofEverySpelling(({ text }) => {
      asks.push(`${nth}`)
      return `${text} ${nth}`
    }),
  )
  for (const word of ['harbour', 'harbour'])
    expect(more.map((one) => one(spellingOf(word)))).toEqual(more.map((_, nth) => `harbour ${nth}`))
  expect(asks).toEqual(more.map((_, nth) => `${nth}`))
})
