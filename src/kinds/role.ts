import { remembered } from '../text/remembered.ts'
import { spansOf, valueFrom } from '../text/spans.ts'
import type { ClaimDraft, Doc, EntityMention, Mentions } from '../types.ts'
import { officeWords } from '../values/office.ts'
import { rolesAfter } from './roles/after.ts'
import { rolesBefore } from './roles/before.ts'
import type { RoleForm } from './roles/form.ts'
import { partyTag } from './roles/party.ts'
import type { RolePhrase } from './roles/phrase.ts'
import { predicates } from './roles/predicate.ts'
import { type Named, printedEnd, type Reading, readingsOf } from './roles/reading.ts'
import { identified } from './roles/suspect.ts'
import { noScope } from './scope.ts'

/** The forms, in the order in which they are tried; every form may add roles. */
const forms: readonly RoleForm[] = [rolesBefore, rolesAfter, predicates, identified]

/**
 * Offices, titles, jobs and relations of named persons.
 *
 * "Ohio Attorney General Jane Roe", "Jane Roe, the former mayor of Akron," and "Roe is a registered nurse" each claim a role
 * of Jane Roe; the value is the role alone, without article and possessor. Ages and home towns are no roles. A party and
 * state in brackets ("R-Ohio") counts where the article gives nothing else.
 */
export function roles(doc: Doc, mentions: Mentions): ClaimDraft[] {
  const found: Found[] = []
  for (const reading of readingsOf(doc, mentions)) {
    for (const place of reading.places) if (place.name.type === 'person') addGiven(found, reading, place)
  }
  const named = new Set(found.filter(({ rule }) => rule !== PARTY).map(({ name }) => name.entity))
  return found
    .filter(({ rule, name }) => rule !== PARTY || !named.has(name.entity))
    .map((role) => draftOf(doc, role))
}

const PARTY = 'party and state'

/** Adds every role that one mention of a person is given where it stands. */
function addGiven(found: Found[], reading: Reading, place: Named): void {
  const { name } = place
  for (const { rule, find } of forms) {
    for (const part of find(reading, place)) found.push({ reading, name, part, rule })
  }
  const tag = partyTag(reading, place)
  if (tag) found.push({ reading, name, part: tag, rule: PARTY })
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
  const words = wordsOfOffice(`${head}\0${value.text}`)
  return {
    kind: 'role',
    range: reading.sentence,
    subject: name.entity,
    attribute: 'role',
    value: valueFrom(value, words.join(' ')),
    typed: { type: 'office', words },
    frame: {
      entities: [name.entity],
      terms: [],
      near: [],
      head: words[0] ?? null,
      events: [],
      lead: false,
      scope: noScope,
      modifiers: [],
      question: null,
    },
    rule,
    ...(SAID_ASIDE.has(rule) && { context: { status: 'happened', hedge: null } }),
  }
}

/** The words of an office, kept for the noun and the text in which it stands: articles say them again and again. */
const wordsOfOffice = remembered((key) => {
  const end = key.indexOf('\0')
  return officeWords(key.slice(end + 1), key.slice(0, end))
})

/** Rules of roles that the verb of the sentence says nothing of: "the mayor, Ada Brook, will resign" is about a mayor. */
const SAID_ASIDE: ReadonlySet<string> = new Set([rolesBefore.rule, rolesAfter.rule, PARTY])
