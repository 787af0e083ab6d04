import { expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'

/** Subject and attribute of the claims of one kind in a text. */
const labels = (kind: 'quantity' | 'date', text: string) =>
  extract({
    ...{ source: 'a', path: null, title: null, publisher: null, published: '2024-03-12', zones: [] },
    text,
  })
    .claims.filter((claim) => claim.kind === kind)
    .map(({ subject, attribute }) => `${subject} - ${attribute}`)

// biome-ignore format: table
test.each([
  ['date', 'Police - said … they had found no trace', 'Police said on Saturday they had found no trace of the boat.'],
  ['date', 'Jane Roe - stand', 'Jane Roe, D-Ohio, said that she would not stand in 2026.'],
  ['quantity', 'Norwegians - in Linden and Halden', 'There are about 300 Norwegians in Linden and Halden.'],
  ['quantity', 'workers - fired', 'Tavira Foods fired 300 workers.'],
  ['quantity', 'donors - handed', 'The donors handed $25 million last month.'],
])('%s: %s', (kind, expected, text) => {
  expect(labels(kind as 'quantity' | 'date', text)).toContain(expected)
})

test('a month is not who did it', () => {
  const text = 'In February he had almost $5 million in cash.'
  expect(labels('quantity', text).join()).not.toContain('February')
})
