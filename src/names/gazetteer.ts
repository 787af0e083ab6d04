import { plainWordEnd } from '../text/letters.ts'
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

type Names = Map<string, Entry[]>

/** The lists, read in when first asked for. */
interface Gazetteer {
  readonly exact: ReadonlyMap<string, readonly Entry[]>
  /** The same by the name in capitals: made when such a name is asked for. */
  upper: ReadonlyMap<string, readonly Entry[]> | null
  /** First word of a name -> most words that a name beginning with it has: made when a word is asked for. */
  longest: ReadonlyMap<string, number> | null
}

let made: Gazetteer | null = null

function gazetteer(): Gazetteer {
  made ??= { exact: readNames(), upper: null, longest: null }
  return made
}

function readNames(): Names {
  const exact: Names = new Map()
  for (const [list, [file, type]] of Object.entries(lists) as [ListName, readonly [string, EntityType]][]) {
    const source = lexicon<readonly string[] | Readonly<Record<string, string>>>(file)
    const names = Array.isArray(source) ? source.map((name) => [name, name]) : Object.entries(source)
    for (const [name, value] of names) {
      const entry: Entry = { list, type, canonical: aliased.has(list) ? value : name }
      addName(exact, name, entry)
    }
  }
  return exact
}

function addName(names: Names, name: string, entry: Entry): void {
  const known = names.get(name)
  if (known) known.push(entry)
  else names.set(name, [entry])
}

/**
 * What the lists say of a name as written, strongest list first; empty when it is in none.
 *
 * Case counts ("US" is a country, "us" is not), but for names all in capitals ("CHICAGO").
 */
export function lookUp(name: string): readonly Entry[] {
  const found = named(name)
  if (found || !/[’\n\r\t\u00a0]|\s\s/.test(name)) return found ?? []
  return named(name.replace(/’/g, "'").replace(/\s+/g, ' ')) ?? []
}

function named(name: string): readonly Entry[] | undefined {
  const found = gazetteer().exact.get(name)
  if (found || name.length <= 3 || !isInCapitals(name)) return found
  return inCapitals().get(name)
}

/** Whether nothing in a name is in lower case: most names are dismissed at their second letter. */
function isInCapitals(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    if (code >= 0x61 && code <= 0x7a) return false
  }
  return name === name.toUpperCase()
}

function inCapitals(): ReadonlyMap<string, readonly Entry[]> {
  const all = gazetteer()
  if (all.upper) return all.upper
  const upper: Names = new Map()
  for (const [name, entries] of all.exact) {
    if (name.length > 3) for (const entry of entries) addName(upper, name.toUpperCase(), entry)
  }
  const order = Object.keys(lists)
  for (const entries of upper.values()) {
    entries.sort((a, b) => order.indexOf(a.list) - order.indexOf(b.list))
  }
  all.upper = upper
  return upper
}

/** Most words of a listed name that begins with a word: 0 when none does. */
export const longestName = remembered((word) => lengths().get(firstWord(word)) ?? 0)

function lengths(): ReadonlyMap<string, number> {
  const all = gazetteer()
  if (all.longest) return all.longest
  const longest = new Map<string, number>()
  const add = (first: string, words: number) => {
    if (words > (longest.get(first) ?? 0)) longest.set(first, words)
  }
  for (const name of all.exact.keys()) {
    const first = firstWord(name)
    const words = first.length === name.length ? 1 : name.split(/[\s-]/).length
    add(first, words)
    if (name.length > 3) add(first.toUpperCase(), words)
  }
  all.longest = longest
  return longest
}

/** The letters with which a name begins, so that "Coca-Cola" and "D.C." are found by their first part. */
function firstWord(name: string): string {
  const end = plainWordEnd(name, 0, name.length)
  return end > 0 ? name.slice(0, end) : (/^[\p{L}\p{M}\p{N}]+/u.exec(name)?.[0] ?? name)
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
