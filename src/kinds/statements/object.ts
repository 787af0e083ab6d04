import { listedIn } from '../../text/spelling.ts'
import { isStopSpelling } from '../../text/stem.ts'
import type { Range, Token } from '../../types.ts'
import { objectEnd } from '../roles/object.ts'
import { gapBefore, joined, type Reading } from '../roles/reading.ts'
import { hasLetters } from '../sight.ts'
import type { Act } from './acts.ts'
import { classOf } from './classes.ts'
import { isOtherOccasion, limitsOf } from './topics.ts'

/** Where the words of an act stand. */
export function rangeOf({ tokens, sentence }: Reading, { from, end }: Act): Range {
  return { start: tokens[from]?.start ?? sentence.start, end: tokens[end - 1]?.end ?? sentence.end }
}

/** Longest object, in words, that is shown with its verb. */
const SHOWN = 7

/** The end of what is shown: the verbs with a short object behind them, "plans to return to the region". */
export function valueEnd(reading: Reading, act: Act): number {
  const { tokens } = reading
  if (act.shown !== null) return tokens[act.shown - 1]?.end ?? rangeOf(reading, act).end
  if (classOf(act.act)?.long) return tokens[longEnd(reading, act.end) - 1]?.end ?? rangeOf(reading, act).end
  const next = tokens[act.end]
  const from = next && isRolePreposition(next.spelling) && joined(reading, act.end) ? act.end + 1 : act.end
  const object = next && next.lower !== 'that' ? objectEnd(reading, from, tokens.length) : null
  const end = object !== null && object - act.end <= SHOWN ? object : act.end
  return tokens[end - 1]?.end ?? rangeOf(reading, act).end
}

const isRolePreposition = listedIn('role-prepositions')
const isNearDemonstrative = listedIn('near-demonstratives')
const isConcessive = listedIn('concessive-words')
const isPlacePreposition = listedIn('place-prepositions')
const isDefiniteDeterminer = listedIn('definite-determiners')

/** Most words of a clause that are shown. */
const CLAUSE = 12

/** The end of the clause from a token on, or of its first words. */
function longEnd(reading: Reading, from: number): number {
  let at = from
  while (at < Math.min(reading.tokens.length, from + CLAUSE) && (at === from || joined(reading, at))) at++
  while (at > from + 1 && isStop(reading.tokens[at - 1])) at--
  return at
}

function isStop(token: Token | undefined): boolean {
  return token !== undefined && isStopSpelling(token.spelling)
}

/** Words of the object that are looked at. */
const LONGEST = 24

/**
 * What an act is about: the content words after it up to the end of its clause, in lower case, joined by spaces. Null when
 * there are none, or only "this move", "these reports".
 */
export function objectOf(reading: Reading, { act, end }: Act): string | null {
  const narrow = classOf(act)?.narrow ? (objectEnd(reading, end, reading.tokens.length) ?? end) : null
  const last = Math.min(reading.tokens.length, narrow ?? end + LONGEST)
  const found: string[] = []
  for (let at = end; at < last && !endsObject(reading, at, end); at++) {
    const token = reading.tokens[at]
    const before = reading.tokens[at - 1]
    const vague = at - end <= 3 && before !== undefined && isNearDemonstrative(before.spelling)
    if (token && !vague && isContent(token) && !found.includes(token.lower)) found.push(token.lower)
  }
  return found.length > 0 ? found.join(' ') : null
}

/** A mark, or "but": another clause begins. */
function endsObject(reading: Reading, at: number, from: number): boolean {
  if (!joined(reading, at) && /[,;:—–)]|\.["”]/.test(gapBefore(reading, at))) return true
  const token = reading.tokens[at]
  return at > from && token !== undefined && isConcessive(token.spelling)
}

function isContent({ spelling, tags }: Token): boolean {
  return !isStopSpelling(spelling) && !tags.has('Date') && hasLetters(spelling)
}

/** The names and nouns of "in Rome", "of death" right behind an act and its object. */
export function placesBehind(reading: Reading, { end, voice }: Act): readonly string[] {
  const most = reading.tokens.length
  const from = voice === 'object' ? (objectEnd(reading, end, most) ?? end) : end
  const word = reading.tokens[from]
  if (!word || !(word.lower === 'of' || isPlacePreposition(word.spelling)) || !joined(reading, from))
    return []
  const to = objectEnd(reading, from + 1, most)
  if (to === null) return []
  if (word.lower === 'of') return limitsOf(reading, from + 1, to)
  const names = reading.names.slice(from + 1, to).flatMap((name) => name?.entity ?? [])
  return [...new Set(names)]
}

/** "the offer", "its plan": the articles know of one, unless it is the latest or another one. */
export function isDefinite({ tokens }: Reading, { end }: Act): boolean {
  const first = tokens[end]
  if (!first || !isDefiniteDeterminer(first.spelling)) return false
  return !tokens.slice(end + 1, end + 4).some(({ spelling }) => isOtherOccasion(spelling))
}
