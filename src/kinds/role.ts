import { spansOf } from '../text/spans.ts'
import type { ClaimDraft, Doc, EntityMention, Mentions } from '../types.ts'
import { officeWords } from '../values/office.ts'
import { rolesAfter } from './roles/after.ts'
import { rolesBefore } from './roles/before.ts'
import { partyTag } from './roles/party.ts'
import type { RolePhrase } from './roles/phrase.ts'
import { predicates } from './roles/predicate.ts'
import { printedEnd, type Reading, readingsOf } from './roles/reading.ts'

/** One form in which an article gives a role to a name: tokens `at` to `end` (exclusive) of a reading are the name. */
export interface RoleForm {
  readonly rule: string
  readonly find: (reading: Reading, name: NamePlace) => readonly RolePhrase[]
}

/** Where a person's name stands in a reading. */
export interface NamePlace {
  readonly at: number
  readonly end: number
}

/** The forms, in the order in which they are tried; every form may add roles. */
const forms: readonly RoleForm[] = [rolesBefore, rolesAfter, predicates]

/**
 * Offices, titles, jobs and relations of named persons.
 *
 * "Ohio Attorney General Jane Roe", "Jane Roe, the former mayor of Akron," and "Roe is a registered nurse" each claim a role
 * of Jane Roe; the value is the role alone, without article and possessor. Ages and home towns are no roles. A party and
 * state in brackets ("R-Ohio") counts where the article gives nothing else.
 */
export function roles(doc: Doc, mentions: Mentions): ClaimDraft[] {
  const found: ClaimDraft[] = []
  const tags: ClaimDraft[] = []
  for (const reading of readingsOf(doc, mentions)) {
    for (const [at, name] of reading.names.entries()) {
      if (name?.type !== 'person' || reading.names[at - 1] === name) continue
      const place = { at, end: endOf(reading, at, name) }
      for (const { rule, find } of forms) {
        for (const part of find(reading, place)) found.push(draftOf(doc, { reading, name, part, rule }))
      }
      const tag = partyTag(reading, place)
      if (tag) tags.push(draftOf(doc, { reading, name, part: tag, rule: 'party and state' }))
    }
  }
  const known = new Set(found.map((draft) => draft.subject))
  return [...found, ...tags.filter((draft) => !known.has(draft.subject))]
}

function endOf(reading: Reading, at: number, name: EntityMention): number {
  let end = at
  while (reading.names[end] === name) end++
  return end
}

interface Found {
  readonly reading: Reading
  readonly name: EntityMention
  readonly part: RolePhrase
  readonly rule: string
}

function draftOf(doc: Doc, { reading, name, part, rule }: Found): ClaimDraft {
  const start = reading.tokens[part.from]?.start ?? reading.sentence.start
  const value = spansOf(doc.article).span(start, printedEnd(reading, part.end - 1))
  const head = reading.text.slice(reading.tokens[part.head]?.start, reading.tokens[part.head]?.end)
  const words = officeWords(value.text, head)
  return {
    kind: 'role',
    range: reading.sentence,
    subject: name.entity,
    attribute: 'role',
    value: { ...value, normal: words.join(' ') },
    typed: { type: 'office', words },
    frame: { entities: [name.entity], terms: [], near: [], head: words[0] ?? null, modifiers: [] },
    rule,
  }
}
