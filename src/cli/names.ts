import type { KindName } from '../kinds/index.ts'
import type { entityReporters } from '../report/entities.ts'
import { verdicts } from '../types.ts'

/** Names for options, without loading the engine; the compiler checks that none is missing. */
const kindTable: Readonly<Record<KindName, true>> = {
  quantity: true,
  date: true,
  place: true,
  age: true,
  role: true,
  quote: true,
  statement: true,
}

const entityFormatTable: Readonly<Record<keyof typeof entityReporters, true>> = {
  table: true,
  json: true,
  ndjson: true,
  csv: true,
  markdown: true,
}

/** Output formats of `entities`, in the order of the help. */
export const entityFormatNames = Object.keys(entityFormatTable) as readonly (keyof typeof entityReporters)[]
/** Kinds of facts, in the order of the help. */
export const kindNames = Object.keys(kindTable) as readonly KindName[]
/** Verdicts, in the order of the help. */
export const verdictNames = verdicts
