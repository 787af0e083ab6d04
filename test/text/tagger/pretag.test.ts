import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { engine } from '../../../src/text/tagger/compromise.ts'
import { tagByWord } from '../../../src/text/tagger/steps.ts'
import type { Term } from '../../../src/text/tagger/terms.ts'
import { wordsOf } from '../../../src/text/tagger/words.ts'
import { stretchOf } from '../../helpers/stretch.ts'

interface Shown {
  readonly text: string
  readonly tags: Iterable<string>
  readonly implicit?: string | undefined
  readonly switch?: string | undefined
}

const show = (terms: readonly Shown[]) =>
  terms.map(
    ({ text, implicit = '', switch: choice = '', tags }) =>
      `${text}|${implicit}|${choice}|${[...tags].join(' ')}`,
  )

const words = (sentence: string) => wordsOf(sentence, stretchOf(sentence, { start: 0, end: sentence.length }))

/** The words of a sentence as the tagger tags them. */
function ours(sentence: string): string[] {
  const sentences = [words(sentence)]
  tagByWord(sentences)
  return show(sentences[0] ?? [])
}

const steps = [
  'contractions',
  'alias',
  'machine',
  'index',
  'id',
  'freeze',
  'lexicon',
  'preTagger',
  'contractionTwo',
]

/** The same words as untouched compromise tags them. */
function stock(sentence: string): string[] {
  const plain = words(sentence).map(({ pre, text, post, normal, machine, alias }: Term) => {
    const names = { ...(machine ? { machine } : {}), ...(alias ? { alias: [...alias] } : {}) }
    return { pre, text, post, normal, ...names, tags: new Set<string>() }
  })
  const view = engine().viewOf([plain])
  view.compute(steps)
  return show(view.docs[0] ?? [])
}

describe('words are tagged as by untouched compromise', () => {
  it.each([
    ['capitals', 'Storm Batters Northern Coast As Thousands Flee Homes'],
    ['shouting', 'STORM BATTERS NORTHERN COAST AS THOUSANDS FLEE'],
    ['a short shout', 'FLOODS RISE'],
    ['no marks', 'the minister said on monday that 40 people were hurt'],
    ['acronyms', 'The UN, the W.H.O. and UNHCR aides met at NATO offices; UFOs were seen'],
    ['names of organizations', 'Harbour Lights Council and the Velmora Coffee Company Ltd sued the council'],
    [
      'names of places',
      'Lake Orvane, the Gulf of Tessaly and the Marn River valley, near the Old State Park',
    ],
    ['a place first', 'River towns flooded'],
    ['an owner before a place', "Orvane's lake and Tessaly's Eastern District"],
    [
      'years',
      'In 1998 and the 2005 floods, 2011 was worse than May 1920, while 1850 people left 2019 Marn Cup',
    ],
    ['numbers that are no years', 'Some 1850 of 2019 boats and 9999 nets'],
    ['numbers beside numbers', '1850 2019 9999 1066 in 1920 1921 3000 May 1999 2000, 1.5k 2024 0x1f 1e10'],
    ['numbers that nothing makes years', 'In 9999 or 1399, May 3000, Orvane 2101 and by 2100'],
    ['one word', 'Help'],
    ['clauses of one word', 'Help, rescue, watch, plans, smiling: fine'],
    ['orders', 'Place the bags in hot water, report it, call him, board a ship and walk the dog slowly'],
    ['choices', 'He also reports the reports; they cut a cut, the bold will not will it to Will'],
    ['choices at the end', 'She took the rental, a cut, the present'],
    ['capital choices', 'Mark Present and Rose May met April Frank'],
    ['hyphens', 'a well-known far-reaching half-built plan-B in-depth man-made'],
    ['a colon', 'Breaking: two boats sank off the coast'],
    ['a colon before a number', 'Phone: 555 2938 at noon'],
    ['unknown words', 'the blorf was gribbling it, very snark, dr. Vorple and frobs who zinged him'],
    ['words with prefixes', 'They rebuilt and overhit the unstrike, then restrike'],
    ['roman numerals', 'Henry VIII, chapter XIV and LI, part IV'],
    ['frozen words', 'As soon as ya know, at least, no one left and a lot of it'],
    ['quotation marks', '\'Flooding\' and "Rivers" and “Storm” said the runners’ club'],
    [
      'contractions',
      "They've said it's Ann's boat's captain's gone and the sun's setting, he'd left, we ain't",
    ],
    ['names of the language', 'constructor toString valueOf __proto__ hasOwnProperty Constructor'],
  ])('%s', (_, sentence) => {
    expect(ours(sentence)).toEqual(stock(sentence))
  })

  const pool = (
    'the a of in on and also not to it him there said was were will may like is very first who before this ' +
    'Storm City River Lake Council Bank Company police Orvane Mark Rose Will May Monday Northern state center ' +
    'cut cuts plan plans report reports present open leading running board walks talks set hit bold ' +
    'blorf gribbling zinged snarky frobs Vorple VORPLE NATO U.S. XIV 1998 2015 1850 12 3rd 4km 5-9 $5 50% ' +
    "can't it's mayor's Ann's they're he'd cannot well quickly London Paris president doctor dr. of as soon"
  ).split(' ')
  const clause = fc.array(
    fc.tuple(fc.constantFrom(...pool), fc.constantFrom(' ', ' ', ' ', ' ', ', ', '-', ': ')),
    {
      minLength: 1,
      maxLength: 12,
    },
  )

  it('whatever words stand in a row, in whatever case', () => {
    const cases = [
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
    ]
    fc.assert(
      fc.property(clause, fc.constantFrom(...cases), (pieces, cased) => {
        const sentence = cased(pieces.flat().join('').trim())
        expect(ours(sentence)).toEqual(stock(sentence))
      }),
      { numRuns: 1500, seed: 7 },
    )
  })
})

it('the tags of a word do not depend on the sentences that were tagged before', () => {
  const sentences = [
    'He will report in 2015',
    'Report it',
    'the Marn report',
    'MARN REPORT OUT AT LAST',
    'They report',
  ]
  const once = sentences.map(ours)
  expect(sentences.toReversed().map(ours).toReversed()).toEqual(once)
  expect(sentences.map(ours)).toEqual(sentences.map(stock))
})
