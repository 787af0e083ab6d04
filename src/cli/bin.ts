import { cachedDataVersionTag } from 'node:v8'
import { run } from './main.ts'
import { ioOfProcess } from './process.ts'
import { type Snapshot, snapshotFor } from './snapshot/place.ts'
import { collectEarly, optimizeLater } from './v8.ts'

const argv = process.argv.slice(2)
const snapshot = snapshotFor(process, cachedDataVersionTag()) // of V8 before it is set
process.exitCode = (snapshot && (await handedOver(snapshot))) ?? (await runHere())

/** By a process that begins with the engine loaded; null when there can be none. */
async function handedOver(snapshot: Snapshot): Promise<number | null> {
  const { handOver } = await import('./snapshot/hand-over.ts')
  return handOver(snapshot, argv)
}

function runHere(): Promise<number> {
  optimizeLater()
  collectEarly()
  return run(argv, ioOfProcess())
}
