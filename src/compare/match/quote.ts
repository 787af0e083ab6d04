import { type Alignment, alignQuotes, alignWorded } from '../../values/align.ts'
import { quotedWords } from '../../values/words.ts'
import { overlapsAtEdges } from './edges.ts'
import type { Match, Matcher } from './matcher.ts'
import { canBeSame } from './person.ts'
import { runKeys, shareRun } from './runs.ts'
import { hasContent, type Spoken, spokenOf, utteranceOf, wordsOfSet } from './spoken.ts'
import { NONE } from './vocabulary.ts'

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
  over: (claims) => {
    const words = wordsOfSet()
    const all = claims.map((claim) => spokenOf(claim, words))
    const keys = runKeys(RUN + 1, words.kinds.length)
    const fitOf = speakersFit()
    return {
      keys: (at, into) => keys((all[at] as Spoken).utterance, into),
      match: (at, other) => {
        const [a, b] = [all[at], all[other]]
        return a && b ? matched(a, b, fitOf(a, b)) : null
      },
    }
  },
}

/** Whether the speakers are the same, unknown in one, or others (null). */
type Fit = 'same' | 'unknown' | null

/** Compares speakers, each two of them once. */
function speakersFit(): (a: Spoken, b: Spoken) => Fit {
  const known = new Map<number, Map<number, boolean>>()
  return (a, b) => {
    if (a.speaker === NONE || b.speaker === NONE) return 'unknown'
    if (a.speaker === b.speaker) return 'same'
    const others = known.get(a.speaker) ?? new Map<number, boolean>()
    known.set(a.speaker, others)
    const fit = others.get(b.speaker) ?? canBeSame(a.name, b.name)
    others.set(b.speaker, fit)
    return fit ? 'same' : null
  }
}

function matched(a: Spoken, b: Spoken, speakers: Fit): Match | null {
  if (!mayMatch(a, b, speakers)) return null
  const alignment = alignWorded(a, b)
  if (!speakers && alignment.run < LONG_RUN) return null
  return (
    byRun(alignment, a) ??
    byWhole(alignment, speakers === 'same') ??
    (speakers ? byBag(a, b) : null) ??
    (speakers === 'same' ? byPiece(a, b) : null)
  )
}

/** What most pairs lack, found at little cost: a run of words in common, or one of the rules for the words themselves. */
function mayMatch(a: Spoken, b: Spoken, speakers: Fit): boolean {
  if (a.isMasked || b.isMasked) return true
  const least = speakers ? Math.min(RUN, Math.max(3, Math.min(a.numbers.length, b.numbers.length))) : LONG_RUN
  if (a.text === b.text || shareRun(a.numbers, b.numbers, least)) return true
  if (!speakers) return false
  return byBag(a, b) !== null || (speakers === 'same' && a.before.length + b.before.length > 0)
}

/** A run of four words and more with content, in the part where both overlap. */
function byRun(alignment: Alignment, { isContent }: Pick<Spoken, 'isContent'>): Match | null {
  const { run, left } = alignment
  if (run < RUN) return null
  let content = 0
  for (const at of left) if (isContent[at]) content++
  if (content < (run > RUN + 1 ? 1 : 2)) return null
  const share = left.length / (left.length + lost(alignment))
  if (share < 0.5 || !overlapsAtEdges(alignment)) return null
  return { score: Math.min(1, 0.5 + share / 2), why: `both quote ${run} words in a row` }
}

/** A short quotation that stands in the other word by word; the same few words alone only from the same speaker. */
function byWhole({ a, b, left, run }: Alignment, sameSpeaker: boolean): Match | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 3 || run < short.length || left.length < short.length) return null
  const content = short.filter(({ word }) => hasContent(word)).length
  const equal = long.length === short.length
  if (equal && sameSpeaker && content > 0) return { score: 0.8, why: 'both quote the same words' }
  if (content < 2 || (content < 3 && long.length > short.length * 8)) return null
  return { score: 0.8, why: 'the one quotes words of the other' }
}

/** A later piece of an utterance of which both quote the first: “It takes time” after “We will rebuild the harbour”. */
function byPiece(a: Spoken, b: Spoken): Match | null {
  if (a.before.length + b.before.length === 0) return null
  const alignment = alignQuotes(utteranceOf(a.claim), utteranceOf(b.claim))
  if (
    !byRun(alignment, { isContent: alignment.a.map(({ word }) => hasContent(word)) }) &&
    !byWhole(alignment, true)
  )
    return null
  const { left, right } = alignment
  const [from, other] = [lengthOf(a.before), lengthOf(b.before)]
  const shared = left.filter((x, at) => x >= from && (right[at] ?? 0) >= other).length
  const least = Math.min(alignment.a.length - from, alignment.b.length - other)
  const before = left.some((x) => x < from) || right.some((y) => y < other)
  return before && shared >= 2 && shared * 2 >= least
    ? { score: 0.7, why: 'both quote it after the same words' }
    : null
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + quotedWords(text).length, 0)
}

/** A short list of the same words in another order. */
function byBag({ bag: one }: Spoken, { bag: other }: Spoken): Match | null {
  if (!one || !other || one.length !== other.length) return null
  return one.every((word, at) => word === other[at])
    ? { score: 0.7, why: 'both quote the same words in another order' }
    : null
}

/** Words that differ between the first and the last equal ones, by the shorter side of each difference. */
function lost({ inner }: Alignment): number {
  return inner.reduce((sum, { a, b }) => sum + Math.max(1, Math.min(a[1] - a[0], b[1] - b[0])), 0)
}
