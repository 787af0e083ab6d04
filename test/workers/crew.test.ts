import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { type Crew, crewOf } from '../../src/workers/crew.ts'

const script = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`)

/** Answers each message with the number of its thread. */
const echo = script(`
  import { parentPort, threadId } from 'node:worker_threads'
  parentPort.on('message', () => parentPort.postMessage(threadId))`)

const hired: Worker[] = []
afterEach(async () => {
  for (const worker of hired.splice(0)) await worker.terminate()
})

function hire(crew: Crew): Worker {
  const worker = crew.hire()
  hired.push(worker)
  return worker
}

async function answer(worker: Worker): Promise<unknown> {
  worker.postMessage('')
  const [thread] = await once(worker, 'message')
  return thread
}

describe('crewOf', () => {
  it('gives those that are ready before new ones, each once', async () => {
    const crew = crewOf({ script: echo })
    crew.ready(1)
    crew.ready(2)
    crew.ready(1)
    const workers = [hire(crew), hire(crew), hire(crew)]
    const threads = (await Promise.all(workers.map(answer))).map(Number)
    expect(new Set(threads).size).toBe(3)
    // Threads are numbered in the order in which they begin: no more than two had begun before the third was asked for.
    expect(Math.max(...threads) - Math.min(...threads)).toBe(2)
  })

  it('does not give one that has died', async () => {
    const crew = crewOf({ script: script('process.exit(3)') })
    crew.ready(1)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const [code] = await once(hire(crew), 'exit')
    expect(code).toBe(3)
  })

  it('ends those that nobody asked for', async () => {
    const crew = crewOf({ script: echo })
    crew.ready(2)
    const worker = hire(crew)
    crew.dismiss()
    expect(await answer(worker)).toBe(worker.threadId)
    expect(await answer(hire(crew))).toBeGreaterThan(worker.threadId)
  })

  it('does not keep a process that has nothing else to do', () => {
    const built = fileURLToPath(new URL('../../dist/workers/crew.js', import.meta.url))
    const code = `import { crewOf } from ${JSON.stringify(built)}; crewOf().ready(2)`
    const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { timeout: 20_000 })
    expect(status).toBe(0)
  })
})
