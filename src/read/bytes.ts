import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs'
import { sizeInWords, wordsOf } from './problems.ts'
import type { Found } from './walk.ts'

/** The bytes of an input, or why there are none. */
export type Bytes =
  | { readonly bytes: Uint8Array; readonly identity: string | null }
  | { readonly code: string; readonly message: string }

/** All bytes of a found file, one open file at a time. Over `limit` bytes it is not read. */
export async function bytesOf({ file, stream }: Found, limit: number): Promise<Bytes> {
  if (!stream) return wholeFile(file, limit)
  try {
    return await streamed(createReadStream(file), () => limit)
  } catch (error) {
    return unreadable(error)
  }
}

/** The same of a file that is no stream. */
export function wholeFile(file: Found['file'], limit: number): Bytes {
  try {
    return whole(file, limit)
  } catch (error) {
    return unreadable(error)
  }
}

function unreadable(error: unknown): Bytes {
  return { code: 'unreadable', message: wordsOf(error) }
}

/**
 * All bytes of a stream, which is left as soon as it has given more than the limit; `limitOf` tells it by the first bytes.
 */
export async function streamed(
  stream: AsyncIterable<Uint8Array | string>,
  limitOf: (head: Uint8Array) => number,
): Promise<Bytes> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    length += bytes.length
    const limit = limitOf(chunks[0] ?? bytes)
    if (length > limit) return tooLarge(length, limit)
    chunks.push(bytes)
  }
  return { bytes: Buffer.concat(chunks), identity: null }
}

function whole(file: Found['file'], limit: number): Bytes {
  const fd = openSync(file, 'r')
  try {
    const stats = fstatSync(fd)
    if (stats.size > limit) return tooLarge(stats.size, limit)
    const buffer = Buffer.allocUnsafe(stats.size + 1)
    let length = 0
    for (let read = -1; read !== 0 && length < buffer.length; length += read) {
      read = readSync(fd, buffer, length, buffer.length - length, null)
    }
    // a file that grows while it is read ends where it ended when it was opened
    return { bytes: buffer.subarray(0, Math.min(length, stats.size)), identity: `${stats.dev}:${stats.ino}` }
  } finally {
    closeSync(fd)
  }
}

function tooLarge(size: number, limit: number): Bytes {
  return {
    code: 'too-large',
    message: `${sizeInWords(size)} is over the limit of ${sizeInWords(limit)} (--max-bytes)`,
  }
}
