/** A worker thread: gets articles one by one, answers each with its outcome. */
import { parentPort, workerData } from 'node:worker_threads'
import { memoryOf, outcomeOf, type Setting } from './outcome.ts'
import type { Answer, Task } from './pool.ts'

const setting = workerData as Setting

parentPort?.on('message', ({ index, article }: Task) => {
  const outcome = outcomeOf(article, setting)
  const answer: Answer = { index, outcome }
  parentPort?.postMessage(answer, memoryOf(outcome))
})
