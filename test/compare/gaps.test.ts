import { expect, test } from 'vitest'
import { gapsOf } from '../../src/compare/gaps.ts'
import type { Comparison, Fact } from '../../src/types.ts'

const sentence = { text: 'x', start: 0, end: 1, line: 1, column: 1 }
const value = (source: string) =>
  ({
    ...sentence,
    source,
    claim: 'c',
    normal: 'x',
    group: 0,
    status: 'happened',
    hedge: null,
    attribution: null,
    rule: 'r',
    sentence,
  }) as const

const fact = (id: string, sources: readonly string[], given: Partial<Fact> = {}): Fact => ({
  id,
  kind: 'quantity',
  label: id,
  verdict: 'agree',
  reason: '',
  because: null,
  origins: sources.length,
  aligned: '',
  remarks: [],
  values: sources.map(value),
  ...given,
})

const result: Comparison = {
  schema: 'crossclaim.comparison/1',
  tool: { name: 'crossclaim', version: '0' },
  notes: [],
  entities: [],
  sources: ['a', 'b', 'c'].map((source) => ({
    source,
    path: null,
    title: null,
    publisher: null,
    published: null,
    related: true,
  })),
  facts: [
    fact('left out', ['b', 'c']),
    fact('told', ['a', 'b', 'c']),
    fact('one origin', ['b', 'c'], { origins: 1 }),
    fact('in conflict', ['b', 'c'], { verdict: 'conflict' }),
    fact('single', ['b'], { verdict: 'single' }),
  ],
  summary: { sources: 3, facts: 5, conflict: 1, compatible: 0, agree: 3, single: 1 },
}

test('what two origins agree on and the source leaves out', () => {
  expect(gapsOf(result, 'a').map(({ id }) => id)).toEqual(['left out'])
})

test('a source that is not there is an error', () => {
  expect(() => gapsOf(result, 'z')).toThrow('no source is called z')
})
