import { phraseSet } from '../text/lexicon.ts'
import { remembered } from '../text/remembered.ts'
import type { EntityType } from '../types.ts'
import {
  acronymOf,
  initialsOf,
  nameWords,
  type PersonForm,
  personForm,
  plainName,
  sameGiven,
  sameSound,
} from './forms.ts'
import { lookUp } from './gazetteer.ts'

/**
 * Whether two full names can be of one person.
 *
 * The surnames must be equal or spellings of one name, the given names must not differ: "Steve Mason" and "Steven J. Mason",
 * "Moammar Gadhafi" and "Muammar Qaddafi". A surname alone is never enough: who is meant depends on the article.
 */
export function samePerson(a: string, b: string): boolean {
  const [x, y] = [personForm(a), personForm(b)]
  if (x.given.length === 0 || y.given.length === 0) return plainName(a) === plainName(b)
  return sameForm(x, y)
}

/** The same for forms of two names that have given names. */
export function sameForm(x: PersonForm, y: PersonForm): boolean {
  if (x.suffix !== y.suffix && x.suffix && y.suffix) return false
  if (!sameFamily(x.family, y.family)) return false
  const [first, second] = [x.given[0] ?? '', y.given[0] ?? '']
  if (!sameGiven(first, second)) return sameByMiddle(x.given, y.given)
  const [m, n] = [x.given[1], y.given[1]]
  return m === undefined || n === undefined || sameGiven(m, n)
}

/** "Fernando Reyes" and "Luis Fernando Reyes": a person called by a middle name. */
function sameByMiddle(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const [only] = short
  return (
    short.length === 1 &&
    long.length > 1 &&
    only !== undefined &&
    only.length > 1 &&
    long.slice(1).includes(only)
  )
}

function sameFamily(a: string, b: string): boolean {
  if (a === b || sameSound(a, b)) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.endsWith(` ${short}`) && short.length > 2
}

/** Whether two names can be of one organization: equal but for "Inc.", or one the initials of the other. */
function sameOrganization(a: string, b: string): boolean {
  if (canonicalName(a, 'organization') === canonicalName(b, 'organization')) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const letters = acronymOf(short)
  if (letters) return initialsOf(long) === letters
  const strip = (name: string) =>
    nameWords(name).filter((word, at) => at === 0 || !phraseSet('company-suffixes').has(word))
  return strip(a).join(' ') === strip(b).join(' ')
}

/**
 * The key under which names of one thing meet: what the lists say, else the plain form.
 *
 * "U.S." and "America" are "united states"; "WHO" is "world health organization".
 */
export function canonicalName(name: string, type: EntityType): string {
  return canonical[type](name)
}

const canonical: Readonly<Record<EntityType, (name: string) => string>> = {
  person: canonicalOf('person'),
  organization: canonicalOf('organization'),
  place: canonicalOf('place'),
  group: canonicalOf('group'),
  event: canonicalOf('event'),
  work: canonicalOf('work'),
  product: canonicalOf('product'),
}

function canonicalOf(type: EntityType): (name: string) => string {
  return remembered((name) => {
    const entry = lookUp(name).find((candidate) => candidate.type === type)
    const plain = plainName(entry?.canonical ?? name)
    return type === 'group' ? singular(plain) : plain.replaceAll('.', '')
  })
}

/** "Israelis" is "israeli". */
function singular(word: string): string {
  return /[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word
}

/**
 * Whether two names, as written, can name the same thing of a type.
 *
 * `sameName('Steve Mason', 'Steven Mason', 'person')`; a surname alone is not the same as a full name.
 */
export function sameName(a: string, b: string, type: EntityType): boolean {
  if (a === b) return true
  if (type === 'person') return samePerson(a, b)
  return type === 'organization' ? sameOrganization(a, b) : canonicalName(a, type) === canonicalName(b, type)
}
