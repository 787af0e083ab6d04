import { lexicon } from '../../text/lexicon.ts'

/** What a candidate can be; "other" is told apart later, "none" is no name. */
export const classes = ['person', 'organization', 'place', 'other', 'none'] as const
export type Class = (typeof classes)[number]
export type Scores = readonly number[]

type Stage = 'name-evidence' | 'name-memory'
/** Weight of each piece of evidence for each class, in hundredths. */
type Weights = ReadonlyMap<string, readonly number[]>

const tables = new Map<Stage, Weights>()

function weightsOf(stage: Stage): Weights {
  let weights = tables.get(stage)
  if (!weights) {
    weights = new Map(Object.entries(lexicon<Readonly<Record<string, readonly number[]>>>(stage)))
    tables.set(stage, weights)
  }
  return weights
}

/** Adds up what the evidence says; scores are in the order of `classes`. */
export function scoresOf(evidence: readonly string[], stage: Stage): number[] {
  const weights = weightsOf(stage)
  const scores = classes.map(() => 0)
  for (const item of evidence) {
    const row = weights.get(item)
    if (!row) continue
    for (let index = 0; index < row.length; index++) scores[index] = (scores[index] ?? 0) + (row[index] ?? 0)
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
    const weights = weightsOf(stage)
    for (const item of items) {
      const weight = weights.get(item)?.[at] ?? 0
      if (weight > most) [found, most] = [item, weight]
    }
  }
  return found
}
