import { kinds } from '../kinds/index.ts'
import { supports } from '../types.ts'
import { about, count, list, nullable, object, oneOf, published, span, string } from './parts.ts'

const value = object({ ...span, normal: string })

const evidence = object({
  source: string,
  verdict: oneOf(['conflict', 'compatible', 'agree']),
  reason: string,
  value,
  rule: string,
})

const claim = object({
  id: string,
  kind: oneOf(kinds.map(({ name }) => name)),
  subject: string,
  attribute: string,
  support: oneOf(supports),
  reason: string,
  value,
  sentence: object(span),
  rule: string,
  evidence: { ...list(evidence), description: 'what decided it first; empty: no source speaks of it' },
})

/** What `crossclaim check DRAFT --against PATH... --format json` prints. */
export const draftSchema = published('draft', {
  title: 'What sources say to a draft, as crossclaim check --against prints it',
  defs: {},
  root: object({
    schema: { const: 'crossclaim.draft/1' },
    tool: object({ name: { const: 'crossclaim' }, version: string }),
    notes: list(object({ code: string, path: nullable(string), message: string })),
    draft: object(about),
    sources: list(object(about)),
    unfounded: list(object({ mention: oneOf(['entity', 'quantity', 'date', 'quote']), ...span })),
    claims: list(claim),
    summary: object({
      sources: count,
      claims: count,
      ...Object.fromEntries(supports.map((support) => [support, count])),
      unfounded: count,
    }),
  }),
})
