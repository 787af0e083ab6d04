/** Characters that JSON allows raw but that turn, hide or break text in terminals, logs and JavaScript. */
const ESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** Half a character, as JSON writes it: asking each value takes as long as writing it, and hardly a text has any. */
const HALF = /\\ud[89a-f]/

/**
 * JSON that every reader takes and no terminal is harmed by: direction marks, U+007F-9F, U+2028/9 and U+FEFF are
 * written `\u202e`, which reads back as the same text. A surrogate without a partner becomes U+FFFD, for some
 * readers (jq 1.6) refuse it in any form.
 */
export function jsonText(value: unknown, indent = 0): string {
  const plain = JSON.stringify(value, null, indent)
  return escaped(HALF.test(plain) ? JSON.stringify(value, wellFormedOnly, indent) : plain)
}

/** A value as a line of NDJSON that is ready to be printed: `jsonText` and a line feed in UTF-8, in memory of its own. */
export interface Line {
  readonly bytes: Uint8Array
  /** Whether it reads back as what was written: nothing had to become U+FFFD. */
  readonly exact: boolean
}

/** The line of a value. */
export function jsonLine(value: unknown): Line {
  const plain = JSON.stringify(value)
  const exact = !HALF.test(plain)
  const text = exact ? escaped(plain) : jsonText(value)
  return { bytes: encoder.encode(`${text}\n`), exact }
}

const encoder = new TextEncoder()

/** Text with U+FFFD for each surrogate without a partner, which no encoding of Unicode can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

function escaped(text: string): string {
  return text.replace(ESCAPED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function wellFormedOnly(_: string, inner: unknown): unknown {
  return typeof inner === 'string' ? wellFormed(inner) : inner
}
