import { resolve, sep } from 'node:path'
import type { Article, ArticleClaims, Note } from '../types.ts'
import { type Bytes, bytesOf, streamed } from './bytes.ts'
import { decode, type Encoding } from './decode.ts'
import { sourceNames } from './names.ts'
import { type RawArticle, rawOf } from './raw.ts'
import { looksLikeRecords, type Records, recordsOf } from './records.ts'
import { type Lines, linesOfFile, Unusual } from './saved.ts'
import { type Found, findFiles } from './walk.ts'

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

/** What was read. Articles and records have unique source names and are sorted by path, standard input last. */
export interface Inputs {
  readonly articles: readonly Article[]
  /** Claims saved by an earlier `extract`. */
  readonly records: readonly ArticleClaims[]
  readonly notes: readonly Note[]
  /** Identities (device:inode) of the files that were read, with their paths. */
  readonly identities: ReadonlyMap<string, string>
}

/** The same, with no line of an article looked at. */
export interface RawInputs extends Omit<Inputs, 'articles'> {
  readonly articles: readonly RawArticle[]
}

const defaultMaxBytes = 8 * 1024 * 1024
/** How much larger a file of saved records may be that is read line by line. */
const LONGER = 4

interface Loaded {
  readonly path: string | null
  readonly article: RawArticle | null
  readonly records: readonly ArticleClaims[]
}

/**
 * Reads articles: files, folders of .txt files, "-" for standard input; and saved records (.ndjson, .jsonl).
 *
 * Never throws for what is wrong with a file: that is a note, and the rest is read.
 */
export async function readInputs(paths: readonly string[], options: ReadOptions = {}): Promise<Inputs> {
  const inputs = await readRaw(paths, options)
  const { layOut } = await import('./article.ts')
  return { ...inputs, articles: inputs.articles.map(layOut) }
}

/** The same without a look at the lines of articles, which takes longer than the reading: who needs it has it done by `layOut`. */
export async function readRaw(paths: readonly string[], options: ReadOptions = {}): Promise<RawInputs> {
  const search = findFiles([...new Set(paths.filter((path) => path !== '-'))], options.follow)
  const notes: Note[] = [...search.notes]
  const identities = new Map<string, string>()
  const loaded: Loaded[] = []
  for (const found of search.found) {
    const saved = savedIn(found, options)
    if (typeof saved !== 'number') {
      notes.push(...saved.notes)
      identities.set(saved.identity, found.path)
      loaded.push({ path: found.path, article: null, records: saved.records })
      continue
    }
    const bytes = await bytesOf(found, saved)
    const taken = load(bytes, { path: found.path, walked: found.walked }, options, notes)
    if ('bytes' in bytes && bytes.identity && taken.length > 0) identities.set(bytes.identity, found.path)
    loaded.push(...taken)
  }
  if (paths.includes('-') && options.stdin) {
    const bytes = await streamed(options.stdin, (head) => limitOfStream(head, options))
    loaded.push(...load(bytes, { path: null, walked: false }, options, notes))
  }
  return { ...named(loaded), notes, identities }
}

/** Reads articles only: what a program that embeds this one needs. Saved records among the paths are left out. */
export async function readArticles(
  paths: readonly string[],
  options: ReadOptions = {},
): Promise<Pick<Inputs, 'articles' | 'notes'>> {
  const { articles, notes } = await readInputs(paths, options)
  return { articles, notes }
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

function openedLines(file: Buffer): Lines | null {
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

function load(bytes: Bytes, { path, walked }: From, options: ReadOptions, notes: Note[]): Loaded[] {
  if ('message' in bytes) {
    notes.push({ level: 'error', code: bytes.code, path, message: bytes.message })
    return []
  }
  const { text, code, message } = decode(bytes.bytes, options.encoding)
  if (code && message) {
    notes.push({ level: text === null || options.strict ? 'error' : 'note', code, path, message })
  }
  if (text === null) return []
  if (looksLikeRecords(text) || (path && isRecordsPath(path))) {
    const { records, notes: found } = recordsOf(text.split('\n'), path)
    notes.push(...found)
    return [{ path, article: null, records }]
  }
  if (walked && isOwnOutput(text)) {
    notes.push({ level: 'note', code: 'own-output', path, message: 'output of crossclaim; left out' })
    return []
  }
  const { raw, notes: further } = rawOf(text, path, options.published)
  notes.push(...further)
  return [{ path, article: raw, records: [] }]
}

/** A comparison that was written into the folder: JSON by its schema, a table by its last lines. */
function isOwnOutput(text: string): boolean {
  return (
    /^\s{0,4}\{\s{0,4}"schema"\s?:\s?"crossclaim\./.test(text.slice(0, 80)) ||
    /^\d{1,6} sources?, \d{1,7} facts?(?::|$)/m.test(text.slice(-600))
  )
}

function named(loaded: readonly Loaded[]): Pick<RawInputs, 'articles' | 'records'> {
  const articles = loaded.flatMap(({ article }) => article ?? [])
  const records = loaded.flatMap((one) => one.records)
  const names = sourceNames([
    ...articles.map(({ path, source }) => ({ path: absolute(path), label: source || null })),
    ...records.map(({ path, source }) => ({ path: absolute(path), label: source })),
  ])
  return {
    articles: articles.map((article, index) => ({ ...article, source: names[index] ?? article.source })),
    records: records.map((record, index) => ({
      ...record,
      source: names[articles.length + index] ?? record.source,
    })),
  }
}

function absolute(path: string | null): string | null {
  return path === null ? null : resolve(path).split(sep).join('/')
}
