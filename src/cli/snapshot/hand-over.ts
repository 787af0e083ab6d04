import { spawn } from 'node:child_process'
import type { Snapshot } from './place.ts'

/** What Node ends with when it cannot use a snapshot; nothing has been run then. */
const NO_SNAPSHOT = 14

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** How a process ended: by itself, or by a signal. */
export type Ending = { readonly code: number } | { readonly signal: NodeJS.Signals }

/**
 * Has a command line carried out by a Node that begins with a snapshot, and ends this process as that one ended; resolves
 * when it could not begin.
 */
export async function handOver(snapshot: Snapshot, argv: readonly string[]): Promise<void> {
  const ending = await carriedOut(snapshot, argv)
  if (!ending) return
  if ('code' in ending) process.exit(ending.code)
  process.kill(process.pid, ending.signal)
  // It is on its way; a process that ignores it ends here.
  await new Promise((resolve) => setTimeout(resolve, 1000))
  process.exit(2)
}

/**
 * Runs a snapshot with the streams, the folder and the environment of this process; signals are passed on to it. Resolves
 * to how it ended, or to null when it could not begin.
 */
export async function carriedOut(
  { blob, script }: Snapshot,
  argv: readonly string[],
  node = process.execPath,
): Promise<Ending | null> {
  const child = spawn(node, ['--snapshot-blob', blob, script, ...argv], { stdio: 'inherit' })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of PASSED_ON) process.on(signal, pass)
  const ending = await new Promise<Ending>((resolve) => {
    child.once('error', () => resolve({ code: NO_SNAPSHOT }))
    child.once('exit', (code, signal) => resolve(signal ? { signal } : { code: code ?? 2 }))
  })
  for (const signal of PASSED_ON) process.off(signal, pass)
  return 'code' in ending && ending.code === NO_SNAPSHOT ? null : ending
}
