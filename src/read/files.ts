import type { Article, ArticleClaims, Note } from '../types.ts'
import { articlesOf, listInputs } from './list.ts'
import type { ReadOptions } from './load.ts'

export type { ReadOptions } from './load.ts'

/** What was read. Articles and records have unique source names and are sorted by path, standard input last. */
export interface Inputs {
  readonly articles: readonly Article[]
  /** Claims saved by an earlier `extract`. */
  readonly records: readonly ArticleClaims[]
  readonly notes: readonly Note[]
  /** Identities (device:inode) of the files that were read, with their paths. */
  readonly identities: ReadonlyMap<string, string>
}

/**
 * Reads articles: files, folders of .txt files, "-" for standard input; and saved records (.ndjson, .jsonl).
 *
 * Never throws for what is wrong with a file: that is a note, and the rest is read.
 */
export async function readInputs(paths: readonly string[], options: ReadOptions = {}): Promise<Inputs> {
  const listing = await listInputs(paths, options)
  const { records, notes, identities } = listing
  const { layOut } = await import('./article.ts')
  return { articles: articlesOf(listing).map(layOut), records, notes, identities }
}

/** Reads articles only: what a program that embeds this one needs. Saved records among the paths are left out. */
export async function readArticles(
  paths: readonly string[],
  options: ReadOptions = {},
): Promise<Pick<Inputs, 'articles' | 'notes'>> {
  const { articles, notes } = await readInputs(paths, options)
  return { articles, notes }
}
