import type { EntityMention, EntityType, Span } from '../types.ts'
import { linkPeople } from './people.ts'
import { linkThings } from './things.ts'

/** A mention that is not linked yet. */
export interface Unlinked {
  /** The name, and where it stands. */
  readonly text: string
  readonly span: Span
  readonly type: EntityType
  readonly rule: string
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
  const free = mentions.filter(({ known }) => known === null)
  const people = linkPeople(free.filter(isPerson))
  const things = linkThings(free.filter(isThing))
  let [person, thing] = [0, 0]
  return mentions.map((mention): EntityMention => {
    const { span, type, rule, known } = mention
    const entity = known ?? (isPerson(mention) ? people[person++] : things[thing++]) ?? mention.text
    const { text, start, end, line, column } = span
    return { mention: 'entity', text, start, end, line, column, type, rule, entity }
  })
}

function isPerson({ type }: Unlinked): boolean {
  return type === 'person'
}

function isThing({ type }: Unlinked): boolean {
  return type !== 'person'
}
