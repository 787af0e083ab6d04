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
  const persons: Unlinked[] = []
  const others: Unlinked[] = []
  for (const mention of mentions) {
    if (mention.known !== null) continue
    if (mention.type === 'person') persons.push(mention)
    else others.push(mention)
  }
  const people = linkPeople(persons)
  const things = linkThings(others)
  const linked: EntityMention[] = []
  let person = 0
  let thing = 0
  for (const { span, type, rule, known, text: name } of mentions) {
    const entity = known ?? (type === 'person' ? people[person++] : things[thing++]) ?? name
    const { text, start, end, line, column } = span
    linked.push({ mention: 'entity', text, start, end, line, column, type, rule, entity })
  }
  return linked
}
