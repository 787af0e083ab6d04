import { lookUp } from '../../names/gazetteer.ts'
import { linkWithin } from '../../names/within.ts'
import { phraseSet } from '../../text/lexicon.ts'
import { spansOf } from '../../text/spans.ts'
import type { Doc, EntityMention, EntityType, Extractor } from '../../types.ts'
import { evidenceOf } from './evidence.ts'
import { memoryOf } from './memory.ts'
import { readPage } from './page.ts'
import { runsOf } from './runs.ts'
import { type Candidate, candidatesOf } from './shape.ts'
import { best, scoresOf } from './vote.ts'

/** A candidate with all that speaks for and against its being a name of some type. */
export interface Weighed {
  readonly candidate: Candidate
  readonly evidence: readonly string[]
  readonly memory: readonly string[]
  readonly scores: readonly number[]
}

/** All candidates of a document, in order, weighed by their own place and then by the whole article. */
export function weigh(doc: Doc): Weighed[] {
  const page = readPage(doc)
  const candidates = runsOf(page).flatMap((run) => candidatesOf(page, run))
  const evidence = candidates.map((candidate) => evidenceOf(page, candidate))
  const own = evidence.map((items) => scoresOf(items, 'name-evidence'))
  const memory = memoryOf(candidates, own)
  return candidates.map((candidate, index) => {
    const more = scoresOf(memory[index] ?? [], 'name-memory')
    return {
      candidate,
      evidence: evidence[index] ?? [],
      memory: memory[index] ?? [],
      scores: more.map((score, at) => score + (own[index]?.[at] ?? 0)),
    }
  })
}

/** Names of persons, organizations, places, groups, events, works and products, each linked to its fullest form. */
export const entities: Extractor = {
  name: 'entities',
  extract: (doc) => {
    const spans = spansOf(doc.article)
    const found = weigh(doc).flatMap(({ candidate, scores }): Omit<EntityMention, 'entity'>[] => {
      const kind = best(scores)
      if (kind === 'none') return []
      const type = kind === 'other' ? otherType(candidate) : kind
      return [
        { mention: 'entity', ...spans.span(candidate.start, candidate.end), type, rule: `entity.${type}` },
      ]
    })
    return linkWithin(found)
  },
}

/** Which of the other types a name is: by the lists, then by its head. */
function otherType({ text, run, to }: Candidate): EntityType {
  for (const { type } of lookUp(text))
    if (type !== 'person' && type !== 'place' && type !== 'organization') return type
  const last = run.line.words[to - 1]?.lower ?? ''
  if (phraseSet('event-heads').has(last)) return 'event'
  if (phraseSet('work-heads').has(last)) return 'work'
  if (/\d/.test(text)) return 'product'
  return /(?:an|ans|ese|ish|ist|ists|ic|i|is)$/.test(last) && !text.includes(' ') ? 'group' : 'work'
}
