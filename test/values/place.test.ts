import { expect, test } from 'vitest'
import type { Claim } from '../../src/types.ts'
import { place } from '../../src/values/place.ts'

function at(entity: string): Claim {
  return { value: { text: entity, normal: entity }, typed: { type: 'place', entity } } as unknown as Claim
}

test.each([
  ['agree', null, 'the U.S.', 'America'],
  ['compatible', 'containment', 'Lyon', 'France'],
  ['compatible', 'scope', 'Lyon', 'Oslo'],
] as const)('%s %s: %s and %s', (verdict, because, a, b) => {
  expect(place(at(a), at(b))).toMatchObject({ verdict, because })
  expect(place(at(b), at(a))).toMatchObject({ verdict, because })
})
