import type { Comparison, Fact } from '../types.ts'
import { type Answer, answersOf } from './answers.ts'
import { beside, cell, paragraph, type Style } from './layout.ts'
import { placesCell } from './places.ts'
import { prose } from './safe.ts'
import { columnsOf } from './width.ts'

/** One answer to when something happened. */
export interface Moment {
  /** EDTF; "" when the sources do not tell. */
  readonly normal: string
  readonly fact: Fact
  readonly answer: Answer
}

/** " (planned)" and the like, for an answer of which no source says that it happened. */
export function statusNote({ wordings }: Answer): string {
  const statuses = wordings.flatMap(({ places }) => places.map(({ first }) => first.status))
  return statuses.includes('happened') ? '' : ` (${[...new Set(statuses)].join(', ')})`
}

/** The dated facts of a comparison, one moment for each answer, by normal form; unknown dates last. */
export function momentsOf(result: Comparison): Moment[] {
  return result.facts
    .filter(({ kind }) => kind === 'date')
    .flatMap((fact) =>
      answersOf(fact).map((answer) => ({
        normal: answer.wordings[0]?.places[0]?.first.normal ?? '',
        fact,
        answer,
      })),
    )
    .sort((a, b) => compareKeys(sortKey(a.normal), sortKey(b.normal)))
}

/** Dates in order, with label, words and sources; single-source dates too, for a timeline wants them all. */
export function timelineView(result: Comparison, style: Style): string[] {
  const moments = momentsOf(result)
  if (moments.length === 0) return [...paragraph('No dated facts.', style), '']
  const widest = Math.max(...moments.map(({ normal }) => columnsOf(prose(normal))))
  const first = Math.min(widest, Math.max(6, Math.floor(style.width * 0.25)))
  const room = style.width - first - 2
  const { signs, paint } = style
  return moments.flatMap(({ normal, fact, answer }) => {
    const lead = `${signs[fact.verdict]} ${prose(fact.label)}`
    const words = answer.wordings.map(({ text }) => prose(text)).join(' / ')
    const head = cell(`${lead}: ${words}${statusNote(answer)}`, room, [
      { start: 0, end: 1, brush: paint[fact.verdict] },
      { start: 1, end: lead.length, brush: paint.bold },
    ])
    const places = placesCell(
      answer.wordings.flatMap((wording) => wording.places),
      room - 2,
      style,
    )
    return [...beside([cell(prose(normal) || '?', first), head], 0), ...beside([places], first + 4), '']
  })
}

function sortKey(normal: string): string {
  return normal === '' ? '\uffff' : normal
}

function compareKeys(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
