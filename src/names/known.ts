import { remembered } from '../text/remembered.ts'
import { acronymOf, type PersonForm, personForm } from './forms.ts'
import { type Entry, lookUp } from './gazetteer.ts'
import { withoutHonorific } from './gender.ts'

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
  const untitled = withoutHonorific(name)
  const isFull = (untitled === name ? form : personForm(untitled)).given.length > 0
  const letters = acronymOf(name)
  const entries = lookUp(name)
  return {
    name,
    form,
    isFull,
    unlisted: entries.length === 0 ? letters : null,
    isAcronym: letters !== null,
    isBare: !isFull && entries.length === 0 && letters === null,
    country: entries.length === 0 ? null : countryOf(entries),
  }
})

/** The first of them by name. */
function countryOf(entries: readonly Entry[]): string | null {
  const countries = entries.flatMap(({ list, canonical }) => (list === 'country' ? [canonical] : []))
  return countries.sort()[0] ?? null
}
