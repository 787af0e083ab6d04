import { type Described, describedPeople } from '../../names/described.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { listedIn, ofSpelling } from '../../text/spelling.ts'
import type { Doc, EntityMention, Mentions, Sentence, Token } from '../../types.ts'

/** Where a name stands in a reading: tokens `at` to `end` (exclusive). */
export interface NamePlace {
  readonly at: number
  readonly end: number
}

/** A name of a reading and where it stands. */
export interface Named extends NamePlace {
  readonly name: EntityMention
}

/** A sentence being read for names and what is said of them: its tokens, and the name that each is part of. */
export interface Reading {
  readonly text: string
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly names: readonly (EntityMention | null)[]
  /** The names in their order. */
  readonly places: readonly Named[]
  /** Whom "the senator" means. */
  readonly described?: Described
}

/** The readings of all sentences that hold a name; of all sentences when `every` is true. */
export function readingsOf(doc: Doc, mentions: Mentions, every = false): readonly Reading[] {
  const own = ownOf(doc, mentions)
  return every ? doc.sentences.map((sentence) => readingOf(own, doc, sentence)) : own.named
}

/** The readings of the sentences in which a word has one of some flags (see text/flags.ts), whether they hold a name or not. */
export function readingsWith(doc: Doc, mentions: Mentions, flags: number): readonly Reading[] {
  const own = ownOf(doc, mentions)
  const found: Reading[] = []
  for (const sentence of doc.sentences)
    if ((sentence.wordFlags & flags) !== 0) found.push(readingOf(own, doc, sentence))
  return found
}

/** The readings that were asked for last; several kinds ask for the same. */
interface Readings {
  readonly entities: readonly EntityMention[]
  readonly described: Described
  readonly named: readonly Reading[]
  /** By the number of the sentence; those without a name are made when they are asked for. */
  readonly all: (Reading | undefined)[]
}

const known = new WeakMap<Doc, Readings>()

function ownOf(doc: Doc, { entities }: Mentions): Readings {
  const before = known.get(doc)
  if (before?.entities === entities) return before
  const own = readNamed(doc, entities)
  known.set(doc, own)
  return own
}

function readingOf({ all, described }: Readings, { text }: Doc, sentence: Sentence): Reading {
  const { tokens, index } = sentence
  const before = all[index]
  if (before) return before
  const names = namesAt(tokens.length, NO_PLACES)
  const reading = { text, sentence, tokens, names, places: NO_PLACES, described }
  all[index] = reading
  return reading
}

function readNamed(doc: Doc, entities: readonly EntityMention[]): Readings {
  const { text, sentences } = doc
  const all: (Reading | undefined)[] = sentences.map(() => undefined)
  const named: Reading[] = []
  let next = 0
  const described = describedPeople(text, entities)
  for (const sentence of sentences) {
    while (next < entities.length && (entities[next]?.end ?? 0) <= sentence.start) next++
    const from = next
    let to = from
    while (to < entities.length && (entities[to]?.start ?? sentence.end) < sentence.end) to++
    if (to === from) continue
    const { tokens, index } = sentence
    const places = placesOf(tokens, entities, { from, to })
    const reading = { text, sentence, tokens, names: namesAt(tokens.length, places), places, described }
    all[index] = reading
    named.push(reading)
  }
  return { entities, described, named, all }
}

const NO_PLACES: readonly Named[] = []

/** Where the entities `from` to `to` (exclusive) stand among the tokens; those that are part of no token are left out. */
function placesOf(
  tokens: readonly Token[],
  entities: readonly EntityMention[],
  { from, to }: { from: number; to: number },
): Named[] {
  const places: Named[] = []
  let at = 0
  for (let next = from; next < to; next++) {
    const name = entities[next]
    if (!name) break
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= name.start) at++
    let end = at
    while (end < tokens.length && (tokens[end]?.start ?? name.end) < name.end) end++
    if (end > at) places.push({ name, at, end })
    at = end
  }
  return places
}

/** The name that each of so many tokens is part of. */
function namesAt(length: number, places: readonly Named[]): (EntityMention | null)[] {
  const names: (EntityMention | null)[] = []
  for (let at = 0; at < length; at++) names.push(null)
  for (const { name, at, end } of places) for (let token = at; token < end; token++) names[token] = name
  return names
}

/** What stands between a token and the one before it; a line break before the first. */
export function gapBefore({ text, tokens, sentence }: Reading, at: number): string {
  const from = at > 0 ? tokens[at - 1]?.end : sentence.start
  const to = at < tokens.length ? tokens[at]?.start : sentence.end
  if (at <= 0 || from === undefined || to === undefined) return '\n'
  return text.slice(from, to)
}

/** True when exactly one space stands before the token, which is not the first. */
export function isSpaced({ text, tokens }: Reading, at: number): boolean {
  if (at <= 0) return false
  const end = tokens[at - 1]?.end
  return end !== undefined && tokens[at]?.start === end + 1 && text.charCodeAt(end) === 0x20
}

/** True when only a space, a hyphen or the full stop of an abbreviation stands before the token. */
export function joined(reading: Reading, at: number): boolean {
  if (isSpaced(reading, at)) return true
  const gap = gapBefore(reading, at)
  return /^(?:\.?\s{1,3}|-)$/.test(gap)
}

/** True when the token ends in a possessive: "Trump's", "officials'". */
export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && endsPossessive(token.spelling)
}

const endsPossessive = ofSpelling(({ lower }) => lower.endsWith("'s") || lower.endsWith("s'"))

/** "his", "their", "its": stands where a possessor stands. */
export function isPossessivePronoun(token: Token | undefined): boolean {
  return token?.tags.has('Pronoun') === true && token.tags.has('Possessive')
}

/** "the", "a", "some". */
export function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && (isArticle(token.spelling) || token.tags.has('Determiner'))
}

const isArticle = listedIn('articles')

/** The end of a token as it is printed: with the full stop of an abbreviation ("Gov."). */
export function printedEnd(reading: Reading, at: number): number {
  const token = reading.tokens[at]
  if (!token) return reading.sentence.end
  const stopped = reading.text.charAt(token.end) === '.' && at + 1 < reading.tokens.length
  return stopped && /^\.\s/.test(gapBefore(reading, at + 1)) && isShort(token) ? token.end + 1 : token.end
}

function isShort({ lower }: Token): boolean {
  return (
    phraseSet('abbreviations').has(lower) || phraseSet('abbreviations-final').has(lower) || lower.length < 5
  )
}

/** Whether a noun phrase begins behind a token: an article, "his", "the city's". */
export function opensPhrase(token: Token | undefined): boolean {
  return isDeterminer(token) || isPossessivePronoun(token) || isPossessive(token)
}
