import type { Comparison } from '../types.ts'
import type { Reporter } from './options.ts'
import { orderedComparison, orderedEntity, orderedFact } from './order.ts'
import { wellFormed } from './safe.ts'

/** Characters that JSON allows raw but that turn, hide or break text in terminals, logs and JavaScript. */
const ESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** The comparison as one JSON object, indented by two spaces, its keys in a fixed order. */
export const json: Reporter = (result) => [...jsonPieces(result)].join('')

/** One line for each fact, each an object with `schema: "crossclaim.fact/1"` and the fields of a fact. */
export const ndjson: Reporter = (result) => [...ndjsonPieces(result)].join('')

/** The same as `json`, a fact at a time: of a large comparison the whole would be too long for one text. */
export function* jsonPieces(result: Comparison): Generator<string> {
  const { facts, entities } = result
  const outer = orderedComparison({ ...result, facts: [], entities: [] })
  let before = '{'
  for (const [key, value] of Object.entries(outer)) {
    if (value === undefined) continue
    yield `${before}\n  ${jsonText(key)}: `
    before = ','
    if (key === 'facts') yield* itemsOf(facts, orderedFact)
    else if (key === 'entities') yield* itemsOf(entities, orderedEntity)
    else yield indented(value, 1)
  }
  yield '\n}\n'
}

/** The same as `ndjson`, a line at a time. */
export function* ndjsonPieces({ facts }: Comparison): Generator<string> {
  for (const fact of facts) yield `${jsonText({ schema: 'crossclaim.fact/1', ...orderedFact(fact) })}\n`
}

function* itemsOf<Item>(items: readonly Item[], inOrder: (item: Item) => unknown): Generator<string> {
  let before = '['
  for (const item of items) {
    yield `${before}\n    ${indented(inOrder(item), 2)}`
    before = ','
  }
  yield items.length === 0 ? '[]' : '\n  ]'
}

/** JSON as it stands so many levels deep in an indented object; line feeds inside strings are escaped. */
function indented(value: unknown, levels: number): string {
  return jsonText(value, 2).replaceAll('\n', `\n${'  '.repeat(levels)}`)
}

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
