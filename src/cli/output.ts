import type { Stats } from 'node:fs'
import { codeOf, wordsOf } from '../read/problems.ts'
import { Failure } from './failures.ts'
import { type Io, writeAll } from './io.ts'
import { oneLine, quotedPath } from './messages.ts'
import { openPlace, type Place, statsOf } from './place.ts'

/** Writes the next piece; false when the reader has gone and nothing more is wanted. */
export type Write = (text: string | Uint8Array) => Promise<boolean>

/** The same for a result that is one text. Resolves to false when the reader has gone. */
export async function deliver(io: Io, text: string, file: string | undefined): Promise<boolean> {
  let open = true
  await deliverPieces(io, file, async (write) => {
    open = await write(text)
  })
  return open
}

/**
 * Writes a result piece by piece to a file, or to standard output when there is none; each piece is awaited.
 *
 * A regular file is written beside its place and renamed over it when `produce` is done, so that it is old or new and
 * whole at any moment; a symbolic link's target is replaced, a device or pipe written through. When `produce` throws,
 * the old file stays. Throws Failure when the result cannot be written.
 */
export async function deliverPieces(
  io: Io,
  file: string | undefined,
  produce: (write: Write) => Promise<void>,
): Promise<void> {
  const place = attempt(file, () => placeOf(io, file))
  try {
    await produce(async (text) => {
      try {
        await place.write(text)
        return true
      } catch (error) {
        if (codeOf(error) === 'EPIPE') return false
        throw failureOf(file, error)
      }
    })
    attempt(file, place.close)
  } catch (error) {
    place.discard()
    throw error
  }
}

function placeOf(io: Io, file: string | undefined): Place {
  if (file !== undefined && file !== '-') return openPlace(file)
  return { write: (text) => writeAll(io.stdout, text), close: () => {}, discard: () => {} }
}

function attempt<Result>(file: string | undefined, act: () => Result): Result {
  try {
    return act()
  } catch (error) {
    throw failureOf(file, error)
  }
}

function failureOf(file: string | undefined, error: unknown): Failure {
  if (error instanceof Failure) return error
  const where = file === undefined ? 'output' : quotedPath(file)
  return new Failure(`cannot write ${where}: ${oneLine(wordsOf(error))}`)
}

/** Throws Failure when the output file is one of the files that were read (device:inode -> path). */
export function refuseInputs(file: string | undefined, identities: ReadonlyMap<string, string>): void {
  const stats = file === undefined || file === '-' ? null : statsOrFailure(file)
  const input = stats ? identities.get(`${stats.dev}:${stats.ino}`) : undefined
  if (input !== undefined) throw new Failure(`refusing to overwrite input ${quotedPath(input)}`)
}

function statsOrFailure(file: string): Stats | null {
  return attempt(file, () => statsOf(file))
}
