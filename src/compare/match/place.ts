import { lookUp } from '../../names/gazetteer.ts'
import { placeContains, samePlace } from '../../names/places.ts'
import type { Claim } from '../../types.ts'
import { numbering } from '../reading.ts'
import { type Context, contextOf, evidenceOf, strongest } from './evidence.ts'
import type { Match, Matcher } from './matcher.ts'
import { wordsOf } from './shown.ts'
import { NONE, numbersOf, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** What the words around two places must share, in the weight of evidenceOf; an equal town says more than a country. */
const ENOUGH = 3
const ENOUGH_NARROW = 0.5

/**
 * Places of one event: the same event word, places that are equal or one in the other, and some rarer words or names in
 * common. Places that lie apart are taken for those of two events.
 */
export const placeMatcher: Matcher = {
  many: true,
  over: (claims, set) => {
    const vocabulary = vocabularyOf(set)
    const [keyOf, gazette] = [numbering(), gazetteOf()]
    const all = claims.map((claim) => placedOf(claim, vocabulary, gazette.numberOf))
    return {
      keys: (at, into) => {
        const { attribute, subject, frame } = claims[at] as Claim
        if (attribute === HOME) into.push(keyOf(`${HOME} ${subject}`))
        else if (frame.head) into.push(keyOf(frame.head))
      },
      match: (at, other) => {
        const a = all[at]
        const b = all[other]
        return a && b ? matched(a, b, vocabulary, gazette) : null
      },
    }
  },
}

/** A claim with a place, ready to be compared. */
interface Placed {
  readonly claim: Claim
  /** Number of its place; `NONE` where it has none. */
  readonly place: number
  readonly context: Context
}

function placedOf(claim: Claim, vocabulary: Vocabulary, numberOf: (place: string) => number): Placed {
  const { typed, frame } = claim
  const [near, terms] = [numbersOf(vocabulary, frame.near), numbersOf(vocabulary, frame.terms)]
  return {
    claim,
    place: typed.type === 'place' ? numberOf(typed.entity) : NONE,
    context: contextOf(frame, { near, terms }, vocabulary),
  }
}

function matched(a: Placed, b: Placed, vocabulary: Vocabulary, gazette: Gazette): Match | null {
  const one = a.claim
  const other = b.claim
  if (one.attribute === HOME || other.attribute === HOME) return sameHome(one, other)
  if (one.frame.head === null || one.frame.head !== other.frame.head) return null
  if (a.place === NONE || b.place === NONE || !gazette.areRelated(a.place, b.place)) return null
  const { weight } = evidenceOf(a.context, b.context, vocabulary)
  const narrow = gazette.isNarrow(a.place) && gazette.isNarrow(b.place)
  if (weight < (narrow ? ENOUGH_NARROW : ENOUGH)) return null
  return because(Math.min(0.95, 0.5 + weight / 40), a, b, vocabulary)
}

/** A match that tells why when it is asked; what most pairs, which do not match, need not keep at hand. */
function because(score: number, { claim, context }: Placed, b: Placed, vocabulary: Vocabulary): Match {
  const shared = () => strongest(context, b.context, vocabulary)
  return { score, why: () => `both place ${claim.subject} with ${wordsOf(claim, shared())}` }
}

const HOME = 'home town'

/** Two towns of one person stand in one row also where they lie apart: the comparator does not call that a conflict. */
function sameHome(a: Claim, b: Claim): Match | null {
  if (a.attribute !== b.attribute || a.subject !== b.subject) return null
  return { score: 0.9, why: `both tell where ${a.subject} is from` }
}

/** The places of a set as numbers, with what the lists say of them. */
interface Gazette {
  readonly numberOf: (place: string) => number
  /** Whether it is no country or province. */
  readonly isNarrow: (place: number) => boolean
  /** Whether two places can be one, or lie one in the other. */
  readonly areRelated: (a: number, b: number) => boolean
}

function gazetteOf(): Gazette {
  const places: string[] = []
  const narrow: boolean[] = []
  const related: Map<number, boolean>[] = []
  const numbers = numbering()
  return {
    numberOf: (place) => {
      const number = numbers(place)
      if (number < places.length) return number
      places.push(place)
      narrow.push(isNarrow(place))
      related.push(new Map())
      return number
    },
    isNarrow: (place) => narrow[place] === true,
    areRelated: (a, b) => {
      if (a === b) return true
      const known = related[a]?.get(b)
      if (known !== undefined) return known
      const answer = areRelated(places[a] ?? '', places[b] ?? '')
      related[a]?.set(b, answer)
      return answer
    },
  }
}

function isNarrow(place: string): boolean {
  return !lookUp(place).some(({ list }) => WIDE.test(list))
}

const WIDE = /^(?:country|state|province|region)$/

function areRelated(one: string, other: string): boolean {
  return samePlace(one, other) || placeContains(one, other) || placeContains(other, one)
}
