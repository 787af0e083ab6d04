import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import type { Note } from '../types.ts'
import { globBase, globTest, isGlob } from './glob.ts'
import { codeOf, shownPath, wordsOf } from './problems.ts'

/** A file to read. */
export interface Found {
  /** As it is shown; sorts the files. */
  readonly path: string
  /** As it is opened: the path, or bytes where that is shown otherwise, because a name need not be UTF-8. */
  readonly file: string | Buffer
  /** Found in a folder, not named itself. */
  readonly walked: boolean
  /** A pipe or device, to be read as a stream. */
  readonly stream: boolean
}

export interface Search {
  readonly found: readonly Found[]
  readonly notes: readonly Note[]
}

interface State {
  readonly found: Found[]
  readonly notes: Note[]
  readonly seen: Map<string, string>
  readonly follow: boolean
}

const SLASH = Buffer.from('/')

/**
 * The files that paths name: files themselves, and the .txt files under folders, sorted by path.
 *
 * In a folder, symbolic links are skipped unless `follow` is set, as are names with a leading dot, node_modules, pipes,
 * sockets and devices. A file that is named twice is read once. What cannot be found is a note; the rest goes on.
 */
export function findFiles(paths: readonly string[], follow = false): Search {
  const state: State = { found: [], notes: [], seen: new Map(), follow }
  for (const path of [...paths].sort(byCodeUnit)) named(state, path)
  const files = state.found.sort((a, b) => byCodeUnit(a.path, b.path))
  return { found: files.filter((file) => isFirst(state, file)), notes: state.notes }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function problem(state: State, path: string, code: string, message: string): void {
  state.notes.push({ level: 'error', code, path, message })
}

function named(state: State, path: string): void {
  const file = Buffer.from(path)
  try {
    const stats = statSync(file)
    if (stats.isDirectory()) folder(state, file, stats)
    else if (stats.isSocket()) problem(state, path, 'unreadable', 'is a socket')
    else state.found.push({ path, file: path, walked: false, stream: !stats.isFile() })
  } catch (error) {
    unfound(state, path, error)
  }
}

function unfound(state: State, path: string, error: unknown): void {
  const missing = codeOf(error) === 'ENOENT'
  if (missing && isLink(Buffer.from(path))) {
    problem(state, path, 'missing', 'symbolic link to a file that does not exist')
  } else if (missing && isGlob(path)) glob(state, path)
  else problem(state, path, missing ? 'missing' : 'unreadable', wordsOf(error))
}

function isLink(file: Buffer): boolean {
  try {
    return lstatSync(file).isSymbolicLink()
  } catch {
    return false
  }
}

function folder(state: State, file: Buffer, stats: Stats): void {
  const before = state.found.length
  const root = file.length > 1 && file.at(-1) === SLASH[0] ? file.subarray(0, -1) : file
  walk(state, { folder: root, ancestors: [identity(root, stats)], wanted: (path) => /\.txt$/i.test(path) })
  const path = shownPath(file)
  if (state.found.length === before) problem(state, path, 'nothing-found', `no .txt files under ${path}`)
}

function glob(state: State, pattern: string): void {
  const before = state.found.length
  const base = Buffer.from(globBase(pattern))
  const test = globTest(pattern)
  try {
    walk(state, { folder: base, ancestors: [identity(base, statSync(base))], wanted: test })
  } catch {
    // reported below: nothing matches
  }
  if (state.found.length === before) problem(state, pattern, 'missing', 'no file matches this pattern')
}

interface Walk {
  readonly folder: Buffer
  /** Identities of the folders above, to tell a link that leads back to one of them. */
  readonly ancestors: readonly string[]
  readonly wanted: (path: string) => boolean
}

function walk(state: State, at: Walk): void {
  let names: Buffer[] = []
  try {
    names = readdirSync(at.folder, { encoding: 'buffer' })
  } catch (error) {
    problem(state, shownPath(at.folder), 'unreadable', wordsOf(error))
  }
  for (const name of names) {
    const text = name.toString('latin1')
    if (text.startsWith('.') || text === 'node_modules') continue
    const plainRoot = at.folder.length === 1 && at.folder[0] === SLASH[0]
    entry(state, at, Buffer.concat([at.folder, plainRoot ? Buffer.alloc(0) : SLASH, name]))
  }
}

function entry(state: State, at: Walk, file: Buffer): void {
  const path = shownPath(file)
  try {
    let stats = lstatSync(file)
    if (stats.isSymbolicLink()) {
      if (!state.follow) return
      stats = statSync(file)
    }
    if (stats.isDirectory()) {
      const own = identity(file, stats)
      if (at.ancestors.includes(own)) {
        const message = 'link to a folder above it; not followed'
        state.notes.push({ level: 'note', code: 'loop', path, message })
      } else walk(state, { ...at, folder: file, ancestors: [...at.ancestors, own] })
    } else if (stats.isFile() && at.wanted(path)) {
      state.found.push({ path, file: asOpened(path, file), walked: true, stream: false })
    }
  } catch (error) {
    if (at.wanted(path)) problem(state, path, 'unreadable', wordsOf(error))
  }
}

/** A string is a fraction of the size of a buffer. */
function asOpened(path: string, file: Buffer): string | Buffer {
  return Buffer.from(path).equals(file) ? path : file
}

/** Device and inode; the real path on file systems without inodes. */
function identity(file: string | Buffer, stats: Stats): string {
  return stats.ino === 0 ? realpathSync(file) : `${stats.dev}:${stats.ino}`
}

function isFirst(state: State, { path, file, stream }: Found): boolean {
  if (stream) return true
  let own: string
  try {
    own = identity(file, statSync(file))
  } catch {
    return true // it vanished: reading it will say so
  }
  const first = state.seen.get(own)
  if (first === undefined) state.seen.set(own, path)
  else if (first !== path) {
    state.notes.push({ level: 'note', code: 'same-file', path, message: `same file as ${first}; read once` })
  }
  return first === undefined
}
