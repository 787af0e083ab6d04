import { lexicon } from '../../text/lexicon.ts'
import type { Doc, EntityMention, Mentions, Range, Token } from '../../types.ts'

export type Gender = 'male' | 'female'

/** How far before a pronoun its person may be named, in UTF-16 units. */
const REACH = 1200

/**
 * Finds whom "he" or "she" at a place of the article means.
 *
 * The last named speaker counts first, then the persons named before, nearest first; a person whose title or given name
 * tells the other gender is passed over. Null when nobody fits.
 */
export type Resolver = (
  pronoun: Range & { readonly text: string },
  lastSpeaker: EntityMention | null,
) => string | null

/** A resolver for one article. Persons named within quotations are nobody's antecedent. */
export function pronounResolver(doc: Doc, before: Mentions, quoted: readonly Range[]): Resolver {
  const persons = outside(
    before.entities.filter(({ type }) => type === 'person'),
    quoted,
  )
  const genders = gendersOf(doc, persons)
  return (pronoun, lastSpeaker) => {
    const wanted = genderOf(pronoun.text)
    if (!wanted) return null
    const fits = (person: EntityMention | null | undefined): person is EntityMention =>
      !!person &&
      person.end <= pronoun.start &&
      pronoun.start - person.start < REACH &&
      (genders.get(person.entity) ?? wanted) === wanted
    if (fits(lastSpeaker)) return lastSpeaker.entity
    return persons.findLast((person) => person.end <= pronoun.start && fits(person))?.entity ?? null
  }
}

function outside(persons: readonly EntityMention[], quoted: readonly Range[]): EntityMention[] {
  let at = 0
  return persons.filter(({ start }) => {
    while ((quoted[at]?.end ?? start + 1) <= start) at++
    return (quoted[at]?.start ?? start + 1) > start
  })
}

function genderOf(pronoun: string): Gender | null {
  const lower = pronoun.toLowerCase()
  return lower === 'he' ? 'male' : lower === 'she' ? 'female' : null
}

/** What titles and given names tell of each person's gender, by entity. */
function gendersOf(doc: Doc, persons: readonly EntityMention[]): Map<string, Gender> {
  const found = new Map<string, Gender>()
  let at = 0
  for (const person of persons) {
    while ((doc.tokens[at]?.end ?? person.end) <= person.start) at++
    const title = doc.tokens[at - 1]
    const gender = titleGender(title) ?? nameGender(doc.tokens[at])
    if (gender && !found.has(person.entity)) found.set(person.entity, gender)
  }
  return found
}

function titleGender(token: Token | undefined): Gender | null {
  return lexicon<Readonly<Record<string, Gender>>>('title-genders')[token?.lower ?? ''] ?? null
}

function nameGender(token: Token | undefined): Gender | null {
  if (token?.tags.has('MaleName')) return 'male'
  return token?.tags.has('FemaleName') ? 'female' : null
}
