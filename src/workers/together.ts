import type { Supply } from '../read/list.ts'
import type { Setting } from './outcome.ts'
import type { Answer, Task } from './pool.ts'

/** How many articles are extracted together at most, and how many UTF-16 units of text they may have. */
const MOST = 10
const LONGEST = 40_000

/**
 * The articles behind one that are extracted together with it: those that are not in the cache and can be read. The first is
 * extracted alone, the next two together, and so on: few articles need little memory.
 */
export function behind({ articles, read }: Supply, first: number): Task[] {
  const found: Task[] = []
  let length = articles[first]?.length ?? 0
  const most = Math.min(MOST, first + 1) - 1
  for (let index = first + 1; found.length < most; index++) {
    const waiting = articles[index]
    length += waiting?.length ?? 0
    if (!waiting || length > LONGEST) break
    if (waiting.kept !== null) continue
    const article = read(index)
    if (!('level' in article)) found.push({ index, article })
  }
  return found
}

/** The first of some articles that are extracted together: at least one. */
export function fewOf(tasks: readonly Task[]): Task[] {
  const few: Task[] = []
  let length = 0
  for (const task of tasks) {
    length += task.article.text.length
    if (few.length === MOST || (few.length > 0 && length > LONGEST)) break
    few.push(task)
  }
  return few
}

/** Extracts articles together, in their order. Code for extraction is loaded when it is first needed. */
export async function answersTogether(tasks: readonly Task[], setting: Setting): Promise<Answer[]> {
  const { outcomesOf } = await import('./outcome.ts')
  const outcomes = outcomesOf(
    tasks.map(({ article }) => article),
    setting,
  )
  return tasks.flatMap(({ index }, at) => {
    const outcome = outcomes[at]
    return outcome ? [{ index, outcome }] : []
  })
}
