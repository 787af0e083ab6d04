import { conceptOf } from '../../text/concepts.ts'
import { lexicon, phraseSet } from '../../text/lexicon.ts'
import { isStopword } from '../../text/stem.ts'
import type { EntityType } from '../../types.ts'
import { isDeterminer, isPossessive, isPossessivePronoun, type Reading } from '../roles/reading.ts'
import { isNominal } from '../roles/words.ts'
import type { NamedAct } from './acts.ts'

/** What an act is done to: a name, or a noun with the words that limit it. */
export interface Patient {
  readonly entity: string | null
  readonly noun: string | null
  /** Lower case, of the noun phrase without its head: "brockton" and "half" of "the Brockton half marathon". */
  readonly words: readonly string[]
  /** Tokens of the phrase. */
  readonly from: number
  readonly end: number
  /** Token of the head noun. */
  readonly head: number
}

interface Stretch {
  readonly from: number
  readonly end: number
}

export function patientIn(reading: Reading, act: NamedAct, { from, end }: Stretch): Patient | null {
  const { tokens } = reading
  const of = tokens
    .slice(from, end)
    .findIndex(({ lower }, at) => isPreposition(lower) && !inName(reading, from + at))
  const head = of < 0 ? end : from + of
  if (head === from) return null
  return named(reading, act, { from, end: head }) ?? nounIn(reading, act, { from, end, head })
}

function inName({ names }: Reading, at: number): boolean {
  return names[at] !== null && names[at] === names[at - 1]
}

export function isPreposition(word: string): boolean {
  return phraseSet('subject-prepositions').has(word)
}

/** The name that a phrase ends with, of a type that the act is done to. */
export function named(
  { tokens, names }: Reading,
  { names: types }: NamedAct,
  { from, end }: Stretch,
): Patient | null {
  const name = names[end - 1]
  const last = tokens[end - 1]
  if (
    !name ||
    !last ||
    name.end < last.end ||
    isPossessive(last) ||
    !(types.includes(name.type) || (types.includes('organization') && isMistaken(name.type)))
  )
    return null
  return { entity: name.entity, noun: null, words: [], from, end, head: end - 1 }
}

/** Nobody founds or buys a person: a company with the name of one. */
function isMistaken(type: EntityType): boolean {
  return type === 'person' || type === 'place'
}

function nounIn(
  reading: Reading,
  { of, limited = [] }: NamedAct,
  { from, end, head }: Stretch & { readonly head: number },
): Patient | null {
  const { tokens } = reading
  const noun = tokens[head - 1]?.lower ?? ''
  const kinds = lexicon<Readonly<Record<string, string>>>('sole-modifiers')
  const words = tokens
    .slice(from, end)
    .filter((_, at) => from + at !== head - 1)
    .map(({ lower }) => lower.replace(/(?:'s|s')$/, (tail) => (tail === "'s" ? '' : 's')))
    .filter((word) => Object.hasOwn(kinds, word) || (!isStopword(word) && !isPreposition(word)))
  if (!definite(reading, from)) return null
  const phrase = { entity: null, from, end, head: head - 1 }
  if (of.includes(noun)) return { ...phrase, noun: conceptOf(noun), words }
  const only = limited.includes(noun) ? words.find((word) => Object.hasOwn(kinds, word)) : undefined
  if (only === undefined) return null
  return { ...phrase, noun: conceptOf(kinds[only] ?? only), words: words.filter((word) => word !== only) }
}

/** "the", "its", "Acme's"; "that" and no determiner at all say less. */
function definite({ tokens, names }: Reading, from: number): boolean {
  const first = tokens[from]
  return (
    phraseSet('definite-determiners').has(first?.lower ?? '') ||
    isPossessive(first) ||
    (names[from] !== null && names[from] !== undefined)
  )
}

export function isPhraseWord({ tokens, names }: Reading, at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  return (
    names[at] !== null ||
    isNominal(token) ||
    isPossessive(token) ||
    isDeterminer(token) ||
    isPossessivePronoun(token) ||
    phraseSet('sole-modifiers').has(token.lower) ||
    token.lower === 'of' ||
    token.lower === 'for'
  )
}
