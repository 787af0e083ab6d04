import { wordFlag } from '../../text/flags.ts'
import { lexicon } from '../../text/lexicon.ts'
import { listedIn, ofSpelling } from '../../text/spelling.ts'
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

/** The phrases whose verb a word may be. */
export interface Opening {
  readonly acts: readonly Entry[]
  readonly 'acts-undergone': readonly Entry[]
  /** The stems of the words right behind the verb; null where the verb alone is a phrase. */
  readonly seconds: ReadonlySet<string> | null
}

const NONE: readonly Entry[] = []

/** The phrases of both lists that may begin with a word; null for most words. */
export const openingOf = ofSpelling((spelling): Opening | null => {
  const stem = stemAt(spelling)
  const acts = phrases('acts').get(stem) ?? NONE
  const undergone = phrases('acts-undergone').get(stem) ?? NONE
  const all = [...acts, ...undergone]
  if (all.length === 0) return null
  const seconds = all.some(({ words }) => words.length === 0)
    ? null
    : new Set(all.flatMap(({ words }) => words[0]?.stem ?? []))
  return { acts, 'acts-undergone': undergone, seconds }
})

/** The flag of the words with which a phrase may begin. */
export const OPENS_PHRASE = wordFlag((spelling) => openingOf(spelling) !== null)

/** Whether any phrase may go on behind its verb: whether the verb alone is one, or the next word of one is near. */
export function mayGoOn({ tokens }: Reading, verb: number, { seconds }: Opening): boolean {
  if (!seconds) return true
  for (let at = verb + 1; at <= verb + 1 + GAP; at++) {
    const token = tokens[at]
    if (!token) return false
    if (seconds.has(stemAt(token.spelling))) return true
  }
  return false
}

/** The longest of some phrases that begin with the verb at a token; null when there is none. */
export function phraseAt(reading: Reading, verb: number, entries: readonly Entry[]): Phrase | null {
  let best: Phrase | null = null
  for (const { words, meanings, bare } of entries) {
    const end = endOf(reading, verb, words)
    if (end === null || (best && end <= best.end)) continue
    const open = bare && takesObject(reading, end) ? meanings.filter((meaning) => !meaning.bare) : meanings
    if (open.length > 0) best = { meanings: open, end }
  }
  return best
}

/** "conceded a goal", "is open to talks": something else than the bare verb. */
export function takesObject(reading: Reading, end: number): boolean {
  const next = reading.tokens[end]
  if (!next || !joined(reading, end) || next.tags.has('Date')) return false
  return isComplement(next.spelling) || (opensObject(next.tags) && !next.tags.has('Adverb'))
}

const isComplement = listedIn('complement-words')

function opensObject(tags: Token['tags']): boolean {
  if (tags.has('Noun') || tags.has('Determiner') || tags.has('Adjective')) return true
  return tags.has('Possessive') || tags.has('Value')
}

/** A verb, or a participle that the tagger takes for an adjective: "was not informed". */
export function isVerb({ tokens }: Reading, at: number, { lower, tags, spelling }: Token): boolean {
  if (tags.has('Verb') || isVerbAsNoun(spelling)) return true
  if (!lower.endsWith('ed') || !tags.has('Adjective')) return false
  return isOfBe(tokens[at - 1]) || isOfBe(tokens[at - 2])
}

const isVerbAsNoun = listedIn('verbs-tagged-nouns')

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
  if (tags.has('Determiner') || tags.has('Adjective') || tags.has('Adverb')) return true
  return tags.has('Possessive') || tags.has('Ordinal')
}

/** A form of "be". */
export function isBe(token: Token | undefined): boolean {
  return token !== undefined && (token.tags.has('Copula') || isOfBe(token))
}

/** The same by its letters alone. */
export function isOfBe(token: Token | undefined): boolean {
  return token !== undefined && stemAt(token.spelling) === 'be'
}

interface Word {
  readonly word: string
  readonly stem: string
}

/** A phrase of a list. */
export interface Entry {
  /** The words behind the verb. */
  readonly words: readonly Word[]
  readonly meanings: readonly Meaning[]
  /** Whether one of its meanings takes no object. */
  readonly bare: boolean
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
    const meanings = [meaning].flat()
    const bare = meanings.some((one) => one.bare === true)
    entries.push({ words: words.map((word) => ({ word, stem: stemOf(word) })), meanings, bare })
    found.set(stemOf(first), entries)
  }
  return found
}
