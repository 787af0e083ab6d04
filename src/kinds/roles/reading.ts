import { type Described, describedPeople } from '../../names/described.ts'
import { phraseSet } from '../../text/lexicon.ts'
import type { Doc, EntityMention, Mentions, Sentence, Token } from '../../types.ts'

/** A sentence being read for names and what is said of them: its tokens, and the name that each is part of. */
export interface Reading {
  readonly text: string
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly names: readonly (EntityMention | null)[]
  /** Whom "the senator" means. */
  readonly described?: Described
}

/** The readings of all sentences that hold a name; of all sentences when `every` is true. */
export function readingsOf(doc: Doc, mentions: Mentions, every = false): readonly Reading[] {
  let own = known.get(doc)
  if (own?.entities !== mentions.entities) {
    own = readAll(doc, mentions.entities)
    known.set(doc, own)
  }
  return every ? own.all : own.named
}

/** The readings that were asked for last; several kinds ask for the same. */
interface Readings {
  readonly entities: readonly EntityMention[]
  readonly all: readonly Reading[]
  readonly named: readonly Reading[]
}

const known = new WeakMap<Doc, Readings>()

function readAll(doc: Doc, entities: readonly EntityMention[]): Readings {
  const all: Reading[] = []
  const named: Reading[] = []
  let next = 0
  const described = describedPeople(doc.text, entities)
  for (const sentence of doc.sentences) {
    while (next < entities.length && (entities[next]?.end ?? 0) <= sentence.start) next++
    const own: EntityMention[] = []
    for (let at = next; at < entities.length; at++) {
      const entity = entities[at]
      if (!entity || entity.start >= sentence.end) break
      own.push(entity)
    }
    const { text } = doc
    const { tokens } = sentence
    const reading = { text, sentence, tokens, names: namesAt(sentence, own), described }
    all.push(reading)
    if (own.length > 0) named.push(reading)
  }
  return { entities, all, named }
}

/** The name that each token is part of. */
function namesAt({ tokens }: Sentence, own: readonly EntityMention[]): (EntityMention | null)[] {
  let next = 0
  return tokens.map((token) => {
    while (next < own.length && (own[next]?.end ?? 0) <= token.start) next++
    const entity = own[next]
    return entity && entity.start < token.end ? entity : null
  })
}

/** What stands between a token and the one before it; a line break before the first. */
export function gapBefore({ text, tokens, sentence }: Reading, at: number): string {
  const from = at > 0 ? tokens[at - 1]?.end : sentence.start
  const to = at < tokens.length ? tokens[at]?.start : sentence.end
  if (at <= 0 || from === undefined || to === undefined) return '\n'
  return text.slice(from, to)
}

/** True when only a space, a hyphen or the full stop of an abbreviation stands before the token. */
export function joined(reading: Reading, at: number): boolean {
  const { text, tokens } = reading
  const end = tokens[at - 1]?.end
  if (end !== undefined && tokens[at]?.start === end + 1 && text.charCodeAt(end) === 0x20) return true
  const gap = gapBefore(reading, at)
  return gap === ' ' || /^(?:\.?\s{1,3}|-)$/.test(gap)
}

/** True when the token ends in a possessive: "Trump's", "officials'". */
export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && (token.lower.endsWith("'s") || token.lower.endsWith("s'"))
}

/** "his", "their", "its": stands where a possessor stands. */
export function isPossessivePronoun(token: Token | undefined): boolean {
  return token?.tags.has('Pronoun') === true && token.tags.has('Possessive')
}

/** "the", "a", "some". */
export function isDeterminer(token: Token | undefined): boolean {
  return token !== undefined && (token.tags.has('Determiner') || phraseSet('articles').has(token.lower))
}

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
