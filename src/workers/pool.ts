import type { RawArticle } from '../read/raw.ts'
import { type Crew, crewOf } from './crew.ts'
import type { Outcome, Setting } from './outcome.ts'

export interface Task {
  readonly index: number
  readonly article: RawArticle
}

/** What a worker is told: first the setting, then tasks. */
export type Message = { readonly setting: Setting } | Task

export interface Answer {
  readonly index: number
  readonly outcome: Outcome
}

export interface PoolOptions {
  readonly workers: number
  readonly setting: Setting
  /** The worker that answered gets its next task when the promise is kept. */
  readonly onAnswer: (answer: Answer) => unknown
  /** Whom to have it done by: those that are at hand first. A new crew where none is given; in the end nobody is at hand. */
  readonly crew?: Crew | undefined
}

/**
 * Articles that a worker has at hand, so that it need not wait for the next, and can extract some together. Long ones
 * are fewer.
 */
const AT_HAND = 12
const FEW = 3
const MOST_AT_HAND = 60_000

/**
 * Articles that follow each other and are done by one worker: they are likely to have names and words in common, which each worker
 * works out for itself. A run ends sooner when its texts are this long, or little has been given out so far.
 */
const LONGEST_RUN = 20
const MOST_CHARACTERS = 80_000
const RUNS_BEFORE = 4

/**
 * Has all tasks that `next` gives, until it gives none, done by worker threads, each as soon as one has room for it; each is
 * answered once, in the order in which they get done. Tasks that follow each other are mostly done by the same worker.
 *
 * A worker that dies is replaced, and each article that it had at hand is given to a worker of its own; one of which that dies too
 * is answered with an error. Ends when all are answered, with no worker left; so it does when `onAnswer` throws or rejects,
 * and then rejects with that.
 */
export async function runPool(next: () => Task | null, options: PoolOptions): Promise<void> {
  const queue = queueOf(next, options.workers)
  const failures: unknown[] = []
  const onAnswer = async (answer: Answer) => {
    try {
      if (failures.length === 0) await options.onAnswer(answer)
    } catch (error) {
      failures.push(error)
    }
    if (failures.length > 0) queue.end()
  }
  const crew = options.crew ?? crewOf()
  const serving = { setting: options.setting, crew, onAnswer }
  await Promise.all(Array.from({ length: options.workers }, () => serve(queue, serving)))
  crew.dismiss()
  if (failures.length > 0) throw failures[0]
}

/** What is still to be done. */
interface Queue {
  /** The tasks of one worker and of those that take its place, one by one. */
  readonly share: () => () => Task | null
  readonly end: () => void
}

function queueOf(next: () => Task | null, workers: number): Queue {
  let ended = false
  const nextRun = runsOf(next, workers)
  return {
    share: () => {
      let own: Task[] = []
      return () => {
        if (ended) return null
        if (own.length === 0) own = nextRun()
        return own.shift() ?? null
      }
    },
    end: () => {
      ended = true
    },
  }
}

/** Gives tasks that follow each other: at first one, then more, so that no worker is left without; none when there are no more. */
function runsOf(next: () => Task | null, workers: number): () => Task[] {
  let given = 0
  return () => {
    const most = Math.min(LONGEST_RUN, 1 + given / workers / RUNS_BEFORE)
    const run: Task[] = []
    let characters = 0
    while (run.length < most && characters < MOST_CHARACTERS) {
      const task = next()
      if (!task) break
      run.push(task)
      characters += task.article.text.length
    }
    given += run.length
    return run
  }
}

/** What each worker is run with. */
type Serving = Pick<PoolOptions, 'setting' | 'onAnswer'> & { readonly crew: Crew }

/** Runs one worker, and after its death the next, until the queue is empty. */
async function serve(queue: Queue, options: Serving): Promise<void> {
  const take = queue.share()
  for (let first = take(); first; first = take()) {
    const { left, error } = await runWorker(first, take, options)
    const [fatal, ...others] = left
    if (fatal && others.length === 0) await options.onAnswer({ index: fatal.index, outcome: { error } })
    else for (const task of left) await runAlone(task, options)
  }
}

async function runAlone(task: Task, options: Serving): Promise<void> {
  const { left, error } = await runWorker(task, () => null, options)
  if (left.length > 0) await options.onAnswer({ index: task.index, outcome: { error } })
}

function hasRoom(hand: readonly Task[]): boolean {
  if (hand.length < FEW) return true
  const characters = hand.reduce((sum, { article }) => sum + article.text.length, 0)
  return hand.length < AT_HAND && characters < MOST_AT_HAND
}

interface Ending {
  /** Tasks that were not answered, the one at work first. */
  readonly left: readonly Task[]
  readonly error: string
}

function runWorker(first: Task, take: () => Task | null, options: Serving): Promise<Ending> {
  const { setting, onAnswer, crew } = options
  return new Promise((resolve) => {
    const worker = crew.hire()
    const tell = (message: Message) => worker.postMessage(message)
    const hand: Task[] = []
    let error = 'its worker ended'
    let ended = false
    const give = (task: Task) => {
      hand.push(task)
      tell(task)
    }
    const supply = () => {
      while (!ended && hasRoom(hand)) {
        const task = take()
        if (!task) break
        give(task)
      }
      if (ended || hand.length > 0) return
      ended = true
      void worker.terminate()
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
    tell({ setting })
    give(first)
    supply()
  })
}
