import { lexicon } from '../../text/lexicon.ts'
import { listedIn, ofSpelling } from '../../text/spelling.ts'
import { stemOf } from '../../text/stem.ts'
import { joined, type Reading } from '../roles/reading.ts'
import { dependsOnIf, isReported } from './certain.ts'

/** How an act stands in its sentence: done, planned, refused (or not done), or only possible. */
export type Mood = 'done' | 'planned' | 'refused' | 'possible'

/** The verbs in front of an act that belong to it ("has yet to", "was also planning to"), and what they make of it. */
export interface Chain {
  /** First token of the chain: the act's own verb when nothing stands before it. */
  readonly from: number
  readonly mood: Mood
}

/** How many words a chain of verbs has at most. */
const LONGEST = 9

/**
 * Walks left from an act's verb over auxiliaries, adverbs, negations and verbs that take another verb
 * (data/catenatives.json): "plans to return" is planned, "declined to comment" refused, "may return" possible.
 */
export function chainBefore(reading: Reading, verb: number): Chain {
  let from = verb
  let refusals = 0
  let mood: Mood = 'done'
  while (from > 0 && verb - from < LONGEST && joined(reading, from)) {
    const own = moodOf(reading, from - 1)
    if (!own) break
    if (own === 'refused') refusals++
    else if (own === 'possible' || (own === 'planned' && mood === 'done')) mood = own
    from--
  }
  if (refusals > 0 && mood !== 'possible') mood = refusals % 2 === 1 ? 'refused' : 'possible'
  return { from: withoutLeadingAdverbs(reading, from, verb), mood }
}

/** What a word before a verb makes of it; null when it does not belong to the verb. */
function moodOf(reading: Reading, at: number): Mood | null {
  const token = reading.tokens[at]
  if (!token) return null
  const taking = catenativeOf(token.spelling)
  if (taking && leadsOn(reading, at)) return taking === 'believed' ? 'done' : taking
  if (token.lower === 'would' || token.lower === "wouldn't") return wouldOf(reading, at)
  return auxiliaryOf(token.spelling) ?? (token.tags.has('Adverb') ? 'done' : null)
}

const auxiliaryOf = ofSpelling(
  ({ lower }) => lexicon<Readonly<Record<string, Mood>>>('auxiliaries')[lower] ?? null,
)

/** "said she would travel" is a plan, "she would travel" is not. */
function wouldOf(reading: Reading, at: number): Mood {
  const next = reading.tokens[at + 1]
  if ((next && isWish(next.spelling)) || !isReported(reading) || dependsOnIf(reading)) return 'possible'
  return reading.tokens[at]?.lower === 'would' ? 'planned' : 'refused'
}

const isWish = listedIn('wishes-behind-would')

/** What takes another verb is followed by "to", or a verb by "-ing": "yet to comment", "avoided commenting". */
function leadsOn({ tokens }: Reading, at: number): boolean {
  const next = tokens[at + 1]
  if (!next) return false
  return (
    next.lower === 'to' ||
    next.lower === 'be' ||
    (next.lower.endsWith('ing') && tokens[at]?.tags.has('Verb') === true)
  )
}

const catenativeOf = ofSpelling(({ lower }): Mood | 'believed' | null => {
  const list = lexicon<Readonly<Record<string, Mood | 'believed'>>>('catenatives')
  return list[lower] ?? stems().get(stemOf(lower)) ?? null
})

let known: ReadonlyMap<string, Mood | 'believed'> | null = null

function stems(): ReadonlyMap<string, Mood | 'believed'> {
  known ??= new Map(
    Object.entries(lexicon<Readonly<Record<string, Mood | 'believed'>>>('catenatives')).map(
      ([verb, mood]) => [stemOf(verb), mood],
    ),
  )
  return known
}

function withoutLeadingAdverbs({ tokens }: Reading, from: number, verb: number): number {
  let at = from
  while (at < verb && tokens[at]?.tags.has('Adverb')) at++
  return at
}
