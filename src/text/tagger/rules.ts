import { type Clause, emptyClause, readClause } from './clause.ts'
import { clausesOf } from './clauses.ts'
import { engine, type Hit } from './compromise.ts'
import { type Match, matchesOf } from './matcher.ts'
import { type PreparedRule, prepareNet, type RuleNet } from './net.ts'
import type { Term } from './terms.ts'
import { ownWorld } from './world.ts'

interface Prepared {
  readonly net: RuleNet
  readonly clause: Clause
  /** Stamp of the clause for which a rule was last looked at. */
  readonly seen: Int32Array
}

let prepared: Prepared | null = null

function prepare(): Prepared {
  if (!prepared) {
    const net = prepareNet()
    prepared = { net, clause: emptyClause(net), seen: new Int32Array(net.rules.length) }
  }
  return prepared
}

/**
 * compromise's last tagging step, the rules over neighbouring words, with the same result at a tenth of the price.
 *
 * Does what `compute('postTagger')` does, but asks a rule only where its words and tags are in the clause in an order
 * in which it could match, and makes no views of the hits.
 */
export function applyRules(sentences: Term[][]): void {
  const world = ownWorld()
  const clauses = clausesOf(sentences)
  world.methods.one.bulkTagger(hitsOf(clauses), clauses, world)
}

/** A rule that matches a clause, and its rank in compromise's order. */
interface Matched {
  readonly rule: PreparedRule
  readonly rank: number
  readonly matches: readonly Match[]
}

function hitsOf(clauses: readonly Term[][]): Hit[] {
  const hits: Hit[] = []
  const state = prepare()
  for (let number = 0; number < clauses.length; number++) {
    const terms = clauses[number] ?? []
    readClause(state.clause, terms)
    for (const { rule, matches } of matchedRules(state, terms)) {
      const { match, tag, unTag, chunk, safe, freeze, reason } = rule.rule
      for (const [first, end] of matches) {
        hits.push({ match, tag, unTag, chunk, safe, freeze, reason, pointer: [number, first, end] })
      }
    }
  }
  return hits
}

/** The rules that match the clause, in compromise's order: later tags overwrite earlier ones. */
function matchedRules(state: Prepared, terms: Term[]): Matched[] {
  const { net, clause } = state
  const found: Matched[] = []
  for (const hook of clause.present) {
    const listed = net.byHook[hook]
    if (listed) addMatched(state, listed, terms, found)
  }
  return found.length > 1 ? found.sort((a, b) => a.rank - b.rank) : found
}

/** Adds the rules of a hook's list that match. */
function addMatched(state: Prepared, listed: Int32Array, terms: Term[], found: Matched[]): void {
  for (let at = 0; at < listed.length; at += 4 + (listed[at + 3] ?? 0)) {
    const matched = mayApply(state.clause, listed, at) ? tried(state, listed[at] ?? 0, terms) : null
    if (matched) found.push(matched)
  }
}

/** False when a rule of a hook's list cannot match the clause: see `listed`. */
function mayApply(
  { masks, words, contracted, hooks, stamp }: Clause,
  listed: Int32Array,
  at: number,
): boolean {
  const first = listed[at + 1] ?? -1
  if (first >= 0 && words === 1) {
    const second = listed[at + 2] ?? -1
    const begin = masks[first] ?? 0
    if (begin === 0 || (second >= 0 && !contracted && (begin & ((masks[second] ?? 0) >>> 1)) === 0))
      return false
  }
  for (let need = at + 4, last = need + (listed[at + 3] ?? 0); need < last; need++) {
    if (hooks[listed[need] ?? 0] !== stamp) return false
  }
  return true
}

function tried({ net, clause, seen }: Prepared, index: number, terms: Term[]): Matched | null {
  const rule = net.rules[index]
  if (!rule || seen[index] === clause.stamp) return null
  seen[index] = clause.stamp
  if (!isAskedFor(clause, rule)) return null
  const matches = matchesOfRule(clause, rule, terms)
  return matches.length > 0 ? { rule, rank: rankOf(clause, rule), matches } : null
}

function matchesOfRule(clause: Clause, rule: PreparedRule, terms: Term[]): readonly Match[] {
  if (rule.program) return matchesOf(clause, rule.program)
  const { ptrs } = engine().world.methods.one.match([terms], rule.rule)
  return ptrs.map(([, first, end]): Match => [first, end])
}

function isAskedFor(clause: Clause, { rule, wants, unless }: PreparedRule): boolean {
  const { hooks, stamp } = clause
  if (clause.terms < rule.minWords) return false
  for (const hook of unless) if (hooks[hook] === stamp) return false
  if (wants.length === 0) return true
  let found = 0
  for (const hook of wants) if (hooks[hook] === stamp) found++
  return found >= rule.minWant
}

function rankOf(clause: Clause, { ranks }: PreparedRule): number {
  let lowest = Number.POSITIVE_INFINITY
  for (const [hook, rank] of ranks) {
    if (rank < lowest && clause.hooks[hook] === clause.stamp) lowest = rank
  }
  return lowest
}
