import type { Term } from './compromise.ts'
import { ANYTHING, CONTRACTED, type RuleNet } from './net.ts'

/** Terms that one number of a bit mask stands for: as many bits as a small integer keeps without its sign. */
export const WIDTH = 31

/**
 * What a clause holds, for asking the rules: which hooks are in it, and at which of its terms each test holds.
 * Used again for every clause: what does not bear the present `stamp` is of an earlier one.
 */
export interface Clause {
  readonly net: RuleNet
  /** Stamp of the last clause that had the hook, by hook; the same by test. */
  readonly hooks: Int32Array
  readonly tests: Int32Array
  /** The hooks of this clause, in no order. */
  readonly present: number[]
  /** Bit masks over the terms, `words` numbers a test. */
  masks: Int32Array
  words: number
  terms: number
  stamp: number
}

/** A clause without words yet, with room for all hooks and tests of the rules. */
export function emptyClause(net: RuleNet): Clause {
  return {
    net,
    hooks: new Int32Array(net.hookCount),
    tests: new Int32Array(net.testCount),
    present: [],
    masks: new Int32Array(net.testCount),
    words: 1,
    terms: 0,
    stamp: 0,
  }
}

/** Reads the terms of the next clause. */
export function readClause(clause: Clause, terms: readonly Term[]): void {
  clause.stamp++
  clause.present.length = 0
  clause.terms = terms.length
  // The end is a position too.
  clause.words = Math.floor(terms.length / WIDTH) + 1
  const size = clause.words * clause.net.testCount
  if (clause.masks.length < size) clause.masks = new Int32Array(size)
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]
    if (term) readTerm(clause, term, at)
  }
}

function readTerm(clause: Clause, term: Term, at: number): void {
  const { normal, machine, implicit, root, text } = term
  addTest(clause, ANYTHING, at)
  for (const tag of term.tags) {
    const use = clause.net.tags.get(tag)
    if (!use) continue
    addHook(clause, use.hook)
    addTest(clause, use.test, at)
  }
  readWord(clause, normal, at, true)
  if (text !== normal) readWord(clause, text, at, false)
  if (machine !== undefined && machine !== normal) readWord(clause, machine, at, true)
  if (root !== undefined) readWord(clause, root, at, true)
  if (implicit) {
    addTest(clause, CONTRACTED, at)
    if (implicit !== machine) readWord(clause, implicit, at, true)
  }
  if (term.alias) for (const name of term.alias) readWord(clause, name, at, true)
  if (term.switch) readWord(clause, `%${term.switch}%`, at, true)
}

function readWord(clause: Clause, name: string, at: number, isHook: boolean): void {
  const use = clause.net.words.get(name)
  if (!use) return
  if (isHook) addHook(clause, use.hook)
  addTest(clause, use.test, at)
  for (const test of use.sets) addTest(clause, test, at)
}

function addHook({ hooks, present, stamp }: Clause, hook: number): void {
  if (hook < 0 || hooks[hook] === stamp) return
  hooks[hook] = stamp
  present.push(hook)
}

function addTest({ tests, masks, words, stamp }: Clause, test: number, at: number): void {
  if (test < 0) return
  const base = test * words
  if (tests[test] !== stamp) {
    tests[test] = stamp
    masks.fill(0, base, base + words)
  }
  const place = base + Math.floor(at / WIDTH)
  masks[place] = (masks[place] ?? 0) | (1 << (at % WIDTH))
}
