import type { EntityType } from '../types.ts'
import { acronymOf, initialsOf, nameWords } from './forms.ts'
import { lookUp } from './gazetteer.ts'
import { canonicalName } from './same.ts'

/** A mention of anything but a person, as linking needs it. */
export interface ThingMention {
  readonly text: string
  readonly type: EntityType
  /** The name right before it when it stands in brackets: "Lake Forum" of "Lake Forum (LF)". */
  readonly bracketAfter: string | null
  /** In a headline, where a name may have grown together with the words beside it. */
  readonly headline?: boolean
}

/**
 * The fullest name that the article has for each organization, place, people, event, work or product.
 *
 * "U.S." and "United States", "WTO" and "World Trade Organization", "Lake Forum (LF)" and "LF", "Lotus" and "Lotus Steel
 * Corp." are linked; "Supreme Court" is "Israeli Supreme Court" when the article has no other.
 */
export function linkThings(mentions: readonly ThingMention[]): string[] {
  const long = longNames(mentions)
  const known = new Map<string, Thing>()
  const things = new Map<string, Thing>()
  const owners = mentions.map(({ text, type }) => {
    const name = `${type}\0${text}`
    const thing = known.get(name) ?? thingOf(things, long.get(`${family(type)}\0${text}`) ?? text, type)
    known.set(name, thing)
    thing.counts.set(text, (thing.counts.get(text) ?? 0) + 1)
    return thing
  })
  const body = new Set(mentions.flatMap(({ text, headline }) => (headline ? [] : text)))
  for (const thing of things.values()) thing.name = fullest(thing, body)
  return owners.map(({ name }) => name)
}

/** One thing of an article. */
interface Thing {
  readonly isGroup: boolean
  /** How often it is written in each way. */
  readonly counts: Map<string, number>
  name: string
}

/** The thing of a name, which may be a new one. */
function thingOf(things: Map<string, Thing>, name: string, type: EntityType): Thing {
  const key = `${family(type)}\0${canonicalName(name, type)}`
  const thing = things.get(key) ?? { isGroup: type === 'group', counts: new Map(), name }
  things.set(key, thing)
  return thing
}

function family(type: EntityType): string {
  if (type === 'group') return 'group'
  return type === 'place' ? 'place' : 'thing'
}

/** The longest form of the body, or of all where it has none; of peoples the commonest. */
function fullest({ isGroup, counts, name }: Thing, body: ReadonlySet<string>): string {
  if (counts.size === 1) for (const only of counts.keys()) return only
  const order = [...counts].sort(
    ([a, x], [b, y]) =>
      Number(body.has(b)) - Number(body.has(a)) ||
      (isGroup ? y - x || a.length - b.length : b.length - a.length) ||
      capitals(a) - capitals(b) ||
      (a < b ? -1 : 1),
  )
  return order[0]?.[0] ?? name
}

/** 1 for a name all in capitals, as in a headline or dateline. */
function capitals(name: string): number {
  return /\p{Ll}/u.test(name) ? 0 : 1
}

/** Short form -> the longer name of the article that it stands for. */
function longNames(mentions: readonly ThingMention[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const byInitials = initialsTable(mentions)
  const parts = partsTable(mentions)
  if (byInitials.size === 0 && parts.size === 0 && !mentions.some(isBracketed)) return found
  for (const { text, type, bracketAfter } of mentions) {
    const key = `${family(type)}\0${text}`
    if (type === 'group' || found.has(key)) continue
    const letters = acronymOf(text)
    const explicit =
      letters && bracketAfter && mayAbbreviate(letters, bracketAfter) ? bracketAfter : undefined
    const long = letters ? (explicit ?? byInitials.get(letters)) : parts.get(key)
    if (long && long !== text) found.set(key, long)
  }
  return found
}

function isBracketed({ bracketAfter }: ThingMention): boolean {
  return bracketAfter !== null
}

/** Whether the letters of an acronym come in order in a long name, the first of them first. */
function mayAbbreviate(letters: string, name: string): boolean {
  const plain = nameWords(name).join('').toUpperCase()
  if (plain[0] !== letters[0]) return false
  let at = 0
  for (const letter of plain) if (letter === letters[at]) at++
  return at === letters.length
}

function initialsTable(mentions: readonly ThingMention[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { text, type } of mentions) {
    const letters = type === 'group' ? '' : initialsOf(text)
    if (letters && !found.has(letters)) found.set(letters, text)
  }
  return found
}

/** First words of longer organizations, and their last words after a country or people; ambiguous ones left out. */
function partsTable(mentions: readonly ThingMention[]): ReadonlyMap<string, string> {
  const organizations = new Set(mentions.flatMap(({ text, type }) => (type === 'organization' ? text : [])))
  const found = new Map<string, string | null>()
  for (const text of organizations) {
    for (const part of partsOf(text)) {
      if (!/\s|\p{L}{4}/u.test(part)) continue
      const key = `${family('organization')}\0${part}`
      found.set(key, found.has(key) && found.get(key) !== text ? null : text)
    }
  }
  return new Map([...found].flatMap(([part, name]) => (name === null ? [] : [[part, name] as const])))
}

function partsOf(name: string): string[] {
  const words = name.split(' ')
  const [first = '', ...rest] = words
  if (lookUp(first).some(({ type }) => type === 'place' || type === 'group')) return [rest.join(' ')]
  return rest.map((_, at) => words.slice(0, at + 1).join(' '))
}
