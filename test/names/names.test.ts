import { expect, test } from 'vitest'
import { linkAcross, renamesAcross } from '../../src/names/across.ts'
import { placeContains, samePlace } from '../../src/names/places.ts'
import { sameName } from '../../src/names/same.ts'
import { entityTable } from '../../src/names/table.ts'
import type { ArticleClaims, EntityType } from '../../src/types.ts'

// biome-ignore format: table
test.each([
  [true, 'France', 'Lyon'], [true, 'United States', 'Texas'], [true, 'U.S.', 'Chicago'], [true, 'Europe', 'Prague'],
  [true, 'Calif.', 'San Diego'], [true, 'Gaza', 'northern Gaza'], [true, 'Gaza', 'Rafah'], [true, 'Middle East', 'Doha'],
  [true, 'Washington', 'White House'], [true, 'Texas', 'Austin, Texas'], [true, 'UK', 'Scotland'], [true, 'United States', 'Georgia'],
  [false, 'Lyon', 'France'], [false, 'France', 'France'], [false, 'U.S.', 'America'], [false, 'Germany', 'Lyon'],
  [false, 'France', 'Nowhereville'], [false, 'Iran', 'Baghdad'], [false, 'Texas', 'Ohio'], [false, 'Canada', 'Texas'],
])('contains %s: %s in %s', (expected, outer, inner) => {
  expect(placeContains(outer, inner)).toBe(expected)
})

test.each([
  [true, 'U.S.', 'America'],
  [true, 'Britain', 'United Kingdom'],
  [true, 'Calif.', 'California'],
  [false, 'Iran', 'Iraq'],
])('same place %s: %s, %s', (expected, a, b) => {
  expect(samePlace(a, b)).toBe(expected)
})

// biome-ignore format: table
test.each<[boolean, EntityType, string, string]>([
  [true, 'person', 'Steve Mason', 'Steven Mason'], [true, 'person', 'Helena R. Brandt', 'Helena Brandt'],
  [true, 'person', 'H. Brandt', 'Helena Brandt'], [true, 'person', 'José Pérez', 'Jose Perez'],
  [true, 'person', 'Moammar Gadhafi', 'Muammar Qaddafi'], [true, 'person', 'Tomas Orlando Jr.', 'Tomas Orlando'],
  [false, 'person', 'Brandt', 'Helena Brandt'], [false, 'person', 'Otto Brandt', 'Helena Brandt'],
  [false, 'person', 'Karim Hassan', 'Karim Hussein'], [false, 'person', 'Tomas Orlando Jr.', 'Tomas Orlando Sr.'],
  [true, 'organization', 'WHO', 'World Health Organization'], [true, 'organization', 'Lotus Steel Corp.', 'Lotus Steel'],
  [true, 'organization', 'NLF', 'National Lake Forum'], [false, 'organization', 'Lotus Steel', 'Lotus Bank'],
  [true, 'place', 'US', 'United States'], [true, 'group', 'Israelis', 'Israeli'], [false, 'group', 'Iranian', 'Iraqi'],
])('same name %s: %s %s, %s', (expected, type, a, b) => {
  expect(sameName(a, b, type)).toBe(expected)
  expect(sameName(b, a, type)).toBe(expected)
})

function article(source: string, names: readonly (readonly [EntityType, string, string?])[]): ArticleClaims {
  const entities = names.map(([type, entity, text]) => ({
    mention: 'entity' as const,
    rule: 'test',
    text: text ?? entity,
    start: 0,
    end: 1,
    line: 1,
    column: 1,
    type,
    entity,
  }))
  const empty = { quantities: [], dates: [], quotes: [], claims: [] }
  return {
    schema: 'crossclaim.article/1',
    source,
    path: null,
    title: null,
    publisher: null,
    published: null,
    entities,
    ...empty,
  }
}

