import type { EntityMention } from '../types.ts'
import { linkPeople } from './people.ts'
import { linkThings } from './things.ts'

/** A mention that is not linked yet. */
export interface Unlinked extends Omit<EntityMention, 'entity'> {
  /** The title before it, in lower case: "mrs.", "president". */
  readonly title: string | null
  /** The name right before it when it stands in brackets. */
  readonly bracketAfter: string | null
  /** In a headline. */
  readonly headline: boolean
  /** The name that a list of the reader's own gives it: links it whatever the article says. */
  readonly known: string | null
}

/**
 * Gives every mention, in text order, the fullest name that the article has for the same thing.
 *
 * "Mayor Helena Brandt ... Brandt" are both "Helena Brandt"; see `linkPeople` and `linkThings` for the rules.
 */
export function linkWithin(mentions: readonly Unlinked[]): EntityMention[] {
  const names = new Map<Unlinked, string>()
  const free = mentions.filter(({ known }) => known === null)
  const people = free.filter(({ type }) => type === 'person')
  const things = free.filter(({ type }) => type !== 'person')
  for (const [at, name] of linkPeople(people).entries()) names.set(people[at] as Unlinked, name)
  for (const [at, name] of linkThings(things).entries()) names.set(things[at] as Unlinked, name)
  return mentions.map((mention) => {
    const { title: _title, bracketAfter: _bracket, headline: _headline, known, ...rest } = mention
    return { ...rest, entity: known ?? names.get(mention) ?? mention.text }
  })
}
