import { type FSWatcher, watch } from 'node:fs'
import { UsageError } from './failures.ts'
import { type Io, writeAll } from './io.ts'

/** Changes that come so soon after each other are one. Milliseconds. */
const SETTLE = 100

/** Yields after each change of the files and folders, until nobody waits for the next. */
export async function* changesOf(paths: readonly string[]): AsyncGenerator<void> {
  let changed = () => {}
  let pending = false
  const note = () => {
    pending = true
    changed()
  }
  const watchers = paths.map((path): FSWatcher => watch(path, { recursive: true }, note).on('error', note))
  try {
    for (;;) {
      if (!pending) await new Promise<void>((resolve) => (changed = resolve))
      await new Promise((resolve) => setTimeout(resolve, SETTLE))
      pending = false
      yield
    }
  } finally {
    for (const watcher of watchers) watcher.close()
  }
}

/** Carries out a task, and again after each change of its paths; the screen of a terminal is cleared before. */
export async function again(paths: readonly string[], io: Io, task: () => Promise<number>): Promise<number> {
  if (paths.includes('-')) throw new UsageError('--watch reads files and folders, not standard input')
  let code = await task()
  for await (const _ of (io.changes ?? changesOf)(paths)) {
    if (io.stdout.isTTY) await writeAll(io.stdout, '\u001b[2J\u001b[H')
    code = await task()
  }
  return code
}
