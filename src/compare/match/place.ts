import { lookUp } from '../../names/gazetteer.ts'
import { placeContains, samePlace } from '../../names/places.ts'
import type { Claim } from '../../types.ts'
import { evidenceOf } from './evidence.ts'
import type { Match, Matcher } from './matcher.ts'
import { wordsOf } from './shown.ts'

/** What the words around two places must share, in the weight of evidenceOf; an equal town says more than a country. */
const ENOUGH = 3
const ENOUGH_NARROW = 0.5

/**
 * Places of one event: the same event word, places that are equal or one in the other, and some rarer words or names in
 * common. Places that lie apart are taken for those of two events.
 */
export const placeMatcher: Matcher = {
  many: true,
  keys: ({ frame, attribute, subject }) => {
    if (attribute === HOME) return [`${HOME} ${subject}`]
    return frame.head ? [frame.head] : []
  },
  match: (a, b, set) => {
    if (a.attribute === HOME || b.attribute === HOME) return sameHome(a, b)
    if (a.frame.head === null || a.frame.head !== b.frame.head || !related(a, b)) return null
    const { weight, words } = evidenceOf(a.frame, b.frame, set)
    if (weight < (isNarrow(a) && isNarrow(b) ? ENOUGH_NARROW : ENOUGH)) return null
    const score = Math.min(0.95, 0.5 + weight / 40)
    return { score, why: () => `both place ${a.subject} with ${wordsOf(a, words())}` }
  },
}

const HOME = 'home town'

/** Two towns of one person stand in one row also where they lie apart: the comparator does not call that a conflict. */
function sameHome(a: Claim, b: Claim): Match | null {
  if (a.attribute !== b.attribute || a.subject !== b.subject) return null
  return { score: 0.9, why: `both tell where ${a.subject} is from` }
}

function isNarrow({ typed }: Claim): boolean {
  return (
    typed.type === 'place' &&
    !lookUp(typed.entity).some(({ list }) => /^(?:country|state|province|region)$/.test(list))
  )
}

function related(a: Claim, b: Claim): boolean {
  if (a.typed.type !== 'place' || b.typed.type !== 'place') return false
  const [one, other] = [a.typed.entity, b.typed.entity]
  return one === other || samePlace(one, other) || placeContains(one, other) || placeContains(other, one)
}
