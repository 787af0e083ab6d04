import fc from 'fast-check'
import { kinds } from '../../src/kinds/index.ts'
import { type Comparison, type FactValue, type Span, statuses, verdicts } from '../../src/types.ts'

const nasty = [
  '\u001b[2J', '\u001b]0;title\u0007', '\u009b31m', '\u0007', '\u202e', '\u2066', '\u200f', '\ufeff', '\u2028',
  '\ud800', '\udc00', '\n', '\r\n', '\t', '\0', '::error::x', '##[group]', '</script>', '<img src=x onerror=alert(1)>',
  '"', "'", '&amp;', '=1+1', '@cmd', '＝x', '戦争が始まった', '👩\u200d🚒', '🇫🇷', 'e\u0301', 'a\u0300\u0301\u0302', 'نيوز', '|', '`', '*_[x](y)',
  'Pneumonoultramicroscopicsilicovolcanoconiosis-and-then-some', '__proto__', 'constructor', ' ', ']]>', '%0A', ',',
] // biome-ignore format: one list

/** Words that break terminals, tables, markup and formulas, between plain ones. */
export const hostile: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...nasty),
      fc.lorem({ maxCount: 3 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''))

const word = hostile.map((text) => text || 'x')
const maybe = fc.option(hostile, { nil: null })
const place = fc.nat({ max: 5000 })

function spanOf(text: string, start: number): Span {
  return { text, start, end: start + text.length, line: start + 1, column: 1 + (start % 7) }
}

const valueIn = (sources: readonly string[]): fc.Arbitrary<FactValue> =>
  fc
    .record({
      source: fc.constantFrom(...sources),
      words: word,
      before: hostile,
      after: hostile,
      start: place,
      group: fc.nat({ max: 30 }),
      normal: hostile,
      status: fc.constantFrom(...statuses),
      hedge: maybe,
      by: maybe,
    })
    .map(({ source, words, before, after, start, group, normal, status, hedge, by }) => ({
      ...spanOf(words, start + before.length),
      source,
      claim: 'c',
      normal,
      group,
      sentence: spanOf(before + words + after, start),
      status,
      hedge,
      rule: 'rule',
      attribution: by === null ? null : { text: by, start: 0, end: by.length, entity: by },
    }))

/** Any comparison that keeps to the contract, of hostile words. */
export const comparisons: fc.Arbitrary<Comparison> = fc
  .uniqueArray(word, { minLength: 1, maxLength: 12 })
  .chain((sources) =>
    fc.record({
      sources: fc.constant(sources),
      metas: fc.array(fc.record({ path: maybe, title: maybe, related: fc.boolean() }), {
        minLength: sources.length,
        maxLength: sources.length,
      }),
      facts: fc.uniqueArray(
        fc.record({
          id: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 4, maxLength: 8 }),
          kind: fc.constantFrom(...kinds.map(({ name }) => name)),
          label: word,
          verdict: fc.constantFrom(...verdicts),
          reason: hostile,
          because: fc.constant(null),
          origins: fc.integer({ min: 1, max: 3 }),
          aligned: hostile,
          remarks: fc.array(hostile, { maxLength: 2 }),
          values: fc.array(valueIn(sources), { minLength: 1, maxLength: 6 }),
        }),
        { maxLength: 5, selector: ({ id }) => id },
      ),
      note: fc.option(fc.record({ code: fc.constant('skipped'), path: maybe, message: hostile }), {
        nil: null,
      }),
    }),
  )
  .map(({ sources, metas, facts, note }) => {
    const count = (verdict: string): number => facts.filter((fact) => fact.verdict === verdict).length
    return {
      schema: 'crossclaim.comparison/1',
      tool: { name: 'crossclaim', version: '0.1.0' },
      notes: note ? [note] : [],
      sources: sources.map((source, index) => ({
        source,
        path: metas[index]?.path ?? null,
        title: metas[index]?.title ?? null,
        publisher: null,
        published: null,
        related: metas[index]?.related ?? true,
      })),
      facts,
      entities: [
        {
          entity: '__proto__',
          type: 'person',
          mentions: Object.fromEntries(sources.map((name) => [name, 1])),
        },
      ],
      summary: {
        sources: sources.length,
        facts: facts.length,
        conflict: count('conflict'),
        compatible: count('compatible'),
        agree: count('agree'),
        single: count('single'),
      },
    }
  })
