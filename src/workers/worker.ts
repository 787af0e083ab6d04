/** A worker thread: gets its setting, then articles, answers each with its outcome. What has come meanwhile is extracted together. */
import { parentPort } from 'node:worker_threads'
import { memoryOf, outcomesOf, type Setting } from './outcome.ts'
import type { Message, Task } from './pool.ts'
import { fewOf } from './together.ts'

let setting: Setting = { cache: null }
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

parentPort?.on('message', (message: Message) => {
  if ('setting' in message) setting = message.setting
  else if (waiting.push(message) === 1) setImmediate(work)
})
