import { type Clause, emptyClause, holdsAnywhere, readClause } from './clause.ts'
import { clausesOf } from './clauses.ts'
import { engine, type Pointer } from './compromise.ts'
import { type Match, matchesOf, startsOf } from './matcher.ts'
import { type PreparedRule, prepareNet, type RuleNet } from './net.ts'
import type { Term } from './terms.ts'
import { ownWorld, withTag } from './world.ts'

interface Prepared {
  readonly net: RuleNet
  readonly clause: Clause
  /** Stamp of the clause, and by rule that of the clause for which it was last looked at. */
  stamp: number
  readonly seen: Int32Array
}

let prepared: Prepared | null = null

function prepare(): Prepared {
  if (!prepared) {
    const net = prepareNet()
    prepared = { net, clause: emptyClause(net), stamp: 0, seen: new Int32Array(net.rules.length) }
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
  const state = prepare()
  for (const terms of clausesOf(sentences)) {
    readClause(state.clause, terms)
    for (const { rule, matches } of matchedRules(state, terms)) {
      for (const match of matches) tagMatch(terms, rule, match)
    }
  }
}

/** A rule that matches a clause, and its rank in compromise's order. */
interface Matched {
  readonly rule: PreparedRule
  readonly rank: number
  readonly matches: readonly Match[]
}

/** Tags the terms of a match as compromise's `bulkTagger` does. */
function tagMatch(terms: Term[], { rule, gives }: PreparedRule, [first, end]: Match): void {
  const world = ownWorld()
  if (!gives) {
    const { match, tag, unTag, chunk, safe, freeze, reason } = rule
    const pointer: Pointer = [0, first, end]
    const hit = { match, tag, unTag, chunk, safe, freeze, reason, pointer }
    world.methods.one.bulkTagger([hit], [terms], world)
    return
  }
  const { inTurn, tags } = gives
  for (let at = first; at < end; at++) {
    const term = terms[at]
    if (!term) continue
    if (!inTurn) for (const tag of tags) give(term, tag)
    else give(term, tags[at - first])
  }
  const last = terms[end - 1]
  if (rule.tag === 'Noun' && last)
    give(last, world.methods.two.looksPlural(last.text) ? 'Plural' : 'Singular')
}

function give({ tags, frozen }: Term, tag: string | undefined): void {
  if (tag) tags.list = withTag(tags.list, tag, frozen === true)
}

/** The rules that match the clause, in compromise's order: later tags overwrite earlier ones. */
function matchedRules(state: Prepared, terms: Term[]): Matched[] {
  const { net, clause } = state
  const found: Matched[] = []
  state.stamp++
  for (let at = 0; at < clause.passed.length; at++) {
    const listed = net.byTest[clause.passed[at] ?? 0]
    if (listed) addMatched(state, listed, terms, found)
  }
  return found.length > 1 ? found.sort((a, b) => a.rank - b.rank) : found
}

/** Adds the rules of a list that match. */
function addMatched(state: Prepared, listed: Int32Array, terms: Term[], found: Matched[]): void {
  const { clause } = state
  for (let at = 0; at < listed.length; at++) {
    const conditions = listed[at] ?? 0
    if (clause.words === 1 && startsOf(clause, conditions, 0) === 0) continue
    const matched = tried(state, conditions, terms)
    if (matched) found.push(matched)
  }
}

function tried(state: Prepared, conditions: number, terms: Term[]): Matched | null {
  const { net, clause, seen, stamp } = state
  const index = net.conditions[conditions] ?? 0
  const rule = net.rules[index]
  if (!rule || seen[index] === stamp) return null
  seen[index] = stamp
  if (!isAskedFor(clause, rule)) return null
  const matches = rule.program ? matchesOf(clause, rule.program, conditions) : stockMatches(rule, terms)
  return matches.length > 0 ? { rule, rank: rankOf(clause, rule), matches } : null
}

function stockMatches({ rule }: PreparedRule, terms: Term[]): readonly Match[] {
  const { ptrs } = engine().world.methods.one.match([terms], rule)
  return ptrs.map(([, first, end]): Match => [first, end])
}

/** Whether compromise would try a rule on the clause, by what it asks for anywhere. */
function isAskedFor(clause: Clause, { rule, needs, wants, unless }: PreparedRule): boolean {
  if (clause.terms < rule.minWords) return false
  for (const test of unless) if (holdsAnywhere(clause, test)) return false
  for (const test of needs) if (!holdsAnywhere(clause, test)) return false
  if (wants.length === 0) return true
  let missing = rule.minWant
  for (const test of wants) if (holdsAnywhere(clause, test) && --missing <= 0) return true
  return false
}

function rankOf(clause: Clause, { ranks }: PreparedRule): number {
  for (const [hook, rank] of ranks) if (holdsAnywhere(clause, hook)) return rank
  return Number.POSITIVE_INFINITY
}
