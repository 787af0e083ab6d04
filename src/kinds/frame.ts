import { ofObject } from '../text/remembered.ts'
import { firstFrom, overlaps } from '../text/spans.ts'
import type { Doc, Frame, Mentions, Range, Sentence } from '../types.ts'
import { scopeOf } from './scope.ts'
import { type ContentWord, type Sight, sightOf } from './sight.ts'
import { REACH, stepsFrom } from './steps.ts'

/**
 * The frame of a claim whose value stands at `value` in `sentence`: the names and content words around it, nearest first.
 *
 * Words are concepts (see conceptOf); numbers, stop words and the value's own words are left out. A comma or dash between
 * a word and the value counts as more steps than a space, so that the value's own clause comes first.
 */
export function frameOf(doc: Doc, mentions: Mentions, place: Framed): Frame {
  const { sentence, value } = place
  const sight = sightOf(doc, mentions, sentence)
  const steps = stepsFrom(doc, sentence, value)
  return {
    entities: sight.names,
    terms: termsBeside(sight, value),
    near: nearest(sight.content, steps, value),
    head: place.head ?? null,
    events: place.events ?? [],
    lead: isLead(doc, sentence),
    scope: scopeOf(doc, mentions, { sentence, value, steps }),
    modifiers: place.modifiers ?? [],
    question: place.question ?? null,
  }
}

/** A value in its sentence, and what the kind itself tells of it. */
type Framed = { readonly sentence: Sentence; readonly value: Range } & Partial<
  Pick<Frame, 'head' | 'events' | 'modifiers' | 'question'>
>

/** The concepts of the words that are not the value's own. */
function termsBeside({ content, terms }: Sight, value: Range): readonly string[] {
  const at = firstFrom(content, value.start)
  const touches = isOver(content[at - 1], value) || isOver(content[at], value)
  if (!touches) return terms
  return distinct(content.filter((word) => !overlaps(word, value)).map(({ concept }) => concept))
}

function isOver(word: ContentWord | undefined, value: Range): boolean {
  return word !== undefined && overlaps(word, value)
}

/** The concepts within reach of a value, the nearest first; of two as near, the one before the value. */
function nearest(content: readonly ContentWord[], steps: readonly number[], value: Range): string[] {
  const found: string[] = []
  let after = firstFrom(content, value.end)
  let before = firstFrom(content, value.start) - 1
  while ((content[before]?.end ?? 0) > value.start) before--
  for (;;) {
    const left = content[before]
    const right = content[after]
    const next = stepsOf(left, steps) <= stepsOf(right, steps) ? left : right
    if (!next || stepsOf(next, steps) >= REACH) return found
    if (next === left) before--
    else after++
    if (!found.includes(next.concept)) found.push(next.concept)
  }
}

function stepsOf(word: ContentWord | undefined, steps: readonly number[]): number {
  return word ? (steps[word.at] ?? REACH) : REACH
}

function isLead(doc: Doc, sentence: Sentence): boolean {
  if (sentence.zone !== null) return true
  const [first, second] = leadOf(doc)
  return sentence === first || sentence === second
}

/** The first two sentences of the body; found once for an article. */
const leadOf = ofObject(({ sentences }: Doc): readonly Sentence[] =>
  sentences.filter(({ zone }) => zone === null).slice(0, 2),
)

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)]
}
