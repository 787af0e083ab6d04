import { describedPeople } from '../../names/described.ts'
import { spansOf } from '../../text/spans.ts'
import type { Doc, EntityMention, Mentions, Range, Span, Speaker } from '../../types.ts'
import type { Attributed } from './attribution.ts'
import { genderOf, pronounResolver, type Resolver } from './pronouns.ts'

/** Longest words that name a speaker, in UTF-16 units; of longer ones the head is taken. */
const LONGEST = 80

/** Where the words that name a speaker begin: what tells attributions apart. */
export function keyOf({ statement, phrase }: Attributed): number {
  return statement.units[phrase.first]?.start ?? -1
}

/**
 * The words that name each speaker, and the name that the article gives it, by keyOf.
 *
 * "Brook" is Ada Brook when the article calls her so; "she" is the last speaker or person named before who can be a woman, "the
 * senator" the one senator named.
 */
export function namedSpeakers(
  doc: Doc,
  before: Mentions,
  { quoted, all }: { quoted: readonly Range[]; all: readonly Attributed[] },
): Map<number, Speaker> {
  let resolver: Resolver | null = null
  const resolve: Resolver = (pronoun, lastSpeaker) => {
    if (!genderOf(pronoun.text)) return null
    resolver ??= pronounResolver(doc, before, quoted)
    return resolver(pronoun, lastSpeaker)
  }
  const described = describedPeople(doc.text, before.entities)
  const whom = ({ text, start }: Span) => {
    const noun = /^the (?<noun>[\p{L}-]+)$/iu.exec(text)?.groups?.noun
    return noun ? described(noun.toLowerCase(), start) : null
  }
  const found = new Map<number, Speaker>()
  let last: EntityMention | null = null
  let next = 0
  for (const attributed of [...all].sort((a, b) => keyOf(a) - keyOf(b))) {
    const place = placeOf(doc.text, attributed)
    if (!place || found.has(keyOf(attributed))) continue
    while ((before.entities[next]?.end ?? place.head) < place.head) next++
    const entity = before.entities
      .slice(next, next + 4)
      .find(({ start, end }) => start <= place.head && place.head < end)
    const span = spansOf(doc.article).span(place.start, place.end)
    found.set(keyOf(attributed), { ...span, entity: entity?.entity ?? resolve(span, last) ?? whom(span) })
    if (entity?.type === 'person') last = entity
  }
  return found
}

function placeOf(text: string, { statement, phrase }: Attributed) {
  const { units } = statement
  const [first, last, head] = [units[phrase.first], units[phrase.last], units[phrase.head]]
  if (!first || !last || !head) return null
  const long = last.end - first.start > LONGEST
  const [start, end] = long ? [head.start, head.end] : [first.start, last.end]
  const possessive = end - start > 2 && /['’]s$/.test(text.slice(start, end))
  return { start, end: possessive ? end - 2 : end, head: head.start }
}
