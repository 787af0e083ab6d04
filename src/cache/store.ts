import { hash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { jsonText } from '../json.ts'
import type { RawArticle } from '../read/raw.ts'
import type { ArticleClaims } from '../types.ts'
import { knownBuild } from './build.ts'

/** Where claims of articles are kept, and for which build of the program. Plain data, so that workers can have it. */
export interface Cache {
  readonly folder: string
  /** Differs when code or word lists differ. */
  readonly build: string
}

/**
 * The cache in `folder`; by default `crossclaim` in $XDG_CACHE_HOME, or in ~/.cache when that is no absolute path.
 *
 * `settings` is whatever else the claims of an article depend on, as text. Nothing is made on disk before the first
 * article is kept. null when there is no home to put it in, or the program cannot look at itself.
 */
export function openCache(folder: string | null = defaultFolder(), settings = ''): Cache | null {
  if (folder === null) return null
  const build = knownBuild()
  if (build === null) return null
  return { folder, build: settings === '' ? build : `${build} ${settings}` }
}

function defaultFolder(): string | null {
  const { XDG_CACHE_HOME: xdg = '' } = process.env
  const base = isAbsolute(xdg) ? xdg : join(home(), '.cache')
  return isAbsolute(base) ? join(base, 'crossclaim') : null
}

function home(): string {
  try {
    return homedir()
  } catch {
    return '' // a user that the system does not know
  }
}

/** The same cache for a reader's own names or other settings: what was kept under others is not found. */
export function cacheFor({ folder, build }: Cache, setting: unknown): Cache {
  return { folder, build: `${build} ${JSON.stringify(setting)}` }
}

/** Where an article was found: what is kept does not depend on it. */
export type Name = Pick<RawArticle, 'source' | 'path'>

/**
 * The claims in a file of the cache, see `keptAt`, under the name and path of the article that asks; null for a file that is cut
 * short, changed or unreadable.
 */
export function loadClaims(file: string, name: Name): ArticleClaims | null {
  const line = loadLine(file, name)
  if (line === null) return null
  const { source, path } = name
  return { ...(JSON.parse(decoder.decode(line)) as ArticleClaims), source, path }
}

const decoder = new TextDecoder()

/**
 * The same as the line that `jsonLine` makes of it: nobody need read it to print it. It stands in memory that the next call
 * writes over.
 */
export function loadLine(file: string, name: Name): Uint8Array | null {
  const own = opening(name)
  const kept = fileAfter(own.length, file)
  const at = own.length + SUM_LENGTH + 1
  const body = kept?.subarray(at)
  if (!kept || !body || kept.toString('latin1', own.length, at - 1) !== sumOf(body)) return null
  if (!startsWith(body, NAMELESS)) return null
  const start = at + NAMELESS.length - own.length
  kept.set(own, start)
  return kept.subarray(start)
}

/** The bytes of a file after so many for whatever is to stand before them; null where it cannot be read. */
function fileAfter(room: number, path: string): Buffer | null {
  try {
    const fd = openSync(path, 'r')
    try {
      const { size } = fstatSync(fd)
      const bytes = memoryOf(room + size)
      return readSync(fd, bytes, room, size, null) === size ? bytes : null
    } finally {
      closeSync(fd)
    }
  } catch {
    return null
  }
}

/** Bytes of memory that are used again: to be given fresh ones takes longer than to read a file. */
const SHARED = Buffer.allocUnsafeSlow(256 * 1024)

function memoryOf(length: number): Buffer {
  return length <= SHARED.length ? SHARED.subarray(0, length) : Buffer.allocUnsafeSlow(length)
}

/** How the line of an article begins: with the fields that depend on where it was found. */
function opening({ source, path }: Name): Buffer {
  return Buffer.from(jsonText({ schema: 'crossclaim.article/1', source, path }).slice(0, -1))
}

/** Lines are kept under no name. */
const NAMELESS = opening({ source: '', path: null })

function startsWith(bytes: Uint8Array, start: Buffer): boolean {
  return start.equals(bytes.subarray(0, start.length))
}

/**
 * The file that is kept for an article, without a look into it; null when there is none.
 *
 * The name and path of an article do not count, its text does, and the date that it is given.
 */
export function keptAt(cache: Cache, article: RawArticle): string | null {
  const path = pathOf(cache, article)
  return existsSync(path) ? path : null
}

/**
 * Keeps the line of what an article says: the file is there whole or not at all. A cache that cannot be written is no error;
 * a line that begins with another source than the article is not kept.
 */
export function saveLine(cache: Cache, article: RawArticle, line: Uint8Array): void {
  const own = opening(article)
  if (!startsWith(line, own)) return
  const path = pathOf(cache, article)
  const draft = `${path}.${process.pid}.${threadId}.${drafts++}`
  const body = Buffer.concat([NAMELESS, line.subarray(own.length)])
  try {
    mkdirSync(dirname(path), { recursive: true })
    const kept = Buffer.concat([Buffer.from(`${sumOf(body)}\n`), body])
    writeFileSync(draft, kept, { flag: 'wx', mode: 0o600 })
    renameSync(draft, path)
    if (basename(path) < LOOKS_BELOW) trim(dirname(path))
  } catch {
    discard(draft)
  }
}

/** One article in sixteen, by its name, looks after the folder it is kept in. */
const LOOKS_BELOW = '1'
/** Bytes that one of the 256 folders of a cache may hold: 512 MiB in all. */
const MOST_IN_FOLDER = 2 * 1024 * 1024

/** Removes the oldest files of a folder until the rest fits, what a killed process left behind among them. */
function trim(folder: string): void {
  const files = readdirSync(folder).map((name) => {
    const path = join(folder, name)
    const { size, mtimeMs } = statSync(path)
    return { path, size, mtimeMs }
  })
  files.sort((a, b) => b.mtimeMs - a.mtimeMs || (a.path < b.path ? -1 : 1))
  let sum = 0
  for (const { path, size } of files) {
    sum += size
    if (sum > MOST_IN_FOLDER) discard(path)
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // There is no such folder: nothing was written.
  }
}

const SUM_LENGTH = 32
let drafts = 0

function sumOf(body: Buffer): string {
  return hash('sha256', body, 'hex').slice(0, SUM_LENGTH)
}

function pathOf({ folder, build }: Cache, { given, text }: RawArticle): string {
  const key = hash('sha256', `${JSON.stringify([build, given])}\0${text}`)
  return `${folder}/${key.slice(0, 2)}/${key.slice(2)}.json`
}
