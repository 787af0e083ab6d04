import {
  type Attribution,
  type Comparison,
  causes,
  type EntitySummary,
  entityTypes,
  type Fact,
  type FactValue,
  type SourceSummary,
  type Span,
  statuses,
  verdicts,
} from '../types.ts'
import {
  boolean,
  list,
  nullable,
  object,
  oneOf,
  optional,
  record,
  type Shape,
  string,
  whole,
} from './shape.ts'

const SCHEMA = 'crossclaim.comparison/1'

const spanFields = { text: string, start: whole, end: whole, line: whole, column: whole }
const span: Shape<Span> = object(spanFields)
const attribution: Shape<Attribution> = object({
  text: string,
  start: whole,
  end: whole,
  entity: nullable(string),
})

const value: Shape<FactValue> = object({
  ...spanFields,
  source: string,
  claim: string,
  normal: string,
  group: whole,
  sentence: span,
  rule: optional(string, 'unknown'),
  status: oneOf(statuses),
  hedge: nullable(string),
  attribution: nullable(attribution),
})

const fact: Shape<Fact> = object({
  id: string,
  kind: string as Shape<Fact['kind']>,
  label: string,
  verdict: oneOf(verdicts),
  reason: string,
  because: nullable(oneOf(causes)),
  origins: whole,
  aligned: optional(string, 'unknown'),
  remarks: optional(list(string), []),
  values: list(value),
})

const source: Shape<SourceSummary> = object({
  source: string,
  path: nullable(string),
  title: nullable(string),
  publisher: nullable(string),
  published: nullable(string),
  related: boolean,
})

const entity: Shape<EntitySummary> = object({
  entity: string,
  type: oneOf(entityTypes),
  mentions: record(whole),
})

const comparison: Shape<Comparison> = object<Comparison>({
  schema: oneOf([SCHEMA]),
  tool: object({ name: oneOf(['crossclaim']), version: string }),
  notes: list(object({ code: string, path: nullable(string), message: string })),
  sources: list(source),
  facts: list(fact),
  entities: list(entity),
  summary: object({
    sources: whole,
    facts: whole,
    conflict: whole,
    compatible: whole,
    agree: whole,
    single: whole,
  }),
})

/**
 * A comparison as `--format json` saved it. Fields that this version does not know are dropped.
 *
 * Throws RangeError with what is wrong, and where: "not JSON", "schema is not one of crossclaim.comparison/1",
 * "facts[3].values[0].start is not a whole number". A byte-order mark in front is passed over.
 */
export function savedComparison(text: string): Comparison {
  return comparison(parsed(text.replace(/^\ufeff/, '')), '')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RangeError('not JSON')
  }
}
