import { lexicon, phraseSet } from '../../text/lexicon.ts'
import { ofSpelling } from '../../text/spelling.ts'
import { stemOf } from '../../text/stem.ts'
import type { Token } from '../../types.ts'
import { joined, type Reading } from '../roles/reading.ts'

/**
 * What data/acts.json and data/acts-undergone.json say of a phrase: its class, and what it says when done, refused or not done,
 * or planned. A `bare` phrase takes no object ("conceded", but not "conceded a goal"), a `passive` one is undergone in the
 * passive only, an `agent` is who stands behind it ("led by").
 */
export interface Meaning {
  readonly act: string
  readonly yes?: string
  readonly no?: string
  readonly planned?: string
  readonly bare?: boolean
  readonly passive?: boolean
  readonly agent?: boolean
  /** A word that must follow the object: "as" of "classified Acme as". */
  readonly then?: string
  /** Words that must not follow: "missing from the list". */
  readonly not?: readonly string[]
  /** The topics that it is told of alone: who leads talks is no leader of a race. */
  readonly of?: readonly string[]
}

/** The lists of phrases: of what the subject does, and of what is done to it. */
export type List = 'acts' | 'acts-undergone'

/** A phrase among the words of a sentence: what it may mean, and the token after it. */
export interface Phrase {
  readonly meanings: readonly Meaning[]
  readonly end: number
}

/** The stem of a word, found once for each spelling. */
export const stemAt = ofSpelling(({ lower }) => stemOf(lower))

const NONE: readonly Entry[] = []

/** The phrases of each list whose verb a word may be. */
const openings = {
  acts: ofSpelling((spelling) => phrases('acts').get(stemAt(spelling)) ?? NONE),
  'acts-undergone': ofSpelling((spelling) => phrases('acts-undergone').get(stemAt(spelling)) ?? NONE),
} as const

/** Whether a phrase of either list may begin with a word. */
export const opensAct = ofSpelling(
  (spelling) => openings.acts(spelling).length + openings['acts-undergone'](spelling).length > 0,
)

/** The longest phrase of a list that begins with the verb at a token; null when there is none. */
export function phraseAt(reading: Reading, verb: number, list: List): Phrase | null {
  let best: Phrase | null = null
  const token = reading.tokens[verb]
  for (const { words, meanings } of token ? openings[list](token.spelling) : NONE) {
    const end = endOf(reading, verb, words)
    if (end === null || (best && end <= best.end)) continue
    const open = meanings.filter((meaning) => !meaning.bare || !takesObject(reading, end))
    if (open.length > 0) best = { meanings: open, end }
  }
  return best
}

/** "conceded a goal", "is open to talks": something else than the bare verb. */
export function takesObject(reading: Reading, end: number): boolean {
  const next = reading.tokens[end]
  if (!next || !joined(reading, end) || next.tags.has('Date')) return false
  const { tags } = next
  const isNoun = ['Noun', 'Determiner', 'Adjective', 'Possessive', 'Value'].some((tag) => tags.has(tag))
  return phraseSet('complement-words').has(next.lower) || (isNoun && !tags.has('Adverb'))
}

/** A verb, or a participle that the tagger takes for an adjective: "was not informed". */
export function isVerb({ tokens }: Reading, at: number, { lower, tags }: Token): boolean {
  if (tags.has('Verb') || phraseSet('verbs-tagged-nouns').has(lower)) return true
  const before = tokens.slice(Math.max(0, at - 2), at)
  return (
    tags.has('Adjective') && /ed$/.test(lower) && before.some(({ spelling }) => stemAt(spelling) === 'be')
  )
}

/** Words that may stand inside a phrase: "issue an official response". */
const GAP = 3

function endOf(reading: Reading, verb: number, words: readonly Word[]): number | null {
  let at = verb + 1
  for (const word of words) {
    const limit = at + GAP
    while (at < limit && isPassedOver(reading, at, verb) && !isWord(reading.tokens[at], word)) at++
    if (!isWord(reading.tokens[at], word) || !joined(reading, at)) return null
    at++
  }
  return at
}

/** Nouns and verbs in any form, adjectives as they stand: "lively" is not "living". */
function isWord(token: Token | undefined, { word, stem }: Word): boolean {
  if (!token) return false
  return token.lower === word || (stemAt(token.spelling) === stem && !token.tags.has('Adjective'))
}

/** Words that may stand inside a phrase; "not" behind "be" alone: "is not open". */
function isPassedOver(reading: Reading, at: number, verb: number): boolean {
  const token = reading.tokens[at]
  if (!token || !joined(reading, at)) return false
  const { tags } = token
  if (tags.has('Negative')) return isBe(reading.tokens[verb])
  return ['Determiner', 'Adjective', 'Adverb', 'Possessive', 'Ordinal'].some((tag) => tags.has(tag))
}

/** A form of "be". */
export function isBe(token: Token | undefined): boolean {
  return token !== undefined && (token.tags.has('Copula') || stemAt(token.spelling) === 'be')
}

interface Word {
  readonly word: string
  readonly stem: string
}

interface Entry {
  /** The words behind the verb. */
  readonly words: readonly Word[]
  readonly meanings: readonly Meaning[]
}

const known = new Map<List, ReadonlyMap<string, readonly Entry[]>>()

/** The phrases of a list by the stem of their verb. */
function phrases(list: List): ReadonlyMap<string, readonly Entry[]> {
  let found = known.get(list)
  if (!found) {
    found = readPhrases(list)
    known.set(list, found)
  }
  return found
}

function readPhrases(list: List): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>()
  const all = lexicon<Readonly<Record<string, Meaning | readonly Meaning[]>>>(list)
  for (const [phrase, meaning] of Object.entries(all)) {
    const [first = '', ...words] = phrase.split(' ')
    const entries = found.get(stemOf(first)) ?? []
    entries.push({ words: words.map((word) => ({ word, stem: stemOf(word) })), meanings: [meaning].flat() })
    found.set(stemOf(first), entries)
  }
  return found
}
