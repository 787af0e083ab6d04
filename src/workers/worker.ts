/** A worker thread: gets articles one by one, answers each with its outcome. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Cache } from '../cache/store.ts'
import { outcomeOf } from './outcome.ts'
import type { Answer, Task } from './pool.ts'

const cache = workerData as Cache | null

parentPort?.on('message', ({ index, article }: Task) => {
  const answer: Answer = { index, outcome: outcomeOf(article, cache) }
  parentPort?.postMessage(answer)
})
