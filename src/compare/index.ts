import type { ArticleClaims, Comparison, Fact, Note } from '../types.ts'
import { type Aligned, alignedClaims } from './aligned.ts'
import { entitySummaries } from './entities.ts'
import { factsOf } from './facts.ts'
import { fameOf } from './label.ts'
import { agentFacts } from './names/agents.ts'
import { nameFacts } from './names/facts.ts'
import { inOrder } from './order.ts'
import { articleOrigins } from './origins.ts'
import { proseRemarks } from './prose.ts'
import { readingOf } from './reading.ts'
import { relatedArticles } from './related.ts'
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
export function compare(given: readonly ArticleClaims[], options: CompareOptions): Comparison {
  return comparisonOf(alignedClaims(given), options)
}

/** What the rows of aligned claims say. */
export function comparisonOf(
  { articles, link, kin, claims, kinds }: Aligned,
  { version, notes = [] }: CompareOptions,
): Comparison {
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
  const context = { articles, related, origins, link, kin }
  const told = kinds.flatMap(({ kind, rows }) =>
    factsOf(rows, kind, { articles, related, origins, remarks, fame }),
  )
  const facts = [
    ...withSums(told, sumsAcross(claims, context), context),
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
