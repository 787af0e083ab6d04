import { type EntityType, entityTypes } from '../types.ts'

/** A name that a reader wants found, whatever the article's own words say. */
export interface KnownName {
  readonly name: string
  readonly type: EntityType
  /** Other forms, as written, case and all. */
  readonly aliases: readonly string[]
}

/** A reader's own names and titles. */
export interface Lexicon {
  readonly names: readonly KnownName[]
  /** Titles before names, in any case: "grand marshal". */
  readonly titles: readonly string[]
}

export const emptyLexicon: Lexicon = { names: [], titles: [] }

/** Longest name or title, in words. */
const MOST_WORDS = 12

/**
 * Reads a reader's own lexicon from parsed JSON; docs/lexicon.md describes the form.
 *
 * Throws an Error that says where it is wrong: `names[2].type: "firm" is none of person, organization, ...`.
 */
export function readLexicon(json: unknown): Lexicon {
  const { names = [], titles = [], ...other } = record(json, 'lexicon')
  refuse(other, 'lexicon')
  const read = list(names, 'names').map((entry, at) => knownName(entry, `names[${at}]`))
  const owners = new Map<string, string>()
  for (const { name, aliases } of read) {
    for (const form of [name, ...aliases]) {
      const owner = owners.get(form)
      if (owner !== undefined && owner !== name)
        throw new Error(`lexicon: "${form}" names both ${owner} and ${name}`)
      owners.set(form, name)
    }
  }
  return { names: read, titles: list(titles, 'titles').map((title, at) => phrase(title, `titles[${at}]`)) }
}

function knownName(entry: unknown, where: string): KnownName {
  const { name, type, aliases = [], ...other } = record(entry, where)
  refuse(other, where)
  const known = entityTypes.find((candidate) => candidate === type)
  if (!known)
    throw new Error(
      `${where}.type: ${JSON.stringify(type) ?? 'nothing'} is none of ${entityTypes.join(', ')}`,
    )
  return {
    name: phrase(name, `${where}.name`),
    type: known,
    aliases: list(aliases, `${where}.aliases`).map((alias, at) => phrase(alias, `${where}.aliases[${at}]`)),
  }
}

function record(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${where}: not an object`)
  return value as Readonly<Record<string, unknown>>
}

function refuse(other: object, where: string): void {
  const [key] = Object.keys(other)
  if (key !== undefined) throw new Error(`${where}: unknown field "${key}"`)
}

function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${where}: not an array`)
  return value
}

function phrase(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new Error(`${where}: not a string`)
  const plain = value.trim().replace(/\s+/g, ' ')
  if (!/[\p{L}\p{N}]/u.test(plain)) throw new Error(`${where}: has no letter`)
  if (plain.split(' ').length > MOST_WORDS) throw new Error(`${where}: more than ${MOST_WORDS} words`)
  return plain
}
