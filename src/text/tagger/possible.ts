import { type Clause, WIDTH } from './clause.ts'
import { CONTRACTED, type PreparedRule, type Step } from './net.ts'
import { ANYTHING } from './program.ts'

/** A set of positions in a clause, one bit a position: 0 before the first term, `terms` after the last. */
type Positions = Int32Array

const FULL = 0x7fffffff
const TOP = WIDTH - 1
/** Longer clauses, of over 450 terms, are not filtered. */
const MOST_WORDS = 15

const buffers = Array.from({ length: 3 }, () => new Int32Array(MOST_WORDS))

/**
 * False when the rule cannot match anywhere in the clause; true when it may.
 *
 * Runs the pattern over all start positions at once, a position set a token. Every step is at least as generous as
 * compromise's matcher, so what is ruled out here could not have matched: results do not change, only their price.
 */
export function couldMatch(clause: Clause, rule: PreparedRule): boolean {
  const { words, terms } = clause
  if (words > MOST_WORDS) return true
  let [now, next, spare] = buffers as [Positions, Positions, Positions]
  startOf(clause, rule, now)
  for (const step of rule.steps) {
    next.fill(0, 0, words)
    advance(clause, step, { now, next, spare })
    if (step.optional) join(next, now, words)
    if (isEmpty(next, words)) return false
    ;[now, next, spare] = [next, spare, now]
  }
  return !rule.atEnd || ((now[Math.floor(terms / WIDTH)] ?? 0) & (1 << (terms % WIDTH))) !== 0
}

interface Sets {
  readonly now: Positions
  readonly next: Positions
  readonly spare: Positions
}

function startOf({ words, masks }: Clause, { atStart }: PreparedRule, into: Positions): void {
  if (atStart) into.fill(0, 0, words)[0] = 1
  else for (let word = 0; word < words; word++) into[word] = masks[ANYTHING * words + word] ?? 0
}

/** Adds to `next` where the following token may begin when this one begins in `now`. */
function advance(clause: Clause, step: Step, sets: Sets): void {
  const { all, choices, test, greedy } = step
  const again = { ...sets, now: sets.next }
  if (all) addAll(clause, all, sets)
  else if (choices) {
    addChoices(clause, choices, sets)
    while (greedy && addChoices(clause, choices, again));
  } else {
    addTaken(clause, test, sets)
    // A contraction that is matched as written is skipped over as a whole.
    if (clause.contracted) addTaken(clause, CONTRACTED, again)
    while (greedy && addTaken(clause, test, again));
  }
}

function addAll(clause: Clause, { tests, length }: NonNullable<Step['all']>, sets: Sets): void {
  copy(sets.spare, sets.now, clause.words)
  for (const test of tests) keep(clause, sets.spare, test)
  for (let taken = 0; taken < length; taken++) shift(sets.spare, clause.words)
  join(sets.next, sets.spare, clause.words)
}

function addTaken(clause: Clause, test: number, { now, next, spare }: Sets): boolean {
  copy(spare, now, clause.words)
  take(clause, spare, test)
  return join(next, spare, clause.words)
}

function addChoices(clause: Clause, choices: NonNullable<Step['choices']>, sets: Sets): boolean {
  const { words } = clause
  let grown = false
  for (const choice of choices) {
    copy(sets.spare, sets.now, words)
    for (const { test, greedy } of choice) {
      take(clause, sets.spare, test)
      if (greedy) while (runOn(clause, sets.spare, test));
    }
    grown = join(sets.next, sets.spare, words) || grown
  }
  return grown
}

/** Goes on over one more term that passes the test, keeping the positions it had. */
function runOn(clause: Clause, set: Positions, test: number): boolean {
  const more = Int32Array.from(set.subarray(0, clause.words))
  take(clause, more, test)
  return join(set, more, clause.words)
}

/** Positions after a term of the set that passes the test. */
function take(clause: Clause, set: Positions, test: number): void {
  keep(clause, set, test)
  shift(set, clause.words)
}

function keep(clause: Clause, set: Positions, test: number): void {
  const { words, masks } = clause
  const base = test * words
  for (let word = 0; word < words; word++) set[word] = (set[word] ?? 0) & (masks[base + word] ?? 0)
}

function shift(set: Positions, words: number): void {
  let carry = 0
  for (let word = 0; word < words; word++) {
    const bits = set[word] ?? 0
    set[word] = ((bits << 1) | carry) & FULL
    carry = (bits >>> TOP) & 1
  }
}

function copy(into: Positions, from: Positions, words: number): void {
  for (let word = 0; word < words; word++) into[word] = from[word] ?? 0
}

/** Adds a set to another; true when it grew. */
function join(into: Positions, more: Positions, words: number): boolean {
  let grown = false
  for (let word = 0; word < words; word++) {
    const before = into[word] ?? 0
    const after = before | (more[word] ?? 0)
    if (after !== before) grown = true
    into[word] = after
  }
  return grown
}

function isEmpty(set: Positions, words: number): boolean {
  for (let word = 0; word < words; word++) if (set[word] !== 0) return false
  return true
}
