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
  /** By the first word of a name: made when a word is asked for. */
  openings: ReadonlyMap<string, Opening> | null
}

let made: Gazetteer | null = null

function gazetteer(): Gazetteer {
  made ??= { exact: readNames(), upper: null, openings: null }
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

/** What the listed names have in common that begin with a word. */
export interface Opening {
  /** Most words of any of them: 0 when there is none. */
  readonly longest: number
  /** Letters from A to Z with which their second words begin, one bit each; -1 where other marks or letters may follow. */
  readonly seconds: number
}

/** Where no listed name begins. */
export const noOpening: Opening = { longest: 0, seconds: 0 }
const ANY = -1

/** What the listed names have in common that begin with a word. */
export const openingOf = remembered((word): Opening => {
  const first = firstWord(word)
  const opening = openings().get(first) ?? noOpening
  return first === word ? opening : { longest: opening.longest, seconds: ANY }
})

/** Whether a listed name of several words may go on with a word: most are dismissed by its first letter. */
export function mayGoOn({ seconds }: Opening, second: string): boolean {
  return seconds === ANY || (seconds & letterBit(second.charCodeAt(0))) !== 0
}

/** The bit of a letter in either case; all bits for other marks and letters. */
function letterBit(code: number): number {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a ? 1 << (small - 0x61) : ANY
}

function openings(): ReadonlyMap<string, Opening> {
  const all = gazetteer()
  if (all.openings) return all.openings
  const found = new Map<string, Opening>()
  const add = (first: string, longest: number, seconds: number) => {
    const known = found.get(first)
    if (!known) found.set(first, { longest, seconds })
    else if (longest > known.longest || (known.seconds | seconds) !== known.seconds)
      found.set(first, { longest: Math.max(longest, known.longest), seconds: known.seconds | seconds })
  }
  for (const name of all.exact.keys()) {
    const first = firstWord(name)
    const words = first.length === name.length ? 1 : name.split(/[\s-]/).length
    const seconds = first.length === name.length ? 0 : secondsOf(name, first.length)
    add(first, words, seconds)
    if (name.length > 3) add(first.toUpperCase(), words, seconds)
  }
  all.openings = found
  return found
}

/** The bit of the first letter of a name behind its first word and a space or hyphen. */
function secondsOf(name: string, end: number): number {
  const gap = name.charAt(end)
  return gap === ' ' || gap === '-' ? letterBit(name.charCodeAt(end + 1)) : ANY
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
