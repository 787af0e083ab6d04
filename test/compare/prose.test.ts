import { expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'
import { compare } from '../../src/compare/index.ts'

const article = (source: string, text: string) =>
  extract({ source, path: null, title: null, publisher: null, published: null, text, zones: [] })

function remarksOf(one: string, other: string): readonly string[] {
  const { facts } = compare([article('a', one), article('b', other)], { version: '0' })
  return facts.filter(({ kind }) => kind === 'quote').flatMap(({ remarks }) => remarks)
}

const QUOTED = 'Ada Brook met 40 dockers.\n\n“We will close the old port in May,” said Ada Brook.'

test.each<[readonly string[], string]>([
  [
    ['b has the words “close the old port in May” without quotation marks'],
    'Ada Brook met 40 dockers and is to close the old port in May.',
  ],
  [[], 'Ada Brook met 40 dockers. “We will close the old port in May,” said Ada Brook.'],
  [[], 'Ada Brook met 40 dockers. The old port is to be closed in May.'],
])('%s', (remarks, other) => {
  expect(remarksOf(QUOTED, other)).toEqual(remarks)
})
