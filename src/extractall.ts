import { availableParallelism } from 'node:os'
import { type Cache, cacheFor, keptAt } from './cache/store.ts'
import type { Lexicon } from './names/lexicon.ts'
import type { Listed, Supply } from './read/list.ts'
import type { RawArticle } from './read/raw.ts'
import { MOST_CLAIMS, overBudget } from './text/budget.ts'
import type { ArticleClaims, Note } from './types.ts'
import { type Crew, crewOf } from './workers/crew.ts'
import type { Outcome } from './workers/outcome.ts'
import { byThisThread, byWorkers } from './workers/turns.ts'

/** How many articles are worked on, and where results are kept. */
export interface ExtractAllOptions {
  /** Worker threads; 1: none. 'auto': none below a million characters that are not in the cache. */
  readonly jobs?: number | 'auto'
  readonly cache?: Cache | null
  /** A reader's own names. */
  readonly lexicon?: Lexicon
  readonly onProgress?: (done: number, total: number) => void
  /** Told before worker threads are started, if they are, and before further ones. */
  readonly onWorkers?: () => void
  /** Worker threads that may have been started already, see `withCrew`. */
  readonly crew?: Crew
}

export interface ExtractedArticles {
  /** In the order of the articles, without those that failed. */
  readonly results: readonly ArticleClaims[]
  /** One error an article that failed, one note an article that was cut at its budget. */
  readonly notes: readonly Note[]
}

/** Is given what an article says; the next is given, and further ones extracted, when its promise is kept. */
export type Take = (claims: ArticleClaims) => unknown

/** Characters for which a worker thread pays: below, its start costs more than it saves. */
const WORTH_A_WORKER = 1_000_000

/**
 * What each article says: from the cache, or extracted in this thread or in worker threads.
 *
 * The result is the same for any number of jobs and with or without cache. An article on which extraction fails is left
 * out and becomes a note. Code for extraction is loaded only when an article is not in the cache.
 */
export async function extractAll(
  articles: readonly RawArticle[],
  options: ExtractAllOptions = {},
): Promise<ExtractedArticles> {
  const results: ArticleClaims[] = []
  const notes = await extractEach(supplyOf(articles, options), options, (claims) => results.push(claims))
  return { results, notes }
}

/** Articles that are in memory already. */
export function supplyOf(articles: readonly RawArticle[], options: ExtractAllOptions): Supply {
  const kept = keptIn(options)
  return {
    articles: articles.map((article) => {
      const { source, path, text } = article
      return { source, path, length: text.length, kept: kept(article) }
    }),
    read: (index) => articles[index] ?? nothingAt(index),
  }
}

function nothingAt(index: number): never {
  throw new RangeError(`no article ${index}`)
}

/**
 * The same, read and given away article by article in their order and not held: memory grows neither with texts nor results.
 *
 * Resolves to the notes; rejects with what `take` throws or rejects with, and then extracts no more.
 */
export async function extractEach(
  supply: Supply,
  options: ExtractAllOptions,
  take: Take,
): Promise<readonly Note[]> {
  return eachOutcome(supply, { ...options, asLine: false }, (outcome) =>
    'claims' in outcome ? take(outcome.claims) : undefined,
  )
}

/**
 * The same with the line that is printed of each article, in UTF-8: where that is all that is wanted, what comes from the cache
 * need not be read, nor claims handed from thread to thread.
 */
export async function extractLines(
  supply: Supply,
  options: ExtractAllOptions,
  take: (line: Uint8Array) => unknown,
): Promise<readonly Note[]> {
  return eachOutcome(supply, { ...options, asLine: true }, (outcome) =>
    'line' in outcome ? take(outcome.line) : undefined,
  )
}

async function eachOutcome(
  supply: Supply,
  options: ExtractAllOptions & { asLine: boolean },
  take: (outcome: Outcome) => unknown,
): Promise<readonly Note[]> {
  const { lexicon, onProgress, onWorkers, crew, asLine } = options
  const { articles } = supply
  const setting = { cache: cacheOf(options), lexicon, asLine }
  const waiting = articles.filter(({ kept }) => kept === null)
  let done = articles.length - waiting.length
  const notes: Note[] = []
  const give = async (article: Listed, outcome: Outcome) => {
    if (article.kept === null) onProgress?.(++done, articles.length)
    notes.push(...notesOf(article, outcome))
    await take(outcome)
    return true
  }
  const workers = workersFor(waiting.length, charactersOf(waiting), options)
  if (workers > 1) {
    onWorkers?.()
    await byWorkers(supply, workers, { setting, give, crew })
  } else await byThisThread(supply, { setting, give })
  return notes
}

function cacheOf({ cache = null, lexicon }: ExtractAllOptions): Cache | null {
  return cache && lexicon ? cacheFor(cache, lexicon) : cache
}

/** The file of the cache that has an article, so that it need not be extracted; null when there is none. */
export function keptIn(options: ExtractAllOptions): (article: RawArticle) => string | null {
  const cache = cacheOf(options)
  return cache === null ? () => null : (article) => keptAt(cache, article)
}

/** The same options for a run whose worker threads may start early, see `keptWhileFound`. */
export function withCrew(options: ExtractAllOptions): ExtractAllOptions {
  return { ...options, crew: crewOf() }
}

/**
 * What `keptIn` gives, for articles that are being found: worker threads of the crew start as soon as there is so much to
 * extract that they pay, and load while the rest is found.
 */
export function keptWhileFound(options: ExtractAllOptions): (article: RawArticle) => string | null {
  const kept = keptIn(options)
  const { crew, onWorkers } = options
  let [articles, characters, begun] = [0, 0, 1]
  return (article) => {
    const file = kept(article)
    if (file !== null || !crew) return file
    articles++
    characters += article.text.length
    const workers = characters < WORTH_A_WORKER ? 1 : workersFor(articles, characters, options)
    if (workers > begun) {
      begun = workers
      onWorkers?.()
      crew.ready(workers)
    }
    return null
  }
}

/** Whether so much is to be extracted that the start of a thread or process does not count. */
export function isLong(articles: readonly Listed[]): boolean {
  return charactersOf(articles.filter(({ kept }) => kept === null)) >= WORTH_A_WORKER
}

function charactersOf(articles: readonly Listed[]): number {
  return articles.reduce((sum, { length }) => sum + length, 0)
}

function workersFor(articles: number, characters: number, { jobs = 'auto' }: ExtractAllOptions): number {
  if (jobs !== 'auto') return Math.min(jobs, articles)
  if (characters < WORTH_A_WORKER) return 1
  return Math.min(availableParallelism(), Math.ceil(characters / WORTH_A_WORKER) + 1)
}

function notesOf({ path, length }: Listed, outcome: Outcome): Note[] {
  if ('unread' in outcome) return [outcome.unread]
  if ('error' in outcome) {
    const message = `extraction failed (${outcome.error}); left out, please report it`
    return [{ level: 'error', code: 'internal', path, message }]
  }
  const message = overBudget(length, 'claims' in outcome ? outcome.claims : countable(outcome.line))
  return message ? [{ level: 'note', code: 'budget', path, message }] : []
}

/** Bytes that each claim has at least. */
const SHORTEST_CLAIM = 100

/** The claims of a line, where they may be as many as an article may have. */
function countable(line: Uint8Array): Pick<ArticleClaims, 'claims'> {
  if (line.length < MOST_CLAIMS * SHORTEST_CLAIM) return { claims: [] }
  return JSON.parse(new TextDecoder().decode(line)) as ArticleClaims
}
