import { expect, test } from 'vitest'
import { sourcedClaims } from '../../src/compare/sourced.ts'
import { noScope } from '../../src/kinds/scope.ts'
import type { Claim, Question } from '../../src/types.ts'
import { article, claim } from './sample.ts'

const renames = new Map([['a', new Map([['Roe', 'Ann Roe']])]])
const named = (one: Claim, source = 'a') => sourcedClaims([article(source, [one])], renames)[0]?.claim

const question: Question = {
  verb: null,
  now: false,
  doer: null,
  known: false,
  of: [],
  theme: null,
  limits: [],
}
const said = { text: 'Roe', start: 0, end: 3 }

// biome-ignore format: table
test.each<[string, Parameters<typeof claim>[0]]>([
  ['its subject', { subject: 'Roe' }],
  ['who says it', { attribution: { ...said, entity: 'Roe' } }],
  ['a place', { typed: { type: 'place', entity: 'Roe' } }],
  ['who acts', { typed: { type: 'agent', act: 'win', entity: 'Roe', patient: null } as Claim['typed'] }],
  ['on whom', { typed: { type: 'agent', act: 'beat', entity: 'Jo Poe', patient: 'Roe' } as Claim['typed'] }],
  ['a name of its sentence', { frame: { entities: ['Jo Poe', 'Roe'] } }],
  ['a place nearby', { frame: { scope: { ...noScope, places: ['Roe'] } } }],
  ['who begins its clause', { frame: { scope: { ...noScope, agent: 'Roe' } } }],
  ['who does it', { frame: { question: { ...question, doer: 'Roe' } } }],
  ['of whom', { frame: { question: { ...question, of: ['home', 'Roe'] } } }],
  ['what is measured', { frame: { question: { ...question, theme: 'Roe' } } }],
  ['what limits it', { frame: { question: { ...question, limits: ['Roe'] } } }],
])('a claim takes the name of the set: %s', (_, given) => {
  const one = claim(given)
  const expected = JSON.parse(JSON.stringify(one).replaceAll(/"Roe"/g, '"Ann Roe"'))
  expect(named(one)).toEqual(given?.attribution ? { ...expected, attribution: { ...said, entity: 'Ann Roe' } } : expected)
  expect(named(one, 'b')).toBe(one)
})

test('a claim without such a name is given as it is', () => {
  const one = claim({ subject: 'Jo Poe', frame: { entities: ['Jo Poe'], question } })
  expect(named(one)).toBe(one)
})

test('a name that stands there already stands once', () => {
  expect(named(claim({ frame: { entities: ['Roe', 'Jo Poe', 'Ann Roe'] } }))?.frame.entities).toEqual([
    'Ann Roe',
    'Jo Poe',
  ])
})
