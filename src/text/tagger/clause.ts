import type { RuleNet, Uses } from './net.ts'
import { ANYTHING } from './program.ts'
import type { Term } from './terms.ts'
import { usesOfSwitch, usesOfTags, usesOfWord } from './uses.ts'

/** Terms that one number of a bit mask stands for: as many bits as a small integer keeps without its sign. */
export const WIDTH = 31

/**
 * What a clause holds, for asking the rules: which hooks are in it, and at which of its terms each test holds.
 * Used again for every clause.
 */
export interface Clause {
  readonly net: RuleNet
  /** Stamp of the last clause that had the hook, by hook. */
  readonly hooks: Int32Array
  /** The hooks of this clause, in no order, and the tests that hold anywhere in it. */
  readonly present: number[]
  readonly passed: number[]
  /** Bit masks over the terms, `words` numbers a test; 0 for all tests that do not hold. */
  masks: Int32Array
  words: number
  terms: number
  stamp: number
  /** The terms, if some are parts of contractions: these are taken together when they match as written. */
  contracted: readonly Term[] | null
  /** What choices between two tags mean to the rules. */
  readonly switches: Map<string, Uses>
}

/** A clause without words yet, with room for all hooks and tests of the rules. */
export function emptyClause(net: RuleNet): Clause {
  return {
    net,
    hooks: new Int32Array(net.hookCount),
    present: [],
    passed: [],
    masks: new Int32Array(net.testCount),
    words: 1,
    terms: 0,
    stamp: 0,
    contracted: null,
    switches: new Map(),
  }
}

/** Reads the terms of the next clause. */
export function readClause(clause: Clause, terms: readonly Term[]): void {
  clear(clause)
  clause.stamp++
  clause.terms = terms.length
  clause.contracted = null
  clause.words = Math.floor(terms.length / WIDTH) + 1
  const size = clause.words * clause.net.testCount
  if (clause.masks.length < size) clause.masks = new Int32Array(size)
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]
    if (!term) continue
    readTerm(clause, term, at)
    if (term.implicit !== undefined) clause.contracted = terms
  }
}

function clear({ present, passed, masks, words }: Clause): void {
  present.length = 0
  if (words === 1) for (const test of passed) masks[test] = 0
  else for (const test of passed) masks.fill(0, test * words, (test + 1) * words)
  passed.length = 0
}

function readTerm(clause: Clause, term: Term, at: number): void {
  const { net } = clause
  const { list } = term.tags
  addTest(clause, ANYTHING, at)
  list.uses ??= usesOfTags(net, list.tags)
  addUses(clause, list.uses, at)
  if (term.reading) {
    term.reading.uses ??= usesOfWord(net, term.reading)
    addUses(clause, term.reading.uses, at)
  } else addUses(clause, usesOfWord(net, term), at)
  if (term.switch) addUses(clause, switchUses(clause, term.switch), at)
}

function switchUses({ net, switches }: Clause, name: string): Uses {
  let uses = switches.get(name)
  if (!uses) {
    uses = usesOfSwitch(net, name)
    switches.set(name, uses)
  }
  return uses
}

function addUses(clause: Clause, { hooks, tests }: Uses, at: number): void {
  const { stamp, present } = clause
  for (const hook of hooks) {
    if (clause.hooks[hook] === stamp) continue
    clause.hooks[hook] = stamp
    present.push(hook)
  }
  for (const test of tests) addTest(clause, test, at)
}

function addTest({ masks, words, passed }: Clause, test: number, at: number): void {
  const place = words === 1 ? test : test * words + Math.floor(at / WIDTH)
  const before = masks[place] ?? 0
  if (before === 0) passed.push(test)
  masks[place] = before | (1 << (at % WIDTH))
}
