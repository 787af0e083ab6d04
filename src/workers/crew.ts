import { Worker } from 'node:worker_threads'

/** Worker threads, of which some may be started before there is work for them: they load while other things are done. */
export interface Crew {
  /** Starts as many as are missing, so that so many are at hand; those do not keep the process from ending. */
  readonly ready: (workers: number) => void
  /** One that is at hand, or else a new one. It belongs to who asked for it, and keeps the process until it has ended. */
  readonly hire: () => Worker
  /** Ends those that are at hand still. */
  readonly dismiss: () => void
}

export interface CrewOptions {
  /** The program of a worker. */
  readonly script?: URL
  /** Megabytes that a worker may use; it dies of more, and only it. */
  readonly memory?: number
}

/** Many times what the largest article needs. */
const MEMORY = 2048
/**
 * Megabytes for new objects, three times what V8 would take: a third of it holds what some ten articles that are extracted together
 * need, so that most of it is gone by the time it is full, and little is copied and kept. Takes a tenth off the time, and memory too.
 */
const YOUNG = 144

/** Asked for at each use: a start-up snapshot may have been made elsewhere. */
const workerScript = () => new URL('../workers/worker.js', import.meta.url)

/** A crew with nobody at hand. */
export function crewOf({ script = workerScript(), memory = MEMORY }: CrewOptions = {}): Crew {
  const resourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG }
  const begun = () => new Worker(script, { resourceLimits })
  const idle = new Set<Worker>()
  const begin = () => {
    const worker = begun()
    idle.add(worker)
    worker.unref()
    worker.on('error', () => {}) // it ends, and is at hand no more
    worker.on('exit', () => idle.delete(worker))
  }
  return {
    ready: (workers) => {
      while (idle.size < workers) begin()
    },
    hire: () => {
      const [worker = begun()] = idle
      idle.delete(worker)
      worker.ref()
      return worker
    },
    dismiss: () => {
      for (const worker of idle) void worker.terminate()
      idle.clear()
    },
  }
}
