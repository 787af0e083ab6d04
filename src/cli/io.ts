/** A place to write to: process.stdout and process.stderr are, and so is a buffer in a test. */
export interface Sink {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  write(chunk: Uint8Array, done: (error?: Error | null) => void): unknown
}

/** All that a run knows of the world outside. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean | undefined }
  readonly stdout: Sink
  readonly stderr: Sink
  /** Yields after each change of the paths; none: those of the file system. */
  readonly changes?: (paths: readonly string[]) => AsyncIterable<unknown>
  /** The folder to look for project settings from; none: there are no settings. */
  readonly cwd?: string
  readonly env: Readonly<Record<string, string | undefined>>
  /**
   * Which runs are to be done here: those that turn out to be short, for much is held here; or those that are long or have all
   * they need in the cache, for the engine is not loaded here. Others are left to who asked for it: `NOT_BEGUN`.
   */
  readonly only?: 'short' | 'long-or-kept'
}

const PIECE = 64 * 1024

/**
 * Writes all of a text (in UTF-8) or of bytes, at most 64 KiB at a time, each piece awaited: nothing is lost at the end of the process.
 *
 * Rejects with the error of the sink: EPIPE when the reader has gone, ENOSPC when the disk is full.
 */
export async function writeAll(sink: Sink, given: string | Uint8Array): Promise<void> {
  const bytes = typeof given === 'string' ? Buffer.from(given) : given
  for (let at = 0; at < bytes.length; at += PIECE) {
    await new Promise<void>((resolve, reject) => {
      sink.write(bytes.subarray(at, at + PIECE), (error) => (error ? reject(error) : resolve()))
    })
  }
}
