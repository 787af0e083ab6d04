import { phraseSet } from '../../text/lexicon.ts'
import { isSpeakerNoun } from './nouns.ts'
import type { Unit, Units } from './units.ts'

/** A noun phrase among units: first and last unit, and the last unit of the name or noun that it is about. */
export interface Phrase {
  readonly first: number
  readonly last: number
  readonly head: number
}

/**
 * The noun phrase that ends at a unit: "a spokesman for the ministry" is about "spokesman"; null when the unit ends none.
 *
 * Possessors, titles and adjectives before the noun belong to it, and so do the phrases that "of", "for", "in" join on.
 */
export function phraseEndingAt(units: Units, last: number, depth = 0): Phrase | null {
  const unit = units[last]
  if (!unit || !endsPhrase(unit)) return null
  if (unit.role === 'pronoun' || unit.role === 'determiner') return { first: last, last, head: last }
  let first = last
  while (first > 0 && belongsBefore(units[first - 1], units[first])) first--
  const outer = joinedOn(units, first, depth)
  return outer ? { ...outer, last } : { first, last, head: last }
}

/** The phrase that "of", "for", "in" or "and" joins a phrase on to: "a spokesman" of "a spokesman for Jones". */
function joinedOn(units: Units, first: number, depth: number): Phrase | null {
  const joint = units[first - 1]
  if (depth >= 4 || joint?.kind !== 'word') return null
  const and = joint.lower === 'and'
  if (!and && !phraseSet('noun-joining-prepositions').has(joint.lower)) return null
  const before = phraseEndingAt(units, first - 2, depth + 1)
  const some = joint.lower === 'of' && units[before?.last ?? -1]?.role === 'determiner'
  if (!before || (!some && units[before.last]?.role !== 'noun') || (and && isGoverned(units, before.first)))
    return null
  return before
}

/** The noun phrase that begins at a unit: "Smith", "a senior official at the ministry"; null when none does. */
export function phraseStartingAt(units: Units, first: number): Phrase | null {
  const unit = units[first]
  if (unit?.kind !== 'word') return null
  if (unit.role === 'pronoun') return { first, last: first, head: first }
  if (!['determiner', 'noun', 'adjective'].includes(unit.role)) return null
  let head = first
  while (belongsBefore(units[head], units[head + 1])) head++
  while (head > first && units[head]?.role === 'adjective') head--
  if (!endsPhrase(units[head])) return null
  const joint = units[head + 1]
  const joined =
    joint?.kind === 'word' && phraseSet('noun-joining-prepositions').has(joint.lower) && !isName(units[head])
  const rest = joined ? phraseStartingAt(units, head + 2) : null
  return { first, last: rest?.last ?? head, head }
}

function endsPhrase(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word') return false
  if (unit.role === 'determiner') return phraseSet('lone-determiners').has(unit.lower)
  return unit.role === 'noun' || unit.role === 'pronoun'
}

/** Whether `left` is part of the noun phrase that goes on with `right`. */
function belongsBefore(left: Unit | undefined, right: Unit | undefined): boolean {
  if (left?.kind !== 'word' || right?.kind !== 'word') return false
  if (!['noun', 'adjective', 'determiner'].includes(right.role)) return false
  if (right.role === 'determiner') return left.role === 'determiner' && /^(?:all|both|some)$/.test(left.lower)
  if (isPossessive(left)) return true
  return left.role === 'noun' || left.role === 'adjective' || left.role === 'determiner'
}

/** Whether a verb or preposition stands before a phrase: "of the film". */
export function isGoverned(units: Units, first: number): boolean {
  const before = units[first - 1]
  return before?.role === 'verb' || before?.role === 'cue' || before?.role === 'preposition'
}

/** "Clinton's", "the committees'". */
export function isPossessive(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && /(?:[^']'s|s')$/.test(unit.lower)
}

/** A capitalised noun that is no sentence opener by chance. */
export function isName(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && unit.role === 'noun' && /^\p{Lu}/u.test(unit.text)
}

/** Whether a phrase names somebody or something that can speak: a name, a personal pronoun, a person or group noun. */
export function canSpeak(units: Units, phrase: Phrase): boolean {
  const head = units[phrase.head]
  if (!head) return false
  if (head.role === 'determiner') return phraseSet('speaking-determiners').has(head.lower)
  if (head.role === 'pronoun') return phraseSet('speaking-pronouns').has(head.lower)
  if (isName(head)) return true
  return isSpeakerNoun(head.lower)
}
