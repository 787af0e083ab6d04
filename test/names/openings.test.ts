import { expect, test } from 'vitest'
import { lookUp, mayGoOn, openingOf } from '../../src/names/gazetteer.ts'
import { phraseSet } from '../../src/text/lexicon.ts'

const LISTS = ['countries', 'capitals', 'us-states', 'provinces', 'regions', 'cities', 'groups']
const MORE = ['demonyms', 'organization-names', 'event-names', 'work-names', 'product-names']

test.each([...LISTS, ...MORE])('no name of %s is hidden', (list) => {
  const hidden = [...phraseSet(list)].filter((name) => {
    const [, first = '', second = ''] =
      /^([\p{L}\p{N}][\p{L}\p{N}\p{M}.'’&]*)[\s-]+[^\p{L}\p{N}]*(.+)$/u.exec(name) ?? []
    if (second === '') return false
    const opening = openingOf(first)
    return lookUp(name).length > 0 && (opening.longest < 2 || !mayGoOn(opening, second))
  })
  expect(hidden).toEqual([])
})

test.each([
  [true, 'New', 'York'],
  [true, 'NEW', 'YORK'],
  [false, 'New', 'Quarry'],
  [false, 'Harbour', 'York'],
])('%s: %s %s', (expected, first, second) => {
  expect(mayGoOn(openingOf(first), second)).toBe(expected)
})
