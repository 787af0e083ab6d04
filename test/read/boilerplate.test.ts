import { describe, expect, test } from 'vitest'
import { isBoilerplate, masthead, tellingLines } from '../../src/read/boilerplate.ts'
import { lexicon } from '../../src/text/lexicon.ts'

describe('page furniture', () => {
  test.each([
    'NEWS',
    'Updated',
    'Author',
    'Subscribe',
    'No, thanks',
    'Read more »',
    'Subscribe to our newsletter',
    'Sign up to receive the best of the week in your inbox.',
    'Credit: Reuters',
    'Photo: Ada Lund',
    'By Ada Lund',
    'By Ada Lund and Per Holm, Staff Writers',
    'Port Ellen, WA 98101',
    '00124030712',
    'Page 3 of 10',
    '3 min read',
    '© 2024 Harbour Post',
    'Copyright 2024 Harbour Post. All rights reserved.',
    'Two ferries in the fog.AP',
    'The pier in winter, with a flag (AP Photo/Ada Lund)',
    'The mayor in May.CreditAda Lund/Harbour Post',
    '(Reporting by Ada Lund; Editing by Per Holm)',
    'Ada Lund contributed to this report.',
    '-- Lund Bureau (046) 235-6745',
    'tips@harbourpost.example',
    'https://harbourpost.example/ferry?id=12',
    'Follow us on social media',
  ])('%s', (line) => {
    expect(isBoilerplate(line)).toBe(true)
  })
})

test.each([
  'All rights reserved.',
  'ALL RIGHTS\tRESERVED',
  'Ada Lund contributed reporting.',
  'Subscribe to our newsletter',
  'Follow  us on social media',
  'FOLLOW US ON social media',
  'Don’t miss a story; it comes to your inbox',
])('is found in any case, with any spaces, and among other lines: %s', (line) => {
  const text = `The port closed in May.\n${line}\nAn inquiry into the newsletter began.\n`
  const telling = tellingLines(text)
  const lines = [...text.matchAll(/.+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  expect(lines.map((one) => isBoilerplate(text.slice(one.start, one.end), telling(one)))).toEqual([
    false,
    true,
    false,
  ])
})

test('where lower case is longer than the text, every line may be telling', () => {
  const telling = tellingLines('İ')
  expect(telling({ start: 0, end: 1 })).toBe(true)
})

test('beginnings of furniture are at least four characters long, and so told', () => {
  const starts = Object.keys(lexicon<Readonly<Record<string, string>>>('boilerplate-starts'))
  expect(starts.filter((start) => !/^[a-z]{2}(?:[a-z][a-z ]| [a-z])/.test(start))).toEqual([])
})

describe('text of an article', () => {
  test.each([
    'Copyright law was changed in May.',
    'Subscribe or leave, the choice was put to 400 members.',
    'By noon the ferry had sunk.',
    'The news came late.',
    'Written by a committee, the report names two officers.',
    'Updated figures show 42 dead.',
    'He told AP.',
    'In 2019',
    '12',
    'She called 555-1234 and then the coast guard, who sent a boat with four men within 20 minutes.',
    'Tickets may not be sold without permission of the port.',
    'Follow us on the stairs, she said, and they did.',
    'What is at stake?',
  ])('%s', (line) => {
    expect(isBoilerplate(line)).toBe(false)
  })
})

test.each<[string, string | null]>([
  ['Harbour PostHarbour Post', 'Harbour Post'],
  ['Harbour Post Harbour Post', 'Harbour Post'],
  ['Harbour Post & NewsHarbour Post & NewsHarbour Post & News', 'Harbour Post & News'],
  ['Harbour Post', 'Harbour Post'],
  ['The Skarne Weekly', 'The Skarne Weekly'],
  ['Island Radio Skarne', 'Island Radio Skarne'],
  ['Ferry Sinks', null],
  ['Times Square Reopens', null],
  ['He reads the Harbour Post', null],
  ['Post', null],
  ['hahaha', null],
  ['=-=-=-=-=-=-', null],
])('masthead: %s', (line, name) => {
  expect(masthead(line)).toBe(name)
})
