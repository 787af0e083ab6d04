import { expect, test } from 'vitest'
import type { SetStatistics } from '../../../src/compare/match/matcher.ts'
import { statementMatcher } from '../../../src/compare/match/statement.ts'
import { statements } from '../../../src/kinds/statement.ts'
import { conceptOf } from '../../../src/text/concepts.ts'
import type { Claim } from '../../../src/types.ts'
import { reading } from '../../kinds/people.ts'

/** In this set everything is about a sale. */
const set: SetStatistics = {
  articles: 4,
  rarity: (term) => (term === conceptOf('sale') ? 0.5 : 4),
  isTopic: () => false,
}

function first(text: string): Claim {
  const names = { Acme: 'organization', 'Jane Roe': 'person', Rome: 'place', Oslo: 'place' } as const
  const { doc, mentions } = reading(text, names)
  return { ...statements(doc, mentions)[0], text } as unknown as Claim
}

// biome-ignore format: table
test.each([
  [true, 'Acme confirmed the sale.', 'Acme declined to comment.'],
  [true, 'Acme confirmed the sale of the port.', 'Acme has yet to comment on the sale.'],
  [true, 'Acme declined to comment.', 'Acme remained silent.'],
  [false, 'Acme confirmed a strike.', 'Acme declined to comment.'],
  [false, 'Acme confirmed the sale.', 'Acme declined to comment on the strike.'],
  [false, 'Jane Roe confirmed the sale.', 'Jane Roe declined to comment.'],
  [false, 'Acme confirmed the sale of a port.', 'Acme denied reports of a strike and a sale.'],
  [true, 'Acme accepted the latest price offer.', 'Acme rejected the price offer.'],
  [false, 'Acme accepted the offer.', 'Acme rejected a merger.'],
  [true, 'Jane Roe plans to return to the region for the sale.', 'Jane Roe cancelled the trip to Rome for the sale.'],
  [false, 'Jane Roe plans to travel to Oslo for the sale.', 'Jane Roe cancelled the trip to Rome for the sale.'],
])('%s: %s / %s', (expected, a, b) => {
  const matching = statementMatcher.over([first(a), first(b)], set)
  expect(matching.match(0, 1) !== null).toBe(expected)
  expect(matching.match(1, 0) !== null).toBe(expected)
})
