import type { Note } from '../types.ts'
import { type Io, writeAll } from './io.ts'

/** Characters that would act on a terminal or break a line. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/gu
const NAMED = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** A file name in a message: quoted as git quotes it when it holds control characters. */
export function quotedPath(path: string): string {
  if (path.search(UNSAFE) < 0) return path
  const inner = path.replace(/["\\]/g, '\\$&').replace(UNSAFE, (char) => NAMED.get(char) ?? escaped(char))
  return `"${inner}"`
}

/** Any text in a message, on one line. */
export function oneLine(text: string): string {
  return text.replace(UNSAFE, (char) => NAMED.get(char) ?? escaped(char))
}

function escaped(char: string): string {
  const code = char.codePointAt(0) ?? 0
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`
}

/** "crossclaim: PATH: what is wrong". */
function noteLine({ path, message }: Note): string {
  const where = path === null ? '' : `${quotedPath(path)}: `
  const text = oneLine(message)
  return `crossclaim: ${path !== null && text.includes(path) ? '' : where}${text}\n`
}

/** Writes notes to stderr; `quiet` leaves out those that are no errors. A closed stderr is no reason to stop. */
export async function tell(io: Io, notes: readonly Note[], quiet = false): Promise<void> {
  const wanted = notes.filter(({ level }) => level === 'error' || !quiet)
  await complain(io, wanted.map(noteLine).join(''))
}

/** Writes a text to stderr, and goes on when that fails. */
export async function complain(io: Io, text: string): Promise<void> {
  try {
    await writeAll(io.stderr, text)
  } catch {
    // nobody can be told
  }
}
