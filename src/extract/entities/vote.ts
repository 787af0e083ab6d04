import { lexicon } from '../../text/lexicon.ts'
import { remembered } from '../../text/remembered.ts'

/** What a candidate can be; "other" is told apart later, "none" is no name. */
export const classes = ['person', 'organization', 'place', 'other', 'none'] as const
export type Class = (typeof classes)[number]
export type Scores = readonly number[]

/** One thing that speaks for or against classes, by name. */
export interface Evidence {
  readonly name: string
  readonly stage: Stage
  /** Its weight for each class, in hundredths; null until it is first asked for. */
  weights: Scores | null
}

/** Evidence and its sum. */
export interface Remark {
  readonly evidence: readonly Evidence[]
  readonly scores: Scores
}

/** A remark that is kept: it knows what of it weighs most for each class, in the order of `classes`. */
export interface KeptRemark extends Remark {
  /** Undefined until it is first asked for. */
  readonly strongest: (Evidence | null | undefined)[]
}

/** Evidence with its sum. */
export function remark(evidence: readonly Evidence[]): Remark {
  return { evidence, scores: scoresOf(evidence) }
}

/** The same to be kept. */
export function keptRemark(evidence: readonly Evidence[]): KeptRemark {
  return { evidence, scores: scoresOf(evidence), strongest: classes.map(() => undefined) }
}

type Stage = 'name-evidence' | 'name-memory'

const NOTHING: Scores = classes.map(() => 0)

function weightsOf(one: Evidence): Scores {
  one.weights ??= lexicon<Readonly<Record<string, Scores>>>(one.stage)[one.name] ?? NOTHING
  return one.weights
}

/** Evidence of a candidate's own place, one object a name: `evidence('is-title')`. */
export const evidence = remembered((name): Evidence => ({ name, stage: 'name-evidence', weights: null }))

/** Evidence of the rest of the article: `memory('mentions:2')`. */
export const memory = remembered((name): Evidence => ({ name, stage: 'name-memory', weights: null }))

/** Evidence of one sort, by what follows its colon: `evidenceBy('before')('in')` is `evidence('before:in')`. */
export function evidenceBy(sort: string): (what: string | number) => Evidence {
  return keptBy((what) => evidence(`${sort}:${what}`))
}

/** Evidence of the rest of the article in the same way. */
export function memoryBy(sort: string): (what: string | number) => Evidence {
  return keptBy((what) => memory(`${sort}:${what}`))
}

/** Most of one sort that are kept. */
const MOST_KEPT = 1000

/** What is made of a few words or numbers, kept. */
export function keptBy<Made>(make: (what: string | number) => Made): (what: string | number) => Made {
  const known = new Map<string | number, Made>()
  return (what) => {
    const before = known.get(what)
    if (before !== undefined) return before
    const made = make(what)
    if (known.size < MOST_KEPT) known.set(what, made)
    return made
  }
}

/** Adds up what the evidence says; scores are in the order of `classes`. */
export function scoresOf(items: readonly Evidence[]): number[] {
  const scores = [0, 0, 0, 0, 0]
  addScores(scores, items)
  return scores
}

/** Adds what the evidence says to scores. */
export function addScores(scores: number[], items: readonly Evidence[]): void {
  for (let at = 0; at < items.length; at++) {
    const item = items[at]
    const weights = item && weightsOf(item)
    if (weights && weights !== NOTHING) add(scores, weights)
  }
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
export function strongest(
  own: KeptRemark,
  others: readonly (readonly Evidence[])[],
  kind: Class,
): Evidence | null {
  const at = classes.indexOf(kind)
  let found = strongestOf(own, at)
  for (const evidence of others) found = strongestIn(evidence, at, found)
  return found
}

/** The same of what is kept, found once for a class. */
function strongestOf({ evidence, strongest }: KeptRemark, at: number): Evidence | null {
  const known = strongest[at]
  if (known !== undefined) return known
  const found = strongestIn(evidence, at, null)
  strongest[at] = found
  return found
}

/** The same of a list behind what was found before it. */
function strongestIn(evidence: readonly Evidence[], at: number, before: Evidence | null): Evidence | null {
  let found = before
  let most = before ? weightOf(before, at) : -Infinity
  for (const one of evidence) {
    const weight = weightOf(one, at)
    if (weight > most) [found, most] = [one, weight]
  }
  return found
}

function weightOf(one: Evidence, at: number): number {
  return weightsOf(one)[at] ?? 0
}
