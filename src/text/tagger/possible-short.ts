import type { Clause } from './clause.ts'
import { CONTRACTED, type PreparedRule, type Step } from './net.ts'
import { ANYTHING } from './program.ts'

const FULL = 0x7fffffff

/**
 * `couldMatch` for clauses whose positions fit into one number, as those of most sentences do: sets of positions are
 * plain integers, one bit a position.
 */
export function couldMatchShort(clause: Clause, rule: PreparedRule): boolean {
  let now = rule.atStart ? 1 : maskOf(clause, ANYTHING)
  for (const step of rule.steps) {
    const next = afterStep(clause, step, now)
    now = step.optional ? next | now : next
    if (now === 0) return false
  }
  return !rule.atEnd || (now & (1 << clause.terms)) !== 0
}

/** Where the following token may begin when this one begins in a set of positions. */
function afterStep(clause: Clause, { all, choices, test, greedy }: Step, from: number): number {
  if (all) {
    let set = from
    for (const one of all.tests) set &= maskOf(clause, one)
    return (set << all.length) & FULL
  }
  if (choices) return afterChoices(clause, choices, greedy, from)
  const mask = maskOf(clause, test)
  let next = taken(from, mask)
  // A contraction that is matched as written is skipped over as a whole.
  next |= taken(next, maskOf(clause, CONTRACTED))
  return greedy ? runOn(next, mask) : next
}

function afterChoices(
  clause: Clause,
  choices: NonNullable<Step['choices']>,
  greedy: boolean,
  from: number,
): number {
  let next = 0
  for (let now = from, last = -1; next !== last; now = next) {
    last = next
    for (const choice of choices) next |= afterChoice(clause, choice, now)
    if (!greedy) break
  }
  return next
}

function afterChoice(clause: Clause, choice: readonly Step[], from: number): number {
  let set = from
  for (const { test, greedy } of choice) {
    const mask = maskOf(clause, test)
    set = taken(set, mask)
    if (greedy) set = runOn(set, mask)
  }
  return set
}

/** Goes on over all further terms that pass the test, keeping the positions it had. */
function runOn(set: number, mask: number): number {
  let next = set
  for (let more = next | taken(next, mask); more !== next; more = next | taken(next, mask)) next = more
  return next
}

/** Positions after a term of the set that passes the test. */
function taken(set: number, mask: number): number {
  return ((set & mask) << 1) & FULL
}

/** The terms that pass a test. */
function maskOf({ masks }: Clause, test: number): number {
  return masks[test] ?? 0
}
