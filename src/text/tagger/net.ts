import { engine, type Net, type PatternToken, type ProbedTerm, type Rule } from './compromise.ts'
import { NONE, rulesByHook } from './listing.ts'
import { ANYTHING, METHODS, type Program, programOf } from './program.ts'

/**
 * compromise's tagging rules, prepared so that a clause meets only the rules that could match it.
 *
 * Three numberings: a hook is a word or tag that rules ask for, in compromise's own order; a test is one condition on
 * a term (a word, a tag, one of some words); both are found from a term's words and tags by one look-up each.
 */
export interface RuleNet {
  readonly rules: readonly PreparedRule[]
  readonly words: ReadonlyMap<string, WordUse>
  readonly tags: ReadonlyMap<string, TagUse>
  /** Tests that are asked of the term itself. */
  readonly probes: readonly Probe[]
  readonly hookCount: number
  readonly testCount: number
  /** Rules to look at when a hook is in the clause, by hook: of each its number, two tests, and what it needs (see `listed`). */
  readonly byHook: readonly Int32Array[]
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

/** What a word, or the tags of a word, mean to the rules: the hooks that are in its clause, the tests that it passes. */
export interface Uses {
  readonly hooks: readonly number[]
  readonly tests: readonly number[]
}

export interface TagUse {
  readonly hook: number
  readonly test: number
}

export interface PreparedRule {
  readonly rule: Rule
  readonly needs: readonly number[]
  readonly wants: readonly number[]
  readonly unless: readonly number[]
  /** The rule as it can be tried without compromise; null when it asks for more than that. */
  readonly program: Program | null
  /** Every hook of the rule with its rank in compromise's order of trying rules. */
  readonly ranks: readonly (readonly [hook: number, rank: number])[]
}

interface Numbering {
  readonly words: Map<string, { hook: number; test: number; sets: number[] }>
  readonly tags: Map<string, { hook: number; test: number }>
  readonly sets: Map<string, number>
  readonly probes: Probe[]
  tests: number
}

/** Prepares the rules once. compromise parses rules in place, so it is given copies. */
export function prepareNet(): RuleNet {
  const { world } = engine()
  const net = world.methods.one.buildNet(
    world.model.two.matches.map((match) => ({ ...match })),
    world,
  )
  if (net.always.length > 0) throw new Error('tagger: rules that ask for nothing are not provided for')
  const hooks = Object.keys(net.hooks)
  const numbering: Numbering = {
    words: new Map(),
    tags: new Map(),
    sets: new Map(),
    probes: [],
    tests: ANYTHING + 1,
  }
  const hookOf = new Map(hooks.map((name, hook) => [name, hook]))
  const rules = [...new Set(Object.values(net.hooks).flat())]
  for (const name of rules.flatMap((rule) => rule.ifNo ?? [])) {
    if (!hookOf.has(name)) hookOf.set(name, hookOf.size)
  }
  for (const [name, hook] of hookOf) useOf(numbering, name).hook = hook
  const ranks = ranksOf(net, hooks)
  const prepared = rules.map((rule) => prepareRule(rule, hookOf, numbering, ranks.get(rule) ?? []))
  return {
    rules: prepared,
    words: numbering.words,
    tags: numbering.tags,
    probes: numbering.probes,
    hookCount: hookOf.size,
    testCount: numbering.tests,
    byHook: rulesByHook(prepared, hookOf.size, hooks),
  }
}

function useOf(numbering: Numbering, name: string): { hook: number; test: number } {
  if (name.startsWith('#')) return tagUse(numbering, name.slice(1))
  return wordUse(numbering, name)
}

function wordUse({ words }: Numbering, name: string) {
  let use = words.get(name)
  if (!use) {
    use = { hook: NONE, test: NONE, sets: [] }
    words.set(name, use)
  }
  return use
}

function tagUse({ tags }: Numbering, name: string) {
  let use = tags.get(name)
  if (!use) {
    use = { hook: NONE, test: NONE }
    tags.set(name, use)
  }
  return use
}

/** compromise tries a clause's rules by the order of the hooks, then of the rules of a hook; the first place counts. */
function ranksOf(net: Net, hooks: readonly string[]): Map<Rule, [number, number][]> {
  const ranks = new Map<Rule, [number, number][]>()
  let rank = 0
  for (const [hook, name] of hooks.entries()) {
    for (const rule of net.hooks[name] ?? []) {
      const list = ranks.get(rule) ?? []
      list.push([hook, rank++])
      ranks.set(rule, list)
    }
  }
  return ranks
}

function prepareRule(
  rule: Rule,
  hookOf: ReadonlyMap<string, number>,
  numbering: Numbering,
  ranks: PreparedRule['ranks'],
): PreparedRule {
  const numbers = (names: readonly string[]) => names.map((name) => hookOf.get(name) ?? NONE)
  return {
    rule,
    needs: numbers(rule.needs),
    wants: numbers(rule.wants),
    unless: numbers(rule.ifNo ?? []),
    program: programOf(rule, (token) => testOf(token, numbering)),
    ranks,
  }
}

/** The number of the condition on a single term; ANYTHING where it is not worth telling. */
function testOf(token: PatternToken, numbering: Numbering): number {
  const { word, tag, fastOr, negative, anything, fuzzy, use, id } = token
  if (negative || anything || fuzzy || use || id) return ANYTHING
  const single = (found: { test: number }): number => {
    if (found.test === NONE) found.test = numbering.tests++
    return found.test
  }
  if (word !== undefined) return single(wordUse(numbering, word))
  if (tag !== undefined) return single(tagUse(numbering, tag))
  if (token.switch !== undefined) return single(wordUse(numbering, `%${token.switch}%`))
  return fastOr ? setTest(fastOr, numbering) : probeTest(token, numbering)
}

function probeTest({ method, regex }: PatternToken, numbering: Numbering): number {
  const holds =
    method !== undefined ? methodOf(method) : regex && (({ normal }: ProbedTerm) => regex.test(normal))
  if (!holds) return ANYTHING
  const test = numbering.tests++
  numbering.probes.push({ test, holds })
  return test
}

function methodOf(name: string): Probe['holds'] | undefined {
  return METHODS.has(name) ? engine().world.methods.one.termMethods[name] : undefined
}

function setTest(set: ReadonlySet<string>, numbering: Numbering): number {
  const key = [...set].sort().join('\n')
  const known = numbering.sets.get(key)
  if (known !== undefined) return known
  const test = numbering.tests++
  numbering.sets.set(key, test)
  for (const word of set) wordUse(numbering, word).sets.push(test)
  return test
}
