import type { Reporter } from './options.ts'
import { orderedComparison, orderedFact } from './order.ts'
import { wellFormed } from './safe.ts'

/** Characters that JSON allows raw but that turn, hide or break text in terminals, logs and JavaScript. */
const ESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** The comparison as one JSON object, indented by two spaces, its keys in a fixed order. */
export const json: Reporter = (result) => `${jsonText(orderedComparison(result), 2)}\n`

/** One line for each fact, each an object with `schema: "crossclaim.fact/1"` and the fields of a fact. */
export const ndjson: Reporter = (result) =>
  result.facts.map((fact) => `${jsonText({ schema: 'crossclaim.fact/1', ...orderedFact(fact) })}\n`).join('')

/**
 * JSON that every reader takes and no terminal is harmed by: direction marks, U+007F-9F, U+2028/9 and U+FEFF are
 * written `\u202e`, which reads back as the same text. A surrogate without a partner becomes U+FFFD, for some
 * readers (jq 1.6) refuse it in any form.
 */
export function jsonText(value: unknown, indent = 0): string {
  const plain = JSON.stringify(value, null, indent)
  return escaped(HALF.test(plain) ? JSON.stringify(value, wellFormedOnly, indent) : plain)
}

/** The same text for a value that `JSON.stringify` has written already. */
export function safeJson(written: string): string {
  return HALF.test(written) ? jsonText(JSON.parse(written)) : escaped(written)
}

function escaped(text: string): string {
  return text.replace(ESCAPED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Half a character, as JSON writes it: asking each value takes as long as writing it, and hardly a text has any. */
const HALF = /\\ud[89a-f]/

function wellFormedOnly(_: string, inner: unknown): unknown {
  return typeof inner === 'string' ? wellFormed(inner) : inner
}
