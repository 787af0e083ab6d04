import { expect, test } from 'vitest'
import { ages } from '../../src/kinds/age.ts'
import { spansOf } from '../../src/text/spans.ts'
import type { QuantityMention } from '../../src/types.ts'
import { reading } from './people.ts'

/** The age is put between braces: "Jane Roe, {51}, left". */
function agesIn(text: string): string[] {
  const start = text.indexOf('{')
  const plain = text.replace('{', '').replace('}', '')
  const end = text.indexOf('}') - 1
  const { doc, mentions } = reading(plain, {
    'Jane Roe': 'person',
    'Ann Poe': 'person',
    Roe: ['person', 'Jane Roe'],
  })
  const years = Number(/\d+/.exec(plain.slice(start, end))?.[0])
  const quantity: QuantityMention = {
    mention: 'quantity',
    kind: 'age',
    rule: 'test',
    min: years,
    max: years,
    exclusive: null,
    approximate: false,
    unit: 'year',
    of: null,
    per: null,
    ...spansOf(doc.article).span(start, end),
  }
  return ages(doc, { ...mentions, quantities: [quantity] }).map(
    (claim) => `${claim.subject} ${claim.value.text}`,
  )
}

test.each([
  [['Jane Roe 51'], 'Jane Roe, {51}, of Akron left.'],
  [['Jane Roe 51'], 'Jane Roe Jr., {51}, left.'],
  [['Jane Roe 23-year-old'], 'Jane Roe, a {23-year-old} from Akron, left.'],
  [['Jane Roe 23-year-old'], 'The {23-year-old} student Jane Roe left.'],
  [['Jane Roe 56'], 'Roe is {56}.'],
  [['Jane Roe 87'], 'Jane Roe died at the age of {87}.'],
  [
    ['Jane Roe in her 50s'],
    'The suspect is a woman {in her 50s}. Police identified the suspect as Jane Roe.',
  ],
  [[], 'A woman, {51}, met Jane Roe.'],
  [[], 'Jane Roe met a {23-year-old} from Akron.'],
  [[], 'Jane Roe’s son, {12}, left.'],
  [[], 'The suspect is a woman {in her 50s}. Jane Roe left.'],
])('%s: %s', (expected, text) => {
  expect(agesIn(text)).toEqual(expected)
})
