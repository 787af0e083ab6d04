import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../failures.ts'
import { fileText } from '../files.ts'
import { oneLine, quotedPath } from '../messages.ts'
import { keyLines } from './lines.ts'

/** Project settings as they were found. */
export interface ConfigFile {
  readonly path: string
  readonly content: unknown
  /** The line of a key, by the path to it. */
  readonly lineOf: (path: readonly string[]) => number
}

const NAMES = ['crossclaim.config.json', '.crossclaimrc.json'] as const
const PACKAGE = 'package.json'
const KEY = 'crossclaim'

/**
 * The nearest settings: crossclaim.config.json, .crossclaimrc.json or the key "crossclaim" of package.json, in `folder` or
 * above it up to the root of its repository (the folder that holds .git). Outside a repository only `folder` counts.
 *
 * Throws Failure when a file that counts is no JSON: "PATH:LINE: not JSON".
 */
export function findConfig(folder: string): ConfigFile | null {
  for (const place of placesFrom(folder)) {
    const name = NAMES.find((candidate) => existsSync(join(place, candidate)))
    if (name) return configIn(join(place, name), [])
    const found = existsSync(join(place, PACKAGE)) ? configIn(join(place, PACKAGE), [KEY]) : null
    if (found && found.content !== undefined) return found
  }
  return null
}

function placesFrom(folder: string): string[] {
  const places = [folder]
  for (let place = folder; ; place = dirname(place)) {
    if (place !== folder) places.push(place)
    if (existsSync(join(place, '.git'))) return places
    if (dirname(place) === place) return [folder]
  }
}

function configIn(path: string, within: readonly string[]): ConfigFile {
  const text = fileText(path).replace(/^\ufeff/, '')
  const whole = parsed(path, text)
  const isObject = typeof whole === 'object' && whole !== null
  const content = within.length === 0 ? whole : isObject ? (whole as Record<string, unknown>)[KEY] : undefined
  const lines = keyLines(text)
  return { path, content, lineOf: (keys) => lines.get(JSON.stringify([...within, ...keys])) ?? 1 }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const { at } = /at position (?<at>\d{1,9})/.exec(String(error))?.groups ?? {}
    const line = text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length
    throw new Failure(
      `${quotedPath(path)}:${line}: not JSON${oneLine(/\/\//.test(text) ? ' (a key "//" holds a comment)' : '')}`,
    )
  }
}
