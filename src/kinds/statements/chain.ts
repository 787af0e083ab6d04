import { lexicon, phraseSet } from '../../text/lexicon.ts'
import { stemOf } from '../../text/stem.ts'
import type { Token } from '../../types.ts'
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
  const moods: Mood[] = []
  while (from > 0 && verb - from < LONGEST && joined(reading, from)) {
    const token = reading.tokens[from - 1]
    const mood = token && moodOf(reading, from - 1)
    if (!mood) break
    if (mood !== 'done') moods.push(mood)
    from--
  }
  return { from: withoutLeadingAdverbs(reading, from, verb), mood: moodFrom(moods) }
}

function moodFrom(moods: readonly Mood[]): Mood {
  if (moods.includes('possible')) return 'possible'
  const refusals = moods.filter((mood) => mood === 'refused').length
  if (refusals > 0) return refusals % 2 === 1 ? 'refused' : 'possible'
  return moods.includes('planned') ? 'planned' : 'done'
}

/** What a word before a verb makes of it; null when it does not belong to the verb. */
function moodOf(reading: Reading, at: number): Mood | null {
  const token = reading.tokens[at]
  if (!token) return null
  const taking = catenativeOf(token)
  if (taking && leadsOn(reading, at)) return taking === 'believed' ? 'done' : taking
  if (/^wouldn't$|^would$/.test(token.lower)) return wouldOf(reading, at)
  const auxiliaries = lexicon<Readonly<Record<string, Mood>>>('auxiliaries')
  if (Object.hasOwn(auxiliaries, token.lower)) return auxiliaries[token.lower] ?? null
  return token.tags.has('Adverb') ? 'done' : null
}

/** "said she would travel" is a plan, "she would travel" is not. */
function wouldOf(reading: Reading, at: number): Mood {
  if (
    !isReported(reading) ||
    dependsOnIf(reading) ||
    phraseSet('wishes-behind-would').has(reading.tokens[at + 1]?.lower ?? '')
  )
    return 'possible'
  return reading.tokens[at]?.lower === 'would' ? 'planned' : 'refused'
}

/** What takes another verb is followed by "to", or a verb by "-ing": "yet to comment", "avoided commenting". */
function leadsOn({ tokens }: Reading, at: number): boolean {
  const next = tokens[at + 1]
  if (!next) return false
  return (
    next.lower === 'to' ||
    next.lower === 'be' ||
    (tokens[at]?.tags.has('Verb') === true && /ing$/.test(next.lower))
  )
}

function catenativeOf({ lower }: Token): Mood | 'believed' | null {
  const list = lexicon<Readonly<Record<string, Mood | 'believed'>>>('catenatives')
  if (Object.hasOwn(list, lower)) return list[lower] ?? null
  return stems().get(stemOf(lower)) ?? null
}

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
