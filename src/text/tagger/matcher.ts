import { type Clause, WIDTH } from './clause.ts'
import { ANYTHING, type Program, type ProgramToken } from './program.ts'
import type { Term } from './terms.ts'

/** A match: its first term, and the term after the last. */
export type Match = [first: number, end: number]

type Tokens = readonly ProgramToken[]

/** Where the matcher stands in a pattern and in a clause; used again for every match. */
const now = { token: 0, at: 0, first: 0, limit: 0, groupFirst: -1, groupLength: 0 }

/**
 * What compromise's matcher finds of a rule in a clause: the parts of the matches that are tagged, in order.
 *
 * A match begins at the first term where it can, and the next is looked for after it. Each step is that of compromise's
 * matcher, but a term is asked by its bit, and a match begins only where all sure tokens at the beginning hold.
 */
export function matchesOf(clause: Clause, program: Program): readonly Match[] {
  const { tokens, grouped, unless } = program
  const toEnd = isToEnd(tokens)
  let found: Match[] | null = null
  let first = startFrom(clause, program, 0)
  while (first >= 0) {
    const end = endOf(clause, tokens, first, clause.terms)
    if (end >= 0 && (!toEnd || end === clause.terms)) {
      const part: Match | null = grouped ? groupOf() : [first, end]
      if (part && !(unless && isIn(clause, unless, first, end))) {
        found ??= []
        found.push(part)
      }
    }
    first = startFrom(clause, program, Math.max(end, first + 1))
  }
  return found ?? NONE
}

const NONE: readonly Match[] = []

function isToEnd(tokens: Tokens): boolean {
  return tokens[tokens.length - 1]?.end === true
}

/** The first term from a place on with which a match may begin; negative when there is none. */
function startFrom(clause: Clause, program: Program, from: number): number {
  const { tokens } = program
  if (clause.words > 1) return startAmongMany(clause, program, from)
  let starts = (clause.masks[ANYTHING] ?? 0) & (-1 << from)
  if (tokens[0]?.start) starts &= 1
  if (program.length > 0 && !clause.contracted && isToEnd(tokens)) {
    starts &= clause.terms < program.length ? 0 : 1 << (clause.terms - program.length)
  }
  if (starts !== 0) starts = withSure(clause, program.sure, starts)
  return starts === 0 ? -1 : 31 - Math.clz32(starts & -starts)
}

/** Those of some terms, as bits, from which on all holds that must hold. */
function withSure(clause: Clause, sure: Int32Array, starts: number): number {
  let left = starts
  for (let at = 0; at < sure.length && left !== 0; at += 2 + (sure[at + 1] ?? 0)) {
    const place = sure[at] ?? 0
    // The parts of a contraction may be taken together.
    if (place > 0 && clause.contracted) break
    left &= maskOfAny(clause, sure, at) >>> place
  }
  return left
}

/** The terms that pass one of the tests that are listed for a place. */
function maskOfAny({ masks }: Clause, sure: Int32Array, at: number): number {
  let mask = 0
  for (let last = at + 1 + (sure[at + 1] ?? 0), next = at + 2; next <= last; next++) {
    const test = sure[next] ?? 0
    mask |= test >= 0 ? (masks[test] ?? 0) : ~(masks[~test] ?? 0)
  }
  return mask
}

function startAmongMany(clause: Clause, { tokens, sure }: Program, from: number): number {
  if (tokens[0]?.start) return from === 0 ? 0 : -1
  const isFirst = sure.length > 0 && sure[0] === 0
  for (let first = from; first < clause.terms; first++) {
    if (!isFirst || passesAny(clause, sure, first)) return first
  }
  return -1
}

/** Whether a term passes one of the tests that are listed first. */
function passesAny(clause: Clause, sure: Int32Array, at: number): boolean {
  for (let last = 1 + (sure[1] ?? 0), next = 2; next <= last; next++) {
    if (isPassed(clause, sure[next] ?? 0, at)) return true
  }
  return false
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
function isPassed({ masks, words }: Pick<Clause, 'masks' | 'words'>, test: number, at: number): boolean {
  if (test < 0) return !isPassed({ masks, words }, ~test, at)
  const place = words === 1 ? test : test * words + Math.floor(at / WIDTH)
  return (((masks[place] ?? 0) >>> (at % WIDTH)) & 1) === 1
}
