import { describe, expect, test } from 'vitest'
import { draftJson, draftText } from '../../src/report/draft.ts'
import { entityReporters } from '../../src/report/entities.ts'
import { defaultOptions } from '../../src/report/options.ts'
import { columnsOf } from '../../src/report/width.ts'
import type { ArticleClaims, Claim, DraftCheck, Evidence, NamedThing, Span } from '../../src/types.ts'
import { claimOf } from '../claim.ts'

const things: readonly NamedThing[] = [
  {
    entity: 'Ilse Corrigan',
    type: 'person',
    aliases: ['Corrigan', 'Ilse Corrigan', '=Corrigan'],
    counts: new Map([
      ['gazette', 4],
      ['herald', 2],
    ]),
  },
  { entity: '山田太郎', type: 'person', aliases: ['山田太郎'], counts: new Map([['東京日報', 1]]) },
  { entity: 'Velmora | Dam', type: 'place', aliases: ['Velmora | Dam'], counts: new Map([['gazette', 1]]) },
]
const names = { things, sources: ['gazette', 'herald', '東京日報'] }

describe('names', () => {
  test.each([80, 140])('table at %i', async (width) => {
    const text = entityReporters.table(names, { ...defaultOptions, width })
    for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width)
    await expect(text).toMatchFileSnapshot(`golden/names-${width}.txt`)
  })

  test.each(['json', 'ndjson', 'csv', 'markdown'] as const)('%s as before', async (format) => {
    const text = entityReporters[format](names, defaultOptions)
    await expect(text).toMatchFileSnapshot(`golden/names.golden.${format}`)
  })
})

describe('a checked draft', () => {
  const text = 'The dam, built in 1951, holds 40 boats. Ilse Corrigan, 47, left.'
  const said = 'The dam holds 60 boats. Ilse Corrigan, 47, left.'
  const span = (whole: string, words: string): Span => ({
    text: words,
    start: whole.indexOf(words),
    end: whole.indexOf(words) + words.length,
    line: 1,
    column: whole.indexOf(words) + 1,
  })
  const article = (source: string): ArticleClaims => ({
    schema: 'crossclaim.article/1',
    source,
    path: `news/${source}.txt`,
    title: null,
    publisher: null,
    published: null,
    entities: [],
    quantities: [],
    dates: [],
    quotes: [],
    claims: [],
  })
  const stated = (words: string, kind: 'quantity' | 'age', label: readonly [string, string]): Claim => {
    const [subject, attribute] = label
    const value = { ...span(text, words), normal: words } as Claim['value']
    return { ...claimOf(words), id: words, kind, subject, attribute, ...span(text, text), value } as Claim
  }
  const evidence = (words: string, verdict: Evidence['verdict'], reason: string): Evidence => ({
    source: 'herald',
    verdict,
    reason,
    value: { ...span(said, words), normal: words },
    rule: 'made-up',
  })
  const check: DraftCheck = {
    unfounded: [{ mention: 'date', ...span(text, 'in 1951') }],
    claims: [
      {
        claim: stated('40', 'quantity', ['dam', 'boats']),
        support: 'contradicted',
        reason: '40 and 60 differ',
        evidence: [evidence('60', 'conflict', '40 and 60 differ')],
      },
      {
        claim: stated('47', 'age', ['Ilse Corrigan', 'age']),
        support: 'supported',
        reason: 'both say 47',
        evidence: [evidence('47', 'agree', 'both say 47')],
      },
    ],
  }
  const input = { check, draft: article('draft'), sources: [article('herald')], notes: [], version: '0.1.0' }

  test.each([80, 140])('at %i', async (width) => {
    const shown = draftText(input, { ...defaultOptions, width })
    await expect(shown).toMatchFileSnapshot(`golden/draft-${width}.txt`)
  })
  test('json', async () => {
    await expect(draftJson(input)).toMatchFileSnapshot('golden/draft.golden.json')
  })
})
