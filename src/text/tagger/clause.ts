import type { RuleNet, Uses } from './net.ts'
import { ANYTHING, FIRST, LAST } from './program.ts'
import type { Term } from './terms.ts'
import { usesOfSwitch, usesOfTags, usesOfWord } from './uses.ts'

/** Terms that one number of a bit mask stands for: as many bits as a small integer keeps without its sign. */
export const WIDTH = 31

/** What a clause holds, for asking the rules: at which of its terms each test holds. Used again for every clause. */
export interface Clause {
  readonly net: RuleNet
  /** The tests that hold anywhere in this clause, in no order. */
  readonly passed: number[]
  /** Bit masks over the terms, `words` numbers a test; 0 for all tests that do not hold. */
  masks: Int32Array
  words: number
  terms: number
  /** The terms, if some are parts of contractions: these are taken together when they match as written. */
  contracted: readonly Term[] | null
  /** What choices between two tags mean to the rules. */
  readonly switches: Map<string, Uses>
}

/** A clause without words yet, with room for all tests of the rules. */
export function emptyClause(net: RuleNet): Clause {
  return {
    net,
    passed: [],
    masks: new Int32Array(net.testCount),
    words: 1,
    terms: 0,
    contracted: null,
    switches: new Map(),
  }
}

/** Reads the terms of the next clause. */
export function readClause(clause: Clause, terms: readonly Term[]): void {
  clear(clause)
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
  addPlaces(clause)
}

/** Whether a test holds anywhere in the clause. */
export function holdsAnywhere({ masks, words }: Clause, test: number): boolean {
  if (words === 1) return masks[test] !== 0
  for (let word = 0; word < words; word++) if (masks[test * words + word] !== 0) return true
  return false
}

/**
 * The terms that pass a test, or do not pass one that is denied, as bits: those of one number of the masks, seen from so
 * many terms before.
 */
export function maskOf({ masks, words }: Clause, test: number, word: number, place: number): number {
  const at = (test >= 0 ? test : ~test) * words + word
  const next = word + 1 < words ? (masks[at + 1] ?? 0) : 0
  const mask = (((masks[at] ?? 0) >>> place) | (next << (WIDTH - place))) & ALL
  return test >= 0 ? mask : ~mask
}

const ALL = 0x7fff_ffff

function clear({ passed, masks, words }: Clause): void {
  if (words === 1) for (let at = 0; at < passed.length; at++) masks[passed[at] ?? 0] = 0
  else for (const test of passed) masks.fill(0, test * words, (test + 1) * words)
  passed.length = 0
}

function readTerm(clause: Clause, term: Term, at: number): void {
  const { net } = clause
  const { list } = term.tags
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

function addUses(clause: Clause, uses: Uses, at: number): void {
  const { masks, passed, words } = clause
  if (words > 1) {
    for (const test of uses) addTest(clause, test, at)
    return
  }
  const bit = 1 << at
  for (let next = 0; next < uses.length; next++) {
    const test = uses[next] ?? 0
    const before = masks[test] ?? 0
    if (before === 0) passed.push(test)
    masks[test] = before | bit
  }
}

/** Where the clause has terms at all, where it begins and where it ends. */
function addPlaces(clause: Clause): void {
  const { terms, masks, words } = clause
  if (terms === 0) return
  clause.passed.push(ANYTHING)
  for (let word = 0; word < words; word++) masks[ANYTHING * words + word] = ALL
  masks[(ANYTHING + 1) * words - 1] = (1 << (terms % WIDTH)) - 1
  addTest(clause, FIRST, 0)
  addTest(clause, LAST, terms - 1)
}

function addTest({ masks, words, passed }: Clause, test: number, at: number): void {
  const place = test * words + Math.floor(at / WIDTH)
  const before = masks[place] ?? 0
  if (before === 0) passed.push(test)
  masks[place] = before | (1 << (at % WIDTH))
}
