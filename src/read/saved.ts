import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Bytes that are read at a time. */
const PIECE = 1 << 20

/** A file of lines, read a piece at a time. */
export interface Lines {
  readonly size: number
  readonly identity: string
  /** Each line once, without its line feed. Throws `Unusual` at a byte that plain UTF-8 text has not. */
  readonly lines: () => Generator<string>
  readonly close: () => void
}

/** The file is no plain UTF-8: its encoding is to be found out from all of it. */
export class Unusual extends Error {}

/** Opens a file for reading it line by line, so that it is never in memory as a whole. Throws what the file system throws. */
export function linesOfFile(file: string | Buffer): Lines {
  const fd = openSync(file, 'r')
  const { size, dev, ino } = fstatSync(fd)
  return { size, identity: `${dev}:${ino}`, lines: () => linesIn(fd, size), close: () => closeSync(fd) }
}

function* linesIn(fd: number, size: number): Generator<string> {
  const piece = Buffer.allocUnsafe(Math.min(PIECE, size + 1))
  const begun: Buffer[] = []
  for (let at = 0; at < size; ) {
    const read = readSync(fd, piece, 0, Math.min(piece.length, size - at), null)
    if (read === 0) break
    const bytes = piece.subarray(at === 0 ? markIn(piece) : 0, read)
    if (bytes.includes(0)) throw new Unusual()
    at += read
    let from = 0
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
      begun.push(bytes.subarray(from, end))
      yield textOf(Buffer.concat(begun))
      begun.length = 0
      from = end + 1
    }
    begun.push(Buffer.from(bytes.subarray(from)))
  }
  yield textOf(Buffer.concat(begun))
}

/** Bytes of a byte-order mark. */
function markIn(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new Unusual()
  }
}
