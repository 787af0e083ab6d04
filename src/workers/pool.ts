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
 * Has all tasks that `next` gives, until it gives none, done by worker threads, each as soon as one has room for it; each is
 * answered once, in the order in which they get done.
 *
 * A worker that dies is replaced: the article that it was at is answered with an error, the others it had at hand are
 * given out again. Ends when all are answered, with no worker left; so it does when `onAnswer` throws or rejects, and
 * then rejects with that.
 */
export async function runPool(next: () => Task | null, options: PoolOptions): Promise<void> {
  const queue = queueOf(next)
  const failures: unknown[] = []
  const onAnswer = async (answer: Answer) => {
    try {
      if (failures.length === 0) await options.onAnswer(answer)
    } catch (error) {
      failures.push(error)
    }
    if (failures.length > 0) queue.end()
  }
  await Promise.all(Array.from({ length: options.workers }, () => serve(queue, { ...options, onAnswer })))
  if (failures.length > 0) throw failures[0]
}

/** What is still to be done. */
interface Queue {
  readonly take: () => Task | null
  /** Tasks that were taken and not done: they come first. */
  readonly giveBack: (tasks: readonly Task[]) => void
  readonly end: () => void
}

function queueOf(next: () => Task | null): Queue {
  let ended = false
  const back: Task[] = []
  return {
    take: () => (ended ? null : (back.shift() ?? next())),
    giveBack: (tasks) => back.push(...tasks),
    end: () => {
      ended = true
    },
  }
}

/** Asked for at each use: a start-up snapshot may have been made elsewhere. */
const workerScript = () => new URL('../workers/worker.js', import.meta.url)

/** Runs one worker, and after its death the next, until the queue is empty. */
async function serve(queue: Queue, options: PoolOptions): Promise<void> {
  for (let first = queue.take(); first; first = queue.take()) {
    const { left, error } = await runWorker(first, queue, options)
    const [fatal, ...others] = left
    if (fatal) await options.onAnswer({ index: fatal.index, outcome: { error } })
    queue.giveBack(others)
  }
}

interface Ending {
  /** Tasks that were not answered, the one at work first. */
  readonly left: readonly Task[]
  readonly error: string
}

function runWorker(first: Task, queue: Queue, options: PoolOptions): Promise<Ending> {
  const { setting, onAnswer, script = workerScript(), memory = MEMORY } = options
  return new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: setting,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    const hand: Task[] = []
    let error = 'its worker ended'
    let ended = false
    const give = (task: Task) => {
      hand.push(task)
      worker.postMessage(task)
    }
    const supply = () => {
      while (!ended && hand.length < AT_HAND) {
        const task = queue.take()
        if (!task) break
        give(task)
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
    give(first)
    supply()
  })
}
