import { personForm } from '../../names/forms.ts'
import type { Claim } from '../../types.ts'
import { matcherBy } from './matcher.ts'
import { canBeSame, lastName } from './person.ts'

/** Ages of one person answer one question. */
export const ageMatcher = matcherBy({
  keys: (claim) => [lastName(claim.subject)],
  match: (a, b) =>
    canBeSame(a.subject, b.subject) && !mayBeRelatives(a, b)
      ? { score: a.subject === b.subject ? 1 : 0.9, why: `both give the age of ${a.subject}` }
      : null,
})

/** A surname that was not linked to the full name is one that several people have: with another age it is another of them. */
function mayBeRelatives(a: Claim, b: Claim): boolean {
  if (a.subject === b.subject || a.value.normal === b.value.normal) return false
  return personForm(a.subject).given.length === 0 || personForm(b.subject).given.length === 0
}
