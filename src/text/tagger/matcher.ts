import { type Clause, maskOf, WIDTH } from './clause.ts'
import { ANYTHING, type Program, type ProgramToken } from './program.ts'
import type { Term } from './terms.ts'

/** A match: its first term, and the term after the last. */
export type Match = [first: number, end: number]

type Tokens = readonly ProgramToken[]

/** Where the matcher stands in a pattern and in a clause; used again for every match. */
const now = { token: 0, at: 0, first: 0, limit: 0, groupFirst: -1, groupLength: 0 }

/**
 * The terms from which on a rule may match, as bits: those from which on all of its conditions hold (see `rulesByTest`). Of
 * a long clause those of one number of its masks.
 */
export function startsOf(clause: Clause, from: number, word: number): number {
  if (clause.words > 1) return startsAmongMany(clause, from, word)
  const { masks } = clause
  const { conditions } = clause.net
  const end = from + 2 + (conditions[from + 1] ?? 0)
  let starts = masks[ANYTHING] ?? 0
  for (let at = from + 2; at < end && starts !== 0; ) {
    const place = conditions[at] ?? 0
    const next = at + 2 + (conditions[at + 1] ?? 0)
    const mask = maskOfAny(masks, conditions, at + 2, next)
    at = next
    starts &= place >= 0 ? mask >> place : upToLast(mask)
  }
  return starts
}

/** The terms that pass one of some tests that are listed in a row. */
function maskOfAny(masks: Int32Array, tests: Int32Array, from: number, end: number): number {
  let mask = 0
  for (let at = from; at < end; at++) {
    const test = tests[at] ?? 0
    mask |= test >= 0 ? (masks[test] ?? 0) : ~(masks[~test] ?? 0)
  }
  return mask
}

function startsAmongMany(clause: Clause, from: number, word: number): number {
  const { conditions } = clause.net
  const end = from + 2 + (conditions[from + 1] ?? 0)
  let starts = maskOf(clause, ANYTHING, word, 0)
  for (let at = from + 2; at < end; ) {
    const place = conditions[at] ?? 0
    const next = at + 2 + (conditions[at + 1] ?? 0)
    let mask = 0
    for (at += 2; at < next; at++) mask |= maskOf(clause, conditions[at] ?? 0, word, Math.max(place, 0))
    if (place >= 0) starts &= mask
  }
  return starts
}

/** All terms up to the last of some. */
function upToLast(mask: number): number {
  return mask === 0 ? 0 : (2 << (31 - Math.clz32(mask))) - 1
}

/**
 * What compromise's matcher finds of a rule in a clause: the parts of the matches that are tagged, in order.
 *
 * A match begins at the first term where it can, and the next is looked for after it. Each step is that of compromise's
 * matcher, but a term is asked by its bit, and a match begins only where all conditions of the rule hold: where these tell
 * all, nothing more is asked.
 */
export function matchesOf(clause: Clause, program: Program, conditions: number): readonly Match[] {
  let found: Match[] | null = null
  let free = 0
  for (let word = 0; word < clause.words; word++) {
    for (let starts = startsOf(clause, conditions, word); starts !== 0; starts &= starts - 1) {
      const first = word * WIDTH + 31 - Math.clz32(starts & -starts)
      const end = first < free ? -1 : endFrom(clause, program, first)
      if (end < 0) continue
      free = end
      const part = partOf(clause, program, first, end)
      if (!part) continue
      found ??= []
      found.push(part)
    }
  }
  return found ?? NONE
}

const NONE: readonly Match[] = []

/** The end of the match that begins at a term; negative when there is none. */
function endFrom(clause: Clause, { tokens, length }: Program, first: number): number {
  return length > 0 ? first + length : endOf(clause, tokens, first, clause.terms)
}

/** The part of a match that is tagged; null when the match does not count. */
function partOf(clause: Clause, program: Program, first: number, end: number): Match | null {
  const { tokens, length, grouped, unless } = program
  if (tokens[tokens.length - 1]?.end && end !== clause.terms) return null
  let part: Match | null = [first, end]
  if (grouped) part = length > 0 ? fixedGroup(program, first) : groupOf()
  return part && unless && isIn(clause, unless, first, end) ? null : part
}

function fixedGroup({ groupFirst, groupLength }: Program, first: number): Match | null {
  return groupFirst < 0 ? null : [first + groupFirst, first + groupFirst + groupLength]
}

function isIn(clause: Clause, tokens: Tokens, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (endOf(clause, tokens, at, end) >= 0) return true
  return false
}

function groupOf(): Match | null {
  return now.groupFirst < 0 ? null : [now.groupFirst, now.groupFirst + now.groupLength]
}

