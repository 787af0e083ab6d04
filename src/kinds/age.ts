import { holding, valueFrom } from '../text/spans.ts'
import type { ClaimDraft, Doc, EntityMention, Mentions, QuantityMention } from '../types.ts'
import { frameOf } from './frame.ts'
import { gapBefore, isPossessive, type Reading, readingsOf } from './roles/reading.ts'
import { suspectsIn } from './roles/suspect.ts'
import { isNominal } from './roles/words.ts'

/**
 * Ages of named persons.
 *
 * "Jane Roe, 51, of Akron", "Jane Roe, a 23-year-old from Akron", "the 23-year-old student Jane Roe", "Roe is 56", "Roe died
 * at the age of 87". An age "in his 50s" of the unnamed suspect is that of the one person whom the article calls the
 * suspect. Ages of people without a name claim nothing.
 */
export function ages(doc: Doc, mentions: Mentions): ClaimDraft[] {
  const given = mentions.quantities.filter(({ kind }) => kind === 'age')
  if (given.length === 0) return []
  const readings = readingsOf(doc, mentions, true)
  let suspects: readonly string[] | null = null
  const suspect = () => {
    suspects ??= suspectsIn(readings)
    return suspects.length === 1 ? suspects[0] : undefined
  }
  return given.flatMap((quantity) => {
    const sentence = holding(doc.sentences, quantity)
    const reading = sentence && readings[sentence.index]
    const person = reading && bearerOf(reading, quantity, suspect)
    return reading && person ? [draftOf(doc, mentions, { reading, quantity, person })] : []
  })
}

/** Who has an age; `suspect` gives the one whom the article calls the suspect. */
function bearerOf(
  reading: Reading,
  quantity: QuantityMention,
  suspect: () => string | undefined,
): string | null {
  const from = reading.tokens.findIndex((token) => token.end > quantity.start)
  const end = reading.tokens.findLastIndex((token) => token.start < quantity.end) + 1
  if (from < 0) return null
  return (
    named(personBefore(reading, from)) ??
    named(personAfter(reading, end)) ??
    (ofSuspect(reading, from) ? (suspect() ?? null) : null)
  )
}

function named(name: EntityMention | null): string | null {
  return name?.entity ?? null
}

/** How far behind a name its age may stand, in words. */
const REACH = 9

/**
 * The person named before an age: "Jane Roe, 51", "Jane Roe, a", "Jane Roe, who is", "Jane Roe died at the age of".
 * Another name, a semicolon or a clause of its own in between breaks the tie.
 */
function personBefore(reading: Reading, from: number): EntityMention | null {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const gap = gapBefore(reading, at + 1)
    if (/[;:()—–]/.test(gap) && !(at === from - 1 && /\($/.test(gap))) return null
    const token = reading.tokens[at]
    const name = reading.names[at]
    if (name?.type === 'person') return isPossessive(token) ? null : name
    if (name || !token || !leadsToAge(reading, at, from)) return null
  }
  return null
}

/** Words that may stand between a name and its age. */
function leadsToAge(reading: Reading, at: number, from: number): boolean {
  const { lower, tags } = reading.tokens[at] ?? { lower: '', tags: new Set<string>() }
  if (
    /^(?:jr|sr|ii|iii|iv|who|an?|at|the|of|age|aged|is|was|now|then|only|just|turned|turns|died|about)$/.test(
      lower,
    )
  )
    return true
  if (tags.has('Pronoun') || tags.has('Conjunction') || tags.has('Preposition')) return false
  const comma = /,/.test(gapBefore(reading, at + 1))
  return at < from - 1 && !comma && (tags.has('Adverb') || tags.has('Adjective'))
}

/** The person named after an age in front of a noun: "the 23-year-old student Jane Roe", "23-year-old Jane Roe". */
function personAfter(reading: Reading, end: number): EntityMention | null {
  for (let at = end; at < Math.min(reading.tokens.length, end + 6); at++) {
    if (/[^\s.-]/.test(gapBefore(reading, at))) return null
    const name = reading.names[at]
    if (name?.type === 'person') return name
    if (!isNominal(reading.tokens[at])) return null
  }
  return null
}

/** "the suspect is a man in his 50s", "the suspect, 35, was". */
function ofSuspect(reading: Reading, from: number): boolean {
  const before = reading.tokens.slice(Math.max(0, from - REACH), from)
  return (
    before.some(({ lower }) => lower === 'suspect') &&
    !before.some((_, at) => reading.names[from - before.length + at]?.type === 'person')
  )
}

interface Aged {
  readonly reading: Reading
  readonly quantity: QuantityMention
  readonly person: string
}

function draftOf(doc: Doc, mentions: Mentions, { reading, quantity, person }: Aged): ClaimDraft {
  const { kind, min, max, exclusive, approximate, unit, of, per } = quantity
  const normal = min === max ? `${min ?? quantity.text}` : `${min ?? ''}..${max ?? ''}`
  return {
    kind: 'age',
    range: reading.sentence,
    subject: person,
    attribute: 'age',
    value: valueFrom(quantity, normal),
    typed: { type: 'quantity', kind, min, max, exclusive, approximate, unit, of, per },
    frame: frameOf(doc, mentions, { sentence: reading.sentence, value: quantity }),
    rule: `age of a person (${quantity.rule})`,
    ...(quantity.rule === 'age-after-name' && { context: { status: 'happened', hedge: null } }),
  }
}
