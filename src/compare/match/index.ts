import type { KindName } from '../../kinds/index.ts'
import { ageMatcher } from './age.ts'
import { dateMatcher } from './date.ts'
import type { Matcher } from './matcher.ts'
import { placeMatcher } from './place.ts'
import { quantityMatcher } from './quantity.ts'
import { quoteMatcher } from './quote.ts'
import { roleMatcher } from './role.ts'
import { statementMatcher } from './statement.ts'

/** How each kind of fact finds the claims that answer the same question. */
export const matchers: Readonly<Record<KindName, Matcher>> = {
  quantity: quantityMatcher,
  date: dateMatcher,
  place: placeMatcher,
  age: ageMatcher,
  role: roleMatcher,
  quote: quoteMatcher,
  statement: statementMatcher,
}
