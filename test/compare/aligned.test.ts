import { expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'
import { alignedClaims } from '../../src/compare/aligned.ts'
import { compare, comparisonOf } from '../../src/compare/index.ts'

const article = (source: string, text: string) =>
  extract({ source, path: null, title: null, publisher: null, published: null, text, zones: [] })

const told = [
  article('b', 'Acme will cut 640 jobs at its Brockton plant, Ada Brook said on Friday.'),
  article('a', 'Ada Brook said on Friday that Acme will cut 590 jobs at the plant in Brockton.'),
]

test('rows hold the claims that answer one question, source by source', () => {
  const { articles, kinds } = alignedClaims(told)
  expect(articles.map(({ source }) => source)).toEqual(['a', 'b'])
  const quantities = kinds.find(({ kind }) => kind.name === 'quantity')?.rows ?? []
  expect(quantities.map(({ claims }) => claims.map(({ claim }) => claim.value.text))).toEqual([
    ['590', '640'],
  ])
})

test('a comparison tells what the rows say', () => {
  expect(comparisonOf(alignedClaims(told), { version: '1' })).toEqual(compare(told, { version: '1' }))
})
