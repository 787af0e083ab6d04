import { listedIn } from '../../text/spelling.ts'
import { gapBefore, isDeterminer, joined, type Reading } from '../roles/reading.ts'
import type { Act } from './acts.ts'
import type { Doer } from './doer.ts'
import { partyIn } from './party.ts'
import { isBe } from './phrases.ts'
import { doersOf } from './subject.ts'

/** Who is told: the object of "informed Greece about", the subject of "Greece was informed of". */
export function recipientsOf(reading: Reading, act: Act): readonly Doer[] {
  for (let at = act.from; at < act.verb; at++) {
    if (isBe(reading.tokens[at])) return doersOf(reading, act.from)
  }
  const at = reading.tokens[act.end]?.lower === 'with' ? act.end + 1 : act.end
  let end = at
  while (isDeterminer(reading.tokens[end])) end++
  const name = reading.names[end]
  if (!name || !joined(reading, at)) return []
  while (reading.names[end] === name) end++
  const after = reading.tokens[end]
  const ends = !after || !joined(reading, end) || mayFollow(after.spelling)
  const party = ends && !/^-/.test(gapBefore(reading, end)) ? partyIn(reading, at, end) : null
  return party ? [party] : []
}

const mayFollow = listedIn('recipient-followers')
