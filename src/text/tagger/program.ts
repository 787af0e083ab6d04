import { engine, type PatternToken, type Rule } from './compromise.ts'
import { looksContracted } from './reading.ts'

/** The tests that every term, the first and the last of a clause pass. */
export const ANYTHING = 0
export const FIRST = 1
export const LAST = 2

/** How a token takes terms: one that passes all tests; one, said of by "&&"; or the first of some series of terms. */
export type Kind = 'one' | 'all' | 'any'

/** A token of a pattern as compromise's matcher takes it. A test that must not be passed is written as ~test. */
export interface ProgramToken {
  readonly kind: Kind
  readonly tests: readonly number[]
  readonly series: readonly (readonly number[])[]
  readonly optional: boolean
  readonly greedy: boolean
  /** The word that it asks for, if that may be a contraction, which is several terms. */
  readonly word: string | null
  /** Whether it must be the first or the last term. */
  readonly start: boolean
  readonly end: boolean
  /** Whether it belongs to the part of the pattern that is tagged. */
  readonly grouped: boolean
}

/**
 * What must hold where a rule matches: one of some tests, of the term so many after the first; or, where the place is
 * ANYWHERE, of any of the terms from the first on.
 */
export interface Condition {
  readonly place: number
  readonly tests: readonly number[]
}

export const ANYWHERE = -1

/** A rule that can be tried on the tests of a clause alone. */
export interface Program {
  readonly tokens: readonly ProgramToken[]
  /** What must hold; where all matches are of one length, all that must hold. */
  readonly sure: readonly Condition[]
  /** The number of terms that every match has; negative when matches differ. */
  readonly length: number
  /** Whether a part of the pattern is tagged, not all of it; and which, where all matches are of one length. */
  readonly grouped: boolean
  readonly groupFirst: number
  readonly groupLength: number
  /** A pattern that may not match inside a match. */
  readonly unless: readonly ProgramToken[] | null
}

type TestOf = (token: PatternToken) => number

/** Every property of a token that is understood; others are rare and left to compromise. */
const PLAIN = new Set([
  'word',
  'tag',
  'switch',
  'fastOr',
  'operator',
  'anything',
  'choices',
  'method',
  'regex',
])
const MARKS = new Set(['optional', 'greedy', 'start', 'end', 'group', 'groupStart', 'groupEnd'])

/** A rule as a program; null when it has a token that is not understood. */
export function programOf(rule: Rule, testOf: TestOf): Program | null {
  const group = rule.group ?? null
  const tokens = tokensOf(rule.regs, testOf, group === null ? null : String(group))
  const unless = rule.notIf ? tokensOf(rule.notIf, testOf, null) : null
  if (!tokens || (rule.notIf && !unless)) return null
  if (unless?.some(({ start, end }) => start || end)) return null
  const tagged = tokens.filter(({ grouped }) => grouped).length
  return {
    tokens,
    ...sureOf(tokens),
    grouped: group !== null && group !== '',
    groupFirst: tokens.findIndex(({ grouped }) => grouped),
    groupLength: tagged,
    unless,
  }
}

function sureOf(tokens: readonly ProgramToken[]): Pick<Program, 'sure' | 'length'> {
  const sure: Condition[] = tokens[0]?.start ? [{ place: 0, tests: [FIRST] }] : []
  for (const [place, token] of tokens.entries()) {
    sure.push(...sureAt(tokens, place))
    if (!takesOne(token)) return { sure: [...sure, ...later(tokens.slice(place + 1))], length: -1 }
  }
  const isToEnd = tokens[tokens.length - 1]?.end === true
  sure.push({ place: tokens.length - 1, tests: [isToEnd ? LAST : ANYTHING] })
  return { sure, length: tokens.length }
}

/**
 * What must hold where a rule matches that is not understood: what those of its tokens ask for that are. Places count from the
 * first of the longest run of them.
 */
export function partlySure({ regs }: Rule, testOf: TestOf): Condition[] {
  const tokens = regs.map((token) => tokenOf(token, testOf, null))
  let [from, to] = [0, 0]
  for (let at = 0, end = 0; at < tokens.length; at = end + 1) {
    end = tokens.indexOf(null, at)
    if (end < 0) end = tokens.length
    if (end - at > to - from) [from, to] = [at, end]
  }
  const known = (list: readonly (ProgramToken | null)[]) => list.filter((token) => token !== null)
  return [...sureOf(known(tokens.slice(from, to))).sure, ...later(known(tokens.slice(to)))]
}

/** What must hold of the term that a token takes, or one after it when it takes none. */
function sureAt(tokens: readonly ProgramToken[], place: number): Condition[] {
  const token = tokens[place]
  if (token?.kind === 'all' && !token.optional) return token.tests.map((test) => ({ place, tests: [test] }))
  const tests = firstTests(tokens.slice(place))
  return tests.length > 0 && !tests.includes(ANYTHING) ? [{ place, tests }] : []
}

