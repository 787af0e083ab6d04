import { personForm } from '../../names/forms.ts'
import { lookUp } from '../../names/gazetteer.ts'
import { lexicon } from '../../text/lexicon.ts'
import { listedIn } from '../../text/spelling.ts'
import type { Reading } from '../roles/reading.ts'
import type { Doer } from './doer.ts'

/**
 * The institution of a person that a noun names: "the Roe administration" is no act of Roe's own.
 *
 * `institutionOf({ entity: 'Jane Roe', type: 'person' }, 'campaign')` is the organization "Roe campaign", under the surname, for
 * articles that never spell out the name speak of it too; there a surname may have been taken for an organization. Null for
 * other owners, and for a noun that is in no list (data/institutions-of-persons.json).
 */
export function institutionOf({ entity, type }: Doer, noun: string): Doer | null {
  const nouns = lexicon<Readonly<Record<string, string>>>('institutions-of-persons')
  const ending = Object.hasOwn(nouns, noun) ? nouns[noun] : undefined
  if (ending === undefined) return null
  if (type !== 'person' && !(type === 'organization' && ending.startsWith(' ') && mayBeSurname(entity)))
    return null
  return { entity: `${surnameOf(entity)}${ending}`, type: 'organization' }
}

/** One capitalised word that is in no list of organizations. */
function mayBeSurname(name: string): boolean {
  return /^\p{Lu}\S*\p{Ll}\S*$/u.test(name) && !lookUp(name).some(({ type }) => type === 'organization')
}

/** The surname as it is written, without "Jr.". */
function surnameOf(person: string): string {
  const { given, family, suffix } = personForm(person)
  if (suffix === null && given.length === 0) return person
  const words = person.split(/\s+/)
  const end = words.length - (suffix === null ? 0 : 1)
  return words
    .slice(Math.max(0, end - family.split(' ').length), end)
    .join(' ')
    .replace(/,$/, '')
}

/** The first noun of an institution from token `from` on: "campaign" of "campaign representatives". */
export function institutionNoun({ tokens }: Reading, from: number, end: number): string | null {
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    if (token && isInstitution(token.spelling)) return token.lower
  }
  return null
}

/** Whether a noun names an institution of a person: "campaign". */
export const isInstitution = listedIn('institutions-of-persons')
