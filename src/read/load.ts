import type { ArticleClaims, Note } from '../types.ts'
import { type Bytes, bytesOf, streamed, wholeFile } from './bytes.ts'
import { decode, type Encoding } from './decode.ts'
import { type RawArticle, rawOf } from './raw.ts'
import { looksLikeRecords, type Records, recordsOf } from './records.ts'
import { type Lines, linesOfFile, Unusual } from './saved.ts'
import type { Found } from './walk.ts'

/** How inputs are read. */
export interface ReadOptions {
  /** Largest file in bytes; a file of saved records may be 256 times as large, 64 times where it is no plain UTF-8. */
  readonly maxBytes?: number
  /** Encoding of files without a byte-order mark; null: found out. */
  readonly encoding?: Encoding | null
  /** A file that is not clean UTF-8 or UTF-16 with a mark is an error, not a note. */
  readonly strict?: boolean
  /** Follow symbolic links in folders. */
  readonly follow?: boolean
  /** ISO 8601 date of articles that give none themselves. */
  readonly published?: string | null
  /** Where the path "-" is read from. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | null
}

/** What one input holds: an article, or saved records, or nothing that can be used. */
export interface Loaded {
  readonly article: RawArticle | null
  readonly records: readonly ArticleClaims[]
  /** Identity (device:inode) of the file it was read from. */
  readonly identity: string | null
  readonly notes: readonly Note[]
}

const NOTHING: Loaded = { article: null, records: [], identity: null, notes: [] }

const defaultMaxBytes = 8 * 1024 * 1024
/** How much larger a file of saved records may be that is read line by line. */
const LONGER = 4

/** What a found file holds. */
export async function loadFile(found: Found, options: ReadOptions): Promise<Loaded> {
  const saved = savedIn(found, options)
  if (typeof saved !== 'number') return { ...NOTHING, ...saved }
  return loaded(await bytesOf(found, saved), found, options)
}

/** What standard input holds. */
export async function loadStream(
  stdin: AsyncIterable<Uint8Array | string>,
  options: ReadOptions,
): Promise<Loaded> {
  const bytes = await streamed(stdin, (head) => limitOfStream(head, options))
  return loaded(bytes, { path: null, walked: false }, options)
}

/** The article of a file that was found to be one, read once more; or why it can no longer be read. */
export function loadAgain({ path, file }: Found, options: ReadOptions): RawArticle | Note {
  const bytes = wholeFile(file, limitOf(path, options))
  if ('message' in bytes) return problem(path, bytes)
  const { text, code, message } = decode(bytes.bytes, options.encoding)
  if (text === null) return problem(path, { code: code ?? 'unreadable', message: message ?? 'no text' })
  return rawOf(text, path, options.published).raw
}

function problem(
  path: string | null,
  { code, message }: Exclude<Bytes, { readonly bytes: Uint8Array }>,
): Note {
  return { level: 'error', code, path, message }
}

function isRecordsPath(path: string): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(path)
}

function limitOf(path: string, { maxBytes = defaultMaxBytes }: ReadOptions): number {
  return isRecordsPath(path) ? maxBytes * 64 : maxBytes
}

/** The records of a file of them, read line by line; for other files the bytes that may be read as a whole. */
function savedIn(
  { file, path, stream }: Found,
  options: ReadOptions,
): (Records & Pick<Lines, 'identity'>) | number {
  const limit = limitOf(path, options)
  const opened = stream || options.encoding || !isRecordsPath(path) ? null : openedLines(file)
  if (!opened) return limit
  const { size, identity, lines, close } = opened
  try {
    return size > limit * LONGER ? limit * LONGER : { ...recordsOf(lines(), path), identity }
  } catch (error) {
    if (error instanceof Unusual) return limit
    throw error
  } finally {
    close()
  }
}

function openedLines(file: Found['file']): Lines | null {
  try {
    return linesOfFile(file)
  } catch {
    return null // what is wrong with it is told where it is read as a whole
  }
}

/** Standard input has no name that tells whether it is an article or saved records; its beginning does. */
function limitOfStream(head: Uint8Array, options: ReadOptions): number {
  const isRecords = looksLikeRecords(Buffer.from(head.subarray(0, 100)).toString('latin1'))
  return limitOf(isRecords ? '-.ndjson' : '-', options)
}

interface From {
  readonly path: string | null
  readonly walked: boolean
}

function loaded(bytes: Bytes, { path, walked }: From, options: ReadOptions): Loaded {
  if ('message' in bytes) return { ...NOTHING, notes: [problem(path, bytes)] }
  const { text, code, message } = decode(bytes.bytes, options.encoding)
  const notes: Note[] = []
  if (code && message) {
    notes.push({ level: text === null || options.strict ? 'error' : 'note', code, path, message })
  }
  if (text === null) return { ...NOTHING, notes }
  const { identity } = bytes
  if (looksLikeRecords(text) || (path && isRecordsPath(path))) {
    const { records, notes: found } = recordsOf(text.split('\n'), path)
    return { article: null, records, identity, notes: [...notes, ...found] }
  }
  if (walked && isOwnOutput(text)) {
    notes.push({ level: 'note', code: 'own-output', path, message: 'output of crossclaim; left out' })
    return { ...NOTHING, notes }
  }
  const { raw, notes: found } = rawOf(text, path, options.published)
  return { article: raw, records: [], identity, notes: [...notes, ...found] }
}

/** A comparison that was written into the folder: JSON by its schema, a table by its last lines. */
function isOwnOutput(text: string): boolean {
  return (
    /^\s{0,4}\{\s{0,4}"schema"\s?:\s?"crossclaim\./.test(text.slice(0, 80)) ||
    /^\d{1,6} sources?, \d{1,7} facts?(?::|$)/m.test(text.slice(-600))
  )
}
