import { kinds } from '../kinds/index.ts'
import { dateKinds, entityTypes, quantityKinds, statuses } from '../types.ts'
import {
  about,
  boolean,
  list,
  nullable,
  object,
  oneOf,
  published,
  ref,
  type Schema,
  span,
  string,
  strings,
} from './parts.ts'

const number: Schema = { type: 'number' }

/** Who says so. */
export const attribution = object({
  text: string,
  start: span.start,
  end: span.end,
  entity: nullable(string),
})

/** How sure the article sounds, and whether it happened. */
export const context = {
  status: oneOf(statuses),
  hedge: nullable(string),
  attribution: nullable(ref('attribution')),
} as const

const mention = (sort: string) => ({ mention: { const: sort }, ...span, rule: string })

const entity = object({ ...mention('entity'), type: oneOf(entityTypes), entity: string })

const quantityFields = {
  kind: oneOf(quantityKinds),
  min: nullable(number),
  max: nullable(number),
  exclusive: nullable(oneOf(['min', 'max'])),
  approximate: boolean,
  unit: nullable(string),
  of: nullable(string),
  per: nullable(string),
} as const

const quantity = object({ ...mention('quantity'), ...quantityFields })

const dateMention = object({
  ...mention('date'),
  kind: oneOf(dateKinds),
  value: { ...nullable(string), description: 'EDTF or ISO 8601; null when the article does not tell' },
})

const quote = object({
  ...mention('quote'),
  speaker: nullable(object({ ...span, entity: nullable(string) })),
  cue: nullable(string),
  direct: boolean,
  scare: boolean,
})

const frame = object({
  entities: strings,
  terms: strings,
  near: strings,
  head: nullable(string),
  events: strings,
  lead: boolean,
  scope: object({
    date: nullable(string),
    published: nullable(string),
    places: strings,
    agent: nullable(string),
    opposites: strings,
    numbers: strings,
  }),
  modifiers: strings,
  question: nullable(
    object({
      verb: nullable(string),
      now: boolean,
      doer: nullable(string),
      known: boolean,
      of: strings,
      theme: nullable(string),
      limits: strings,
    }),
  ),
})

const typed: Schema = {
  anyOf: [
    object({ type: { const: 'quantity' }, ...quantityFields }),
    object({ type: { const: 'date' }, kind: oneOf(dateKinds), edtf: nullable(string) }),
    object({ type: { const: 'office' }, words: strings }),
    object({ type: { const: 'place' }, entity: string }),
    object({ type: { const: 'words' }, speaker: nullable(string) }),
    object({ type: { const: 'act' }, act: string, polarity: string, object: nullable(string) }),
    object({
      type: { const: 'agent' },
      act: string,
      entity: string,
      sort: oneOf(['person', 'body']),
      patient: nullable(string),
      noun: nullable(string),
      words: strings,
    }),
  ],
}

const claim = object({
  id: string,
  kind: oneOf(kinds.map(({ name }) => name)),
  ...span,
  subject: string,
  attribute: string,
  value: object({ ...span, normal: string }),
  ...context,
  rule: string,
  typed: { ...typed, description: 'the value as the comparison reads it; may change between versions' },
  frame: { ...frame, description: 'what alignment knows of the claim; may change between versions' },
})

/** What `crossclaim extract` prints for one article. */
export const articleSchema = published('article', {
  title: 'What one article says, as crossclaim extract prints it',
  defs: { attribution },
  root: object({
    schema: { const: 'crossclaim.article/1' },
    ...about,
    entities: list(entity),
    quantities: list(quantity),
    dates: list(dateMention),
    quotes: list(quote),
    claims: list(claim),
  }),
})
