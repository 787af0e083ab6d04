import { expect, test } from 'vitest'
import { kinOf } from '../../src/compare/kin.ts'
import { article } from './sample.ts'

const named = (source: string, names: readonly string[]) =>
  article(source, [], {
    entities: names.map((entity, at) => ({
      mention: 'entity',
      rule: 'sample',
      text: entity,
      start: at * 20,
      end: at * 20 + entity.length,
      line: 1,
      column: 1,
      entity,
      type: 'person',
    })),
  })
const link = (_: string, entity: string) => entity
const kin = (lists: readonly (readonly string[])[]) =>
  kinOf(
    lists.map((names, at) => named(`s${at}`, names)),
    link,
  )

/** Twelve articles of four events, each with names of its own and one that all articles have. */
const events = Array.from({ length: 12 }, (_, at) => [
  'Zelda Common',
  `Ann Event${Math.floor(at / 3)}`,
  `Bob Event${Math.floor(at / 3)}`,
])

test.each([
  [true, 0, 1, events],
  [true, 5, 3, events],
  [false, 0, 3, events], // only the name that all have
  [true, 0, 3, events.slice(0, 9)], // so few that they are meant as one event
  [true, 0, 3, [[], ...events.slice(1)]], // nothing is known of it
  [false, 0, 3, [['Lone Stranger'], ...events.slice(1)]],
  [true, 0, 3, events.map((names) => [...names, 'Yves Common'])], // one event, told from many sides
])('%s: article %i and article %i', (expected, a, b, lists) => {
  expect(kin(lists)(a, b)).toBe(expected)
})