/** What must hold of a term of every match, of which it is not known how far it is from the first. */
function later(tokens: readonly ProgramToken[]): Condition[] {
  return tokens
    .filter(({ optional }) => !optional)
    .flatMap(({ kind, tests, series }) =>
      kind === 'any' ? [series.map(([first = ANYTHING]) => first)] : tests.map((test) => [test]),
    )
    .filter((tests) => tests.every((test) => test > ANYTHING))
    .map((tests) => ({ place: ANYWHERE, tests }))
}

/** Tests one of which the first of the terms passes that tokens take; none when they may take no term. */
function firstTests(tokens: readonly ProgramToken[]): number[] {
  const tests: number[] = []
  for (const { kind, tests: own, series, optional } of tokens) {
    tests.push(...(kind === 'any' ? series.map(([first = ANYTHING]) => first) : own.slice(0, 1)))
    if (!optional) return tests
  }
  return []
}

function takesOne({ kind, series, optional, greedy, word }: ProgramToken): boolean {
  return (
    !optional && !greedy && word === null && (kind !== 'any' || series.every(({ length }) => length === 1))
  )
}

function tokensOf(
  pattern: readonly PatternToken[],
  testOf: TestOf,
  group: string | null,
): ProgramToken[] | null {
  const tokens: ProgramToken[] = []
  for (const [at, token] of pattern.entries()) {
    const isLast = at === pattern.length - 1
    const made = isLast && token.negative ? deniedOf(token, testOf) : tokenOf(token, testOf, group)
    const misplaced = made && ((made.start && at > 0) || (made.end && !isLast))
    if (!made || misplaced) return null
    tokens.push(made)
  }
  return tokens
}

function tokenOf(token: PatternToken, testOf: TestOf, group: string | null): ProgramToken | null {
  if (!hasOnly(token, PLAIN, MARKS) || !isKnown(token)) return null
  const { optional = false, greedy = false, start = false, end = false, anything = false } = token
  if (greedy && (end || anything)) return null
  if (anything && end) return null
  const grouped = Boolean(token.group) && String(token.group) === group
  const marks = { optional, greedy, start, end, grouped, word: contractionOf(token) }
  if (!token.choices) return { kind: 'one', tests: [testOf(token)], series: [], ...marks }
  const series = token.choices.map((choice) => seriesOf(choice, testOf))
  const known = series.filter((tests) => tests !== null)
  if (known.length < series.length) return null
  if (token.operator === 'or') return { kind: 'any', tests: [], series: known, ...marks }
  if (greedy || known.some(({ length }) => length !== 1)) return null
  return { kind: 'all', tests: known.flat(), series: [], ...marks }
}

function contractionOf({ word }: PatternToken): string | null {
  return word !== undefined && looksContracted(word) ? word : null
}

/** The last token of a pattern, if it says what may not follow; null when it is not understood. */
function deniedOf(token: PatternToken, testOf: TestOf): ProgramToken | null {
  const { optional, choices, anything } = token
  if (!hasOnly(token, PLAIN, DENIED_LAST) || !isKnown(token) || !optional || choices || anything) return null
  const tests = [~testOf({ ...token, negative: false })]
  const marks = { greedy: false, start: false, end: false, grouped: false, word: null }
  return { kind: 'one', tests, series: [], optional, ...marks }
}

/** The tests of terms in a row; null when one of them is not understood. */
function seriesOf(tokens: readonly PatternToken[], testOf: TestOf): number[] | null {
  const tests: number[] = []
  for (const token of tokens) {
    if (token.choices || !hasOnly(token, PLAIN, DENIED) || !isKnown(token)) return null
    const test = testOf({ ...token, negative: false })
    tests.push(token.negative ? ~test : test)
  }
  return tests
}

const DENIED = new Set(['negative'])
const DENIED_LAST = new Set(['negative', 'optional'])

/** Whether compromise has no such method, so that no term passes: a rule of 14.17 asks for one. */
function isMissing(method: string): boolean {
  return !Object.hasOwn(engine().world.methods.one.termMethods, method)
}

/** What patterns ask of a term by name that depends on the term alone, whatever its tags. */
export const METHODS: ReadonlySet<string> = new Set(['hasComma', 'hasHyphen', 'isTitleCase'])

function isKnown({ method }: PatternToken): boolean {
  return method === undefined || METHODS.has(method) || isMissing(method)
}

function hasOnly(token: PatternToken, names: ReadonlySet<string>, more: ReadonlySet<string>): boolean {
  return Object.entries(token).every(
    ([name, value]) => value === undefined || names.has(name) || more.has(name),
  )
}
