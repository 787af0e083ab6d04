import { conceptOf, nounConceptOf } from '../../text/concepts.ts'
import type { ClaimValue, Question } from '../../types.ts'

/** The theme of the highest penalty that somebody faces. */
const PENALTY = 'highest penalty'

/**
 * Makes the highest penalty that somebody faces the measure of its clause: "faces up to 20 years in prison", "faces a maximum
 * of 20 years in jail". Where the length has no upper bound alone, no one is told to face it, or no prison stands in the
 * clause, the question is left as it is.
 */
export function asPenalty(question: Question, typed: ClaimValue): Question {
  if (typed.type !== 'quantity' || typed.kind !== 'duration' || typed.min !== null || typed.max === null)
    return question
  const prison = nounConceptOf('prison')
  const { verb, doer, theme, limits } = question
  if (verb !== conceptOf('face') || doer === null || theme !== null || !limits.includes(prison))
    return question
  return { ...question, theme: PENALTY, limits: limits.filter((limit) => limit !== prison) }
}
