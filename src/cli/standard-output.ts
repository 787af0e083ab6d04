import { fstatSync, writeSync } from 'node:fs'
import type { Sink } from './io.ts'

/**
 * Standard output as a sink.
 *
 * Node's own stream drops what does not fit when a file can take only a part of a write (size limit, full disk): files
 * are written here, until all is written or the system says why not. Terminals and pipes stay with Node.
 */
export function standardOutput(stream: Sink & { readonly fd: number }): Sink {
  return isFile(stream.fd) ? { write: (chunk, done) => done(writeFully(stream.fd, chunk)) } : stream
}

function isFile(fd: number): boolean {
  try {
    return fstatSync(fd).isFile()
  } catch {
    return false
  }
}

function writeFully(fd: number, chunk: Uint8Array): Error | null {
  try {
    for (let at = 0; at < chunk.length; ) at += writeSync(fd, chunk, at)
    return null
  } catch (error) {
    return error as Error
  }
}
