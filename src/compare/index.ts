import { kinds } from '../kinds/index.ts'
import { linkAcross } from '../names/across.ts'
import type { ArticleClaims, Comparison, Fact, Note } from '../types.ts'
import { closeOf } from './close.ts'
import { entitySummaries } from './entities.ts'
import { factsOf } from './facts.ts'
import { kinOf } from './kin.ts'
import { fameOf } from './label.ts'
import { matchers } from './match/index.ts'
import { agentFacts } from './names/agents.ts'
import { nameFacts } from './names/facts.ts'
import { inOrder } from './order.ts'
import { articleOrigins } from './origins.ts'
import { proseRemarks } from './prose.ts'
import { readingOf } from './reading.ts'
import { relatedArticles } from './related.ts'
import { isOfAgent, sourcedClaims } from './sourced.ts'
import { statisticsOf } from './statistics.ts'
import { sumsOf } from './sums.ts'
import { sumsAcross, withSums } from './sums-across.ts'

export interface CompareOptions {
  readonly version: string
  readonly notes?: readonly Note[]
}

/**
 * Compares what articles say: which claims answer the same question, and whether they can all be true.
 *
 * The result does not depend on the order of the articles. `kinds` decide what is a fact, `matchers` what is one question.
 */
export function compare(
  given: readonly ArticleClaims[],
  { version, notes = [] }: CompareOptions,
): Comparison {
  const articles = [...given].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0))
  const link = linkAcross(articles)
  const claims = sourcedClaims(articles, link)
  const set = {
    ...statisticsOf(claims, articles.length),
    kin: kinOf(articles, link),
    close: closeOf(articles, link),
  }
  const related = relatedArticles(articles, link)
  const reading = readingOf()
  const origins = articleOrigins(articles, reading)
  const fame = fameOf(claims, reading)
  const remarks = new Map([
    ...proseRemarks(claims, articles, reading),
    ...sumsOf(claims).map(
      ({ total, note, consistent }) =>
        [
          total.index,
          `${articles[total.article]?.source ?? ''} ${consistent ? 'adds up' : 'does not add up'}: ${note}`,
        ] as const,
    ),
  ])
  const context = { articles, related, origins, link, kin: set.kin }
  const rows: Fact[] = kinds.flatMap((kind) =>
    factsOf(
      claims.filter((one) => one.claim.kind === kind.name && !isOfAgent(one)),
      // What matchers keep for a set is kept no longer than for their kind.
      { kind, matcher: matchers[kind.name], set: { ...set }, articles, related, origins, remarks, fame },
    ),
  )
  const facts = [
    ...withSums(rows, sumsAcross(claims, context), context),
    ...nameFacts(claims, context),
    ...agentFacts(claims, context),
  ]
  return {
    schema: 'crossclaim.comparison/1',
    tool: { name: 'crossclaim', version },
    notes: notes.map(({ code, path, message }) => ({ code, path, message })),
    sources: articles.map(({ source, path, title, publisher, published }, position) => ({
      source,
      path,
      title,
      publisher,
      published,
      related: related[position] ?? true,
    })),
    facts: inOrder(facts),
    entities: entitySummaries(articles, link),
    summary: { sources: articles.length, facts: facts.length, ...countsOf(facts) },
  }
}

function countsOf(facts: readonly Fact[]) {
  const counts = { conflict: 0, compatible: 0, agree: 0, single: 0 }
  for (const { verdict } of facts) counts[verdict]++
  return counts
}
