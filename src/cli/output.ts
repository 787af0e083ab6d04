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
import { codeOf, wordsOf } from '../read/problems.ts'
import { Failure } from './failures.ts'
import { type Io, writeAll } from './io.ts'
import { oneLine, quotedPath } from './messages.ts'

/**
 * Writes a result to a file, or to standard output when there is none.
 *
 * A regular file is written beside its place and renamed over it, so that it is old or new and whole at any moment; a
 * symbolic link's target is replaced, a device or pipe written through. Resolves to false when the reader of standard
 * output has gone. Throws Failure when the text cannot be written.
 */
export async function deliver(io: Io, text: string, file: string | undefined): Promise<boolean> {
  try {
    if (file === undefined || file === '-') await writeAll(io.stdout, text)
    else writeFile(file, text)
    return true
  } catch (error) {
    if (codeOf(error) === 'EPIPE') return false
    if (error instanceof Failure) throw error
    const where = file === undefined ? 'output' : quotedPath(file)
    throw new Failure(`cannot write ${where}: ${oneLine(wordsOf(error))}`)
  }
}

/** Throws Failure when the output file is one of the files that were read (device:inode -> path). */
export function refuseInputs(file: string | undefined, identities: ReadonlyMap<string, string>): void {
  const stats = file === undefined || file === '-' ? null : statsOrFailure(file)
  const input = stats ? identities.get(`${stats.dev}:${stats.ino}`) : undefined
  if (input !== undefined) throw new Failure(`refusing to overwrite input ${quotedPath(input)}`)
}

/** What a file is; null when there is none. What cannot be found out is an error: the file may be there all the same. */
function statsOf(file: string): Stats | null {
  try {
    return statSync(file)
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR|ELOOP)$/.test(codeOf(error))) return null
    throw error
  }
}

function statsOrFailure(file: string): Stats | null {
  try {
    return statsOf(file)
  } catch (error) {
    throw new Failure(`cannot write ${quotedPath(file)}: ${oneLine(wordsOf(error))}`)
  }
}

function writeFile(file: string, text: string): void {
  const stats = statsOf(file)
  if (stats?.isDirectory()) throw new Failure(`cannot write ${quotedPath(file)}: is a folder`)
  if (stats && !stats.isFile()) writeThrough(file, text)
  else {
    const place = stats || isLink(file) ? realpathSync(file) : file
    replace(place, text, stats ? stats.mode & 0o7777 : null)
  }
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink()
  } catch {
    return false
  }
}

function writeThrough(file: string, text: string): void {
  const fd = openSync(file, 'w')
  try {
    writeBytes(fd, text)
  } finally {
    closeSync(fd)
  }
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

function replace(place: string, text: string, mode: number | null): void {
  const { fd, path } = temporary(place)
  try {
    try {
      writeBytes(fd, text)
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
    if (mode !== null) chmodSync(path, mode)
    renameSync(path, place)
  } catch (error) {
    discard(path)
    throw error
  }
}

/** What went wrong before is to be told, not that its traces could not be removed. */
function discard(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // It stays.
  }
}

function writeBytes(fd: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, Math.min(bytes.length - at, 1 << 20))
}
