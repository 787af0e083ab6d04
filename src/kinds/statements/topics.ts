import { conceptOfToken } from '../../text/concepts.ts'
import { lexicon, phraseSet } from '../../text/lexicon.ts'
import { isStopword } from '../../text/stem.ts'
import type { Token } from '../../types.ts'
import { isDeterminer, isPossessive, isPossessivePronoun, joined, type Reading } from '../roles/reading.ts'
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
  const topic = noun && (topicOf(noun) ?? (isCounted(reading, head) ? topicOf(asNoun(noun)) : null))
  if (!topic || isOther(reading, start, head)) return null
  const known = isKnown(reading, { start, head, topic })
  if (known === null) return null
  const { of, ...limits } = ruling(reading, { start, head, topic })
  return {
    entity: of.topic,
    type: of.sort,
    limits: [...limits.limits, ...limitsOf(reading, head + 1, end)],
    ...(known === 'none' ? { none: start } : {}),
    ...(known === 'any' ? { any: true } : {}),
  }
}

/** The topic of one noun in any form; null when it is in no list. */
export function topicOf({ lower, tags }: Pick<Token, 'lower' | 'tags'>): Topic | null {
  if (tags.has('Verb') && !tags.has('Noun') && !tags.has('Gerund')) return null
  const topics = lexicon<Readonly<Record<string, Topic>>>('topics')
  return Object.hasOwn(topics, lower) ? (topics[lower] ?? null) : null
}

/** "arrests" of "two arrests were made", which may be read as a verb. */
export function isCounted({ tokens }: Reading, at: number): boolean {
  const [number, noun] = [tokens[at - 1], tokens[at]]
  if (!number?.tags.has('Value') || !noun?.lower.endsWith('s')) return false
  return tokens[at + 1]?.tags.has('Auxiliary') === true && topicOf(asNoun(noun)) !== null
}

function asNoun({ lower }: Token): Pick<Token, 'lower' | 'tags'> {
  return { lower, tags: new Set(['Noun']) }
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
    const next = tokens[at + 1]?.lower ?? ''
    if (!names[at + 1] && phraseSet('subject-prepositions').has(next)) break
    at++
  }
  return at
}

/** Whether the reader is taken to know which one is meant; "none" for "no deal", "any" for "a deal". */
function isKnown(reading: Reading, { start, head, topic }: Place): 'known' | 'none' | 'any' | null {
  const { tokens, sentence } = reading
  const words = tokens.slice(start, head)
  if (words.some((word) => word.lower === 'no')) return 'none'
  if (words.some(({ tags }) => tags.has('Value'))) return 'any'
  const first = words[0]
  if (!first) return topic.bare || sentence.zone === 'title' ? 'known' : null
  if (phraseSet('indefinite-determiners').has(first.lower)) return 'any'
  if (isDeterminer(first) || isPossessivePronoun(first) || words.some(isPossessive)) return 'known'
  return topic.bare || sentence.zone === 'title' ? 'known' : 'any'
}

/** One of several: "another strike", "the second vote". */
function isOther({ tokens }: Reading, from: number, head: number): boolean {
  return tokens.slice(from, head).some(({ lower }) => phraseSet('other-occasion-words').has(lower))
}

function isLimit(token: Token): boolean {
  if (isStopword(token.lower) || isDeterminer(token) || token.tags.has('Adverb')) return false
  return /\p{L}{2}/u.test(token.lower)
}

/** Names and concepts of the content words of a stretch. */
export function limitsOf({ tokens, names }: Reading, from: number, end: number): string[] {
  const found: string[] = []
  for (let at = from; at < end; at++) {
    const [token, name] = [tokens[at], names[at]]
    if (name) found.push(name.entity)
    else if (token && isLimit(token)) found.push(conceptOfToken(token))
  }
  return [...new Set(found)]
}
