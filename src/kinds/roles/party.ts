import type { RolePhrase } from './phrase.ts'
import { gapBefore, isSpaced, type NamePlace, type Reading } from './reading.ts'

/** The party and state behind a name, "(R-Ohio)" or ", D-N.Y.,", as a role; null when there is none. */
export function partyTag(reading: Reading, name: NamePlace): RolePhrase | null {
  if (isSpaced(reading, name.end)) return null
  const gap = gapBefore(reading, name.end)
  if (!/^\.?(?:,\s|\s\()$/.test(gap)) return null
  const first = reading.tokens[name.end]
  if (!first || !/^[RDI](?:-\p{Lu}[\p{L}.]{1,6})?$/u.test(first.text)) return null
  let end = name.end + 1
  while (end < name.end + 3 && gapBefore(reading, end) === '-') end++
  return { from: name.end, head: name.end, end }
}
