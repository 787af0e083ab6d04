/**
 * What a start-up snapshot is made of: the whole program as one script, loaded and used once, so that Node begins where
 * loading has ended. Run by scripts/snapshot.mjs with a folder of articles as argument; no other module imports this one.
 *
 * What is kept of that use are compiled functions, word lists and what is remembered of words; none of it can change a
 * result.
 */
import { setFlagsFromString, startupSnapshot } from 'node:v8'
import { withoutSegmenter } from '../../report/width.ts'
import { withoutTexts } from '../../text/lexicon.ts'
import type { Io, Sink } from '../io.ts'
import { run } from '../main.ts'
import { ioOfProcess } from '../process.ts'
import { collectEarly, optimizeLater } from '../v8.ts'
import { endWithParent } from './parent.ts'

const sink: Sink = { columns: 80, write: (_, done) => done() }
const nowhere: Io = {
  stdin: { async *[Symbol.asyncIterator]() {} },
  stdout: sink,
  stderr: sink,
  env: {},
}

const uses = [
  ['compare', '--format', 'table'],
  ['extract', '--format', 'ndjson'],
]

async function use(folder: string): Promise<void> {
  for (const [command = '', ...options] of uses) {
    const code = await run([command, ...options, '--no-cache', '--no-config', '--jobs', '1', folder], nowhere)
    if (code !== 0) throw new Error(`${command} ended with ${code}`)
  }
}

async function main(): Promise<void> {
  optimizeLater()
  collectEarly()
  endWithParent()
  process.exitCode = await run(process.argv.slice(2), ioOfProcess({ only: 'short' }))
}

async function make(folder: string): Promise<void> {
  await use(folder)
  withoutSegmenter()
  withoutTexts()
  for (const flag of ['--opt', '--sparkplug', '--regexp-tier-up-ticks=1']) setFlagsFromString(flag)
}

startupSnapshot.setDeserializeMainFunction(() => void main())
void make(process.argv[2] ?? '')
