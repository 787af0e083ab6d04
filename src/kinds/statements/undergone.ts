import { listedIn } from '../../text/spelling.ts'
import { objectEnd } from '../roles/object.ts'
import { joined, type Reading } from '../roles/reading.ts'
import type { Act } from './acts.ts'
import type { Doer } from './doer.ts'
import { partiesIn } from './nounphrase.ts'
import { isNobody } from './party.ts'
import { doersOf, isRelative } from './subject.ts'

/**
 * Whom or what an act is done to: the subject of a passive ("the strike was called off"), the object of an active verb ("the
 * union called off the strike"), or what "which it" goes back to ("Acme, which it classified as").
 */
export function undergoersOf(reading: Reading, act: Act): readonly Doer[] {
  if (act.voice === 'passive') return doersOf(reading, act.from)
  const which = reading.tokens[act.from - 2]
  const subject = reading.tokens[act.from - 1]
  if (which && subject && isSubjectPronoun(subject.spelling) && isRelative(which.spelling))
    return doersOf(reading, act.from - 1)
  const end = objectEnd(reading, act.end, reading.tokens.length)
  if (end === null || !joined(reading, act.end)) return []
  const nobody = nobodyBefore(reading, act.from)
  return partiesIn(reading, act.end, end)
    .slice(0, 1)
    .map((party) => (nobody === null ? party : { ...party, none: nobody }))
}

const isSubjectPronoun = listedIn('subject-pronouns')

/** The token "no" or "nobody" of the subject before a verb: "No group claimed responsibility". */
function nobodyBefore(reading: Reading, from: number): number | null {
  for (let at = from - 1; at >= Math.max(0, from - NEAR) && joined(reading, at + 1); at--) {
    const token = reading.tokens[at]
    if (token && isNobody(token.spelling)) return at
  }
  return null
}

/** Words before a verb among which "no" of its subject is looked for. */
const NEAR = 5

/** How many words after "by" the name of an agent is looked for. */
const REACH = 14

/** Who does what is done "by": the first person named behind, before another verb or the end of the clause. */
export function agentOf(reading: Reading, { end }: Act): readonly Doer[] {
  const { tokens, names } = reading
  for (let at = end; at < Math.min(tokens.length, end + REACH); at++) {
    const name = names[at]
    if (name?.type === 'person') return [{ entity: name.entity, type: name.type }]
    if (tokens[at]?.tags.has('Verb') && !name) return []
    if (at > end && !joined(reading, at) && names[at] === null) return []
  }
  return []
}
