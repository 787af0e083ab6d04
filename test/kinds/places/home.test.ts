import { expect, test } from 'vitest'
import { extract } from '../../../src/claims.ts'

function homesIn(text: string): string[] {
  const { claims } = extract({
    source: 'a',
    path: null,
    title: null,
    publisher: null,
    published: '2024-03-12',
    text,
    zones: [],
  })
  return claims.flatMap(({ kind, attribute, subject, value }) =>
    kind === 'place' && attribute === 'home town' ? [`${subject}: ${value.text}`] : [],
  )
}

test.each([
  ['Police named the driver as Anna Berg, 34, of Oslo.', ['Anna Berg: Oslo']],
  ['Among them was Anna Berg, a 34-year-old from Oslo, who survived.', ['Anna Berg: Oslo']],
  ['The winner was Anna Berg, a resident of Oslo.', ['Anna Berg: Oslo']],
  ['Senator Anna Berg of Oslo voted against the bill.', []],
  ['Anna Berg drove from Oslo to Bergen on Monday.', []],
  ['Anna Berg, of Oslo City Council, spoke.', []],
])('%s', (text, homes) => {
  expect(homesIn(text)).toEqual(homes)
})
