import { expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'
import { articleOrigins } from '../../src/compare/origins.ts'
import { readingOf } from '../../src/compare/reading.ts'
import { wantedOf } from '../../src/compare/wanted.ts'

test.each<[readonly string[], string]>([
  [['the', 'old', 'port,', 'the', 'docks'], ' the old\tport,\nthe docks '],
  [[], ' \n'],
])('%j', (stretches, text) => {
  const reading = readingOf()
  expect(reading.numbersOf(text).map((number) => reading.stretches.written[number])).toEqual(stretches)
})

test('numbers are kept from one set to the next, until there are too many', () => {
  const first = readingOf()
  const [number] = first.numbersOf('harbourmaster')
  expect(readingOf().numbersOf('harbourmaster')).toEqual([number])
  first.numbersOf(Array.from({ length: 16_001 }, (_, at) => `berth${at}`).join(' '))
  expect(readingOf().stretches).not.toBe(first.stretches)
  expect(first.numbersOf('the harbourmaster').at(-1)).toBe(number)
})

test('what sets before had changes nothing', () => {
  const text = 'Ada Brook met 40 dockers at the old port of Velland on Friday.'
  const articles = ['a', 'b'].map((source) =>
    extract({ source, path: null, title: null, publisher: null, published: null, text, zones: [] }),
  )
  const quotation = 'met 40 dockers at the old port'
  const found = () => [articleOrigins(articles, readingOf()), wantedOf([quotation], readingOf())(text)]
  const before = found()
  readingOf().numbersOf(Array.from({ length: 16_001 }, (_, at) => `quay${at}`).join(' '))
  expect(found()).toEqual(before)
  expect(before).toEqual([
    [0, 0],
    ['met 40 dockers at the', '40 dockers at the old', 'dockers at the old port'],
  ])
})
