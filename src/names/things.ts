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
  const keys = mentions.map(({ text, type }) => keyOf(long.get(`${family(type)}\0${text}`) ?? text, type))
  const body = new Set(mentions.filter(({ headline }) => !headline).map(({ text }) => text))
  const forms = new Map<string, Map<string, number>>()
  for (const [index, key] of keys.entries()) {
    const text = mentions[index]?.text ?? ''
    const counts = forms.get(key) ?? new Map<string, number>()
    counts.set(text, (counts.get(text) ?? 0) + 1)
    forms.set(key, counts)
  }
  return mentions.map(({ text, type }, index) => fullest(forms.get(keys[index] ?? ''), type, body) ?? text)
}

function keyOf(text: string, type: EntityType): string {
  return `${family(type)}\0${canonicalName(text, type)}`
}

function family(type: EntityType): string {
  if (type === 'group') return 'group'
  return type === 'place' ? 'place' : 'thing'
}

/** The longest form of the body, or of all where it has none; of peoples the commonest. */
function fullest(
  forms: ReadonlyMap<string, number> | undefined,
  type: EntityType,
  body: ReadonlySet<string>,
): string | undefined {
  const order = [...(forms ?? [])].sort(
    ([a, x], [b, y]) =>
      Number(body.has(b)) - Number(body.has(a)) ||
      (type === 'group' ? y - x || a.length - b.length : b.length - a.length) ||
      capitals(a) - capitals(b) ||
      (a < b ? -1 : 1),
  )
  return order[0]?.[0]
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
    if (letters.length > 1 && !found.has(letters)) found.set(letters, text)
  }
  return found
}

/** First words of longer organizations, and their last words after a country or people; ambiguous ones left out. */
function partsTable(mentions: readonly ThingMention[]): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>()
  for (const { text, type } of mentions) {
    if (type !== 'organization') continue
    const words = text.split(' ')
    const [first = '', ...rest] = words
    const parts = [...words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '))]
    if (lookUp(first).some((entry) => entry.type === 'place' || entry.type === 'group'))
      parts.splice(0, parts.length, rest.join(' '))
    for (const part of parts) {
      const key = `${family(type)}\0${part}`
      found.set(key, (found.get(key) ?? new Set()).add(text))
    }
  }
  const only = [...found].flatMap(([key, [name, other]]) =>
    name && !other && /\s|\p{L}{4}/u.test(key.split('\0')[1] ?? '') ? [[key, name] as const] : [],
  )
  return new Map(only)
}
