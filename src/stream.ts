import type { Article, ArticleClaims } from './types.ts'

/** A line that could not be worked on. `line` is counted from 1. */
export interface StreamError {
  readonly schema: 'crossclaim.error/1'
  readonly line: number
  readonly error: string
}

/** What a stream needs of the other stages; given, so that they are loaded when needed. */
export interface StreamStages {
  /** Reads an article: finds its title, date and zones. */
  readonly read: (text: string, path: string | null, published: string | null) => Article
  readonly extract: (article: Article) => ArticleClaims
}

/**
 * Articles as lines of JSON, one object a line, into what each says, one object a line, in the same order.
 *
 * A line has `text` and, as it likes, `source` (or `id`, or `path`), `published`, `publisher` and `title`. It depends on
 * no other line and nothing is held of it, so that memory does not grow. A line that is no such object, or on which
 * extraction fails, yields a StreamError; an empty line yields nothing.
 */
export async function* extractStream(
  lines: AsyncIterable<string> | Iterable<string>,
  stages: StreamStages,
): AsyncGenerator<ArticleClaims | StreamError> {
  for await (const entry of records(lines)) {
    yield 'error' in entry ? entry : outcome(entry.record, entry.line, stages)
  }
}

function outcome(record: JsonObject, line: number, stages: StreamStages): ArticleClaims | StreamError {
  const { text } = record
  const field = (name: string) => nonEmpty(record[name])
  if (typeof text !== 'string') return failure(line, 'no "text"')
  if (!/^(?:\d{4}-\d{2}-\d{2}|$)/.test(field('published') ?? '')) {
    return failure(line, '"published" is not a date; write it as 2025-03-06')
  }
  try {
    const article = stages.read(text, field('path'), field('published'))
    const named: Article = {
      ...article,
      source: field('source') ?? field('id') ?? field('path') ?? (article.source || `line ${line}`),
      title: field('title') ?? article.title,
      publisher: field('publisher') ?? article.publisher,
      published: field('published') ?? article.published,
    }
    return stages.extract(named)
  } catch (error) {
    return failure(line, error instanceof Error ? error.message : String(error))
  }
}

/** Records that follow each other and share a key. */
export interface Run {
  readonly key: string
  readonly records: readonly Readonly<Record<string, unknown>>[]
}

/**
 * Groups lines of JSON that follow each other and have the same value of the field `key` (a string or a number): with
 * input sorted by key, each key comes once, and no more than one group is held at a time.
 *
 * A line that is no object or has no such field yields a StreamError at once.
 */
export async function* groupRuns(
  lines: AsyncIterable<string> | Iterable<string>,
  key: string,
): AsyncGenerator<Run | StreamError> {
  let run: (Run & { readonly records: JsonObject[] }) | undefined
  for await (const entry of records(lines)) {
    const value = 'error' in entry ? null : keyOf(entry.record, key)
    if ('error' in entry) yield entry
    else if (value === null) yield failure(entry.line, `no "${key}"`)
    else if (run?.key === value) run.records.push(entry.record)
    else {
      if (run) yield run
      run = { key: value, records: [entry.record] }
    }
  }
  if (run) yield run
}

interface NumberedRecord {
  readonly line: number
  readonly record: JsonObject
}

/** The objects of the lines that are not empty, with their line numbers. */
async function* records(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<NumberedRecord | StreamError> {
  let line = 0
  for await (const written of lines) {
    line++
    if (written.trim() === '') continue
    const record = parsed(written)
    yield typeof record === 'string' ? failure(line, record) : { line, record }
  }
}

type JsonObject = Readonly<Record<string, unknown>>

/** The object of a line, or why there is none. */
function parsed(line: string): JsonObject | string {
  try {
    const value: unknown = JSON.parse(line)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as JsonObject) : 'not an object'
  } catch {
    return 'not JSON'
  }
}

function keyOf(record: JsonObject, key: string): string | null {
  const value = Object.hasOwn(record, key) ? record[key] : null
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

function nonEmpty(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function failure(line: number, error: string): StreamError {
  return { schema: 'crossclaim.error/1', line, error }
}
