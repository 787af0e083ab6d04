import { type ChildProcess, spawn } from 'node:child_process'
import { NOT_BEGUN } from '../failures.ts'
import type { Snapshot } from './place.ts'

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** How a process ended: by itself, or by a signal. */
export type Ending = { readonly code: number } | { readonly signal: NodeJS.Signals }

/**
 * Has a command line carried out by a Node that begins with a snapshot, and ends this process by the signal that ended that
 * one. Resolves to its exit code, or to null when it could not begin or left a long run to this process.
 */
export async function handOver(snapshot: Snapshot, argv: readonly string[]): Promise<number | null> {
  const ending = await carriedOut(snapshot, argv)
  if (!ending) return null
  if ('code' in ending) return ending.code
  process.kill(process.pid, ending.signal)
  // It is on its way; where signals are ignored this goes on.
  await new Promise((resolve) => setTimeout(resolve, 1000))
  return 2
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
  const child = started(node, ['--snapshot-blob', blob, script, ...argv])
  if (!child) return null
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of PASSED_ON) process.on(signal, pass)
  const ending = await new Promise<Ending>((resolve) => {
    child.once('error', () => resolve({ code: NOT_BEGUN }))
    child.once('exit', (code, signal) => resolve(signal ? { signal } : { code: code ?? NOT_BEGUN }))
  })
  for (const signal of PASSED_ON) process.off(signal, pass)
  return 'code' in ending && ending.code === NOT_BEGUN ? null : ending
}

/** null where the system refuses at once: too many arguments, no memory. */
function started(node: string, argv: readonly string[]): ChildProcess | null {
  try {
    return spawn(node, argv, { stdio: 'inherit' })
  } catch {
    return null
  }
}
