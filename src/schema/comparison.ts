import { kinds } from '../kinds/index.ts'
import { causes, entityTypes, verdicts } from '../types.ts'
import { attribution, context } from './article.ts'
import {
  about,
  boolean,
  count,
  list,
  nullable,
  object,
  oneOf,
  published,
  span,
  string,
  strings,
} from './parts.ts'

const value = object({
  source: string,
  claim: string,
  ...span,
  normal: string,
  group: { ...count, description: 'values of one fact that say the same share a group' },
  sentence: object(span),
  ...context,
  rule: string,
})

const fact = object({
  id: string,
  kind: oneOf(kinds.map(({ name }) => name)),
  label: string,
  verdict: oneOf(verdicts),
  reason: string,
  because: nullable(oneOf(causes)),
  origins: { type: 'integer', minimum: 1, description: 'independent origins: copies count once' },
  aligned: { type: 'string', description: 'why these values answer one question' },
  remarks: strings,
  values: { ...list(value), minItems: 1 },
})

/** What `crossclaim compare --format json` prints. */
export const comparisonSchema = published('comparison', {
  title: 'What several articles say, as crossclaim compare --format json prints it',
  defs: { attribution },
  root: object({
    schema: { const: 'crossclaim.comparison/1' },
    tool: object({ name: { const: 'crossclaim' }, version: string }),
    notes: list(object({ code: string, path: nullable(string), message: string })),
    sources: list(object({ ...about, related: boolean })),
    facts: list(fact),
    entities: list(
      object({
        entity: string,
        type: oneOf(entityTypes),
        mentions: { type: 'object', additionalProperties: { type: 'integer', minimum: 1 } },
      }),
    ),
    summary: object({
      sources: count,
      facts: count,
      ...Object.fromEntries(verdicts.map((verdict) => [verdict, count])),
    }),
  }),
})
