import { matcherBy } from './matcher.ts'
import { canBeSame, lastName } from './person.ts'

/** Roles of one person answer one question: a person may hold several at a time. */
export const roleMatcher = matcherBy({
  many: true,
  keys: (claim) => [lastName(claim.subject)],
  match: (a, b) =>
    canBeSame(a.subject, b.subject)
      ? { score: a.subject === b.subject ? 1 : 0.9, why: `both give a role of ${a.subject}` }
      : null,
})
