import { conceptOf, nounConceptOf } from '../../text/concepts.ts'
import { phraseSet } from '../../text/lexicon.ts'
import type { Question } from '../../types.ts'

/** What a number of things answers: its question, and the concept of what is counted. */
interface Counted {
  readonly question: Question
  readonly head: string | null
}

/**
 * One question for all ways to tell how many work for somebody: "employs 640", "employs 640 people", "has 640 workers" and
 * "has a workforce of 640" have the verb "employ" and count workers. Those that a place, a trade or a purpose limits ("has
 * 640 workers on strike") are left as they are, as is what has no doer.
 */
export function asHeadcount(counted: Counted): Counted {
  const { question } = counted
  const { employ, worker, staff } = concepts()
  if (question.doer === null || !isHeadcount(counted) || !question.limits.every((limit) => staff.has(limit)))
    return counted
  return { question: { ...question, verb: employ, theme: null, limits: [] }, head: worker }
}

function isHeadcount({ question: { verb, theme }, head }: Counted): boolean {
  const { employ, have, worker, staff } = concepts()
  if (verb !== employ && verb !== have) return false
  if (theme !== null) return head === null && staff.has(theme)
  return head === worker || (verb === employ && (head === null || staff.has(head)))
}

interface Concepts {
  readonly employ: string
  readonly have: string
  readonly worker: string
  readonly staff: ReadonlySet<string>
}

let made: Concepts | null = null

function concepts(): Concepts {
  made ??= {
    employ: conceptOf('employ'),
    have: conceptOf('have'),
    worker: nounConceptOf('worker'),
    staff: new Set(['people', ...phraseSet('staff-nouns')].map(nounConceptOf)),
  }
  return made
}
