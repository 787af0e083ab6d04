import { isListed, lexicon, phraseSet } from '../text/lexicon.ts'
import { remembered } from '../text/remembered.ts'
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

interface Gazetteer {
  /** First word of a name -> most words that a name beginning with it has. */
  readonly longest: ReadonlyMap<string, number>
  readonly exact: ReadonlyMap<string, readonly Entry[]>
  readonly upper: ReadonlyMap<string, readonly Entry[]>
}

let made: Gazetteer | null = null

function gazetteer(): Gazetteer {
  if (made) return made
  const exact = new Map<string, Entry[]>()
  const upper = new Map<string, Entry[]>()
  const longest = new Map<string, number>()
  const add = (map: Map<string, Entry[]>, name: string, entry: Entry) => {
    const known = map.get(name)
    if (known) known.push(entry)
    else map.set(name, [entry])
    const words = name.split(/[\s-]/)
    const first = firstWord(name)
    longest.set(first, Math.max(words.length, longest.get(first) ?? 0))
  }
  for (const [list, [file, type]] of Object.entries(lists) as [ListName, readonly [string, EntityType]][]) {
    const source = lexicon<readonly string[] | Readonly<Record<string, string>>>(file)
    const names = Array.isArray(source) ? source.map((name) => [name, name]) : Object.entries(source)
    for (const [name, value] of names) {
      const entry: Entry = { list, type, canonical: aliased.has(list) ? value : name }
      add(exact, name, entry)
      if (name.length > 3) add(upper, name.toUpperCase(), entry)
    }
  }
  made = { exact, upper, longest }
  return made
}

/**
 * What the lists say of a name as written, strongest list first; empty when it is in none.
 *
 * Case counts ("US" is a country, "us" is not), but for names all in capitals ("CHICAGO").
 */
export function lookUp(name: string): readonly Entry[] {
  const { exact, upper } = gazetteer()
  const found = exact.get(name) ?? upper.get(name)
  if (found || !/[’\n\r\t\u00a0]|\s\s/.test(name)) return found ?? []
  const plain = name.replace(/’/g, "'").replace(/\s+/g, ' ')
  return exact.get(plain) ?? upper.get(plain) ?? []
}

/** Most words of a listed name that begins with a word: 0 when none does. */
export const longestName = remembered((word) => gazetteer().longest.get(firstWord(word)) ?? 0)

/** The letters with which a name begins, so that "Coca-Cola" and "D.C." are found by their first part. */
function firstWord(name: string): string {
  return /^[\p{L}\p{M}\p{N}]+/u.exec(name)?.[0] ?? name
}

/** Whether a word is a given name somewhere: "maria", "Bassam". */
export const isFirstName = remembered((word): boolean => {
  const lower = word.toLowerCase().replace(/’/g, "'")
  return isFemaleName(lower) || isMaleName(lower) || phraseSet('first-names').has(lower)
})

/** Whether a word is a family name, in any case. */
export const isLastName = remembered((word): boolean =>
  isListed('last-names', word.toLowerCase().replace(/’/g, "'")),
)

/** Given names of women and of men, in lower case. */
export const isFemaleName = remembered((lower) => isListed('female-names', lower))
export const isMaleName = remembered((lower) => isListed('male-names', lower))

/** Whether a word in lower case is a common word of English in any form. */
export const isCommonWord = remembered((lower) => isListed('common-words', lower))
