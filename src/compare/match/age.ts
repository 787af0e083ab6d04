import type { Matcher } from './matcher.ts'
import { canBeSame, lastName } from './person.ts'

/** Ages of one person answer one question. */
export const ageMatcher: Matcher = {
  keys: (claim) => [lastName(claim.subject)],
  match: (a, b) =>
    canBeSame(a.subject, b.subject)
      ? { score: a.subject === b.subject ? 1 : 0.9, why: `both give the age of ${a.subject}` }
      : null,
}
