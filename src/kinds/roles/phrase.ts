import { phraseSet } from '../../text/lexicon.ts'
import type { Token } from '../../types.ts'
import { isPersonNoun } from './nouns.ts'
import { objectEnd } from './object.ts'
import {
  gapBefore,
  isDeterminer,
  isPossessive,
  isPossessivePronoun,
  joined,
  opensPhrase,
  type Reading,
} from './reading.ts'
import { isCourtesy, isHyphenated, isNominal, isRolePreposition } from './words.ts'

/** One role: tokens `from` to `end` (exclusive), and the token of its person noun. */
export interface RolePhrase {
  readonly from: number
  readonly head: number
  readonly end: number
}

/** Roles joined by "and", and the token after the last. */
export interface RolePhrases {
  readonly parts: readonly RolePhrase[]
  readonly end: number
}

/** Longest run of words that is read as one noun phrase. */
const LONGEST = 14

/**
 * Reads the roles that begin at a token: "former Arkansas governor and News contributor" is two.
 *
 * A role is a run of nouns and adjectives that ends in a person noun, with what follows after "of", "for" and the like.
 * Words up to a possessor ("the company's") are passed over. Null when the words there are no role. `limit` is the token
 * where the phrase must stop at the latest.
 */
export function rolesAt(reading: Reading, at: number, limit = reading.tokens.length): RolePhrases | null {
  const parts: RolePhrase[] = []
  let from = afterPossessor(reading, at, limit)
  for (;;) {
    const part = roleAt(reading, from, limit)
    if (!part) break
    parts.push(part)
    if (!isAnd(reading, part.end, limit)) break
    if (isPossessivePronoun(reading.tokens[part.end + 1])) break
    from = afterPossessor(reading, part.end + 1, limit)
  }
  const last = parts.at(-1)
  return last ? { parts, end: last.end } : null
}

/** The first token of a phrase behind its determiner and possessor: "the company's" of "the company's president". */
function afterPossessor(reading: Reading, at: number, limit = reading.tokens.length): number {
  const { tokens } = reading
  let from = at
  while (from < limit && (isDeterminer(tokens[from]) || isPossessivePronoun(tokens[from]))) from++
  for (let next = from; next < Math.min(limit, from + 6); next++) {
    if (next > from && !joined(reading, next)) break
    if (isPossessive(tokens[next])) return next + 1
    if (!isNominal(tokens[next]) && !reading.names[next] && !isCourtesy(tokens[next])) break
  }
  return from
}

function roleAt(reading: Reading, begin: number, limit: number): RolePhrase | null {
  const from = afterAge(reading, begin)
  const first = groupEnd(reading, from, limit)
  const group =
    headOf(reading, from, first) === null && limit === reading.tokens.length
      ? pairedEnd(reading, from, first)
      : first
  const head = headOf(reading, from, group)
  if (head === null) return null
  return { from, head, end: withComplements(reading, group, limit) }
}

/** "23-year-old" is no part of a role. */
function afterAge({ tokens }: Reading, at: number): number {
  const old = /^(?:years?|months?)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower === 'old'
  return old && tokens[at]?.tags.has('Value') ? at + 3 : at
}

/** Where two names share one noun behind an article, the end of that noun: "a Post and Times contributor". */
function pairedEnd(reading: Reading, from: number, end: number): number {
  const own = reading.tokens.slice(from, end)
  const named = own.length > 0 && own.every((token) => /^\p{Lu}/u.test(token.text))
  if (!named || !opensPhrase(reading.tokens[from - 1])) return end
  const open = isAnd(reading, end, reading.tokens.length)
  return open ? groupEnd(reading, end + 1, reading.tokens.length) : end
}

/** The token after the run of nouns and adjectives that begins at a token. */
function groupEnd(reading: Reading, from: number, limit: number): number {
  const { tokens } = reading
  let at = from
  while (at < Math.min(limit, from + LONGEST) && (at === from || joined(reading, at))) {
    const participle = at === from && from > 0 && opensPhrase(tokens[from - 1]) && isParticiple(tokens[at])
    if (!isNominal(tokens[at]) && !isHyphenated(tokens[at]) && !participle) break
    at++
  }
  return at
}

function isParticiple(token: Token | undefined): boolean {
  return token?.tags.has('Verb') === true && /(?:ed|en|ing)$/.test(token.lower)
}

/** The person noun that a run of words ends in; null when it ends in something else. */
function headOf(reading: Reading, from: number, end: number): number | null {
  const { tokens } = reading
  const last = tokens[end - 1]
  if (!last || end <= from) return null
  const back = phraseSet('role-postmodifiers').has(last.lower) && end - 2 >= from ? 2 : 1
  for (const words of [1, 2, 3]) {
    const first = tokens[end - back - words + 1]
    const noun = tokens[end - back]
    if (!first || !noun || end - back - words + 1 < from) break
    if (isPersonNoun(reading.text.slice(first.start, noun.end), noun)) return end - back
  }
  return back === 2 && isPersonNoun(last.text, last) ? end - 1 : null
}

/** Goes over "of state", "for hostage affairs", "in chief"; "and" inside belongs to them unless it opens another role. */
function withComplements(reading: Reading, from: number, limit: number): number {
  const { tokens } = reading
  let end = from
  while (end < limit && joined(reading, end) && tiesObject(tokens[end])) {
    const object = objectEnd(reading, end + 1, limit)
    if (object === null) break
    end = behindSeat(reading, object, limit)
    while (isAnd(reading, end, limit) && !rolesAt(reading, end + 1, limit)) {
      const more = objectEnd(reading, end + 1, limit)
      if (more === null || opensPhrase(tokens[end + 1])) break
      end = more
    }
  }
  return end
}

function tiesObject(token: Token | undefined): boolean {
  return token !== undefined && isRolePreposition(token.spelling)
}

/** Goes on over the seat of a company: "officer of Akron, Ohio-based grain company Ferrostar". */
function behindSeat(reading: Reading, from: number, limit: number): number {
  const { tokens } = reading
  if (!/^,\s$/.test(gapBefore(reading, from))) return from
  const based = [from + 1, from + 2].find(
    (at) => tokens[at]?.lower === 'based' && isHyphenated(tokens[at]) && joined(reading, from + 1),
  )
  return (based !== undefined && objectEnd(reading, based, limit)) || from
}

function isAnd(reading: Reading, at: number, limit: number): boolean {
  const word = reading.tokens[at]?.lower
  return at < limit - 1 && (word === 'and' || word === '&') && joined(reading, at) && joined(reading, at + 1)
}
