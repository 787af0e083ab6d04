import { describe, expect, test } from 'vitest'
import { extract } from '../../src/claims.ts'
import { compare } from '../../src/compare/index.ts'
import type { Comparison, Fact } from '../../src/types.ts'

/** Compares texts as articles named a, b, c ...; `published` may be given for each. */
function compared(texts: readonly string[], published: readonly string[] = []): Comparison {
  const articles = texts.map((text, at) =>
    extract({
      source: 'abcdefg'.charAt(at),
      path: null,
      title: null,
      publisher: `paper ${at}`,
      published: published[at] ?? '2024-03-12',
      text,
      zones: [],
    }),
  )
  return compare(articles, { version: '0' })
}

/** The shared facts whose values hold these words. */
function rowsWith(result: Comparison, words: string): Fact[] {
  return result.facts.filter(
    ({ values, verdict }) => verdict !== 'single' && values.some(({ text }) => text.includes(words)),
  )
}

const FIRE =
  'A fire destroyed the old brewery in Halden on Monday night and injured 14 workers, the fire chief Maja Brun said.'

describe('one question, one row', () => {
  test.each([
    [
      'unlike counts of one thing conflict',
      [
        'The brewery fire in Halden injured 14 workers on Monday night.',
        'The brewery fire in Halden injured 19 workers on Monday night.',
      ],
      '14',
      'conflict',
      null,
    ],
    [
      'a bound allows the number',
      [
        'The brewery fire in Halden injured at least 14 workers on Monday night.',
        'The brewery fire in Halden injured 14 workers on Monday night.',
      ],
      '14',
      'compatible',
      'bound',
    ],
    [
      'equal sums agree',
      [
        'Nordbrygg paid $84.5 million for the Halden brewery.',
        'Nordbrygg bought the brewery in Halden for $84.5 million.',
      ],
      '84.5',
      'agree',
      null,
    ],
    [
      'rounding is no conflict',
      [
        'Nordbrygg paid $1.42 billion for the Halden brewery.',
        'Nordbrygg paid $1.4 billion for the brewery in Halden.',
      ],
      '1.4',
      'compatible',
      'rounding',
    ],
    [
      'a day lies in its month',
      [
        'The Halden brewery of Nordbrygg was founded on May 4, 1871.',
        'The Halden brewery of Nordbrygg was founded in May 1871.',
      ],
      '1871',
      'compatible',
      'precision',
    ],
    [
      'other years of one event conflict',
      [
        'The Halden brewery of Nordbrygg was founded in 1871.',
        'The Halden brewery of Nordbrygg was founded in 1881.',
      ],
      '1871',
      'conflict',
      null,
    ],
    [
      'other words in one utterance conflict',
      [
        '"We lost everything but our recipes that night," said Maja Brun.',
        '"We lost everything but our courage that night," said Maja Brun.',
      ],
      'lost everything',
      'conflict',
      null,
    ],
    [
      'a shorter quotation agrees',
      [
        '"We lost everything but our recipes that night," said Maja Brun.',
        '"We lost everything but our recipes," said Maja Brun.',
      ],
      'lost everything',
      'agree',
      null,
    ],
    [
      'ages that differ conflict',
      ['Maja Brun, 51, leads the fire service.', 'Maja Brun, 53, leads the fire service.'],
      '51',
      'conflict',
      null,
    ],
  ] as const)('%s', (_, texts, words, verdict, because) => {
    const [row] = rowsWith(compared(texts), words)
    expect(row && { verdict: row.verdict, because: row.because }).toEqual({ verdict, because })
  })

  test.each([
    ['another place', ['Police arrested 34 people in Oslo.', 'Police arrested 29 people in Bergen.']],
    [
      'another half of the land',
      ['In the north, 38 polling stations opened late.', 'In the south, 43 polling stations opened late.'],
    ],
    ['a year ago', ['The Civic League lost 22 seats.', 'The Civic League lost 19 seats in 2019.']],
    ['a rate and a total', ['Nordbrygg pays workers $18 an hour.', 'Nordbrygg pays workers $720 in all.']],
    [
      'other things counted',
      ['The Halden fire injured 14 workers.', 'The Halden fire destroyed 19 barrels.'],
    ],
  ] as const)('no conflict over %s', (_, texts) => {
    expect(compared(texts).summary.conflict).toBe(0)
  })

  test('a toll of two days may have risen', () => {
    const texts = ['The quake in Orsk killed 12 people.', 'The quake in Orsk killed 15 people.']
    expect(rowsWith(compared(texts, ['2024-03-12', '2024-03-12']), '12')[0]?.verdict).toBe('conflict')
    expect(rowsWith(compared(texts, ['2024-03-12', '2024-03-13']), '12')[0]?.because).toBe('as-of')
  })
})

test('the order of articles does not matter', () => {
  const texts = [FIRE, 'The brewery fire in Halden injured 19 workers, Maja Brun said on Tuesday.']
  const articles = texts.map((text, at) =>
    extract({
      source: `s${at}`,
      path: null,
      title: null,
      publisher: null,
      published: '2024-03-12',
      text,
      zones: [],
    }),
  )
  const options = { version: '0' }
  expect(compare([...articles].reverse(), options)).toEqual(compare(articles, options))
})

test('an unrelated article is named and changes no verdict', () => {
  const texts = [
    FIRE,
    'The fire at the brewery in Halden injured 14 workers on Monday night, said fire chief Maja Brun.',
  ]
  const other =
    'Orchid growers from eleven countries show 300 plants in Lisbon this weekend. Tickets cost 12 euros.'
  const [alone, with_] = [compared(texts), compared([...texts, other])]
  const verdicts = ({ facts }: Comparison) =>
    facts.filter(({ verdict }) => verdict !== 'single').map(({ label, verdict }) => ({ label, verdict }))
  expect(verdicts(with_)).toEqual(verdicts(alone))
  expect(with_.sources.map(({ related }) => related)).toEqual([true, true, false])
})

test('every value is a stretch of its article', () => {
  const { facts } = compared([FIRE, FIRE])
  expect(facts.length).toBeGreaterThan(0)
  for (const { values } of facts)
    for (const value of values) expect(FIRE.slice(value.start, value.end)).toBe(value.text)
})
