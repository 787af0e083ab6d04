import { availableParallelism } from 'node:os'
import { type Cache, cacheFor, loadClaims } from './cache/store.ts'
import type { Lexicon } from './names/lexicon.ts'
import { overBudget } from './text/budget.ts'
import type { Article, ArticleClaims, Note } from './types.ts'
import type { Outcome } from './workers/outcome.ts'
import { runPool, type Task } from './workers/pool.ts'

/** How many articles are worked on, and where results are kept. */
export interface ExtractAllOptions {
  /** Worker threads; 1: none. 'auto': none below a million characters that are not in the cache. */
  readonly jobs?: number | 'auto'
  readonly cache?: Cache | null
  /** A reader's own names. */
  readonly lexicon?: Lexicon
  readonly onProgress?: (done: number, total: number) => void
}

export interface ExtractedArticles {
  /** In the order of the articles, without those that failed. */
  readonly results: readonly ArticleClaims[]
  /** One error an article that failed, one note an article that was cut at its budget. */
  readonly notes: readonly Note[]
}

/** Characters for which a worker thread pays: below, its start costs more than it saves. */
const WORTH_A_WORKER = 1_000_000

/**
 * What each article says: from the cache, or extracted in this thread or in worker threads.
 *
 * The result is the same for any number of jobs and with or without cache. An article on which extraction fails is left
 * out and becomes a note. Code for extraction is loaded only when an article is not in the cache.
 */
export async function extractAll(
  articles: readonly Article[],
  { jobs = 'auto', cache: given = null, lexicon, onProgress }: ExtractAllOptions = {},
): Promise<ExtractedArticles> {
  const cache = given && lexicon ? cacheFor(given, lexicon) : given
  const setting = { cache, lexicon }
  const outcomes: (Outcome | undefined)[] = articles.map((article) => {
    const claims = cache && loadClaims(cache, article)
    return claims ? { claims } : undefined
  })
  const tasks = articles.flatMap((article, index): Task[] => (outcomes[index] ? [] : [{ index, article }]))
  let done = articles.length - tasks.length
  const settle = (index: number, outcome: Outcome) => {
    outcomes[index] = outcome
    onProgress?.(++done, articles.length)
  }
  const workers = jobs === 'auto' ? workersFor(tasks) : Math.min(jobs, tasks.length)
  if (workers > 1) {
    await runPool(tasks, { workers, setting, onAnswer: ({ index, outcome }) => settle(index, outcome) })
  } else if (tasks.length > 0) {
    const { outcomeOf } = await import('./workers/outcome.ts')
    for (const { index, article } of tasks) settle(index, outcomeOf(article, setting))
  }
  return collected(articles, outcomes)
}

function workersFor(tasks: readonly Task[]): number {
  const characters = tasks.reduce((sum, { article }) => sum + article.text.length, 0)
  if (characters < WORTH_A_WORKER) return 1
  return Math.min(availableParallelism(), Math.ceil(characters / WORTH_A_WORKER) + 1)
}

function collected(
  articles: readonly Article[],
  outcomes: readonly (Outcome | undefined)[],
): ExtractedArticles {
  const results: ArticleClaims[] = []
  const notes: Note[] = []
  for (const [index, outcome] of outcomes.entries()) {
    const article = articles[index]
    if (outcome && 'claims' in outcome) {
      results.push(outcome.claims)
      const message = article ? overBudget(article, outcome.claims) : null
      if (message) notes.push({ level: 'note', code: 'budget', path: article?.path ?? null, message })
    } else {
      const message = `extraction failed (${outcome?.error ?? 'no answer'}); left out, please report it`
      notes.push({ level: 'error', code: 'internal', path: article?.path ?? null, message })
    }
  }
  return { results, notes }
}
