/** A worker thread: gets articles, answers each with its outcome. What has come meanwhile is extracted together. */
import { parentPort, workerData } from 'node:worker_threads'
import { memoryOf, outcomesOf, type Setting } from './outcome.ts'
import type { Task } from './pool.ts'
import { fewOf } from './together.ts'

const setting = workerData as Setting
let waiting: Task[] = []

function work(): void {
  const tasks = fewOf(waiting)
  waiting = waiting.slice(tasks.length)
  const outcomes = outcomesOf(
    tasks.map(({ article }) => article),
    setting,
  )
  for (const [at, outcome] of outcomes.entries())
    parentPort?.postMessage({ index: tasks[at]?.index, outcome }, memoryOf(outcome))
  if (waiting.length > 0) setImmediate(work)
}

parentPort?.on('message', (task: Task) => {
  if (waiting.push(task) === 1) setImmediate(work)
})
