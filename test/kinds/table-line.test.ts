import { expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'

const counted = (text: string) =>
  extract({
    ...{ source: 'a', path: null, title: null, publisher: null, published: '2024-03-12', zones: [] },
    text,
  })
    .claims.filter(({ kind }) => kind === 'quantity')
    .map(({ value }) => value.text)

// biome-ignore format: table
test.each([
  [[], 'Halden 2 Moss 1'],
  [[], 'Elm Park 12 7 3 2 24'],
  [[], 'Marrow: Linden 214 and 87 (P. Brandt 44, T. Moss 31), Westmark 198 and 64'],
  [['7', '20'], 'The crash left 7 people dead and 20 hurt.'],
  [['40 percent', '$3 million'], 'Sales rose 40 percent to $3 million.'],
  [['2'], 'Rescuers found 2 children.'],
])('%j: %s', (expected, text) => {
  expect(counted(text)).toEqual(expected)
})
