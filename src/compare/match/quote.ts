import { isStopword } from '../../text/stem.ts'
import type { Claim } from '../../types.ts'
import { type Alignment, alignQuotes, alignWorded } from '../../values/align.ts'
import { type QuotedWord, quotedWords } from '../../values/words.ts'
import { numbering } from '../reading.ts'
import { overlapsAtEdges } from './edges.ts'
import type { Match, Matcher } from './matcher.ts'
import { canBeSame } from './person.ts'
import { type Run, runKeys, shareRun } from './runs.ts'
import { ascending, NONE } from './vocabulary.ts'

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
    const [words, speakerOf] = [spokenWords(), numbering()]
    const all = claims.map((claim) => spokenOf(claim, words, speakerOf))
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

/** A quotation as it is compared with many others. */
interface Spoken {
  readonly claim: Claim
  readonly text: string
  readonly words: readonly QuotedWord[]
  readonly numbers: readonly number[]
  /** By position: whether a word has content. */
  readonly isContent: readonly boolean[]
  /** Whether letters of a word were left out, so that it may be many words. */
  readonly isMasked: boolean
  /** The words of content of a short list, ascending; null for other quotations. */
  readonly bag: readonly number[] | null
  /** Number of the speaker; `NONE` where none is told. */
  readonly speaker: number
  readonly name: string
  /** The pieces that it goes on from, and their words with its own. */
  readonly before: readonly string[]
  readonly utterance: Run
}

type Numbering = (word: string) => number

/** What is known of a word by itself, as bits. */
const [CONTENT, MASKED] = [1, 2]

/** The words of a set's quotations as numbers from 0, and what is known of each. */
interface Words {
  readonly numberOf: Numbering
  readonly kinds: readonly number[]
}

function spokenWords(): Words {
  const numbers = numbering()
  const kinds: number[] = []
  const numberOf = (word: string) => {
    const number = numbers(word)
    if (number === kinds.length)
      kinds.push((hasContent(word) ? CONTENT : 0) | (word.includes('*') ? MASKED : 0))
    return number
  }
  return { numberOf, kinds }
}

function spokenOf(claim: Claim, { numberOf, kinds }: Words, speakerOf: Numbering): Spoken {
  const { typed, value } = claim
  const numbersOf = (words: readonly QuotedWord[]) => words.map(({ word }) => numberOf(word))
  const hasKind = (number: number, kind: number) => ((kinds[number] as number) & kind) !== 0
  const words = quotedWords(value.text)
  const numbers = numbersOf(words)
  const isContent = numbers.map((number) => hasKind(number, CONTENT))
  const bag = bagOf(numbers.filter((_, at) => isContent[at]))
  const name = (typed.type === 'words' ? typed.speaker : null) ?? ''
  const before = beforeOf(claim)
  const own = before.length > 0 ? numbersOf(quotedWords(utteranceOf(claim))) : numbers
  return {
    claim,
    text: value.text,
    words,
    numbers,
    isContent,
    isMasked: numbers.some((number) => hasKind(number, MASKED)),
    bag,
    speaker: name === '' ? NONE : speakerOf(name),
    name,
    before,
    // Masked words are no keys.
    utterance: { numbers: own, content: own.filter((number) => kinds[number] === CONTENT) },
  }
}

/** The words of content of a short list, ascending; null for other quotations. */
function bagOf(content: readonly number[]): readonly number[] | null {
  if (content.length < 3) return null
  const bag = ascending(content)
  return bag.length >= 3 && bag.length <= 6 ? bag : null
}

function hasContent(word: string): boolean {
  return word.length > 1 && !isStopword(word)
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
