import type { Claim } from '../../types.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import type { Matcher, SetStatistics } from './matcher.ts'

/**
 * Two dates answer the same question when they date the same event: a shared event word (verb or noun, by concept) and
 * shared words around it. An equal year or full date that is rare in the set vouches for itself; a bare weekday does not.
 */
export const dateMatcher: Matcher = {
  keys: ({ frame, value }) => [
    `=${value.normal}`,
    ...frame.events.map((event) => `e:${event}`),
    ...frame.near.slice(0, 8).map((word) => `n:${word}`),
  ],
  match: (a, b, set) => {
    const evidence = evidenceOf(a.frame, b.frame, set)
    const event = sharedEvent(a, b, set)
    const relation = relationOf(a.value.normal, b.value.normal)
    const score = scoreOf(relation, event, evidence)
    const words = evidence.words.slice(0, 3).join(', ')
    return score < 0.5
      ? null
      : { score: Math.min(score, 1), why: `both date ${event.word ?? 'an event'} with ${words}` }
  },
}

type Relation = 'equal' | 'nested' | 'apart'

/** How two EDTF values stand to each other, by their digits alone. */
function relationOf(a: string, b: string): Relation {
  if (a === b) return 'equal'
  const [x, y] = [a.replace(/[~?%]/g, ''), b.replace(/[~?%]/g, '')]
  return x.startsWith(y) || y.startsWith(x) ? 'nested' : 'apart'
}

interface SharedEvent {
  readonly word: string | null
  /** Rarity of the shared event word, 0 when none is shared. */
  readonly weight: number
}

function sharedEvent(a: Claim, b: Claim, set: SetStatistics): SharedEvent {
  const shared = a.frame.events.filter((event) => b.frame.events.includes(event))
  const best = shared
    .map((word) => ({ word, weight: set.rarity(word) }))
    .sort((x, y) => y.weight - x.weight)[0]
  return best ?? { word: null, weight: 0 }
}

function scoreOf(relation: Relation, event: SharedEvent, evidence: Evidence): number {
  const words = 0.045 * evidence.weight
  const verb = 0.08 * event.weight
  if (relation === 'apart') return event.word && evidence.near >= 3 ? words + verb - 0.25 : 0
  return words + verb
}
