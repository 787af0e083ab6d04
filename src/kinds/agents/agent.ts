import { phraseSet } from '../../text/lexicon.ts'
import type { EntityMention } from '../../types.ts'
import {
  gapBefore,
  isDeterminer,
  isPossessive,
  isPossessivePronoun,
  joined,
  opensPhrase,
  type Reading,
} from '../roles/reading.ts'
import { isNominal } from '../roles/words.ts'

/** Who does an act, with the tokens of the name. */
export interface Agent {
  readonly name: EntityMention
  readonly from: number
  readonly end: number
}

/** How many words of title and office may stand before a name. */
const TITLE = 10

/**
 * The one who is named behind "by" or "to": "by police Officer Ann Cole". Null where nobody is named, where several are, and
 * where the name only limits another noun ("by Cole's father").
 */
export function agentAfter(reading: Reading, from: number): Agent | null {
  const { tokens, names } = reading
  let end = from
  while (end < tokens.length && end - from < TITLE && joined(reading, end) && isNameWord(reading, end)) end++
  const agent = end > from ? (agentAt(reading, end - 1) ?? agentBehind(reading, from, end)) : null
  if (!agent || agent.from < from || phraseSet('joint-words').has(tokens[from]?.lower ?? '')) return null
  if (tokens[from]?.lower === 'one') return null
  const goesOn = names[agent.end] === agent.name
  return goesOn || severalAfter(reading, agent.end) ? null : agent
}

/** "by her former aide, Ann Cole,": one person, told by a noun with "the", "a" or a possessor before the name. */
function agentBehind(reading: Reading, from: number, comma: number): Agent | null {
  const { tokens, names } = reading
  const name = names[comma]
  const noun = tokens[comma - 1]
  if (!opensPhrase(tokens[from]) || !noun || name?.type !== 'person') return null
  if (!/^,\s/.test(gapBefore(reading, comma)) || names[comma - 1] || noun.tags.has('Plural')) return null
  let end = comma
  while (names[end] === name) end++
  return end === tokens.length || /^[,;]/.test(gapBefore(reading, end)) ? agentAt(reading, end - 1) : null
}

/** The one whose name ends before a token: the subject of the verb that begins there. */
export function agentBefore(reading: Reading, end: number, entity: string): Agent | null {
  for (let at = end - 1; at >= Math.max(0, end - REACH); at--) {
    const name = reading.names[at]
    if (name?.entity !== entity) continue
    const agent = agentAt(reading, at)
    if (!agent || severalBefore(reading, agent.from) || severalAfter(reading, agent.end)) return null
    return agent
  }
  return null
}

/** How far before its verb a subject may stand. */
const REACH = 14

function agentAt({ tokens, names }: Reading, last: number): Agent | null {
  const name = names[last]
  const token = tokens[last]
  if (!name || !token || isPossessive(token) || token.end < name.end) return null
  let from = last
  while (from > 0 && names[from - 1] === name) from--
  return { name, from, end: last + 1 }
}

function isNameWord({ tokens, names }: Reading, at: number): boolean {
  const token = tokens[at]
  if (names[at] === null && phraseSet('place-prepositions').has(token?.lower ?? '')) return false
  return (
    names[at] !== null ||
    isNominal(token) ||
    isPossessive(token) ||
    isDeterminer(token) ||
    isPossessivePronoun(token)
  )
}

/** "Ann Cole and Tom Reed", "Ann Cole, Tom Reed and", "Ann Cole, along with", "Ann Cole with her brother", "Ann Cole or". */
function severalAfter(reading: Reading, end: number): boolean {
  const { tokens, names } = reading
  const next = tokens[end]
  if (!next) return false
  const gap = gapBefore(reading, end)
  if (/^,/.test(gap) && names[end]?.type === 'person') return true
  if (/^(?:\s?\/|\s?&)/.test(gap)) return true
  const joins = /^(?:and|or|&|with)$/.test(next.lower) && !isVerbal(reading, end + 1)
  return joins || jointWithin(reading, end)
}

function isVerbal({ tokens }: Reading, at: number): boolean {
  const tags = tokens[at]?.tags
  return tags?.has('Verb') === true || tags?.has('Auxiliary') === true || tags?.has('Adverb') === true
}

/** Words behind a name within which "along with" is looked for. */
const NEAR = 8

function jointWithin({ tokens }: Reading, end: number): boolean {
  return tokens.slice(end, end + NEAR).some(({ lower }) => phraseSet('joint-words').has(lower))
}

/** "and Ann Cole", ", Ann Cole": the last of a list. */
function severalBefore(reading: Reading, from: number): boolean {
  const { tokens, names } = reading
  let at = from
  while (
    at > 0 &&
    joined(reading, at) &&
    (isNominal(tokens[at - 1]) || isDeterminer(tokens[at - 1])) &&
    !names[at - 1]
  )
    at--
  const before = tokens[at - 1]
  if (!before) return false
  if (joined(reading, at)) return /^(?:and|or|nor|with|by|of|for|between)$/.test(before.lower)
  return /^,/.test(gapBefore(reading, at)) && names[at - 1]?.type === 'person'
}

/** How far from "as" the verb "identified" may stand. */
const FAR = 10

/** "the officer who shot Roe was identified as Ann Cole": who is named "as" behind a token. */
export function agentIdentified(
  reading: Reading,
  { from, end }: { from: number; end: number },
): Agent | null {
  const { tokens } = reading
  const who = tokens[from - 2]
  const as = tokens.findIndex(({ lower }, at) => at >= end && at < end + FAR && lower === 'as')
  if (as < 0 || !who || who.tags.has('Plural')) return null
  const around = tokens.slice(Math.max(0, from - FAR), as)
  const named = around.some(({ lower }) => phraseSet('identifying-verbs').has(lower))
  const doubtful = around.some(
    ({ lower, tags }) => tags.has('Negative') || phraseSet('mistaken-words').has(lower),
  )
  return named && !doubtful ? agentAfter(reading, as + 1) : null
}
