import type { Period } from '../../text/period.ts'
import { periodOn } from '../../text/period.ts'
import { type Match, type Pattern, pattern } from './pattern.ts'
import type { Reading } from './reading.ts'
import type { Sense } from './senses.ts'
import type { Word } from './word.ts'

/** Where the clause around a date points: to the past, to the future, or not said. */
export type Direction = 'past' | 'future' | null

/** What earlier words of the article have settled. */
export interface Focus {
  /** The last calendar period of at most a month. */
  readonly near: Period | null
  /** The sentence of `near`. */
  readonly sentence: number
  /** The last period of a quarter, half or year that figures are reported for. */
  readonly span: Period | null
  /** The last date whose own words gave the year, and the sentence it stood in. */
  readonly full: { readonly period: Period; readonly sentence: number } | null
}

/** What a rule may look at besides the words that it matched. */
export interface Context {
  readonly words: readonly Word[]
  /** Day number of publication. */
  readonly published: number | null
  readonly focus: Focus
  readonly sentence: number
  readonly headline: boolean
  readonly direction: (match: Match) => Direction
}

/** One form of expression: what it looks like, and what it says. `read` gives null where the look deceives. */
export interface Rule {
  readonly name: string
  readonly patterns: readonly Pattern[]
  /** Senses of which one stands in each sentence where the rule reads anything, where its patterns alone do not tell. */
  readonly needs: readonly Sense[] | null
  readonly read: (match: Match, context: Context) => Reading | null
}

/** A rule from the patterns it is read with: `rule('iso', ['ISO'], (match) => ...)`. */
export function rule(
  name: string,
  patterns: readonly string[],
  read: Rule['read'],
  needs: Rule['needs'] = null,
): Rule {
  return { name, patterns: patterns.map(pattern), needs, read }
}

/** The word before a match, or one `by` words before it; an empty string before the sentence. */
export function before(match: Match, { words }: Context, by = 1): string {
  return words[match.first - by]?.lower ?? ''
}

/** The word after a match, or one `by` words after it; an empty string behind the sentence. */
export function after(match: Match, { words }: Context, by = 1): string {
  return words[match.last + by - 1]?.lower ?? ''
}

/** The period of a unit that publication lies in, or one some periods away from it; null when it is not known. */
export function fromPublished(unit: Period['unit'], by: number, { published }: Context): Period | null {
  if (published === null) return null
  const { at } = periodOn(unit, published)
  return { unit, at: at + by }
}
