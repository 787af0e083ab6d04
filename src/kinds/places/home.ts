import { contains, spansOf, valueFrom } from '../../text/spans.ts'
import type { ClaimDraft, Doc, EntityMention, Mentions, Sentence } from '../../types.ts'
import { frameOf } from '../frame.ts'

/** Between a person and a home town: ", 34, of ", ", a 23-year-old from ", ", who is from ", ", a resident of ". */
const BETWEEN =
  /^,? (?:\d{1,3}, |an? \d{1,3}-year-old |who (?:is|comes|was) |an? (?:resident|native) )?(?<link>of|from) $/

/**
 * Where a named person is from: "Anna Berg, 34, of Halden", "Anna Berg, a 34-year-old from Halden".
 *
 * "Senator Anna Berg of Halden" is an office and yields nothing; "of" needs an age or "resident", "from" a comma or an age.
 */
export function homes(doc: Doc, mentions: Mentions): ClaimDraft[] {
  return mentions.entities.flatMap((person, at) => {
    const place = mentions.entities[at + 1]
    if (person.type !== 'person' || place?.type !== 'place' || !isHome(doc, person, place)) return []
    const sentence = doc.sentences.find(
      (candidate) => contains(candidate, person) && contains(candidate, place),
    )
    return sentence ? [draftOf(doc, mentions, { person, place, sentence })] : []
  })
}

function isHome(doc: Doc, person: EntityMention, place: EntityMention): boolean {
  if (place.start <= person.end || place.start - person.end > 60) return false
  const gap = doc.text.slice(person.end, place.start)
  const link = BETWEEN.exec(gap)?.groups?.link
  return link !== undefined && gap.startsWith(',') && gap !== ', of '
}

function draftOf(
  doc: Doc,
  mentions: Mentions,
  { person, place, sentence }: { person: EntityMention; place: EntityMention; sentence: Sentence },
): ClaimDraft {
  const { start, end } = place
  return {
    kind: 'place',
    range: sentence,
    subject: person.entity,
    attribute: 'home town',
    value: valueFrom(spansOf(doc.article).span(start, end), place.entity),
    typed: { type: 'place', entity: place.entity },
    frame: frameOf(doc, mentions, { sentence, value: place }),
    rule: 'home town of a person',
    context: { status: 'happened', hedge: null },
  }
}
