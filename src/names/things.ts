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
  const { each, all } = writingsOf(mentions)
  const tables = { initials: initialsTable(all), parts: partsTable(all) }
  const things = new Map<string, Thing>()
  const owners = mentions.map(({ text, type }, at) => {
    const writing = each[at]
    const thing =
      writing?.things.get(type) ?? thingOf(things, (writing && longName(writing, tables)) ?? text, type)
    writing?.things.set(type, thing)
    thing.counts.set(text, (thing.counts.get(text) ?? 0) + 1)
    return thing
  })
  const body = new Set(mentions.flatMap(({ text, headline }) => (headline ? [] : text)))
  for (const thing of things.values()) thing.name = fullest(thing, body)
  return owners.map(({ name }) => name)
}

type Family = 'group' | 'place' | 'thing'

/** One way to write names of one family of types. */
interface Writing {
  readonly text: string
  readonly family: Family
  isOrganization: boolean
  /** Of each mention, the name before the bracket in which it stands. */
  readonly bracketsAfter: (string | null)[]
  /** What it names, by type. */
  readonly things: Map<EntityType, Thing>
}

/** The writing of each mention, and all writings in their order. */
function writingsOf(mentions: readonly ThingMention[]): { each: Writing[]; all: Writing[] } {
  const known = {
    group: new Map<string, Writing>(),
    place: new Map<string, Writing>(),
    thing: new Map<string, Writing>(),
  }
  const all: Writing[] = []
  const each = mentions.map(({ text, type, bracketAfter }) => {
    const family = familyOf(type)
    let writing = known[family].get(text)
    if (!writing) {
      writing = { text, family, isOrganization: false, bracketsAfter: [], things: new Map() }
      known[family].set(text, writing)
      all.push(writing)
    }
    if (type === 'organization') writing.isOrganization = true
    writing.bracketsAfter.push(bracketAfter)
    return writing
  })
  return { each, all }
}

function familyOf(type: EntityType): Family {
  return type === 'group' || type === 'place' ? type : 'thing'
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
  const key = `${familyOf(type)}\0${canonicalName(name, type)}`
  const thing = things.get(key) ?? { isGroup: type === 'group', counts: new Map(), name }
  things.set(key, thing)
  return thing
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

interface Tables {
  /** Initials -> the first name that has them. */
  readonly initials: ReadonlyMap<string, string>
  /** Part of a name -> the only organization that has it. */
  readonly parts: ReadonlyMap<string, string>
}

/** The longer name of the article for which a short form stands; null where there is none. */
function longName({ text, family, bracketsAfter }: Writing, { initials, parts }: Tables): string | null {
  if (family === 'group') return null
  const letters = acronymOf(text)
  if (!letters) return (family === 'thing' && parts.get(text)) || null
  for (const bracketAfter of bracketsAfter) {
    const explicit = bracketAfter && mayAbbreviate(letters, bracketAfter) ? bracketAfter : null
    const long = explicit ?? initials.get(letters)
    if (long && long !== text) return long
  }
  return null
}

/** Whether the letters of an acronym come in order in a long name, the first of them first. */
function mayAbbreviate(letters: string, name: string): boolean {
  const plain = nameWords(name).join('').toUpperCase()
  if (plain[0] !== letters[0]) return false
  let at = 0
  for (const letter of plain) if (letter === letters[at]) at++
  return at === letters.length
}

function initialsTable(writings: readonly Writing[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { text, family } of writings) {
    const letters = family === 'group' ? '' : initialsOf(text)
    if (letters && !found.has(letters)) found.set(letters, text)
  }
  return found
}

/** First words of longer organizations, and their last words after a country or people; ambiguous ones left out. */
function partsTable(writings: readonly Writing[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>()
  for (const { text, isOrganization } of writings) {
    if (!isOrganization) continue
    for (const part of partsOf(text)) {
      if (!/\s|\p{L}{4}/u.test(part)) continue
      found.set(part, found.has(part) && found.get(part) !== text ? null : text)
    }
  }
  return new Map([...found].flatMap(([part, name]) => (name === null ? [] : [[part, name] as const])))
}

function partsOf(name: string): string[] {
  const words = name.split(' ')
  const [first = '', ...rest] = words
  if (rest.length === 0) return []
  if (lookUp(first).some(({ type }) => type === 'place' || type === 'group')) return [rest.join(' ')]
  return rest.map((_, at) => words.slice(0, at + 1).join(' '))
}
