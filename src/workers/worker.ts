/** A worker thread: gets articles one by one, answers each with its outcome. */
import { parentPort, workerData } from 'node:worker_threads'
import { outcomeOf, type Setting } from './outcome.ts'
import type { Answer, Task } from './pool.ts'

const setting = workerData as Setting

parentPort?.on('message', ({ index, article }: Task) => {
  const answer: Answer = { index, outcome: outcomeOf(article, setting) }
  parentPort?.postMessage(answer)
})
