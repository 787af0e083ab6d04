import type { KindName } from '../../kinds/index.ts'
import type { Matcher } from './matcher.ts'
import { sameSubject } from './subject.ts'

/** How each kind of fact finds the claims that answer the same question. */
export const matchers: Readonly<Record<KindName, Matcher>> = {
  quantity: sameSubject,
  date: sameSubject,
  place: sameSubject,
  age: sameSubject,
  role: sameSubject,
  quote: sameSubject,
  statement: sameSubject,
}
