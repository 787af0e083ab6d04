import { availableParallelism } from 'node:os'
import { type Cache, cacheFor, hasClaims, loadClaims, loadLine } from './cache/store.ts'
import type { Lexicon } from './names/lexicon.ts'
import type { RawArticle } from './read/raw.ts'
import { MOST_CLAIMS, overBudget } from './text/budget.ts'
import type { ArticleClaims, Note } from './types.ts'
import type { Outcome, Setting } from './workers/outcome.ts'
import { type Answer, runPool, type Task } from './workers/pool.ts'

/** How many articles are worked on, and where results are kept. */
export interface ExtractAllOptions {
  /** Worker threads; 1: none. 'auto': none below a million characters that are not in the cache. */
  readonly jobs?: number | 'auto'
  readonly cache?: Cache | null
  /** A reader's own names. */
  readonly lexicon?: Lexicon
  /** What `keptOf` tells, where that was asked before. */
  readonly kept?: readonly boolean[]
  readonly onProgress?: (done: number, total: number) => void
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
  const notes = await extractEach(articles, options, (claims) => results.push(claims))
  return { results, notes }
}

/**
 * The same, given away article by article in their order and not held: memory does not grow with the results.
 *
 * Resolves to the notes; rejects with what `take` throws or rejects with, and then extracts no more.
 */
export async function extractEach(
  articles: readonly RawArticle[],
  options: ExtractAllOptions,
  take: Take,
): Promise<readonly Note[]> {
  return eachOutcome(articles, { ...options, asLine: false }, (outcome) =>
    'claims' in outcome ? take(outcome.claims) : undefined,
  )
}

/**
 * The same with the line that is printed of each article, in UTF-8: where that is all that is wanted, what comes from the cache
 * need not be read, nor claims handed from thread to thread.
 */
export async function extractLines(
  articles: readonly RawArticle[],
  options: ExtractAllOptions,
  take: (line: Uint8Array) => unknown,
): Promise<readonly Note[]> {
  return eachOutcome(articles, { ...options, asLine: true }, (outcome) =>
    'line' in outcome ? take(outcome.line) : undefined,
  )
}

async function eachOutcome(
  articles: readonly RawArticle[],
  options: ExtractAllOptions & { asLine: boolean },
  take: (outcome: Outcome) => unknown,
): Promise<readonly Note[]> {
  const { jobs = 'auto', lexicon, onProgress, asLine, kept = keptOf(articles, options) } = options
  const setting = { cache: cacheOf(options), lexicon, asLine }
  const tasks = articles.flatMap((article, index): Task[] => (kept[index] ? [] : [{ index, article }]))
  let done = articles.length - tasks.length
  const notes: Note[] = []
  const give = async (article: RawArticle, outcome: Outcome) => {
    notes.push(...notesOf(article, outcome))
    await take(outcome)
  }
  const workers =
    jobs === 'auto' ? workersFor(tasks.map(({ article }) => article)) : Math.min(jobs, tasks.length)
  const answers = workers > 1 ? new Map<number, Outcome>() : null
  const settle = inOrder(articles, async (article, index) => {
    const outcome = answers && !kept[index] ? answers.get(index) : await outcomeHere(article, setting)
    if (!outcome) return false
    answers?.delete(index)
    if (!kept[index]) onProgress?.(++done, articles.length)
    await give(article, outcome)
    return true
  })
  if (answers) {
    const onAnswer = ({ index, outcome }: Answer) => {
      answers.set(index, outcome)
      return settle()
    }
    await runPool(tasks, { workers, setting, onAnswer })
  }
  await settle()
  return notes
}

/**
 * Goes through articles in their order, each when it is ready: a call goes on from the first that was not, and resolves
 * when that far all are given away. Between two articles signals and timers have their turn.
 */
function inOrder(
  articles: readonly RawArticle[],
  isGiven: (article: RawArticle, index: number) => Promise<boolean>,
): () => Promise<void> {
  let next = 0
  const goOn = async () => {
    for (let article = articles[next]; article && (await isGiven(article, next)); article = articles[++next])
      await new Promise(setImmediate)
  }
  let last = Promise.resolve()
  return () => {
    last = last.then(goOn)
    return last
  }
}

function cacheOf({ cache = null, lexicon }: ExtractAllOptions): Cache | null {
  return cache && lexicon ? cacheFor(cache, lexicon) : cache
}

/** Which articles are in the cache, so that they need not be extracted. */
export function keptOf(articles: readonly RawArticle[], options: ExtractAllOptions): boolean[] {
  const cache = cacheOf(options)
  return articles.map((article) => cache !== null && hasClaims(cache, article))
}

/** Whether so much is to be extracted that the start of a thread or process does not count. */
export function isLong(articles: readonly RawArticle[], kept: readonly boolean[]): boolean {
  return charactersOf(articles.filter((_, index) => !kept[index])) >= WORTH_A_WORKER
}

function charactersOf(articles: readonly RawArticle[]): number {
  return articles.reduce((sum, { text }) => sum + text.length, 0)
}

/** From the cache, or extracted in this thread. */
async function outcomeHere(article: RawArticle, setting: Setting): Promise<Outcome> {
  const before = setting.cache && fromCache(article, setting.cache, setting.asLine)
  if (before) return before
  const { outcomeOf } = await import('./workers/outcome.ts')
  return outcomeOf(article, setting)
}

function fromCache(article: RawArticle, cache: Cache, asLine = false): Outcome | null {
  const line = asLine ? loadLine(cache, article) : null
  if (line !== null) return { line }
  const claims = asLine ? null : loadClaims(cache, article)
  return claims && { claims }
}

function workersFor(articles: readonly RawArticle[]): number {
  const characters = charactersOf(articles)
  if (characters < WORTH_A_WORKER) return 1
  return Math.min(availableParallelism(), Math.ceil(characters / WORTH_A_WORKER) + 1)
}

function notesOf(article: RawArticle, outcome: Outcome): Note[] {
  const { path } = article
  if ('error' in outcome) {
    const message = `extraction failed (${outcome.error}); left out, please report it`
    return [{ level: 'error', code: 'internal', path, message }]
  }
  const message = overBudget(article, 'claims' in outcome ? outcome.claims : countable(outcome.line))
  return message ? [{ level: 'note', code: 'budget', path, message }] : []
}

/** Bytes that each claim has at least. */
const SHORTEST_CLAIM = 100

/** The claims of a line, where they may be as many as an article may have. */
function countable(line: Uint8Array): Pick<ArticleClaims, 'claims'> {
  if (line.length < MOST_CLAIMS * SHORTEST_CLAIM) return { claims: [] }
  return JSON.parse(new TextDecoder().decode(line)) as ArticleClaims
}
