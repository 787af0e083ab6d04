import { cachedDataVersionTag } from 'node:v8'
import { NOT_BEGUN } from './failures.ts'
import type { Io } from './io.ts'
import { run } from './main.ts'
import { ioOfProcess } from './process.ts'
import { type Snapshot, snapshotFor } from './snapshot/place.ts'
import { collectEarly, optimizeLater } from './v8.ts'

const argv = process.argv.slice(2)
const snapshot = snapshotFor(process, cachedDataVersionTag()) // of V8 before it is set
process.exitCode = await (snapshot ? shortest(snapshot) : runHere())

/** To print what is kept no engine is needed: whether all is kept is found out here before a snapshot is loaded. */
async function shortest(snapshot: Snapshot): Promise<number> {
  const isPrinted = argv[0] === 'extract' && !argv.includes('-') && !argv.includes('--no-cache')
  const code = isPrinted ? await runHere({ only: 'long-or-kept' }) : NOT_BEGUN
  return code === NOT_BEGUN ? ((await handedOver(snapshot)) ?? runHere()) : code
}

/** By a process that begins with the engine loaded; null when there can be none. */
async function handedOver(snapshot: Snapshot): Promise<number | null> {
  const { handOver } = await import('./snapshot/hand-over.ts')
  return handOver(snapshot, argv)
}

function runHere(which: Pick<Io, 'only'> = {}): Promise<number> {
  optimizeLater()
  collectEarly()
  return run(argv, ioOfProcess(which))
}
