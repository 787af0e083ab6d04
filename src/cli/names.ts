import type { KindName } from '../kinds/index.ts'
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

export const kindNames = Object.keys(kindTable) as readonly KindName[]
export const verdictNames = verdicts
