import { expect, test } from 'vitest'
import { entities } from '../../../src/extract/entities/index.ts'
import { readDoc } from '../../../src/text/doc.ts'

function named(title: string, body: string) {
  const text = `${title}\n\n${body}\n`
  const zones = [{ kind: 'title' as const, start: 0, end: title.length }]
  const article = { source: 'a', path: null, title, publisher: null, published: null, text, zones }
  const found = entities.extract(readDoc(article), { entities: [], quantities: [], dates: [], quotes: [] })
  return found.flatMap((mention) => (mention.mention === 'entity' ? [mention] : []))
}

const body = [
  'On Monday Anna Berg spoke to workers at the plant.',
  'Later the speaker, Paul Trent, met with Chris Holt, Lena Moor, Mark Hill, Otto Weiss and Helena Brandt.',
  'In the evening Moor and Hill agreed on the plan. After that Berg left. But Holt said no.',
  'The mayor and the police chief spoke to reporters after the meeting, which the club had ordered.',
  'A spokesman for the mill said Mr. Weiss and Ms. Brandt would meet again to talk about its future.',
].join(' ')

// biome-ignore format: table
test.each<[string, string[]]>([
  // the body ends a name before verbs, adverbs and common words
  ['Anna Berg Speaks Directly To Farm Workers', ['Anna Berg']],
  ['Anna Berg Speaks ‘Directly To Farm Workers’ After Mill Vote', ['Anna Berg']],
  ['Chris Holt Calls Rival Weak', ['Chris Holt']],
  ['Holt Admin Freezes Grain Aid', ['Holt']],
  ['Mark Hill Slams Unfair Ruling', ['Mark Hill']],
  ['Lena Moor Again Rejects Claims She Lied', ['Lena Moor']],
  ['Governor Weiss Vetoes Budget Bill', ['Weiss']],
  ['Berg Holt Debate Draws Record Crowd', ['Berg', 'Holt']],
  ['OTTO WEISS WINS SECOND TERM IN OHIO', ['OTTO WEISS', 'OHIO']],
  // no name from a headline alone
  ['Minister Finally Backs Plan', []],
  ['Questioner Heckles Moor At Town Hall', ['Moor']],
  ['Anna Moves On After Split', ['Anna']],
  ['Vale Endorses House Speaker Paul Trent', ['Paul Trent']],
  // unless given names or lists support it
  ['Tom Reed Urges Calm As Floods Spread', ['Tom Reed']],
  ['Hillary Stone Rips Chris Holt Over Emails', ['Hillary Stone', 'Chris Holt']],
  ['Hillary Wins Again', ['Hillary']],
  ['European Union Weighs New Steel Tariffs', ['European Union']],
  // a title in sentence case is read as any sentence
  ['Anna Berg speaks directly to farm workers', ['Anna Berg']],
])('%s', (title, names) => {
  const mentions = named(title, body).filter(({ end }) => end <= title.length)
  expect(mentions.map(({ text }) => text)).toEqual(names)
})

test('a person of the body is a person in the headline', () => {
  const [mention] = named('Mark Hill Slams Unfair Ruling', body)
  expect(mention).toMatchObject({ text: 'Mark Hill', type: 'person' })
})

test('names of headlines without a body are found', () => {
  expect(named('Helena Brandt Resigns', '').map(({ text, type }) => [text, type])).toEqual([
    ['Helena Brandt', 'person'],
  ])
})

// biome-ignore format: table
test.each([
  ['Senator Otto Weiss (R-Texas) said no.', 'Texas', 'entity.party-state'],
  ['Senator Otto Weiss, D-Pa., resigned.', 'Pa.', 'entity.party-state'],
  ['Senator Otto Weiss R-Ariz. spoke to reporters.', 'Ariz.', 'entity.party-state'],
  ['He lives in Harrisburg, Pa., with his dog.', 'Pa.', 'entity.town-state'],
])('%s: %s is a label', (sentence, text, rule) => {
  expect(named('', sentence).find((mention) => mention.text === text)).toMatchObject({ type: 'place', rule })
})

test('a state by itself is no label', () => {
  const [state] = named('', 'He flew to Texas, Ohio and Maine on Monday.')
  expect(state?.rule).toMatch(/^entity\.place:/)
})
