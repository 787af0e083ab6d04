import { engine, type Net, type PatternToken, type ProbedTerm, type Rule } from './compromise.ts'
import { rulesByTest } from './listing.ts'
import { ANYTHING, type Condition, LAST, METHODS, type Program, partlySure, programOf } from './program.ts'

/** Stands where there is no test. */
const NONE = -1

/**
 * compromise's tagging rules, prepared so that a clause meets only the rules that could match it.
 *
 * A test is one condition on a term: a word, a tag, one of some words. A hook is a word or tag that rules ask for anywhere
 * in a clause; hooks are tests too. All are found from a term's words and tags by one look-up each.
 */
export interface RuleNet {
  readonly rules: readonly PreparedRule[]
  readonly words: ReadonlyMap<string, WordUse>
  readonly tags: ReadonlyMap<string, number>
  /** Tests that are asked of the term itself. */
  readonly probes: readonly Probe[]
  readonly testCount: number
  /** Rules to look at when a test holds in the clause, by test: where their conditions begin (see `rulesByTest`). */
  readonly byTest: readonly (Int32Array | undefined)[]
  readonly conditions: Int32Array
}

/** What a string means to the rules: as a word asked for (hook), as a test of its own, as one of a set of words. */
export interface WordUse {
  readonly hook: number
  readonly test: number
  readonly sets: readonly number[]
}

/** A test of the letters and marks of a term. */
export interface Probe {
  readonly test: number
  readonly holds: (term: ProbedTerm) => boolean
}

/** What a word, or the tags of a word, mean to the rules: the tests that it passes. */
export type Uses = readonly number[]

export interface PreparedRule {
  readonly rule: Rule
  readonly needs: readonly number[]
  readonly wants: readonly number[]
  readonly unless: readonly number[]
  /** The rule as it can be tried without compromise; null when it asks for more than that. */
  readonly program: Program | null
  /** What must hold where it matches. */
  readonly sure: readonly Condition[]
  /** Every hook of the rule with its rank in compromise's order of trying rules, by rank. */
  readonly ranks: readonly (readonly [hook: number, rank: number])[]
  /** The tags that each term of a match is given; null when that depends on more than the term's tags. */
  readonly gives: Given | null
}

/** Tags one for each term in turn, or all for every term. */
export interface Given {
  readonly inTurn: boolean
  readonly tags: readonly string[]
}

interface Numbering {
  readonly words: Map<string, { hook: number; test: number; sets: number[] }>
  readonly tags: Map<string, number>
  readonly sets: Map<string, number>
  readonly probes: Probe[]
  /** How often each test may hold, roughly: a number for comparing them. */
  readonly weights: number[]
  readonly weightOf: (name: string) => number
}

/** Prepares the rules once. compromise parses rules in place, so it is given copies. */
export function prepareNet(): RuleNet {
  const { world } = engine()
  const net = world.methods.one.buildNet(
    world.model.two.matches.map((match) => ({ ...match })),
    world,
  )
  if (net.always.length > 0) throw new Error('tagger: rules that ask for nothing are not provided for')
  const numbering = emptyNumbering(net)
  const rules = [...new Set(Object.values(net.hooks).flat())]
  const ranks = ranksOf(net, numbering)
  const prepared = rules.map((rule) => prepareRule(rule, numbering, ranks.get(rule) ?? []))
  const { words, tags, probes, weights } = numbering
  return {
    rules: prepared,
    words,
    tags,
    probes,
    testCount: weights.length,
    ...rulesByTest(prepared, weights),
  }
}

function emptyNumbering({ hooks }: Net): Numbering {
  // Tags are many, and on many words.
  const weightOf = (name: string) => (name.startsWith('#') ? 1000 : 0) + (hooks[name]?.length ?? 0)
  const weights = Array.from({ length: LAST + 1 }, () => ALWAYS)
  return { words: new Map(), tags: new Map(), sets: new Map(), probes: [], weights, weightOf }
}

/** Weight of what holds in every clause, or in about every one. */
const ALWAYS = 100_000

