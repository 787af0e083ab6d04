import { isUtf8 } from 'node:buffer'
import { scanUtf8 } from './utf8.ts'
import { fromWindows1252 } from './windows-1252.ts'

/** Encodings that can be asked for. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** The text of a file, or null when it cannot be read as text, and what a reader should know of it. */
export interface Decoded {
  readonly text: string | null
  readonly code: string | null
  readonly message: string | null
}

/**
 * Text of the bytes of a file. A byte-order mark is dropped, nothing else is changed.
 *
 * Without `encoding`: UTF-8, UTF-16 with a byte-order mark or with NUL in nearly every other byte, else windows-1252
 * (no well-formed UTF-8 sequence in the file) or damaged UTF-8 with U+FFFD. UTF-32 and binary files are refused.
 * Everything but clean UTF-8 and UTF-16 with a mark comes with a message: `not UTF-8 (byte 0x93 at 31); read as windows-1252`.
 */
export function decode(bytes: Uint8Array, encoding: Encoding | null = null): Decoded {
  const mark = markOf(bytes)
  if (mark === 'utf-32' && !encoding) {
    return refused('utf-32', 'UTF-32 is not supported; convert it to UTF-8')
  }
  if (mark === 'utf-16le' || mark === 'utf-16be') return utf16(bytes.subarray(2), encoding ?? mark, null)
  const body = mark === 'utf-8' ? bytes.subarray(3) : bytes
  if (encoding) return asked(body, encoding)
  const guess = utf16Guess(body)
  if (guess) return utf16(body, guess, `read as ${guess.toUpperCase()} (no byte-order mark)`)
  const nul = body.indexOf(0)
  if (nul >= 0) return refused('binary', `binary file (NUL at byte ${nul}); skipped`)
  return isUtf8(body) ? decoded(utf8(body)) : repaired(body)
}

function decoded(text: string, code: string | null = null, message: string | null = null): Decoded {
  return { text, code, message }
}

function refused(code: string, message: string): Decoded {
  return { text: null, code, message }
}

function markOf(bytes: Uint8Array): Encoding | 'utf-32' | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : null
}

/** UTF-16 of mostly Latin text has NUL in nine of ten even or odd bytes, and few in the others. */
function utf16Guess(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, 4096 & ~1)
  const pairs = head.length >> 1
  if (pairs === 0 || head.indexOf(0) < 0) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even++
    if (head[at + 1] === 0) odd++
  }
  if (odd >= pairs * 0.9 && even < pairs * 0.1) return 'utf-16le'
  return even >= pairs * 0.9 && odd < pairs * 0.1 ? 'utf-16be' : null
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

function utf16(bytes: Uint8Array, encoding: Encoding, message: string | null): Decoded {
  if (encoding === 'utf-8' || encoding === 'windows-1252') return asked(bytes, encoding)
  const code = message ? 'encoding' : null
  try {
    const strict = new TextDecoder(encoding, { ignoreBOM: true, fatal: true })
    return decoded(strict.decode(bytes), code, message)
  } catch {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
    const damage = `damaged ${encoding.toUpperCase()}; the damaged places are read as U+FFFD`
    return decoded(text, 'damaged', message ? `${message}; ${damage}` : damage)
  }
}

function asked(bytes: Uint8Array, encoding: Encoding): Decoded {
  if (encoding === 'windows-1252') return decoded(fromWindows1252(bytes))
  if (encoding === 'utf-8') return isUtf8(bytes) ? decoded(utf8(bytes)) : damagedUtf8(bytes)
  return utf16(bytes, encoding, null)
}

function repaired(bytes: Uint8Array): Decoded {
  const { sequences, first, byte } = scanUtf8(bytes)
  if (sequences > 0) return damagedUtf8(bytes)
  const where = `byte 0x${byte.toString(16)} at ${first}`
  return decoded(fromWindows1252(bytes), 'encoding', `not UTF-8 (${where}); read as windows-1252`)
}

function damagedUtf8(bytes: Uint8Array): Decoded {
  const { damaged, first } = scanUtf8(bytes)
  const places = damaged === 1 ? '1 damaged place' : `${damaged} damaged places`
  return decoded(
    utf8(bytes),
    'damaged',
    `not valid UTF-8: ${places}, the first at byte ${first}, read as U+FFFD`,
  )
}
