import { lexicon } from '../../text/lexicon.ts'
import type { Doc, EntityMention, Mentions, Range, Sentence, Token } from '../../types.ts'

export type Gender = 'male' | 'female'

/** How far before a pronoun its person may be named, in UTF-16 units. */
const REACH = 1200
/** Nearer than this the last speaker counts before persons who are no subject of their sentence. */
const NEAR = 600

/**
 * Finds whom "he" or "she" at a place of the article means.
 *
 * A person who is the subject of a sentence after the last named speaker counts first ("Smith praised the police. ... he
 * said"), then that speaker, then the persons named before, the nearest sentence first; a person whose title or given name
 * tells the other gender is passed over. Null when nobody fits.
 */
export type Resolver = (
  pronoun: Range & { readonly text: string },
  lastSpeaker: EntityMention | null,
) => string | null

type Fits = (person: EntityMention) => boolean

/** A resolver for one article. Persons named within quotations are nobody's antecedent. */
export function pronounResolver(doc: Doc, before: Mentions, quoted: readonly Range[]): Resolver {
  const persons = outside(
    before.entities.filter(({ type }) => type === 'person'),
    quoted,
  )
  const genders = gendersOf(doc, persons)
  return (pronoun, lastSpeaker) => {
    const wanted = genderOf(pronoun.text)
    if (!wanted) return null
    const fits: Fits = (person) =>
      person.end <= pronoun.start &&
      pronoun.start - person.start < REACH &&
      (genders.get(person.entity) ?? wanted) === wanted
    const last = lastSpeaker && fits(lastSpeaker) ? lastSpeaker : null
    const named = namedBefore(persons, pronoun.start).filter(fits)
    return (antecedent(doc, named, { pronoun, last }) ?? last ?? named[0])?.entity ?? null
  }
}

/** The persons named within reach before a place, the nearest first. */
function namedBefore(persons: readonly EntityMention[], place: number): EntityMention[] {
  const found: EntityMention[] = []
  const from = firstIndex(persons, (person) => person.end > place)
  for (let at = from - 1; at >= 0; at--) {
    const person = persons[at]
    if (!person || place - person.start >= REACH) break
    found.push(person)
  }
  return found
}

/** How many of the items, which are in order, stand before the first that is so. */
function firstIndex<T>(items: readonly T[], isSo: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && isSo(item)) high = middle
    else low = middle + 1
  }
  return low
}

interface Place {
  readonly pronoun: Range & { readonly text: string }
  readonly last: EntityMention | null
}

/** The person who is the topic since the last speaker was named; null when the last speaker still is. */
function antecedent(
  doc: Doc,
  named: readonly EntityMention[],
  { pronoun, last }: Place,
): EntityMention | null {
  let other: EntityMention | null = null
  const own = firstIndex(doc.sentences, ({ end }) => end > pronoun.start)
  for (let at = own; at >= 0; at--) {
    const sentence = doc.sentences[at]
    if (!sentence || pronoun.start - sentence.end > REACH) break
    if (last && last.end > sentence.start) break
    const first = named.findLast(({ start, end }) => start >= sentence.start && end <= sentence.end)
    if (!first || opensWith(sentence, pronoun.text, first)) continue
    if (isSubject(doc.text, sentence, first)) return first
    other ??= first
  }
  return last && pronoun.start - last.end < NEAR ? null : other
}

/** "He praised Smith": the pronoun is the topic, not the person named after it. */
function opensWith({ tokens }: Sentence, pronoun: string, { start }: EntityMention): boolean {
  const lower = pronoun.toLowerCase()
  return tokens.some((token) => token.start < start && token.lower === lower)
}

/** Whether the clause in which a person is named has no verb before the name. */
function isSubject(text: string, { tokens }: Sentence, { start }: EntityMention): boolean {
  for (let at = firstIndex(tokens, (token) => token.start >= start) - 1; at >= 0; at--) {
    const token = tokens[at]
    if (!token || /[,;:—–]/.test(text.slice(token.end, tokens[at + 1]?.start ?? start))) break
    if (token.tags.has('Verb') || token.tags.has('Preposition')) return false
  }
  return true
}

function outside(persons: readonly EntityMention[], quoted: readonly Range[]): EntityMention[] {
  let at = 0
  return persons.filter(({ start }) => {
    while ((quoted[at]?.end ?? start + 1) <= start) at++
    return (quoted[at]?.start ?? start + 1) > start
  })
}

/** The gender that "he" or "she" tells; null for other words. */
export function genderOf(pronoun: string): Gender | null {
  const lower = pronoun.toLowerCase()
  return lower === 'he' ? 'male' : lower === 'she' ? 'female' : null
}

/** What titles and given names tell of each person's gender, by entity. */
function gendersOf(doc: Doc, persons: readonly EntityMention[]): Map<string, Gender> {
  const found = new Map<string, Gender>()
  let at = 0
  for (const person of persons) {
    while ((doc.tokens[at]?.end ?? person.end) <= person.start) at++
    const title = doc.tokens[at - 1]
    const gender = titleGender(title) ?? nameGender(doc.tokens[at])
    if (gender && !found.has(person.entity)) found.set(person.entity, gender)
  }
  return found
}

function titleGender(token: Token | undefined): Gender | null {
  return lexicon<Readonly<Record<string, Gender>>>('title-genders')[token?.lower ?? ''] ?? null
}

function nameGender(token: Token | undefined): Gender | null {
  if (token?.tags.has('MaleName')) return 'male'
  return token?.tags.has('FemaleName') ? 'female' : null
}
