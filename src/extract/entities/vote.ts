import { lexicon } from '../../text/lexicon.ts'
import { remembered } from '../../text/remembered.ts'

/** What a candidate can be; "other" is told apart later, "none" is no name. */
export const classes = ['person', 'organization', 'place', 'other', 'none'] as const
export type Class = (typeof classes)[number]
export type Scores = readonly number[]

/** One thing that speaks for or against classes, by name, and its weight for each, in hundredths. */
export interface Evidence {
  readonly name: string
  readonly weights: Scores
}

const NOTHING: Scores = classes.map(() => 0)

type Stage = 'name-evidence' | 'name-memory'

/** Evidence by its name, one object a name. */
function evidenceOfStage(stage: Stage): (name: string) => Evidence {
  return remembered((name) => ({
    name,
    weights: lexicon<Readonly<Record<string, Scores>>>(stage)[name] ?? NOTHING,
  }))
}

/** Evidence of a candidate's own place: `evidence('is-title')`. */
export const evidence = evidenceOfStage('name-evidence')

/** Evidence of the rest of the article: `memory('mentions:2')`. */
export const memory = evidenceOfStage('name-memory')

/** Evidence of one sort, by what follows its colon: `evidenceBy('before')('in')` is `evidence('before:in')`. */
export function evidenceBy(sort: string): (what: string | number) => Evidence {
  const known = new Map<string | number, Evidence>()
  return (what) => {
    let found = known.get(what)
    if (!found) {
      found = evidence(`${sort}:${what}`)
      if (known.size < MOST_KEPT) known.set(what, found)
    }
    return found
  }
}

const MOST_KEPT = 1000

/** Adds up what the evidence says; scores are in the order of `classes`. */
export function scoresOf(items: readonly Evidence[]): number[] {
  const scores = classes.map(() => 0)
  addScores(scores, items)
  return scores
}

/** Adds what the evidence says to scores. */
export function addScores(scores: number[], items: readonly Evidence[]): void {
  for (const { weights } of items) if (weights !== NOTHING) add(scores, weights)
}

/** Adds scores to others. */
export function add(scores: number[], more: Scores): void {
  for (let at = 0; at < more.length; at++) scores[at] = (scores[at] ?? 0) + (more[at] ?? 0)
}

/** The class of the highest score; the first of equals. */
export function best(scores: Scores): Class {
  let top = 0
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[top] ?? 0)) top = at
  return classes[top] ?? 'none'
}

/** The piece of evidence that weighs most for a class, the first of equals: the rule to name. */
export function strongest(items: readonly Evidence[], kind: Class): string {
  const at = classes.indexOf(kind)
  let found = 'any'
  let most = -Infinity
  for (const { name, weights } of items) {
    const weight = weights[at] ?? 0
    if (weight > most) [found, most] = [name, weight]
  }
  return found
}
