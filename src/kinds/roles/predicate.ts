import { phraseSet } from '../../text/lexicon.ts'
import { listedIn } from '../../text/spelling.ts'
import type { Token } from '../../types.ts'
import { appositionAfter } from './after.ts'
import type { RoleForm } from './form.ts'
import { type RolePhrase, rolesAt } from './phrase.ts'
import { isPossessive, isSpaced, joined, type NamePlace, opensPhrase, type Reading } from './reading.ts'

/**
 * What a name is said to be: "Jane Roe is a registered nurse", "Jane Roe, who serves as mayor of Akron", "Jane Roe was
 * named police chief". Negated ("is not a lawyer") and conditional statements claim nothing.
 */
export const predicates: RoleForm = {
  rule: 'role after a verb',
  find: (reading, name) => {
    if (isPossessive(reading.tokens[name.end - 1])) return []
    const clause = appositionAfter(reading, name)
    const from = clause !== null && reading.tokens[clause]?.lower === 'who' ? clause + 1 : name.end
    if (from === name.end && !joined(reading, from)) return []
    return isGiven(reading, name) ? given(reading, name.end) : after(reading, from)
  },
}

/** "elected Jane Roe chairwoman", "named Jane Roe as its chief": the verb stands before the name. */
function isGiven(reading: Reading, { at }: NamePlace): boolean {
  const { tokens } = reading
  const verb = at > 0 ? tokens[at - 1] : undefined
  if (!verb || !isEntryVerb(verb.spelling) || !joined(reading, at)) return false
  const before = tokens[at - 2]
  return !isCopula(before?.lower) && !before?.tags.has('Negative') && before?.lower !== 'to'
}

const isEntryVerb = listedIn('entry-verbs')

function given(reading: Reading, from: number): readonly RolePhrase[] {
  const as = reading.tokens[from]?.lower === 'as'
  return closed(reading, as ? from + 1 : from)
}

function after(reading: Reading, from: number): readonly RolePhrase[] {
  const { tokens } = reading
  const at = verbAfter(reading, from)
  const verb = tokens[at]
  if (!verb) return []
  const next = afterAdverbs(reading, at + 1)
  const gives = isRoleVerb(verb.spelling)
  if (!gives && !isCopula(verb.lower) && tokens[next]?.lower !== 'as') return []
  if (tokens.slice(from, at + 3).some((token) => token.tags.has('Negative'))) return []
  const passive = phraseSet('role-verbs').has(tokens[next]?.lower ?? '') && isCopula(verb.lower)
  const open = passive ? afterAdverbs(reading, next + 1) : next
  if (tokens[open]?.lower === 'as') {
    return phraseSet('role-verbs-as').has(tokens[open - 1]?.lower ?? '') ? closed(reading, open + 1) : []
  }
  if (passive) return closed(reading, open)
  return gives && opensPhrase(reading.tokens[open]) ? closed(reading, open) : []
}

const isRoleVerb = listedIn('role-verbs')

/** The first verb that is no auxiliary: "has" and "also" are passed over, "is" is not. */
function verbAfter({ tokens }: Reading, from: number): number {
  let at = from
  while (at < from + 3 && isPassedOver(tokens[at])) at++
  return at
}

function isPassedOver(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.tags.has('Auxiliary') || token.tags.has('Adverb')) && !isCopula(token.lower)
  )
}

function afterAdverbs(reading: Reading, from: number): number {
  let at = from
  while (reading.tokens[at]?.tags.has('Adverb') && joined(reading, at)) at++
  return at
}

function isCopula(word: string | undefined): boolean {
  return word === 'is' || word === 'was' || word === 'been'
}

/** The phrase must not run on into other nouns or verbs: "is the president said". */
function closed(reading: Reading, at: number): readonly RolePhrase[] {
  if (!joined(reading, at)) return []
  const roles = rolesAt(reading, at)
  if (!roles) return []
  const { end, parts } = roles
  const token = reading.tokens[end]
  const open = token && joined(reading, end) && token.tags.has('Noun') && isSpaced(reading, end)
  return open ? [] : parts
}
