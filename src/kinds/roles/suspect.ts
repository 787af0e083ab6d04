import type { RoleForm } from './form.ts'
import { identityOf } from './identity.ts'
import type { RolePhrase } from './phrase.ts'
import { isPossessive, type NamePlace, type Reading } from './reading.ts'

/** How many words may stand between "identified the suspect" and "as Jane Roe". */
const REACH = 8

/** "Police identified the suspect as Jane Roe": the value is "suspect"; and what else tells who an unknown is. */
export const identified: RoleForm = {
  rule: 'identified as',
  find: (reading, name) => {
    const at = suspectBefore(reading, name)
    const phrase = at === null ? identityOf(reading, name) : { from: at, head: at, end: at + 1 }
    return phrase === null ? NONE : [phrase]
  },
}

const NONE: readonly RolePhrase[] = []

function suspectBefore({ tokens }: Reading, { at }: NamePlace): number | null {
  if (at === 0 || tokens[at - 1]?.lower !== 'as') return null
  for (let before = at - 2; before > Math.max(0, at - REACH); before--) {
    const word = tokens[before]?.lower
    if (
      word === 'suspect' ||
      word === 'gunman' ||
      word === 'attacker' ||
      word === 'victim' ||
      word === 'shooter'
    ) {
      return tokens
        .slice(Math.max(0, before - 4), before)
        .some(({ lower }) => /^(?:identif|nam)(?:y|ied|ed|es|ing)$/.test(lower))
        ? before
        : null
    }
  }
  return null
}

/** The linked names of those whom an article calls the suspect. */
export function suspectsIn(readings: readonly Reading[]): string[] {
  const found = new Set<string>()
  for (const reading of readings) {
    for (const place of reading.places) {
      if (place.name.type !== 'person' || place.at === 0) continue
      const last = reading.tokens[place.at - 1]
      const before = suspectBefore(reading, place)
      const titled = last?.lower === 'suspect' && !isPossessive(last)
      if ((before !== null && reading.tokens[before]?.lower === 'suspect') || titled)
        found.add(place.name.entity)
    }
  }
  return [...found]
}
