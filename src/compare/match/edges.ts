import type { Alignment } from '../../values/align.ts'
import type { QuotedWord } from '../../values/words.ts'

/** Words before or after the shared part that may differ in both. */
const EDGE = 3
/** Share of the shorter quotation from which on both may go on with other sentences. */
const MOST = 0.6

/**
 * Whether the shared part begins where one of them does and ends where one of them does. Where most of the shorter one is
 * shared, the bounds of a sentence do too: one of them may leave sentences out.
 */
export function overlapsAtEdges({ a, b, left, head, tail }: Alignment): boolean {
  const most = left.length >= MOST * Math.min(a.length, b.length)
  const before = Math.min(sinceBegin(a, head.a, most), sinceBegin(b, head.b, most))
  const after = Math.min(untilBegin(a, tail.a, most), untilBegin(b, tail.b, most))
  return before <= EDGE && after <= EDGE
}

function sinceBegin(
  words: readonly QuotedWord[],
  [from, to]: readonly [number, number],
  most: boolean,
): number {
  for (let at = to; at > from; at--) if (words[at]?.afterGap || (most && words[at]?.begins)) return to - at
  return to - from
}

function untilBegin(
  words: readonly QuotedWord[],
  [from, to]: readonly [number, number],
  most: boolean,
): number {
  for (let at = from; at < to; at++) if (words[at]?.afterGap || (most && words[at]?.begins)) return at - from
  return to - from
}
