import { readFileSync, realpathSync, statSync } from 'node:fs'
import { wordsOf } from '../read/problems.ts'
import type { Comparison } from '../types.ts'
import { Failure } from './failures.ts'
import { oneLine, quotedPath } from './messages.ts'

/** The text of a file that a flag or argument names. Throws Failure when it cannot be read or is no UTF-8. */
export function fileText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    const reason = error instanceof TypeError ? 'not UTF-8' : oneLine(wordsOf(error))
    throw new Failure(`${quotedPath(path)}: ${reason}`)
  }
}

/** What a file's JSON holds, as `read` understands it. Throws Failure that says where the file is wrong. */
export function jsonFile<Type>(path: string, read: (json: unknown) => Type): Type {
  const text = fileText(path)
  return within(path, () => read(parsedJson(text)))
}

/** A comparison that `--format json` saved. */
export async function savedFile(path: string): Promise<Comparison> {
  const { savedComparison } = await import('../report/saved.ts')
  const text = fileText(path)
  return within(path, () => savedComparison(text))
}

/**
 * The identity (device:inode) of files that were read by their names, so that they are not overwritten. Throws Failure when
 * it cannot be found out.
 */
export function identitiesOf(paths: readonly string[]): ReadonlyMap<string, string> {
  return new Map(paths.map((path) => [identityOf(path), path]))
}

function identityOf(path: string): string {
  try {
    const { dev, ino } = statSync(realpathSync(path))
    return `${dev}:${ino}`
  } catch (error) {
    throw new Failure(`${quotedPath(path)}: ${oneLine(wordsOf(error))}`)
  }
}

function within<Type>(path: string, read: () => Type): Type {
  try {
    return read()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Failure(`${quotedPath(path)}: ${oneLine(reason)}`)
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RangeError('not JSON')
  }
}
