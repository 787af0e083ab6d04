import { verbsOf } from '../../kinds/clause.ts'
import type { Claim } from '../../types.ts'
import { evidenceOf, logistic } from './evidence.ts'
import type { Matcher, SetStatistics } from './matcher.ts'

/**
 * Two dates answer the same question when they date the same event: a shared event word (verb or noun, by concept), shared
 * words and names around it, or both in the lead of their articles. An equal year or full date vouches for itself; a bare
 * weekday does not. Dates that lie apart need a tight frame: the same event with most of its words.
 *
 * The weights are those of a logistic regression over pairs of dates of news articles on one event.
 */
export const dateMatcher: Matcher = {
  keys: ({ frame, value }) => [
    `=${value.normal.slice(0, 10)}`,
    ...frame.events.map((event) => `e:${event}`),
    ...frame.near.slice(0, 8).map((word) => `n:${word}`),
  ],
  match: (a, b, set) => {
    const relation = relationOf(a.value.normal, b.value.normal)
    const event = sharedEvent(a, b, set)
    const evidence = evidenceOf(a.frame, b.frame, set)
    const together =
      0.45 * event.weight +
      0.25 * crossWeight(a, b, set) +
      0.08 * evidence.weight +
      1.7 * evidence.cosine +
      1.5 * evidence.cover +
      0.15 * evidence.names +
      (a.subject === b.subject ? 0.5 : 0)
    const score = logistic(together + priorOf(relation, a, b, event.word !== null && evidence.near >= 3))
    const words = evidence.words.slice(0, 3).join(', ')
    return score < 0.5 ? null : { score, why: `both date ${event.word ?? 'an event'} with ${words}` }
  },
}

type Relation = 'equal' | 'nested' | 'apart'

/** How two EDTF values stand to each other, by their digits alone. */
function relationOf(a: string, b: string): Relation {
  const [x, y] = [a.replace(/[~?%]/g, ''), b.replace(/[~?%]/g, '')]
  if (x === y) return 'equal'
  const [shorter, longer] = x.length < y.length ? [x, y] : [y, x]
  return longer.startsWith(shorter) && longer.length - shorter.length <= 9 && shorter.length > 4
    ? 'nested'
    : 'apart'
}

/** What counts before any words are looked at. */
function priorOf(relation: Relation, a: Claim, b: Claim, tight: boolean): number {
  const lead = a.frame.lead && b.frame.lead ? 0.8 : 0
  if (relation === 'apart') return tight ? -4 : -9
  return -2 + lead + (relation === 'nested' ? -0.6 : 0) + 2 * Math.min(explicitness(a), explicitness(b))
}

/** How much an equal date says: one with its year or day of the month much, a month something, a weekday nothing. */
function explicitness({ value: { text, normal } }: Claim): number {
  if (/\d{4}/.test(text) || (/\d/.test(text) && normal.length >= 10 && !/T/.test(normal))) return 1
  return /^\p{Lu}/u.test(text) && normal.length === 7 ? 0.5 : 0
}

interface SharedEvent {
  readonly word: string | null
  /** Rarity of the shared event word, 0 when none is shared. */
  readonly weight: number
}

function sharedEvent(a: Claim, b: Claim, set: SetStatistics): SharedEvent {
  const shared = eventsOf(a).filter((event) => b.frame.events.includes(event))
  const best = shared
    .map((word) => ({ word, weight: set.rarity(word) }))
    .sort((x, y) => y.weight - x.weight)[0]
  return best ?? { word: null, weight: 0 }
}

/** Rarity of an event of one claim that stands near the other's date: "made an arrest", "was arrested". */
function crossWeight(a: Claim, b: Claim, set: SetStatistics): number {
  const left = eventsOf(a).filter((event) => b.frame.near.includes(event))
  const right = eventsOf(b).filter((event) => a.frame.near.includes(event))
  return Math.max(0, ...[...left, ...right].map(set.rarity))
}

function eventsOf({ frame }: Claim): readonly string[] {
  return frame.events.filter((event) => !verbsOf('reporting').has(event) && !verbsOf('light').has(event))
}
