import { expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'
import { describedPeople } from '../../src/names/described.ts'
import { articleOf } from '../../src/read/article.ts'

test.each([
  ['Senator Ruth Malden came. Later the senator left.', 'senator', 'Ruth Malden'],
  ['Sen. Ruth Malden came. Later the senator left.', 'senator', 'Ruth Malden'],
  ['Mayor Tom Orrick and Senator Ruth Malden met. The mayor left.', 'mayor', 'Tom Orrick'],
  ['Senator Ruth Malden met Senator Ivo Brandt. The senator left.', 'senator', null],
  ['Senator Ruth Malden met other senators. The senator left.', 'senator', null],
  ['Senator Ruth Malden met a senator from Orvik. The senator left.', 'senator', null],
  ['Mayor Tom Orrick spoke. The minister left.', 'minister', null],
  ['Mrs. Ruth Malden spoke. The mrs left.', 'mrs', null],
])('%s', (text, noun, expected) => {
  const { entities } = extract({ ...articleOf(text, 'a.txt').article, source: 'a' })
  expect(describedPeople(text, entities)(noun, text.length)).toBe(expected)
})

test('A title that comes later describes nobody yet.', () => {
  const text = 'The senator left. Senator Ruth Malden came back.'
  const { entities } = extract({ ...articleOf(text, 'a.txt').article, source: 'a' })
  expect(describedPeople(text, entities)('senator', 0)).toBeNull()
})

test('Speakers and doers are named so.', () => {
  const text =
    'Senator Ruth Malden visited Port Ellery on Monday. "We will rebuild it," the senator said. The senator rejected the plan.'
  const { quotes, claims } = extract({ ...articleOf(text, 'a.txt').article, source: 'a' })
  expect(quotes.map(({ speaker }) => speaker?.entity)).toEqual(['Ruth Malden'])
  const rejected = claims.find(({ value }) => value.text.startsWith('rejected'))
  expect(rejected?.subject).toBe('Ruth Malden')
})
