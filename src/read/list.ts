import { resolve, sep } from 'node:path'
import type { ArticleClaims, Note } from '../types.ts'
import { type Loaded, loadAgain, loadFile, loadStream, type ReadOptions } from './load.ts'
import { sourceNames } from './names.ts'
import type { RawArticle } from './raw.ts'
import { type Found, findFiles } from './walk.ts'

/** What is known of an article whose text need not be in memory. */
export interface Listed {
  readonly source: string
  readonly path: string | null
  /** UTF-16 units of its text. */
  readonly length: number
  /** The file of a cache that has it; null when there is none. */
  readonly kept: string | null
}

/** Articles that are read when their turn comes: their texts need not be in memory at once. */
export interface Supply {
  readonly articles: readonly Listed[]
  /** The nth of the articles; or why a file that was an article can no longer be read. */
  readonly read: (index: number) => RawArticle | Note
}

/** What was found. Articles and records have unique source names and are sorted by path, standard input last. */
export interface Listing extends Supply {
  /** Claims saved by an earlier `extract`. */
  readonly records: readonly ArticleClaims[]
  readonly notes: readonly Note[]
  /** Identities (device:inode) of the files that were read, with their paths. */
  readonly identities: ReadonlyMap<string, string>
}

/** As many as there are. */
const ALL = Number.POSITIVE_INFINITY

/** What is done with an article while its text is at hand. */
export interface Holding {
  /** UTF-16 units of texts that are held; those of articles after that are let go, and read again when they are asked for. */
  readonly most?: number
  /** The file of a cache that has an article: its text is not held, unless all are, for it will hardly be asked for. */
  readonly kept?: (article: RawArticle) => string | null
}

/** An article, or the file it can be read from again. */
interface Entry extends Listed {
  readonly from: RawArticle | Found
}

/**
 * Looks at all inputs: what is wrong with them is found and every article has its name before the first is worked on, and yet
 * not all their texts are in memory at once.
 *
 * Never throws for what is wrong with a file: that is a note, and the rest is read.
 */
export async function listInputs(
  paths: readonly string[],
  options: ReadOptions = {},
  { most = ALL, kept = () => null }: Holding = {},
): Promise<Listing> {
  const search = findFiles([...new Set(paths.filter((path) => path !== '-'))], options.follow)
  const notes: Note[] = [...search.notes]
  const identities = new Map<string, string>()
  const entries: Entry[] = []
  const records: (readonly ArticleClaims[])[] = []
  let room = most
  const add = (found: Found | null, { article, records: saved, identity, notes: told }: Loaded) => {
    notes.push(...told)
    if (identity && found) identities.set(identity, found.path)
    records.push(saved)
    if (!article) return
    const { source, path, text } = article
    const file = kept(article)
    const isHeld = found === null || found.stream || (text.length <= room && (file === null || most === ALL))
    if (isHeld) room -= text.length
    const from = isHeld ? article : found
    entries.push({ source, path, length: text.length, kept: file, from })
  }
  for (const found of search.found) add(found, await loadFile(found, options))
  if (paths.includes('-') && options.stdin) add(null, await loadStream(options.stdin, options))
  const named = withNames(entries, records.flat())
  const read = (index: number) => readEntry(named.articles[index], options)
  return { ...named, read, notes, identities }
}

/** All articles of a listing, without those that can no longer be read. */
export function articlesOf({ articles, read }: Supply): RawArticle[] {
  return articles.flatMap((_, index) => {
    const article = read(index)
    return 'level' in article ? [] : [article]
  })
}

function readEntry(entry: Entry | undefined, options: ReadOptions): RawArticle | Note {
  if (!entry) throw new RangeError('no such article')
  const { from, source } = entry
  const article = 'file' in from ? loadAgain(from, options) : from
  return 'level' in article ? article : { ...article, source }
}

interface Named {
  readonly articles: readonly Entry[]
  readonly records: readonly ArticleClaims[]
}

function withNames(articles: readonly Entry[], records: readonly ArticleClaims[]): Named {
  const names = sourceNames([
    ...articles.map(({ path, source }) => ({ path: absolute(path), label: source || null })),
    ...records.map(({ path, source }) => ({ path: absolute(path), label: source })),
  ])
  const named = <Source extends Entry | ArticleClaims>(one: Source, at: number): Source => ({
    ...one,
    source: names[at] ?? one.source,
  })
  return {
    articles: articles.map((article, index) => named(article, index)),
    records: records.map((record, index) => named(record, articles.length + index)),
  }
}

function absolute(path: string | null): string | null {
  return path === null ? null : resolve(path).split(sep).join('/')
}
