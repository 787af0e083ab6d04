import { lookUp } from '../../names/gazetteer.ts'
import { lexicon, phraseSet } from '../../text/lexicon.ts'
import { listedIn, ofSpelling } from '../../text/spelling.ts'
import type { EntityMention } from '../../types.ts'
import { isPossessive, type Reading } from '../roles/reading.ts'
import type { Doer } from './doer.ts'
import { institutionNoun, institutionOf, isInstitution } from './institution.ts'
import { isIndefinite, isSubjectPreposition } from './topics.ts'

/**
 * The name that one noun phrase stands for, or null: "Acme", "Acme representatives", "the Greek government" (Greece),
 * "Greek Prime Minister Jane Roe's office" (Greece), "the office of the Greek prime minister", "Roe's spokesman". "The Roe
 * administration" is an organization of its own, and "the senator" the one senator whom the article names.
 *
 * A single official or "some officials" do not speak for the whole and give none.
 */
export function partyIn(reading: Reading, from: number, end: number): Doer | null {
  const { tokens, names } = reading
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    if (token && (isIndefinite(token.spelling) || isNobody(token.spelling))) return null
  }
  const stop = headEnd(reading, from, end)
  const last = names[stop - 1]
  if (last && last.end >= (tokens[stop - 1]?.end ?? 0) && !isPossessive(tokens[stop - 1])) return named(last)
  return spokenFor(reading, { from, stop, end }) ?? describedIn(reading, from, stop)
}

/** "nobody", "no". */
export const isNobody = listedIn('nobody-words')

/** "the senator": the person whom the article names with that title before. */
function describedIn({ tokens, described }: Reading, from: number, stop: number): Doer | null {
  const [the, noun] = [tokens[from], tokens[from + 1]]
  if (stop - from !== 2 || the?.lower !== 'the' || !noun) return null
  const entity = described?.(noun.lower, the.start) ?? null
  return entity === null ? null : { entity, type: 'person' }
}

/** Whose institution or people a phrase from `from` to `end` names; its last noun stands before `stop`. */
function spokenFor(
  reading: Reading,
  { from, stop, end }: { readonly from: number; readonly stop: number; readonly end: number },
): Doer | null {
  const last = reading.tokens[stop - 1]
  if (!last || !(speaks(last.spelling) || isInstitution(last.spelling))) return null
  const head = last.lower
  const noun = institutionNoun(reading, from, stop)
  if (!speaks(last.spelling) && noun !== head) return null
  const country = phraseSet('institution-nouns').has(noun ?? head) ? countryIn(reading, from, end) : null
  if (country) return country
  const owner = ownerIn(reading, from, stop) ?? ownerIn(reading, stop, end)
  return (owner && noun !== null ? institutionOf(owner, noun) : null) ?? speakerOf(owner, head)
}

const speaks = listedIn('institution-nouns')

/** The owner for whom its people speak: a spokesman for a person, an army or embassy only for a country or body. */
function speakerOf(owner: Doer | null, head: string): Doer | null {
  const list = owner?.type === 'person' ? 'spoken-for-nouns' : 'institution-nouns'
  return phraseSet(list).has(head) ? owner : null
}

/** The end of the phrase before its first preposition. */
function headEnd({ tokens, names }: Reading, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const token = tokens[at]
    if (token && !names[at] && isSubjectPreposition(token.spelling)) return at
  }
  return end
}

/** The country of a demonym in the phrase: its government, embassy and army speak for it. */
function countryIn({ tokens }: Reading, from: number, end: number): Doer | null {
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    const country = token ? countryOf(token.spelling) : null
    if (country !== null) return { entity: country, type: 'place' }
  }
  return null
}

const countryOf = ofSpelling(
  ({ text }) => lexicon<Readonly<Record<string, string>>>('demonyms')[text] ?? null,
)

/** The name before or after the institution: "Acme representatives", "Roe's office", "the embassy of Greece". */
function ownerIn({ names }: Reading, from: number, end: number): Doer | null {
  const owners = new Set(names.slice(from, end).filter((name) => name !== null && name.type !== 'group'))
  const [owner] = owners
  return owner && owners.size === 1 ? named(owner) : null
}

/** A name as one who acts: a country by its usual name; no group, work, event or product. */
export function named({ entity, type }: EntityMention): Doer | null {
  if (type === 'group' || type === 'work' || type === 'event' || type === 'product') return null
  const country = type === 'place' ? lookUp(entity).find(({ list }) => list === 'country') : undefined
  return { entity: country?.canonical ?? entity, type }
}
