import type { ClaimDraft, Comparator, Doc, Mentions } from '../types.ts'
import { age } from '../values/age.ts'
import { date } from '../values/date.ts'
import { office } from '../values/office.ts'
import { place } from '../values/place.ts'
import { quantity } from '../values/quantity.ts'
import { quote } from '../values/quote.ts'
import { statement } from '../values/statement.ts'
import { ages } from './age.ts'
import { dateds } from './date.ts'
import { places } from './place.ts'
import { counts } from './quantity.ts'
import { quoteds } from './quote.ts'
import { roles } from './role.ts'
import { statements } from './statement.ts'

/** One kind of fact: what finds it in an article, and what compares two answers to the same question. */
export interface Kind<Name extends string = string> {
  readonly name: Name
  readonly find: (doc: Doc, mentions: Mentions) => readonly ClaimDraft[]
  readonly compare: Comparator
}

/** The list to read first: every kind of fact. Its order is the order of kinds in the output. */
export const kinds = [
  kind('quantity', counts, quantity),
  kind('date', dateds, date),
  kind('place', places, place),
  kind('age', ages, age),
  kind('role', roles, office),
  kind('quote', quoteds, quote),
  kind('statement', statements, statement),
] as const

export type KindName = (typeof kinds)[number]['name']

function kind<const Name extends string>(name: Name, find: Kind['find'], compare: Comparator): Kind<Name> {
  return { name, find, compare }
}
