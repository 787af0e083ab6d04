import { remembered } from '../text/remembered.ts'
import { acronymOf, initialsOf, nameWords } from './forms.ts'
import { lookUp } from './gazetteer.ts'

export type Family = 'group' | 'place' | 'thing'

/** One way to write names of one family of types, as short forms need it. */
export interface Written {
  readonly text: string
  readonly family: Family
  readonly isOrganization: boolean
  /** The names before the brackets in which it stands, once null where it stands in none. */
  readonly bracketsAfter: readonly (string | null)[]
}

/** What the longer names of an article may be called in short. */
export interface Tables {
  /** Initials -> the first name that has them. */
  readonly initials: ReadonlyMap<string, string>
  /** Part of a name -> the only organization that has it; null where several have it. */
  readonly parts: ReadonlyMap<string, string | null>
}

/** The longer name of the article for which a short form stands; null where there is none. */
export function longName(
  { text, family, bracketsAfter }: Written,
  { initials, parts }: Tables,
): string | null {
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

/** The tables of some names. */
export function tablesOf(writings: readonly Written[]): Tables {
  return { initials: initialsTable(writings), parts: partsTable(writings) }
}

function initialsTable(writings: readonly Written[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { text, family } of writings) {
    const letters = family === 'group' ? '' : initialsOf(text)
    if (letters && !found.has(letters)) found.set(letters, text)
  }
  return found
}

/** First words of longer organizations, and their last words after a country or people; ambiguous ones left out. */
function partsTable(writings: readonly Written[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  for (const { text, isOrganization } of writings) {
    if (!isOrganization) continue
    for (const part of partsOf(text))
      found.set(part, found.has(part) && found.get(part) !== text ? null : text)
  }
  return found
}

const partsOf = remembered((name): readonly string[] => {
  const words = name.split(' ')
  const [first = '', ...rest] = words
  if (rest.length === 0) return []
  const named = lookUp(first).some(({ type }) => type === 'place' || type === 'group')
  const parts = named ? [rest.join(' ')] : rest.map((_, at) => words.slice(0, at + 1).join(' '))
  return parts.filter((part) => /\s|\p{L}{4}/u.test(part))
})
