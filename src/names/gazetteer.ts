import { lexicon, phraseSet } from '../text/lexicon.ts'
import type { EntityType } from '../types.ts'

/** What a list says of a name. */
export interface Entry {
  /** The list: "country", "demonym", "organization" ... */
  readonly list: ListName
  readonly type: EntityType
  /** The fullest common name of the same thing: "United States" for "U.S.". */
  readonly canonical: string
}

/** Every list of names, strongest first, with the type of what it names. */
const lists = {
  country: ['countries', 'place'],
  demonym: ['demonyms', 'group'],
  capital: ['capitals', 'place'],
  state: ['us-states', 'place'],
  province: ['provinces', 'place'],
  region: ['regions', 'place'],
  city: ['cities', 'place'],
  group: ['groups', 'group'],
  organization: ['organization-names', 'organization'],
  event: ['event-names', 'event'],
  work: ['work-names', 'work'],
  product: ['product-names', 'product'],
} as const satisfies Record<string, readonly [file: string, type: EntityType]>

export type ListName = keyof typeof lists

/** Lists whose values are the canonical name itself, not what contains it. */
const aliased: ReadonlySet<string> = new Set(['country', 'state', 'organization'])

/** Longest name of the lists, in words. */
export const LONGEST_NAME = 8

interface Gazetteer {
  readonly exact: ReadonlyMap<string, readonly Entry[]>
  readonly upper: ReadonlyMap<string, readonly Entry[]>
  /** The first letters of all names, up to another sign, in capitals. */
  readonly beginnings: ReadonlySet<string>
}

let made: Gazetteer | null = null

function gazetteer(): Gazetteer {
  if (made) return made
  const exact = new Map<string, Entry[]>()
  const upper = new Map<string, Entry[]>()
  const beginnings = new Set<string>()
  const add = (map: Map<string, Entry[]>, name: string, entry: Entry) => {
    const known = map.get(name)
    if (known) known.push(entry)
    else map.set(name, [entry])
  }
  for (const [list, [file, type]] of Object.entries(lists) as [ListName, readonly [string, EntityType]][]) {
    const source = lexicon<readonly string[] | Readonly<Record<string, string>>>(file)
    const names = Array.isArray(source) ? source.map((name) => [name, name]) : Object.entries(source)
    for (const [name, value] of names) {
      const entry: Entry = { list, type, canonical: aliased.has(list) ? value : name }
      add(exact, name, entry)
      beginnings.add(beginningOf(name))
      if (name.length > 3) add(upper, name.toUpperCase(), entry)
    }
  }
  made = { exact, upper, beginnings }
  return made
}

/**
 * What the lists say of a name as written, strongest list first; empty when it is in none.
 *
 * Case counts ("US" is a country, "us" is not), but for names all in capitals ("CHICAGO").
 */
export function lookUp(name: string): readonly Entry[] {
  const { exact, upper } = gazetteer()
  const plain = /[’\t\r\n]|[^ \S]|\s\s/.test(name) ? name.replace(/’/g, "'").replace(/\s+/g, ' ') : name
  return exact.get(plain) ?? upper.get(plain) ?? []
}

/** Whether some listed name begins with the letters with which this word begins; no means that none begins here. */
export function beginsName(word: string): boolean {
  return gazetteer().beginnings.has(beginningOf(word))
}

function beginningOf(name: string): string {
  return (/^[\p{L}\p{N}\p{M}]*/u.exec(name)?.[0] ?? '').toUpperCase()
}

/** Whether a word is a given name somewhere: "maria", "Bassam". */
export function isFirstName(word: string): boolean {
  return phraseSet('first-names').has(word.toLowerCase().replace(/’/g, "'"))
}

export function isLastName(word: string): boolean {
  return phraseSet('last-names').has(word.toLowerCase().replace(/’/g, "'"))
}
