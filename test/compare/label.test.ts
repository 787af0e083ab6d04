import { expect, test } from 'vitest'
import { fameOf, labelOf } from '../../src/compare/label.ts'
import type { Claim } from '../../src/types.ts'
import { claim, sourced } from './sample.ts'

const label = (...claims: Claim[]) => {
  const row = { claims: sourced(claims.map((one) => [one])), pairs: [] }
  const found = labelOf(row, fameOf(row.claims))
  const turned = { claims: sourced([...claims].reverse().map((one) => [one])), pairs: [] }
  expect(labelOf(turned, fameOf(turned.claims))).toBe(found)
  return found
}

const of = (subject: string, attribute: string, text: string) => claim({ subject, attribute, text })

// biome-ignore format: table
test.each([
  ['a deed before a verb of saying', 'goats - counted', of('goats', 'said', 'Anna said 33 goats.'), of('goats', 'counted', 'They counted 33 goats.')],
  ['a deed before a plain verb', 'ferries - sunk', of('ferries', 'were', 'There were 33 ferries.'), of('ferries', 'sunk', 'They sunk 33 ferries.')],
  ['words that both have', 'port - closed', of('port', 'closed', 'The port closed 33 gates.'), of('workers', 'marched', 'As 33 gates of the port closed, workers marched.')],
  ['no bare sort', 'goats', of('goats', 'count', '33 goats'), of('goats', 'count', '33 goats')],
  ['no phrase twice', 'old stores', of('old stores', 'Old stores', '33 old stores'), of('old stores', 'Old stores', '33 old stores')],
  ['a phrase with another first letter', 'old stores - shut stores', of('old stores', 'shut stores', '33 old stores'), of('old stores', 'shut stores', '33 old stores')],
  ['a phrase beside its word', 'old stores - stores', of('old stores', 'stores', '33 old stores'), of('old stores', 'stores', '33 old stores')],
  ['no word twice', 'store', of('store', 'stores', '33-store chain'), of('store', 'stores', '33-store chain')],
])('%s: %s', (_, expected, one, other) => {
  expect(label(one, other)).toBe(expected)
})

test.each([
  ['primaries', 'primaries - date'],
  ['Berg', 'happened'],
])('a date of %s: %s', (subject, expected) => {
  const dated = claim({ kind: 'date', subject, attribute: 'date', text: 'the 2008 primaries' })
  const told = claim({
    kind: 'date',
    subject: '',
    attribute: 'happened',
    text: 'It happened in 2008 in the primaries',
  })
  expect(label(dated, told)).toBe(expected)
})

test('an age stays an age', () => {
  const aged = claim({ kind: 'age', subject: 'Anna Berg', attribute: 'age' })
  expect(label(aged, aged)).toBe('Anna Berg - age')
})
