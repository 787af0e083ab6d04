import { type Clause, emptyClause, readClause } from './clause.ts'
import { engine, type Hit, type Term } from './compromise.ts'
import { type PreparedRule, prepareNet, type RuleNet } from './net.ts'
import { couldMatch } from './possible.ts'
import { couldMatchShort } from './possible-short.ts'

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
 * compromise's last tagging step, the rules over neighbouring words, with the same result at a fifth of the price.
 *
 * Does what `compute('postTagger')` does, but asks a rule only where its words and tags are in the clause in an order
 * in which it could match, and makes no views of the hits.
 */
export function applyRules(sentences: Term[][]): void {
  const { world } = engine()
  const clauses = world.methods.two.quickSplit(sentences)
  world.methods.one.bulkTagger(hitsOf(clauses), clauses, world)
}

function hitsOf(clauses: readonly Term[][]): Hit[] {
  const hits: Hit[] = []
  const state = prepare()
  const { match } = engine().world.methods.one
  for (const [number, terms] of clauses.entries()) {
    readClause(state.clause, terms)
    for (const { rule } of candidates(state)) {
      const { tag, unTag, chunk, safe, freeze, reason } = rule
      for (const pointer of match([terms], rule).ptrs) {
        pointer[0] = number
        hits.push({ match: rule.match, tag, unTag, chunk, safe, freeze, reason, pointer })
      }
    }
  }
  return hits
}

/** The rules that may match the clause, in compromise's order: later tags overwrite earlier ones. */
function candidates({ net, clause, seen }: Prepared): PreparedRule[] {
  const found: { rule: PreparedRule; rank: number }[] = []
  const possible = clause.words === 1 ? couldMatchShort : couldMatch
  for (const hook of clause.present) {
    for (const index of net.byHook[hook] ?? []) {
      if (seen[index] === clause.stamp) continue
      seen[index] = clause.stamp
      const rule = net.rules[index]
      if (rule && isAskedFor(clause, rule) && possible(clause, rule)) {
        found.push({ rule, rank: rankOf(clause, rule) })
      }
    }
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ rule }) => rule)
}

function isAskedFor(clause: Clause, { rule, needs, wants, unless }: PreparedRule): boolean {
  const { hooks, stamp } = clause
  if (clause.terms < rule.minWords) return false
  for (const hook of needs) if (hooks[hook] !== stamp) return false
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
