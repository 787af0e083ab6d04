import { keptAt, loadClaims, loadLine, type Name } from '../cache/store.ts'
import type { Listed, Supply } from '../read/list.ts'
import type { RawArticle } from '../read/raw.ts'
import type { Note } from '../types.ts'
import type { Crew } from './crew.ts'
import type { Outcome, Setting } from './outcome.ts'
import { type Answer, runPool, type Task } from './pool.ts'
import { answersTogether, behind } from './together.ts'

/** How articles are worked on, and what is done with the outcome of each. */
export interface Working {
  readonly setting: Setting
  readonly give: (article: Listed, outcome: Outcome) => Promise<boolean>
  /** Worker threads that may have been started already. */
  readonly crew?: Crew | undefined
}

/** In this thread: an article that is to be extracted is so together with some behind it. */
export async function byThisThread(supply: Supply, { setting, give }: Working): Promise<void> {
  const early = new Map<number, Outcome>()
  await inOrder(supply.articles, async (waiting, index) => {
    const extract = async (article: RawArticle) => {
      const tasks = [{ index, article }, ...behind(supply, index)]
      for (const answer of await answersTogether(tasks, setting)) early.set(answer.index, answer.outcome)
      return early.get(index)
    }
    const read = () => supply.read(index)
    const outcome = early.get(index) ?? (await outcomeHere(waiting, read, { setting, extract }))
    early.delete(index)
    return outcome ? give(waiting, outcome) : false
  })()
}

/** In worker threads: outcomes that are early wait for those before them: for an article as long as many, those of as much text. */
export async function byWorkers(
  supply: Supply,
  workers: number,
  { setting, give, crew }: Working,
): Promise<void> {
  const early = new Map<number, Outcome>()
  const settle = inOrder(supply.articles, async (article, index) => {
    const isKept = article.kept !== null
    const extract = async (one: RawArticle) =>
      (await answersTogether([{ index, article: one }], setting))[0]?.outcome
    const read = () => supply.read(index)
    const outcome = isKept ? await outcomeHere(article, read, { setting, extract }) : early.get(index)
    early.delete(index)
    return outcome ? give(article, outcome) : false
  })
  const keep = ({ index, outcome }: Answer) => early.set(index, outcome)
  const onAnswer = (answer: Answer) => {
    keep(answer)
    return settle()
  }
  await runPool(tasksOf(supply, keep), { workers, setting, onAnswer, crew })
  await settle()
}

/** Gives the next article that is not in the cache; one that cannot be read is answered instead. */
function tasksOf({ articles, read }: Supply, answer: (answer: Answer) => unknown): () => Task | null {
  let next = 0
  return () => {
    for (let waiting = articles[next]; waiting; waiting = articles[next]) {
      const index = next++
      if (waiting.kept !== null) continue
      const article = read(index)
      if (!('level' in article)) return { index, article }
      answer({ index, outcome: { unread: article } })
    }
    return null
  }
}

/**
 * Goes through articles in their order, each when it is ready: a call goes on from the first that was not, and resolves
 * when that far all are given away. Between two articles signals and timers have their turn.
 */
function inOrder(
  articles: readonly Listed[],
  isGiven: (article: Listed, index: number) => Promise<boolean>,
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

interface Here {
  readonly setting: Setting
  readonly extract: (article: RawArticle) => Promise<Outcome | undefined>
}

/** From the cache, where an article need not be read again, or extracted in this thread. */
async function outcomeHere(
  waiting: Listed,
  read: () => RawArticle | Note,
  { setting, extract }: Here,
): Promise<Outcome | undefined> {
  const before = waiting.kept === null ? null : fromCache(waiting.kept, waiting, setting.asLine)
  if (before) return before
  const article = read()
  if ('level' in article) return { unread: article }
  // Another of the same text may have been extracted since.
  const since = setting.cache && keptAt(setting.cache, article)
  const meanwhile = since === null ? null : fromCache(since, article, setting.asLine)
  return meanwhile ?? extract(article)
}

function fromCache(file: string, name: Name, asLine = false): Outcome | null {
  const line = asLine ? loadLine(file, name) : null
  if (line !== null) return { line }
  const claims = asLine ? null : loadClaims(file, name)
  return claims && { claims }
}
