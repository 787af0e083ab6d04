import { describe, expect, test } from 'vitest'
import { articleOf } from '../../src/read/article.ts'
import { readDoc } from '../../src/text/doc.ts'
import { growth, STEEP } from '../helpers/time.ts'

const BODY =
  'The ferry left the harbour at noon with 42 people on board.\n\nNobody was hurt, the coast guard said.\n'
const read = (text: string) => articleOf(text, 'x.txt').article
const zones = (text: string) => read(text).zones.map(({ kind, start, end }) => [kind, text.slice(start, end)])

describe('titles', () => {
  test.each<[string, string, string | null]>([
    ['a first line without a stop', `Ferry sinks off Lund\n\n${BODY}`, 'Ferry sinks off Lund'],
    ['a question', `Who pays for the ferry?\n\n${BODY}`, 'Who pays for the ferry?'],
    [
      'title case with a stop',
      `Two Dead as Ferry Sinks Near Harbour.\n\n${BODY}`,
      'Two Dead as Ferry Sinks Near Harbour.',
    ],
    [
      'a sentence before a dateline',
      `Ferry sinks off the coast.\n\nLUND 1996-08-30\n${BODY}`,
      'Ferry sinks off the coast.',
    ],
    ['after page furniture', `NEWS\nNEWS\nFerry sinks off Lund\nUpdated\n${BODY}`, 'Ferry sinks off Lund'],
    ['after a masthead', `Daily Beacon\nFerry sinks off Lund\n\n${BODY}`, 'Ferry sinks off Lund'],
    ['after a date', `June 6, 2005\n\nFerry sinks off Lund\n\n${BODY}`, 'Ferry sinks off Lund'],
    ['from front matter', `---\ntitle: Ferry sinks\n---\n${BODY}`, 'Ferry sinks'],
    ['a sentence is none', BODY, null],
    ['a quotation is none', `“The boat is gone,” he said. “All gone.”\n\n${BODY}`, null],
    [
      'a line of hard-wrapped text is none',
      `The ferry left the harbour of Lund shortly after the noon whistle\nLund Coast Guard officers said on Monday that all the people had\nbeen saved by boats.\n`,
      null,
    ],
    ['a paragraph with a dateline is none', `LUND — The ferry sank\n\n${BODY}`, null],
    ['one line is body text', 'Ferry sinks off Lund', null],
  ])('%s', (_, text, title) => {
    expect(read(text).title).toBe(title)
  })
})

test('page furniture, title and dateline are zones; the text stays as it is', () => {
  const text = `Harbour PostHarbour Post\nPort Ellen, WA 98101\nFerry sinks off Lund\nFerry sinks off Lund\nA ferry in the fog.\nA ferry in the fog.AP\nLUND — ${BODY}\nSubscribe to our newsletter\nNo, thanks\n`
  expect(zones(text)).toEqual([
    ['boilerplate', 'Harbour PostHarbour Post'],
    ['boilerplate', 'Port Ellen, WA 98101'],
    ['title', 'Ferry sinks off Lund'],
    ['boilerplate', 'Ferry sinks off Lund'],
    ['boilerplate', 'A ferry in the fog.AP'],
    ['dateline', 'LUND —'],
    ['boilerplate', 'Subscribe to our newsletter'],
    ['boilerplate', 'No, thanks'],
  ])
  expect(read(text)).toMatchObject({ publisher: 'Harbour Post', text })
})

test('a byline stands between title and dateline', () => {
  const text = `Ferry sinks off the coast.\n\nAda Lund\nLUND 1996-08-30\n${BODY}`
  expect(zones(text)).toEqual([
    ['title', 'Ferry sinks off the coast.'],
    ['boilerplate', 'Ada Lund'],
    ['dateline', 'LUND 1996-08-30'],
  ])
  expect(read(text).published).toBe('1996-08-30')
})

describe('publisher and date', () => {
  test.each<[string, string, { publisher?: string | null; published?: string | null }]>([
    [
      'of front matter go first',
      `---\npublished: 2024-03-13\npublisher: Echo\n---\nLUND, June 6, 2005 (AP) — ${BODY}`,
      { publisher: 'Echo', published: '2024-03-13' },
    ],
    ['of a dateline', `LUND, June 6, 2005 (AP) — ${BODY}`, { publisher: 'AP', published: '2005-06-06' }],
    [
      'of a line',
      `Ferry sinks\nSource: Harbour Post\nJune 6, 2005\n${BODY}`,
      { publisher: 'Harbour Post', published: '2005-06-06' },
    ],
    [
      'of the web address',
      `---\nurl: https://www.echo.example/a?b\n---\n${BODY}`,
      { publisher: 'echo.example' },
    ],
    ['none', BODY, { publisher: null, published: null }],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject(expected)
  })

  test('a date that is given is used where the article has none', () => {
    expect(articleOf(BODY, null, '2024-01-01').article.published).toBe('2024-01-01')
    expect(articleOf(`June 6, 2005\n${BODY}`, null, '2024-01-01').article.published).toBe('2005-06-06')
  })
})

describe('notes', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['white space', ' \r\n\t', 'empty'],
    ['front matter alone', '---\ntitle: x\n---\n', 'empty'],
    ['a date that is none', `---\npublished: soon\n---\n${BODY}`, 'published'],
  ])('%s', (_, text, code) => {
    expect(articleOf(text, 'x.txt').notes.map((note) => [note.level, note.code])).toEqual([['note', code]])
  })
})

describe('sentences and zones', () => {
  const doc = readDoc(
    read(`---\ntitle: x\n---\nFerry sinks off Lund\n\nLUND — The ferry sank. Nobody was hurt.\nRead more\n`),
  )

  test('a dateline is a sentence of its own; the text after it is body text', () => {
    const sentences = doc.sentences.map(({ zone, start, end }) => [zone, doc.text.slice(start, end)])
    expect(sentences).toEqual([
      [null, 'Ferry sinks off Lund'],
      ['dateline', 'LUND —'],
      [null, 'The ferry sank.'],
      [null, 'Nobody was hurt.'],
      ['boilerplate', 'Read more'],
    ])
  })

  test('words stand where their sentence says', () => {
    for (const sentence of doc.sentences) {
      for (const token of sentence.tokens) {
        expect(doc.text.slice(token.start, token.end)).toBe(token.text)
        expect(token.start >= sentence.start && token.end <= sentence.end).toBe(true)
      }
    }
  })
})

describe('hostile text is read in linear time', () => {
  test.each([
    ['spaces', ' '],
    ['dashes', '-'],
    ['capitals', 'A'],
    ['capital words', 'Aa '],
    ['commas', 'A, '],
    ['line ends', '\n'],
    ['short lines', 'By A\n'],
    ['front matter', 'a: b\n', '---\n'],
    ['brackets', '(AP '],
    ['digits', '1 '],
    ['at signs', 'a@'],
    ['a long line of dots', 'a.'],
  ])('%s', (_, unit, before = '') => {
    const make = (size: number) => {
      const text = before + unit.repeat(size / unit.length)
      return [text, `---\npublished: ${text}\n---\n${text.slice(0, 299)}\n${text}`]
    }
    const read = (texts: readonly string[]) => texts.map((text) => articleOf(text, null))
    expect(growth(make, read, [25_000, 200_000])).toBeLessThan(STEEP)
  })
})
