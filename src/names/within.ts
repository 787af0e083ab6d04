import { lexicon } from '../text/lexicon.ts'
import type { EntityMention } from '../types.ts'
import { lookUp } from './gazetteer.ts'

type Unlinked = Omit<EntityMention, 'entity'>

/** One thing that the article names. */
interface Thing {
  /** The fullest name so far. */
  name: string
  readonly words: readonly string[]
  readonly type: EntityMention['type']
  count: number
  last: number
}

/**
 * Gives every mention the fullest name that the article has for the same thing.
 *
 * A surname or given name alone means the person of that name who was named last, in full or with a title; an acronym
 * means the organization whose initials it has. "Maria Keller ... Keller" are both "Maria Keller".
 */
export function linkWithin(mentions: readonly Unlinked[]): EntityMention[] {
  const acronyms = acronymsOf(mentions)
  const fullest = fullNames(mentions)
  const people: Thing[] = []
  return mentions.map((mention, index) => {
    if (mention.type === 'person') return { ...mention, entity: personOf(people, fullest, mention, index) }
    return { ...mention, entity: thingOf(mention, acronyms) }
  })
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/’/g, "'")
    .split(/[\s-]+/)
    .filter(Boolean)
}

/** Full names of persons, by each of their last and first words, for names that come before their full form. */
function fullNames(mentions: readonly Unlinked[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { type, text } of mentions) {
    const words = wordsOf(text)
    if (type !== 'person' || words.length < 2) continue
    for (const word of new Set([words.at(-1) ?? '', words[0] ?? '', words.slice(1).join(' ')])) {
      const names = found.get(word) ?? []
      if (!names.includes(text)) found.set(word, [...names, text])
    }
  }
  return found
}

function personOf(
  people: Thing[],
  fullest: ReadonlyMap<string, readonly string[]>,
  mention: Unlinked,
  index: number,
): string {
  const words = wordsOf(mention.text)
  const known = people
    .filter((person) => fits(person.words, words))
    .sort((a, b) => b.last - a.last || b.count - a.count)
  const same =
    known.find((person) => person.words.join(' ') === words.join(' ')) ??
    known.find((person) => person.words.length > words.length) ??
    known[0]
  if (same) {
    same.count++
    if (words.length > 1) same.last = index
    return same.name
  }
  const later = words.length === 1 ? fullest.get(words[0] ?? '') : undefined
  const name = later?.length === 1 ? (later[0] ?? mention.text) : mention.text
  people.push({ name, words: wordsOf(name), type: 'person', count: 1, last: index })
  return name
}

/** Whether a shorter name can mean a person of the fuller one: all its words in order, the last or the first among them. */
function fits(full: readonly string[], short: readonly string[]): boolean {
  if (short.length > full.length) return false
  if (short.length === 1) return full.at(-1) === short[0] || full[0] === short[0]
  let at = 0
  for (const word of full)
    if (
      word === short[at] ||
      (short[at]?.length === 2 && short[at]?.endsWith('.') && word[0] === short[at]?.[0])
    )
      at++
  return at === short.length
}

/** Acronym -> the article's own long name with these initials. */
function acronymsOf(mentions: readonly Unlinked[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { type, text } of mentions) {
    if (type === 'person') continue
    const words = text.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
    const short = words.map((word) => word.charAt(0)).join('')
    if (words.length > 1 && !found.has(short)) found.set(short, text)
  }
  return found
}

function thingOf({ text, type }: Unlinked, acronyms: ReadonlyMap<string, string>): string {
  if (/^[\p{Lu}.]{2,9}$/u.test(text)) {
    const full = acronyms.get(text.replaceAll('.', ''))
    if (full) return full
  }
  if (type === 'group') return text
  const entry = lookUp(text).find((candidate) => candidate.type === type && candidate.list !== 'organization')
  const countries = lexicon<Readonly<Record<string, string>>>('countries')
  return entry?.list === 'country' ? (countries[text] ?? entry.canonical) : text
}
