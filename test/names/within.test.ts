import { expect, test } from 'vitest'
import { readLexicon } from '../../src/names/lexicon.ts'
import { linkPeople } from '../../src/names/people.ts'
import { linkThings } from '../../src/names/things.ts'
import type { EntityType } from '../../src/types.ts'

const people = (...names: string[]) =>
  linkPeople(
    names.map((name) => {
      const [text = '', title] = name.split('|').reverse()
      return { text, title: title ?? null }
    }),
  )

// biome-ignore format: table
test.each([
  [['Helena Brandt', 'Brandt'], ['Helena Brandt', 'Helena Brandt']],
  [['Brandt', 'Helena Brandt', 'Brandt'], ['Helena Brandt', 'Helena Brandt', 'Helena Brandt']],
  [['Otto Weiss', 'Weiss', 'Clara Weiss', 'Weiss'], ['Otto Weiss', 'Otto Weiss', 'Clara Weiss', 'Clara Weiss']],
  [['Otto Weiss', 'Weiss', 'Weiss', 'Clara Weiss', 'Weiss'], ['Otto Weiss', 'Otto Weiss', 'Otto Weiss', 'Clara Weiss', 'Otto Weiss']],
  [['Otto Weiss', 'wife|Clara Weiss', 'mr.|Weiss'], ['Otto Weiss', 'Clara Weiss', 'Otto Weiss']],
  [['Min Tae-yong', 'Min'], ['Min Tae-yong', 'Min Tae-yong']],
  [['Steve Mason', 'Steven R. Mason', 'Mason'], ['Steven R. Mason', 'Steven R. Mason', 'Steven R. Mason']],
  [['Juan de la Vega', 'de la Vega', 'Vega'], ['Juan de la Vega', 'Juan de la Vega', 'Juan de la Vega']],
  [['Otto Weiss', 'Brandt'], ['Otto Weiss', 'Brandt']],
  [['Weiss', 'Otto Weiss', 'Clara Weiss'], ['Weiss', 'Otto Weiss', 'Clara Weiss']],
  [['Otto Weiss', 'Clara Weiss', 'mr.|Weiss', 'ms.|Weiss'], ['Otto Weiss', 'Clara Weiss', 'Otto Weiss', 'Clara Weiss']],
  [['Clara Weiss', 'mr.|Weiss', 'Weiss'], ['Clara Weiss', 'Mr. Weiss', 'Mr. Weiss']],
  [['mr.|Weiss', 'Clara Weiss', 'Otto Weiss'], ['Otto Weiss', 'Clara Weiss', 'Otto Weiss']],
  [['Halvar Osric', 'king|Osric', 'president|Osric'], ['Halvar Osric', 'King Osric', 'Halvar Osric']],
  [['king|Osric', 'Osric of Norland', 'Halvar Osric'], ['Osric of Norland', 'Osric of Norland', 'Halvar Osric']],
  [['king|Osric', 'Osric'], ['King Osric', 'King Osric']],
  [['president|Otto Weiss', 'Clara Weiss', 'Otto Weiss', 'secretary|Weiss'], ['Otto Weiss', 'Clara Weiss', 'Otto Weiss', 'Clara Weiss']],
  [['senator|Otto Weiss', 'Clara Weiss', 'senator|Weiss'], ['Otto Weiss', 'Clara Weiss', 'Otto Weiss']],
  [['Otto Weiss', 'senator|Weiss'], ['Otto Weiss', 'Otto Weiss']],
  [['Robin Weiss', 'mr.|Weiss'], ['Robin Weiss', 'Robin Weiss']],
  [['mr.|Clara Weiss', 'mr.|Weiss'], ['Clara Weiss', 'Clara Weiss']],
])('%j are %j', (names, expected) => {
  expect(people(...names)).toEqual(expected)
})

test('a form of a headline is not the fullest', () => {
  const mention = (text: string, headline = false) => ({ text, title: null, headline })
  expect(linkPeople([mention('Chris Holt Calls', true), mention('Chris Holt'), mention('Holt')])).toEqual([
    'Chris Holt',
    'Chris Holt',
    'Chris Holt',
  ])
  expect(linkPeople([mention('Chris Holt', true), mention('Holt')])).toEqual(['Chris Holt', 'Chris Holt'])
})

const things = (...names: [EntityType, string, string?][]) =>
  linkThings(names.map(([type, text, before]) => ({ type, text, bracketAfter: before ?? null })))

// biome-ignore format: table
test.each<[[EntityType, string, string?][], string[]]>([
  [[['organization', 'National Lake Forum'], ['organization', 'NLF']], ['National Lake Forum', 'National Lake Forum']],
  [[['organization', 'Lake Corruption Office'], ['organization', 'LCORO', 'Lake Corruption Office']], ['Lake Corruption Office', 'Lake Corruption Office']],
  [[['organization', 'Lake Forum'], ['organization', 'XYZ', 'Lake Forum']], ['Lake Forum', 'XYZ']],
  [[['organization', 'Lotus Steel Corp.'], ['organization', 'Lotus']], ['Lotus Steel Corp.', 'Lotus Steel Corp.']],
  [[['organization', 'Lotus Steel'], ['organization', 'Lotus Bank'], ['organization', 'Lotus']], ['Lotus Steel', 'Lotus Bank', 'Lotus']],
  [[['organization', 'Israeli Supreme Court'], ['organization', 'Supreme Court']], ['Israeli Supreme Court', 'Israeli Supreme Court']],
  [[['place', 'U.S.'], ['place', 'United States']], ['United States', 'United States']],
  [[['place', 'U.S.']], ['U.S.']],
  [[['group', 'Israelis'], ['group', 'Israeli'], ['group', 'Israeli']], ['Israeli', 'Israeli', 'Israeli']],
  [[['place', 'Jordan'], ['place', 'Iran']], ['Jordan', 'Iran']],
])('%j are %j', (names, expected) => {
  expect(things(...names)).toEqual(expected)
})

// biome-ignore format: table
test.each<[unknown, string]>([
  [[], 'lexicon: not an object'],
  [{ people: [] }, 'lexicon: unknown field "people"'],
  [{ names: [{ name: 'Lotus', type: 'firm' }] }, 'names[0].type: "firm" is none of person'],
  [{ names: [{ type: 'person' }] }, 'names[0].name: not a string'],
  [{ names: [{ name: '--', type: 'person' }] }, 'names[0].name: has no letter'],
  [{ names: [{ name: 'A', type: 'place', aliases: 'B' }] }, 'names[0].aliases: not an array'],
  [{ names: [{ name: 'A', type: 'place' }, { name: 'B', type: 'place', aliases: ['A'] }] }, '"A" names both A and B'],
  [{ titles: [1] }, 'titles[0]: not a string'],
])('a lexicon %j is refused', (json, message) => {
  expect(() => readLexicon(json)).toThrow(message)
})

test('a lexicon is read', () => {
  const json = {
    names: [{ name: ' Lotus  Steel', type: 'organization', aliases: ['Lotus'] }],
    titles: ['Grand Marshal'],
  }
  expect(readLexicon(json)).toEqual({
    names: [{ name: 'Lotus Steel', type: 'organization', aliases: ['Lotus'] }],
    titles: ['Grand Marshal'],
  })
  expect(readLexicon({})).toEqual({ names: [], titles: [] })
})
