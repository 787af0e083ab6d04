import { conceptOf } from '../../text/concepts.ts'
import { ofObject } from '../../text/remembered.ts'
import { spansOf, valueFrom } from '../../text/spans.ts'
import type { ClaimDraft, Doc, Mentions } from '../../types.ts'
import { frameOf } from '../frame.ts'
import type { Reading } from '../roles/reading.ts'
import { meantBy } from './meant.ts'
import type { Told } from './told.ts'

/** The claim of an act: who did it, of what it was done to. */
export function draftOf(
  doc: Doc,
  mentions: Mentions,
  { reading, act, agent, patient }: Told & { reading: Reading },
): ClaimDraft {
  const spans = spansOf(doc.article)
  const { name } = agent
  const words = reading.tokens.slice(patient.from, patient.end)
  const subject = doc.text.slice(words[0]?.start, words.at(-1)?.end).replace(/\s+/g, ' ')
  const frame = frameOf(doc, mentions, { sentence: reading.sentence, value: name })
  const several = patient.noun !== null && isOneOfMany(doc, reading.tokens[patient.head]?.lower ?? '')
  return {
    kind: 'statement',
    range: reading.sentence,
    subject: patient.entity ?? subject,
    attribute: act.label,
    value: valueFrom(spans.span(name.start, name.end), name.entity),
    typed: {
      type: 'agent',
      act: act.act,
      entity: name.entity,
      sort: name.type === 'person' ? 'person' : 'body',
      patient: patient.entity ?? meantBy(doc, mentions, { act, agent, patient }, words[0]?.start ?? 0),
      noun: patient.noun,
      words: [...new Set(patient.words)].sort(),
    },
    frame: {
      ...frame,
      head: conceptOf(act.act),
      scope: { ...frame.scope, agent: null },
      modifiers: [...(several ? ['several'] : []), ...(act.once ? ['once'] : [])],
    },
    rule: `agent: ${act.label}`,
  }
}

const severalsOf = ofObject((_: Doc) => new Map<string, boolean>())

/** "another lawsuit", "two lawsuits": the article tells of more than one such thing; looked up once for a noun. */
function isOneOfMany(doc: Doc, noun: string): boolean {
  const known = severalsOf(doc)
  const several = known.get(noun) ?? (/^[\p{L}-]{2,30}$/u.test(noun) && pluralOf(noun).test(doc.text))
  known.set(noun, several)
  return several
}

function pluralOf(noun: string): RegExp {
  const many = noun.endsWith('y') ? `${noun.slice(0, -1)}ies|${noun}s` : `${noun}e?s`
  return new RegExp(`\\b(?:${many}|(?:another|other|each|every|first|second|third) ${noun})\\b`, 'i')
}
