import { fstatSync, writeSync } from 'node:fs'
import { codeOf } from '../read/problems.ts'
import type { Sink } from './io.ts'

/**
 * Standard output as a sink.
 *
 * Node's own stream drops what does not fit when a file can take only a part of a write (size limit, full disk), and
 * takes as long to load as the rest of a short run: files and pipes are written here, until all is written or the
 * system says why not. Terminals, and a pipe that takes no more at once, stay with Node: `stream` is asked for then.
 */
export function standardOutput(fd: number, stream: () => Sink): Sink {
  if (!isPlain(fd)) return stream()
  let slow: Sink | undefined
  return {
    write: (chunk, done) => {
      const { error, rest } = writeFully(fd, chunk)
      if (!rest) return done(error)
      slow ??= stream()
      return slow.write(rest, done)
    },
  }
}

function isPlain(fd: number): boolean {
  try {
    const stats = fstatSync(fd)
    return stats.isFile() || stats.isFIFO()
  } catch {
    return false
  }
}

/** `rest`: what a pipe without room, that does not wait for its reader, did not take. */
function writeFully(fd: number, chunk: Uint8Array): { error: Error | null; rest?: Uint8Array } {
  let at = 0
  try {
    while (at < chunk.length) at += writeSync(fd, chunk, at)
    return { error: null }
  } catch (error) {
    return codeOf(error) === 'EAGAIN' ? { error: null, rest: chunk.subarray(at) } : { error: error as Error }
  }
}
