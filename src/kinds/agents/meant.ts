import { inside } from '../../text/spans.ts'
import type { Doc, EntityMention, Mentions } from '../../types.ts'
import type { Told } from './told.ts'

/**
 * Whom or what "the company", "she" or "it" means: the only name of a fitting type before it, or the only one in the title and
 * the first sentence. Null where there are several, and for a noun with words of its own ("the shipping company").
 */
export function meantBy(doc: Doc, { entities }: Mentions, told: Told, place: number): string | null {
  const { patient, act, agent } = told
  if (patient.words.length > 0 || patient.entity !== null) return patient.entity
  const fits = ({ type, entity }: EntityMention) => act.names.includes(type) && entity !== agent.name.entity
  const before = inside(entities, { start: 0, end: place }).filter(fits)
  return onlyOf(before) ?? onlyOf(inside(before, { start: 0, end: leadEnd(doc) }))
}

function onlyOf(mentions: readonly EntityMention[]): string | null {
  const [first, ...others] = new Set(mentions.map(({ entity }) => entity))
  return first !== undefined && others.length === 0 ? first : null
}

/** The end of the first sentence of the body. */
function leadEnd({ sentences }: Doc): number {
  return sentences.find(({ zone }) => zone === null)?.end ?? 0
}