const set = [
  article('a', [
    ['person', 'Helena Brandt'],
    ['person', 'Helena Brandt', 'Brandt'],
    ['place', 'U.S.'],
    ['organization', 'National Lake Forum'],
    ['person', 'Otto Weiss'],
  ]),
  article('b', [
    ['person', 'Brandt'],
    ['place', 'America'],
    ['organization', 'NLF'],
    ['person', 'Weiss'],
    ['place', 'Jordan'],
  ]),
  article('c', [
    ['person', 'Helena R. Brandt'],
    ['organization', 'Brandt'],
    ['person', 'Clara Weiss'],
    ['person', 'Peter Jordan'],
  ]),
]

// biome-ignore format: table
const links = [
  ['a', 'Helena Brandt', 'Helena Brandt'], ['b', 'Brandt', 'Helena Brandt'], ['c', 'Brandt', 'Helena Brandt'], ['c', 'Helena R. Brandt', 'Helena Brandt'],
  ['a', 'U.S.', 'United States'], ['b', 'America', 'United States'], ['b', 'NLF', 'National Lake Forum'],
  ['b', 'Weiss', 'Weiss'], ['a', 'Otto Weiss', 'Otto Weiss'], ['b', 'Jordan', 'Jordan'], ['b', '__proto__', '__proto__'],
] as const

test.each(links)('%s: %s is %s', (source, entity, name) => {
  expect(linkAcross(set)(source, entity)).toBe(name)
  expect(linkAcross([...set].reverse())(source, entity)).toBe(name)
})

test.each<[string, string, string, readonly ArticleClaims[]]>([
  // Of two people whom initials fit it is neither; of one, him.
  ['J. Keller', 'c', 'J. Keller', people('John Keller', 'Jane Keller', 'J. Keller', 'J. Keller')],
  ['John Keller', 'b', 'J. Keller', people('John Keller', 'J. Keller', 'John Keller')],
  // A title tells who is meant, and nobody where she has none.
  ['Clara Keller', 'c', 'Ms. Keller', people('Otto Keller', 'Clara Keller', 'Ms. Keller')],
  ['Keller', 'c', 'Keller', people('Otto Keller', 'Clara Keller', 'Keller')],
  // The commonest type of an article counts, and articles of one source are one.
  [
    'Lake Forum',
    'b',
    'LF',
    [
      article('a', [['organization', 'Lake Forum']]),
      article('b', [
        ['person', 'LF'],
        ['organization', 'LF'],
        ['organization', 'LF'],
      ]),
    ],
  ],
  [
    'LF',
    'b',
    'LF',
    [
      article('b', [
        ['person', 'LF'],
        ['person', 'LF'],
      ]),
      article('a', [['organization', 'Lake Forum']]),
      article('b', [['organization', 'LF']]),
    ],
  ],
  // Two long names with the same letters.
  [
    'LF',
    'c',
    'LF',
    [
      article('a', [['organization', 'Lake Forum']]),
      article('b', [['organization', 'Lotus Factory']]),
      article('c', [['organization', 'LF']]),
    ],
  ],
  // Countries have their common name, whatever most articles say.
  ['United States', 'a', 'America', [article('a', [['place', 'America']])]],
  ['America', 'a', 'America', [article('a', [['organization', 'America']])]],
])('%s: in %s %s', (name, source, entity, articles) => {
  expect(linkAcross(articles)(source, entity)).toBe(name)
  expect(linkAcross([...articles].reverse())(source, entity)).toBe(name)
  expect(renamesAcross(articles).get(source)?.get(entity)).toBe(name === entity ? undefined : name)
})

/** An article for each person. */
function people(...names: readonly string[]): ArticleClaims[] {
  return names.map((name, at) => article('abcdefgh'.charAt(at), [['person', name]]))
}

test('the table of names counts mentions by source', () => {
  const [first] = entityTable(set)
  expect(first?.entity).toBe('Helena Brandt')
  expect(first?.counts).toEqual(
    new Map([
      ['a', 2],
      ['b', 1],
      ['c', 2],
    ]),
  )
})
