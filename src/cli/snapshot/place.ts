import { existsSync, readdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What is known of a process when it begins. */
export type Begun = Pick<NodeJS.Process, 'argv' | 'env' | 'execArgv' | 'platform'>

/** A start-up snapshot of the program. */
export interface Snapshot {
  readonly blob: string
  /** The script that it was made of: its path tells where the other files are, it need not be there itself. */
  readonly script: string
}

/** Commands that read no articles: they are done before a snapshot is loaded. */
const LIGHT = new Set(['completion', 'diff', 'help', 'init', 'report'])
/** Options that have a command do nothing else, or last so long that its start does not count. */
const OTHERWISE = new Set(['--help', '-h', '--version', '-V', '--print-config', '--watch'])

/** Files for which the start is a small part of a run: and where they are in the cache, the engine may not be needed at all. */
const MOST_FILES = 100

/**
 * The snapshot to carry out a command line with, null for none. `tag` is that of V8 before any flag of it is set.
 *
 * There is none for commands that are light or are given many files, where Node was given options, which may not suit it, where CROSSCLAIM_SNAPSHOT
 * is 0, and on Windows, where a program that is ended cannot pass that on.
 */
export function snapshotFor(begun: Begun, tag: number, root = packageRoot()): Snapshot | null {
  const { argv, env, execArgv, platform } = begun
  const [command, ...others] = argv.slice(2)
  if (command === undefined || LIGHT.has(command)) return null
  if ([command, ...others].some((word) => OTHERWISE.has(word))) return null
  if (platform === 'win32' || env.CROSSCLAIM_SNAPSHOT === '0') return null
  if (execArgv.length > 0 || env.NODE_OPTIONS || areMany([command, ...others])) return null
  return snapshotIn(root, tag)
}

/** Whether words of a command line name many files: folders count for what stands in them. */
function areMany(words: readonly string[]): boolean {
  return words.reduce((sum, word) => sum + filesAt(word), 0) > MOST_FILES
}

/** What is no folder that can be read is one file, if that: the program will say what is wrong with it. */
function filesAt(word: string): number {
  try {
    return readdirSync(word).length
  } catch {
    return 1
  }
}

/**
 * The name of a snapshot of so many bytes: it holds for one build of Node, one kind of processor and the flags of V8 that
 * `tag` stands for. Node dies of one that was cut short.
 */
export function snapshotName(tag: number, size: number): string {
  return `${startOf(tag)}${size}.blob`
}

function startOf(tag: number): string {
  const { version, platform, arch } = process
  return `start-${version}-${platform}-${arch}-${tag.toString(16)}-`
}

/** null where there is none for this Node, it is not whole, or what it was made of is newer: the program, a word list. */
function snapshotIn(root: string, tag: number): Snapshot | null {
  const dist = join(root, 'dist')
  const start = startOf(tag)
  const name = existsSync(dist) ? readdirSync(dist).find((one) => one.startsWith(start)) : undefined
  if (name === undefined) return null
  const blob = join(dist, name)
  const made = statSync(blob)
  if (name !== snapshotName(tag, made.size)) return null
  const files = [join(root, 'package.json'), join(dist, 'cli/bin.js'), ...filesIn(join(root, 'data'))]
  const isOlder = files.every((file) => isBefore(statSync(file), made))
  return isOlder ? { blob, script: join(dist, 'chunks/snapshot.cjs') } : null
}

/** The package, when the program is joined in dist/chunks; else a folder without a snapshot: single modules may be newer. */
function packageRoot(): string {
  return fileURLToPath(new URL('../..', import.meta.url))
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name))
}

/** Neither changed nor put there after: a copy keeps the one time, a move the other. */
function isBefore(file: Stats, made: Stats): boolean {
  return file.mtimeMs <= made.mtimeMs && file.ctimeMs <= made.ctimeMs
}
