import { createHash, hash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { threadId } from 'node:worker_threads'
import type { Article, ArticleClaims } from '../types.ts'

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

/** null where the files of the program cannot be looked at: then nobody knows what was kept by which. */
function knownBuild(): string | null {
  try {
    return buildOf(fileURLToPath(new URL('../..', import.meta.url)))
  } catch {
    return null
  }
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

/** Names, sizes and times of all files of the program: no reading, and a changed word list counts. */
function buildOf(root: string): string {
  const own = fileURLToPath(new URL('.', import.meta.url))
  // Joined into few files, the program is the files of this folder; else the folders beside it.
  const code = basename(own) === 'chunks' ? own : fileURLToPath(new URL('..', import.meta.url))
  const files = [...filesIn(code), ...filesIn(join(root, 'data'))]
  return createHash('sha256')
    .update(readFileSync(join(root, 'package.json')))
    .update(files.join('\n'))
    .digest('hex')
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return filesIn(path).map((file) => `${entry.name}/${file}`)
      if (!/\.(?:js|ts|json|txt)$/.test(entry.name) || entry.name.endsWith('.d.ts')) return []
      const { size, mtimeMs } = statSync(path)
      return [`${entry.name}\0${size}\0${mtimeMs}`]
    })
}

/**
 * What is kept for an article: its claims under its own name and path, or null.
 *
 * The name and path of an article do not count, its text, date, title, publisher and zones do. A file that is cut short,
 * changed or unreadable is as good as none.
 */
export function loadClaims(cache: Cache, article: Article): ArticleClaims | null {
  const body = keptBody(cache, article)
  if (body === null) return null
  const { source, path } = article
  return { ...(JSON.parse(body) as ArticleClaims), source, path }
}

/** The same as the text that `JSON.stringify` makes of it: nobody need read it to print it. */
export function loadText(cache: Cache, article: Article): string | null {
  const body = keptBody(cache, article)
  return body === null ? null : opening(article) + body.slice(opening(NOBODY).length)
}

/** The text that was kept, under no name. */
function keptBody(cache: Cache, article: Article): string | null {
  try {
    const kept = readFileSync(pathOf(cache, article))
    const body = kept.subarray(SUM_LENGTH + 1)
    if (kept.toString('latin1', 0, SUM_LENGTH) !== sumOf(body)) return null
    const text = body.toString('utf8')
    return text.startsWith(opening(NOBODY)) ? text : null
  } catch {
    return null
  }
}

const NOBODY = { source: '', path: null }

/** How the text of claims begins: with the fields that depend on where an article was found. */
function opening({ source, path }: Pick<Article, 'source' | 'path'>): string {
  return JSON.stringify({ schema: 'crossclaim.article/1', source, path }).slice(0, -1)
}

/** Whether something is kept for an article, without a look at it: `loadClaims` may still find it broken. */
export function hasClaims(cache: Cache, article: Article): boolean {
  return existsSync(pathOf(cache, article))
}

/**
 * Keeps the claims of an article, as the text that `JSON.stringify` makes of them: the file is there whole or not at all. A cache
 * that cannot be written is no error; claims of another source than the article are not kept.
 */
export function saveText(cache: Cache, article: Article, text: string): void {
  const own = opening(article)
  if (!text.startsWith(own)) return
  const path = pathOf(cache, article)
  const draft = `${path}.${process.pid}.${threadId}.${drafts++}`
  const body = Buffer.from(opening(NOBODY) + text.slice(own.length))
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

function pathOf({ folder, build }: Cache, { title, publisher, published, zones, text }: Article): string {
  const key = createHash('sha256')
    .update(JSON.stringify([build, title, publisher, published, zones]))
    .update('\0')
    .update(text)
    .digest('hex')
  return join(folder, key.slice(0, 2), `${key.slice(2)}.json`)
}