function newTest({ weights }: Numbering, weight: number): number {
  return weights.push(weight) - 1
}

/** The test that holds in a clause that has the hook. */
function hookTest(numbering: Numbering, name: string): number {
  if (name.startsWith('#')) return tagTest(numbering, name.slice(1))
  const use = wordUse(numbering, name)
  if (use.hook === NONE) use.hook = newTest(numbering, numbering.weightOf(name))
  return use.hook
}

function wordTest(numbering: Numbering, name: string): number {
  const use = wordUse(numbering, name)
  if (use.test === NONE) use.test = newTest(numbering, numbering.weightOf(name))
  return use.test
}

function wordUse({ words }: Numbering, name: string) {
  let use = words.get(name)
  if (!use) {
    use = { hook: NONE, test: NONE, sets: [] }
    words.set(name, use)
  }
  return use
}

function tagTest(numbering: Numbering, name: string): number {
  const known = numbering.tags.get(name)
  if (known !== undefined) return known
  const test = newTest(numbering, numbering.weightOf(`#${name}`))
  numbering.tags.set(name, test)
  return test
}

/** compromise tries a clause's rules by the order of the hooks, then of the rules of a hook; the first place counts. */
function ranksOf({ hooks }: Net, numbering: Numbering): Map<Rule, [number, number][]> {
  const ranks = new Map<Rule, [number, number][]>()
  let rank = 0
  for (const [name, rules] of Object.entries(hooks)) {
    for (const rule of rules) {
      const list = ranks.get(rule) ?? []
      list.push([hookTest(numbering, name), rank++])
      ranks.set(rule, list)
    }
  }
  return ranks
}

function prepareRule(rule: Rule, numbering: Numbering, ranks: PreparedRule['ranks']): PreparedRule {
  const tests = (names: readonly string[]) => names.map((name) => hookTest(numbering, name))
  const ofToken = (token: PatternToken) => testOf(token, numbering)
  const program = programOf(rule, ofToken)
  return {
    rule,
    needs: tests(rule.needs),
    wants: tests(rule.wants),
    unless: tests(rule.ifNo ?? []),
    program,
    sure: program ? program.sure : partlySure(rule, ofToken),
    ranks,
    gives: givenTags(rule),
  }
}

function givenTags({ tag, unTag, safe, freeze, chunk }: Rule): Given | null {
  if (tag === undefined || unTag !== undefined || safe || freeze || chunk) return null
  if (typeof tag !== 'string') return { inTurn: false, tags: tag }
  const tags = tag.trim().split(' ')
  return { inTurn: tags.length > 1, tags }
}

/** The number of the condition on a single term; ANYTHING where it is not worth telling. */
function testOf(token: PatternToken, numbering: Numbering): number {
  const { word, tag, fastOr, negative, anything, fuzzy, use, id } = token
  if (negative || anything || fuzzy || use || id) return ANYTHING
  if (word !== undefined) return wordTest(numbering, word)
  if (tag !== undefined) return tagTest(numbering, tag)
  if (token.switch !== undefined) return wordTest(numbering, `%${token.switch}%`)
  return fastOr ? setTest(fastOr, numbering) : probeTest(token, numbering)
}

function probeTest({ method, regex }: PatternToken, numbering: Numbering): number {
  const holds =
    method !== undefined ? methodOf(method) : regex && (({ normal }: ProbedTerm) => regex.test(normal))
  if (!holds) return ANYTHING
  const test = newTest(numbering, ALWAYS)
  numbering.probes.push({ test, holds })
  return test
}

function methodOf(name: string): Probe['holds'] | undefined {
  return METHODS.has(name) ? engine().world.methods.one.termMethods[name] : () => false
}

function setTest(set: ReadonlySet<string>, numbering: Numbering): number {
  const key = [...set].sort().join('\n')
  const known = numbering.sets.get(key)
  if (known !== undefined) return known
  let weight = 0
  for (const word of set) weight += numbering.weightOf(word)
  const test = newTest(numbering, weight)
  numbering.sets.set(key, test)
  for (const word of set) wordUse(numbering, word).sets.push(test)
  return test
}
