import { cachedDataVersionTag } from 'node:v8'
import { run } from './main.ts'
import { ioOfProcess } from './process.ts'
import { snapshotFor } from './snapshot/place.ts'
import { collectEarly, optimizeLater } from './v8.ts'

const argv = process.argv.slice(2)
const snapshot = snapshotFor(process, cachedDataVersionTag()) // of V8 before it is set
if (snapshot) {
  const { handOver } = await import('./snapshot/hand-over.ts')
  await handOver(snapshot, argv)
}
optimizeLater()
collectEarly()
process.exitCode = await run(argv, ioOfProcess())
