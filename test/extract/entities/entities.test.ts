import { expect, test } from 'vitest'
import { entities, entitiesWith } from '../../../src/extract/entities/index.ts'
import { readLexicon } from '../../../src/names/lexicon.ts'
import { readDoc } from '../../../src/text/doc.ts'

function found(text: string, extractor = entities) {
  const article = {
    source: 'a',
    path: null,
    title: null,
    publisher: null,
    published: null,
    text,
    zones: [],
  }
  const none = { entities: [], quantities: [], dates: [], quotes: [] }
  return extractor
    .extract(readDoc(article), none)
    .flatMap((mention) => (mention.mention === 'entity' ? [mention] : []))
}

test.each([
  ['Later on Friday President Tomas Orlando met reporters.', ['Tomas Orlando']],
  ["Officials in Kenya's capital declined to comment.", ['Kenya']],
  [
    'The talks were held in England, France and Trinidad and Tobago.',
    ['England', 'France', 'Trinidad and Tobago'],
  ],
  ['A spokesman for the Ministry of Trade and Industry said so.', ['Ministry of Trade and Industry']],
  ['Shares of Johnson & Johnson rose.', ['Johnson & Johnson']],
  ['A Qatar-based firm and an Israel-Gaza ceasefire.', ['Qatar', 'Israel', 'Gaza']],
  ['Officers met the minister, Juan de la Vega Jr., on Monday.', ['Juan de la Vega Jr.']],
  ['However, the weather was fine. Yesterday it rained.', []],
  ['The minister for securityLisbon, Monday', ['Lisbon']],
  ['The envoy for Hostage Affairs Lena Moor arrived.', ['Lena Moor']],
  ['A NATO-Russia council met senator Otto Weiss, D-Ohio.', ['NATO', 'Russia', 'Otto Weiss', 'Ohio']],
  ['Ana "Nita" Morales sang "The Long Way Home" there.', ['Ana "Nita" Morales', 'The Long Way Home']],
  [
    "The Attorney General's Office and the People's Party said no.",
    ["Attorney General's Office", "People's Party"],
  ],
  ['The Centers for Disease Control and Prevention agreed.', ['Centers for Disease Control and Prevention']],
  ['They spoke to Acting Deputy Interior Minister Lena Moor.', ['Lena Moor']],
  [
    'Egyptian President Anwar Hadi met Suk-yeol Yoon of South Korea.',
    ['Egyptian', 'Anwar Hadi', 'Suk-yeol Yoon', 'South Korea'],
  ],
])('%s', (text, names) => {
  expect(found(text).map((mention) => mention.text)).toEqual(names)
})

test.each([
  ['The U.S. said on Tuesday that it would help.', 'U.S.', 'place'],
  ['The Egyptian army moved north.', 'Egyptian', 'group'],
  ['He has worked for Reuters since May.', 'Reuters', 'organization'],
  ['Dr. Helena Brandt, 41, said the clinic was full.', 'Helena Brandt', 'person'],
])('%s: %s is a %s', (text, name, type) => {
  expect(found(text).find((mention) => mention.text === name)?.type).toBe(type)
})

test('a surname alone is linked to the full name', () => {
  const text = 'Mayor Helena Brandt opened the bridge. Brandt said it was overdue.'
  expect(found(text).map(({ entity }) => entity)).toEqual(['Helena Brandt', 'Helena Brandt'])
})

test("a reader's own names and titles go before everything else", () => {
  const lexicon = readLexicon({
    names: [{ name: 'Lotus Steel', type: 'organization', aliases: ['the Mill', 'Paris'] }],
    titles: ['harbour reeve'],
  })
  const text = "Workers at the Mill met Harbour Reeve Otto Weiss. Paris's owner left for Lyon."
  expect(found(text, entitiesWith(lexicon)).map(({ text, entity, type }) => [text, entity, type])).toEqual([
    ['the Mill', 'Lotus Steel', 'organization'],
    ['Otto Weiss', 'Otto Weiss', 'person'],
    ['Paris', 'Lotus Steel', 'organization'],
    ['Lyon', 'Lyon', 'place'],
  ])
})
