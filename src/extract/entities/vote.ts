import { lexicon } from '../../text/lexicon.ts'

/** What a candidate can be; "other" is told apart later, "none" is no name. */
export const classes = ['person', 'organization', 'place', 'other', 'none'] as const
export type Class = (typeof classes)[number]
export type Scores = readonly number[]

/** Weight of each piece of evidence for each class, in hundredths. */
type Weights = Readonly<Record<string, readonly number[]>>

/** Adds up what the evidence says; scores are in the order of `classes`. */
export function scoresOf(evidence: readonly string[], stage: 'name-evidence' | 'name-memory'): number[] {
  const weights = lexicon<Weights>(stage)
  const scores = classes.map(() => 0)
  for (const item of evidence) {
    const row = Object.hasOwn(weights, item) ? weights[item] : undefined
    if (row) for (const [index, weight] of row.entries()) scores[index] = (scores[index] ?? 0) + weight
  }
  return scores
}

/** The class of the highest score; the first of equals. */
export function best(scores: Scores): Class {
  let top = 0
  for (const [index, score] of scores.entries()) if (score > (scores[top] ?? 0)) top = index
  return classes[top] ?? 'none'
}

/** The piece of evidence that weighs most for a class: the rule to name. */
export function strongest(evidence: readonly string[], memory: readonly string[], kind: Class): string {
  const at = classes.indexOf(kind)
  let found = 'any'
  let most = -Infinity
  for (const [items, stage] of [
    [evidence, 'name-evidence'],
    [memory, 'name-memory'],
  ] as const) {
    const weights = lexicon<Weights>(stage)
    for (const item of items) {
      const weight = Object.hasOwn(weights, item) ? (weights[item]?.[at] ?? 0) : 0
      if (weight > most) [found, most] = [item, weight]
    }
  }
  return found
}
