import { Worker } from 'node:worker_threads'
import type { RawArticle } from '../read/raw.ts'
import type { Outcome, Setting } from './outcome.ts'

export interface Task {
  readonly index: number
  readonly article: RawArticle
}

export interface Answer {
  readonly index: number
  readonly outcome: Outcome
}

export interface PoolOptions {
  readonly workers: number
  readonly setting: Setting
  /** The worker that answered gets its next task when the promise is kept. */
  readonly onAnswer: (answer: Answer) => unknown
  /** The program of a worker. */
  readonly script?: URL
  /** Megabytes that a worker may use; it dies of more, and only it. */
  readonly memory?: number
}

/** Many times what the largest article needs. */
const MEMORY = 2048

/** Articles that a worker has at hand, so that it need not wait for the next. */
const AT_HAND = 3

/**
 * Has all tasks done by worker threads; each is answered once, in the order in which they get done.
 *
 * A worker that dies is replaced: the article that it was at is answered with an error, the others it had at hand are
 * given out again. Ends when all are answered, with no worker left; so it does when `onAnswer` throws or rejects, and
 * then rejects with that.
 */
export async function runPool(tasks: readonly Task[], options: PoolOptions): Promise<void> {
  const queue = [...tasks].reverse()
  const failures: unknown[] = []
  const onAnswer = async (answer: Answer) => {
    try {
      if (failures.length === 0) await options.onAnswer(answer)
    } catch (error) {
      failures.push(error)
    }
    if (failures.length > 0) queue.length = 0
  }
  const count = Math.min(options.workers, tasks.length)
  await Promise.all(Array.from({ length: count }, () => serve(queue, { ...options, onAnswer })))
  if (failures.length > 0) throw failures[0]
}

/** Asked for at each use: a start-up snapshot may have been made elsewhere. */
const workerScript = () => new URL('../workers/worker.js', import.meta.url)

/** Runs one worker, and after its death the next, until the queue is empty. */
async function serve(queue: Task[], options: PoolOptions): Promise<void> {
  while (queue.length > 0) {
    const { left, error } = await runWorker(queue, options)
    const [fatal, ...others] = left
    if (fatal) await options.onAnswer({ index: fatal.index, outcome: { error } })
    queue.push(...others.reverse())
  }
}

interface Ending {
  /** Tasks that were not answered, the one at work first. */
  readonly left: readonly Task[]
  readonly error: string
}

function runWorker(queue: Task[], options: PoolOptions): Promise<Ending> {
  const { setting, onAnswer, script = workerScript(), memory = MEMORY } = options
  return new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: setting,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    const hand: Task[] = []
    let error = 'its worker ended'
    let ended = false
    const supply = () => {
      while (!ended && hand.length < AT_HAND) {
        const task = queue.pop()
        if (!task) break
        hand.push(task)
        worker.postMessage(task)
      }
      if (hand.length === 0) void worker.terminate()
    }
    worker.on('message', async (answer: Answer) => {
      hand.shift()
      await onAnswer(answer)
      supply()
    })
    worker.on('error', (cause: Error) => {
      error = cause.message
    })
    worker.on('exit', () => {
      ended = true
      resolve({ left: hand, error })
    })
    supply()
  })
}
