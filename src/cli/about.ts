import type { Comparison, Fact } from '../types.ts'
import { UsageError } from './failures.ts'
import { didYouMean } from './suggest.ts'

/**
 * The facts about a person, organization, place or thing: those that name it in their label or in a value.
 *
 * A part of a name will do, in any case: "corrigan" finds facts of "Ilse Corrigan", but not of "Corrigans". What is
 * merely said by somebody, or stands in the same sentence, is not about them. Throws UsageError when no fact and no name
 * of the comparison has these words.
 */
export function factsAbout(result: Comparison, name: string): Fact[] {
  const facts = naming(result, name)
  if (facts.length > 0 || isNamed(result, name)) return facts
  const known = result.entities.map(({ entity }) => entity)
  const parts = [...new Set([...known, ...known.flatMap((entity) => entity.split(' '))])]
  throw new UsageError(`--about: nothing here is called ${name}${nearest(name, parts)}`)
}

/** Whether a comparison has a fact about somebody or something of this name, or names it at all. */
export function isNamed(result: Comparison, name: string): boolean {
  const wanted = wordsOf(name)
  return result.entities.some(({ entity }) => names(entity, wanted)) || naming(result, name).length > 0
}

function naming({ facts }: Comparison, name: string): Fact[] {
  const wanted = wordsOf(name)
  return facts.filter(
    ({ label, values }) => names(label, wanted) || values.some(({ text }) => names(text, wanted)),
  )
}

function nearest(name: string, known: readonly string[]): string {
  const byLower = new Map(known.map((one) => [one.toLowerCase(), one]))
  const hint = didYouMean(name, [...byLower.keys()])
  return hint.replace(/(?<=mean ).*(?=\?)/, (lower) => byLower.get(lower) ?? lower)
}

/** An empty name is nobody's. */
function names(text: string, wanted: string): boolean {
  return wanted !== '  ' && wordsOf(text).includes(wanted)
}

/** The words of a text between single spaces: "Corrigan's" -> " corrigan s ". */
function wordsOf(text: string): string {
  return ` ${text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `
}
