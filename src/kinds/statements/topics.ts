import { conceptOfToken } from '../../text/concepts.ts'
import { lexicon } from '../../text/lexicon.ts'
import { listedIn, ofSpelling } from '../../text/spelling.ts'
import { isStopSpelling } from '../../text/stem.ts'
import type { Token } from '../../types.ts'
import { isDeterminer, isPossessive, isPossessivePronoun, joined, type Reading } from '../roles/reading.ts'
import { hasLetters } from '../sight.ts'
import type { Doer } from './doer.ts'

/** What a noun without a name stands for in news of one event: its label, its sort, and whether it needs no "the". */
export interface Topic {
  readonly topic: string
  readonly sort: Doer['type']
  readonly bare?: boolean
  /** What "there is no" says of it: the class of the act, and what it says. */
  readonly none?: { readonly act: string; readonly say: string }
}

/**
 * The matter that a noun phrase from token `from` to `end` names without a name: "the talks", "no final deal", "fighting in
 * Gaza" (data/topics.json). Null for other nouns, and for one of several: "a strike", "another strike", "two strikes".
 *
 * `limits` are what the phrase says of it: "railway" of "the railway strike", names, "final".
 */
export function topicIn(reading: Reading, from: number, end: number): Doer | null {
  const { tokens } = reading
  let start = from
  while (start < end && tokens[start]?.tags.has('Adverb')) start++
  const head = headOf(reading, start, end)
  const noun = tokens[head]
  const topic = noun && (topicOf(noun) ?? (isCounted(reading, head) ? topicAt(noun.spelling) : null))
  if (!topic || isOther(reading, start, head)) return null
  const known = isKnown(reading, { start, head, topic })
  if (known === null) return null
  const { of, limits } = ruling(reading, { start, head, topic })
  const told = { entity: of.topic, type: of.sort, limits: [...limits, ...limitsOf(reading, head + 1, end)] }
  return known === 'none' ? { ...told, none: start } : known === 'any' ? { ...told, any: true } : told
}

/** The topic of one noun in any form; null when it is in no list. */
export function topicOf({ spelling, tags }: Token): Topic | null {
  const topic = topicAt(spelling)
  return topic && tags.has('Verb') && !tags.has('Noun') && !tags.has('Gerund') ? null : topic
}

/** The topic of a word, if it is a noun. */
const topicAt = ofSpelling(({ lower }) => lexicon<Readonly<Record<string, Topic>>>('topics')[lower] ?? null)

/** "arrests" of "two arrests were made", which may be read as a verb. */
export function isCounted({ tokens }: Reading, at: number): boolean {
  const [number, noun] = [tokens[at - 1], tokens[at]]
  if (!noun || topicAt(noun.spelling) === null || !noun.lower.endsWith('s')) return false
  return number?.tags.has('Value') === true && tokens[at + 1]?.tags.has('Auxiliary') === true
}

interface Place {
  readonly start: number
  readonly head: number
  readonly topic: Topic
}

/** "the ceasefire deal" is told of the ceasefire; other words before a noun limit it. */
function ruling(reading: Reading, { start, head, topic }: Place): { of: Topic; limits: string[] } {
  const before = reading.tokens[head - 1]
  const inner = head > start && before ? topicOf(before) : null
  if (inner && inner.sort === topic.sort && joined(reading, head))
    return { of: inner, limits: limitsOf(reading, start, head - 1) }
  return { of: topic, limits: limitsOf(reading, start, head) }
}

/** The last word before the first preposition. */
function headOf({ tokens, names }: Reading, from: number, end: number): number {
  let at = from
  while (at + 1 < end) {
    const next = tokens[at + 1]
    if (next && !names[at + 1] && isSubjectPreposition(next.spelling)) break
    at++
  }
  return at
}

/** Prepositions that stand within a subject: "of", "for". */
export const isSubjectPreposition = listedIn('subject-prepositions')

/** Whether the reader is taken to know which one is meant; "none" for "no deal", "any" for "a deal". */
function isKnown(reading: Reading, { start, head, topic }: Place): 'known' | 'none' | 'any' | null {
  const { tokens, sentence } = reading
  const words = tokens.slice(start, head)
  if (words.some((word) => word.lower === 'no')) return 'none'
  if (words.some(({ tags }) => tags.has('Value'))) return 'any'
  const first = words[0]
  if (!first) return topic.bare || sentence.zone === 'title' ? 'known' : null
  if (isIndefinite(first.spelling)) return 'any'
  if (isDeterminer(first) || isPossessivePronoun(first) || words.some(isPossessive)) return 'known'
  return topic.bare || sentence.zone === 'title' ? 'known' : 'any'
}

/** One of several: "another strike", "the second vote". */
function isOther({ tokens }: Reading, from: number, head: number): boolean {
  return tokens.slice(from, head).some(({ spelling }) => isOtherOccasion(spelling))
}

/** "a", "some"; "another", "latest". */
export const isIndefinite = listedIn('indefinite-determiners')
export const isOtherOccasion = listedIn('other-occasion-words')

function isLimit(token: Token): boolean {
  if (isStopSpelling(token.spelling) || isDeterminer(token) || token.tags.has('Adverb')) return false
  return hasLetters(token.spelling)
}

/** Names and concepts of the content words of a stretch. */
export function limitsOf({ tokens, names }: Reading, from: number, end: number): string[] {
  const found: string[] = []
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    const name = names[at]
    const limit = name ? name.entity : token && isLimit(token) ? conceptOfToken(token) : null
    if (limit !== null && !found.includes(limit)) found.push(limit)
  }
  return found
}
