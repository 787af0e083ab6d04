import type { Matcher } from './matcher.ts'

/** Claims of the same subject and attribute answer the same question: ages, roles. */
export const sameSubject: Matcher = {
  keys: (claim) => [`${claim.subject.toLowerCase()}\0${claim.attribute.toLowerCase()}`],
  match: (a, b) =>
    a.subject.toLowerCase() === b.subject.toLowerCase() && a.attribute === b.attribute
      ? { score: 1, why: `both give the ${a.attribute} of ${a.subject}` }
      : null,
}
