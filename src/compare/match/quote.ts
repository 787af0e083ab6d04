import { isStopword } from '../../text/stem.ts'
import type { Claim } from '../../types.ts'
import { type Alignment, alignQuotes } from '../../values/align.ts'
import { type QuotedWord, quotedWords } from '../../values/words.ts'
import type { Match, Matcher } from './matcher.ts'
import { canBeSame } from './person.ts'

/** A run of this many equal words is one utterance, when it holds words of content. */
const RUN = 4
/** A run this long outweighs a speaker who seems to be another. */
const LONG_RUN = 7

/**
 * Quotations of one utterance: a shared run of words, from where one of them begins or a sentence does to where one ends,
 * by the same speaker as far as known. A short one must stand in the other whole. Several pieces of one source may
 * stand in one row.
 */
export const quoteMatcher: Matcher = {
  many: true,
  keys: (claim) => keysOf(quotedWords(utteranceOf(claim))),
  match: (a, b) => {
    const alignment = alignQuotes(a.value.text, b.value.text)
    const speakers = speakersFit(a, b)
    if (!speakers && alignment.run < LONG_RUN) return null
    return (
      byRun(alignment) ??
      byWhole(alignment, speakers === 'same') ??
      (speakers ? byBag(alignment) : null) ??
      (speakers === 'same' ? byPiece(a, b) : null)
    )
  },
}

/** Up to this many words of content, words that one other stands between make keys too. */
const FEW = 8

/** Neighbouring words of content, in either order, and runs of five words. Masked words are passed over. */
function keysOf(words: readonly QuotedWord[]): string[] {
  const content = contentOf(words).filter((word) => !word.includes('*'))
  const pairs = (step: number) =>
    content.slice(step).map((word, at) => [word, content[at] ?? ''].sort().join(' '))
  const size = Math.min(RUN + 1, Math.max(3, words.length))
  const runs = words.slice(size - 1).map((_, at) =>
    words
      .slice(at, at + size)
      .map(({ word }) => word)
      .join(' '),
  )
  return [...pairs(1), ...(content.length <= FEW ? pairs(2) : []), ...runs]
}

function contentOf(words: readonly QuotedWord[]): string[] {
  return words.map(({ word }) => word).filter((word) => !isStopword(word) && word.length > 1)
}

/** Whether the speakers are the same, unknown in one, or others (null). */
function speakersFit(a: Claim, b: Claim): 'same' | 'unknown' | null {
  const [one, other] = [a.typed, b.typed].map((typed) => (typed.type === 'words' ? typed.speaker : null))
  if (!one || !other) return 'unknown'
  return canBeSame(one, other) ? 'same' : null
}

/** A run of four words and more with content, in the part where both overlap. */
function byRun(alignment: Alignment): Match | null {
  const { run, pairs } = alignment
  const content = contentOf(matched(alignment)).length
  if (run < RUN || content < (run > RUN + 1 ? 1 : 2)) return null
  const share = pairs.length / (pairs.length + lost(alignment))
  if (share < 0.5 || !overlapsAtEdges(alignment)) return null
  return { score: Math.min(1, 0.5 + share / 2), why: `both quote ${run} words in a row` }
}

/** A short quotation that stands in the other word by word; the same few words alone only from the same speaker. */
function byWhole({ a, b, pairs, run }: Alignment, sameSpeaker: boolean): Match | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 3 || run < short.length || pairs.length < short.length) return null
  const content = contentOf(short).length
  const equal = long.length === short.length
  if (equal && sameSpeaker && content > 0) return { score: 0.8, why: 'both quote the same words' }
  if (content < 2 || (content < 3 && long.length > short.length * 8)) return null
  return { score: 0.8, why: 'the one quotes words of the other' }
}

/** A piece with the one that it goes on from, in front. */
function utteranceOf(claim: Claim): string {
  return [...beforeOf(claim), claim.value.text].join(' ')
}

function beforeOf({ frame }: Claim): string[] {
  return frame.modifiers.flatMap((modifier) =>
    modifier.startsWith('after ') ? [modifier.slice('after '.length)] : [],
  )
}

/** A later piece of an utterance of which both quote the first: “It takes time” after “We will rebuild the harbour”. */
function byPiece(a: Claim, b: Claim): Match | null {
  if (beforeOf(a).length + beforeOf(b).length === 0) return null
  const alignment = alignQuotes(utteranceOf(a), utteranceOf(b))
  if (!byRun(alignment) && !byWhole(alignment, true)) return null
  const first = [a, b].map((claim) => beforeOf(claim).flatMap((text) => quotedWords(text)).length)
  const [from = 0, other = 0] = first
  const shared = alignment.pairs.filter(([x, y]) => x >= from && y >= other).length
  const least = Math.min(alignment.a.length - from, alignment.b.length - other)
  const before = alignment.pairs.some(([x]) => x < from) || alignment.pairs.some(([, y]) => y < other)
  return before && shared >= 2 && shared * 2 >= least
    ? { score: 0.7, why: 'both quote it after the same words' }
    : null
}

/** A short list of the same words in another order. */
function byBag({ a, b }: Alignment): Match | null {
  const [one, other] = [new Set(contentOf(a)), new Set(contentOf(b))]
  if (one.size < 3 || one.size > 6 || one.size !== other.size) return null
  return [...one].every((word) => other.has(word))
    ? { score: 0.7, why: 'both quote the same words in another order' }
    : null
}

function matched({ a, pairs }: Alignment): QuotedWord[] {
  return pairs.flatMap(([at]) => a[at] ?? [])
}

/** Words that differ between the first and the last equal ones, by the shorter side of each difference. */
function lost({ inner }: Alignment): number {
  return inner.reduce((sum, { a, b }) => sum + Math.max(1, Math.min(a[1] - a[0], b[1] - b[0])), 0)
}

/** Words before or after the shared part that may differ in both. */
const EDGE = 3
/** Share of the shorter quotation from which on both may go on with other sentences. */
const MOST = 0.6

/**
 * Whether the shared part begins where one of them does and ends where one of them does. Where most of the shorter one is
 * shared, the bounds of a sentence do too: one of them may leave sentences out.
 */
function overlapsAtEdges({ a, b, pairs, head, tail }: Alignment): boolean {
  const most = pairs.length >= MOST * Math.min(a.length, b.length)
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
