import type { ArticleClaims, Comparison, Note } from '../types.ts'

/** Compares what articles say: which claims answer the same question, and whether they can all be true. */
export function compare(
  articles: readonly ArticleClaims[],
  notes: readonly Note[],
  version: string,
): Comparison {
  return {
    schema: 'crossclaim.comparison/1',
    tool: { name: 'crossclaim', version },
    notes: notes.map(({ code, path, message }) => ({ code, path, message })),
    sources: articles.map(({ source, path, title, publisher, published }) => ({
      source,
      path,
      title,
      publisher,
      published,
      related: true,
    })),
    facts: [],
    entities: [],
    summary: { sources: articles.length, facts: 0, conflict: 0, compatible: 0, agree: 0, single: 0 },
  }
}
