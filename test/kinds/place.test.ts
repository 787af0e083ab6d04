import { expect, test } from 'vitest'
import { places } from '../../src/kinds/place.ts'
import { reading } from './people.ts'

function placed(text: string): string[] {
  const { doc, mentions } = reading(text, { Oslo: 'place', Norway: 'place', 'Jane Roe': 'person' })
  return places(doc, mentions).map(({ subject, value }) => `${subject}: ${value.text}`)
}

test.each([
  [['talks: Oslo'], 'The talks in Oslo went on.'],
  [['discussions: Oslo'], 'The discussions, led by envoy Jane Roe, took place in Oslo, Norway, on Monday.'],
  [['negotiations: Oslo'], 'The negotiations, held discreetly in Oslo, have ended.'],
  [['met: Oslo'], 'Jane Roe met the envoys several times in Oslo, officials said.'],
  [['crash: Norway'], 'The crash near Norway was the second.'],
  [[], 'The talks are about hostages still held in Oslo.'],
  [[], 'The mayor of Oslo joined the talks.'],
  [[], 'Jane Roe lives in Oslo.'],
  [[], 'A previous meeting in Oslo failed.'],
  [[], 'They met a lawyer, officials in Oslo said.'],
  [[], 'The talks in Oslo restaurants went on.'],
])('%s: %s', (expected, text) => {
  expect(placed(text)).toEqual(expected)
})
