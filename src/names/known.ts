import { remembered } from '../text/remembered.ts'
import type { EntityType } from '../types.ts'
import { acronymOf, type PersonForm, personForm } from './forms.ts'
import { lookUp } from './gazetteer.ts'
import { withoutHonorific } from './gender.ts'
import { canonicalName } from './same.ts'

/** What a name tells by itself, as linking across articles needs it. */
export interface KnownName {
  readonly name: string
  readonly form: PersonForm
  /** Whether it has, as the name of a person, more than a surname and a title of courtesy. */
  readonly isFull: boolean
  /** Its letters where it is an acronym that is in no list; null for other names. */
  readonly unlisted: string | null
  readonly isAcronym: boolean
  /** Whether it may be a surname alone: no full name, in no list and no acronym. */
  readonly isBare: boolean
  /** The common English name of the country that it names. */
  readonly country: string | null
}

/** What is known of a name; kept, for names come in article after article. */
export const knownName = remembered((name): KnownName => {
  const form = personForm(name)
  const isFull = isFullName(name)
  const letters = acronymOf(name)
  const entries = lookUp(name)
  const countries = entries.flatMap(({ list, canonical }) => (list === 'country' ? [canonical] : []))
  const [country = null] = countries.sort()
  return {
    name,
    form,
    isFull,
    unlisted: entries.length === 0 ? letters : null,
    isAcronym: letters !== null,
    isBare: !isFull && entries.length === 0 && letters === null,
    country,
  }
})

function isFullName(name: string): boolean {
  return personForm(withoutHonorific(name)).given.length > 0
}

/** The key under which names of one thing meet: for persons see `personClusters`. */
export function meetingKey(name: string, type: EntityType): string {
  return meetingKeys[type](name)
}

const meetingKeys: Readonly<Record<EntityType, (name: string) => string>> = {
  person: keysOf('person', 'other'),
  organization: keysOf('organization', 'named'),
  place: keysOf('place', 'named'),
  group: keysOf('group', 'group'),
  event: keysOf('event', 'other'),
  work: keysOf('work', 'other'),
  product: keysOf('product', 'other'),
}

/** Types that may stand for one thing in different articles share a family: a hospital is a place or an organization. */
function keysOf(type: EntityType, family: 'group' | 'named' | 'other'): (name: string) => string {
  return remembered((name) => `${family}\0${canonicalName(name, type)}`)
}