/** The end of the match that begins at a term; negative when there is none. */
function endOf(clause: Clause, tokens: Tokens, first: number, limit: number): number {
  now.at = first
  now.first = first
  now.limit = limit
  now.groupFirst = -1
  now.groupLength = 0
  for (now.token = 0; now.token < tokens.length; now.token++) {
    const token = tokens[now.token]
    if (!token) break
    if (now.at >= limit) {
      if (!onlyOptional(tokens, now.token)) return -1
      break
    }
    if (!take(clause, tokens, token)) return -1
  }
  return now.at > first ? now.at : -1
}

function onlyOptional(tokens: Tokens, from: number): boolean {
  for (let at = from; at < tokens.length; at++) if (!tokens[at]?.optional) return false
  return true
}

/** Goes over the terms that a token takes; false when it takes none and may not be left out. */
function take(clause: Clause, tokens: Tokens, token: ProgramToken): boolean {
  if (token.kind === 'one') {
    if (passes(clause, token, now.at)) return takeOne(clause, tokens, token)
    // What may not follow may be missing, but not be there.
    return token.optional && (token.tests[0] ?? ANYTHING) >= 0
  }
  const length = token.kind === 'all' ? lengthOfAll(clause, token) : lengthOfAny(clause, token)
  if (length === 0) return token.optional
  if (token.grouped) group(now.at, length)
  if (token.end && now.at + length !== now.limit) return false
  now.at += length
  return true
}

function takeOne(clause: Clause, tokens: Tokens, token: ProgramToken): boolean {
  const start = now.at
  if (token.optional) giveWay(clause, tokens)
  if (clause.contracted && token.word !== null) skipParts(clause.contracted, token.word)
  now.at++
  if (token.end && now.at !== now.limit) return false
  if (token.greedy && !run(clause, tokens)) return false
  if (token.grouped) {
    const isRun = now.at - now.first > 1 && tokens[now.token]?.greedy === true
    group(start, isRun ? now.at - start : 1)
  }
  return true
}

/** A contraction that matches as written ("can't") takes its next part with it. */
function skipParts(terms: readonly Term[], word: string): void {
  const term = terms[now.at]
  const isFirst = now.at + 1 < now.limit && term?.implicit && terms[now.at + 1]?.implicit
  if (isFirst && term.normal === word) now.at++
}

/** An optional token leaves its term to the next token when that cannot take the term after it. */
function giveWay(clause: Clause, tokens: Tokens): void {
  const next = tokens[now.token + 1]
  if (!next || !passes(clause, next, now.at)) return
  if (now.at + 1 >= now.limit || !passes(clause, next, now.at + 1)) now.token++
}

/** Goes on over the terms that pass too, up to one that the next token takes. */
function run(clause: Clause, tokens: Tokens): boolean {
  const token = tokens[now.token]
  const next = tokens[now.token + 1]
  while (token && now.at < now.limit) {
    if (next && passes(clause, next, now.at)) break
    if (!holds(clause, token, now.at)) break
    now.at++
  }
  return !token?.end || now.at === now.limit
}

function group(at: number, length: number): void {
  if (now.groupFirst < 0) now.groupFirst = at
  now.groupLength += length
}

/** Whether a token that takes one term takes this one. */
function passes(clause: Clause, token: ProgramToken, at: number): boolean {
  if (token.start && at !== 0) return false
  if (token.end && at !== now.limit - 1) return false
  return holds(clause, token, at)
}

function holds(clause: Clause, { kind, tests }: ProgramToken, at: number): boolean {
  return kind === 'one' && isPassed(clause, tests[0] ?? ANYTHING, at)
}

function lengthOfAll(clause: Clause, { tests }: ProgramToken): number {
  for (const test of tests) if (!isPassed(clause, test, now.at)) return 0
  return 1
}

function lengthOfAny(clause: Clause, token: ProgramToken): number {
  let length = lengthOfFirst(clause, token, now.at)
  if (!token.greedy) return length
  for (let more = length; more > 0; length += more) more = lengthOfFirst(clause, token, now.at + length)
  return length
}

function lengthOfFirst(clause: Clause, { series }: ProgramToken, from: number): number {
  for (const tests of series) if (isRow(clause, tests, from)) return tests.length
  return 0
}

function isRow(clause: Clause, tests: readonly number[], from: number): boolean {
  if (from + tests.length > now.limit) return false
  for (let at = 0; at < tests.length; at++) {
    if (!isPassed(clause, tests[at] ?? ANYTHING, from + at)) return false
  }
  return true
}

/** Whether a term passes a test, or does not pass one that is denied. */
function isPassed({ masks, words }: Clause, test: number, at: number): boolean {
  const asked = test < 0 ? ~test : test
  const mask = words === 1 ? (masks[asked] ?? 0) : (masks[asked * words + Math.floor(at / WIDTH)] ?? 0)
  return ((mask >>> (at % WIDTH)) & 1) === (test < 0 ? 0 : 1)
}
