import type { NamePlace, RoleForm } from './form.ts'
import { identityOf } from './identity.ts'
import type { RolePhrase } from './phrase.ts'
import { isPossessive, type Reading } from './reading.ts'

/** How many words may stand between "identified the suspect" and "as Jane Roe". */
const REACH = 8

/** "Police identified the suspect as Jane Roe": the value is "suspect"; and what else tells who an unknown is. */
export const identified: RoleForm = {
  rule: 'identified as',
  find: (reading, name) => {
    const at = suspectBefore(reading, name)
    const phrase = at === null ? identityOf(reading, name) : { from: at, head: at, end: at + 1 }
    return phrase === null ? [] : [phrase satisfies RolePhrase]
  },
}

function suspectBefore({ tokens }: Reading, { at }: NamePlace): number | null {
  if (tokens[at - 1]?.lower !== 'as') return null
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
    for (const [at, name] of reading.names.entries()) {
      if (name?.type !== 'person' || reading.names[at - 1] === name) continue
      const before = suspectBefore(reading, { at, end: at + 1 })
      const titled = reading.tokens[at - 1]?.lower === 'suspect' && !isPossessive(reading.tokens[at - 1])
      if ((before !== null && reading.tokens[before]?.lower === 'suspect') || titled) found.add(name.entity)
    }
  }
  return [...found]
}
