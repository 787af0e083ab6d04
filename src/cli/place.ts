import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOf } from '../read/problems.ts'
import { Failure } from './failures.ts'
import { quotedPath } from './messages.ts'

/** Where a result is written, piece by piece, until it is closed or discarded. */
export interface Place {
  readonly write: (text: string | Uint8Array) => unknown
  /** The result is whole. */
  readonly close: () => void
  /** The result is not to be. Never throws. */
  readonly discard: () => void
}

/**
 * Opens a file for writing. A regular one is written beside its place and renamed over it when it is closed; a signal
 * that ends the program removes what was written. Throws what the file system throws, and Failure for a folder.
 */
export function openPlace(file: string): Place {
  const stats = statsOf(file)
  if (stats?.isDirectory()) throw new Failure(`cannot write ${quotedPath(file)}: is a folder`)
  if (stats && !stats.isFile()) return through(file)
  const place = stats || isLink(file) ? realpathSync(file) : file
  return beside(place, stats ? stats.mode & 0o7777 : null)
}

/** What a file is; null when there is none. What cannot be found out is an error: the file may be there all the same. */
export function statsOf(file: string): Stats | null {
  try {
    return statSync(file)
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR|ELOOP)$/.test(codeOf(error))) return null
    throw error
  }
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink()
  } catch {
    return false
  }
}

function through(file: string): Place {
  const fd = openSync(file, 'w')
  return {
    write: (text) => writeBytes(fd, text),
    close: () => closeSync(fd),
    discard: () => ignoring(() => closeSync(fd)),
  }
}

function beside(place: string, mode: number | null): Place {
  const { fd, path } = temporary(place)
  const forget = onSignal(() => discard(path))
  let open = true
  const shut = () => {
    if (open) closeSync(fd)
    open = false
  }
  const close = () => {
    fsyncSync(fd)
    shut()
    if (mode !== null) chmodSync(path, mode)
    renameSync(path, place)
    forget()
  }
  const drop = () => {
    forget()
    ignoring(shut)
    discard(path)
  }
  return { write: (text) => writeBytes(fd, text), close, discard: drop }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does something when a signal ends the program, which it then still does; gives what calls that off. */
function onSignal(act: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    act()
    forget()
    process.kill(process.pid, signal)
  }
  const forget = () => {
    for (const signal of SIGNALS) process.off(signal, end)
  }
  for (const signal of SIGNALS) process.on(signal, end)
  return forget
}

/** Temporary names are tried in turn, so that two runs never share one. */
function temporary(place: string): { fd: number; path: string } {
  for (let number = 1; ; number++) {
    const path = join(dirname(place), `.${basename(place)}.${process.pid}.${number}.tmp`)
    try {
      return { fd: openSync(path, 'wx', 0o666), path }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || number >= 100) throw error
    }
  }
}

function discard(path: string): void {
  ignoring(() => unlinkSync(path))
}

/** What went wrong before is to be told, not that its traces could not be removed. */
function ignoring(act: () => void): void {
  try {
    act()
  } catch {
    // They stay.
  }
}

function writeBytes(fd: number, given: string | Uint8Array): void {
  const bytes = typeof given === 'string' ? Buffer.from(given) : given
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, Math.min(bytes.length - at, 1 << 20))
}
