import { lexicon } from '../../text/lexicon.ts'

/**
 * True when two full names can be one person's: the same last name and no other first name. Initials, middle names,
 * "Jr." and short forms ("Mike", "Michael") do not count against it; a last name alone fits every first name.
 */
export function samePerson(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [partsOf(a), partsOf(b)]
  if (one.last === '' || one.last !== other.last) return false
  if (one.given.length === 0 || other.given.length === 0) return true
  return one.given.some((name, at) =>
    other.given.some((against, place) => (at === 0 || place === 0) && sameGiven(name, against)),
  )
}

/** The last name that a full name is filed under, in lower case: the key under which mentions of one person meet. */
export function lastName(name: string): string {
  return partsOf(name).last
}

function partsOf(name: string): { readonly given: readonly string[]; readonly last: string } {
  const words = name
    .toLowerCase()
    .replace(/[.,]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:jr|sr|ii|iii|iv)$/.test(word))
  return { given: words.slice(0, -1), last: words.at(-1) ?? '' }
}

function sameGiven(a: string, b: string): boolean {
  if (a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))) return true
  return isShort(a, b) || isShort(b, a)
}

function isShort(short: string, long: string): boolean {
  const forms = lexicon<Readonly<Record<string, readonly string[]>>>('nicknames')[short]
  return forms?.includes(long) === true || (short.length >= 3 && long.startsWith(short))
}
