import { verdictOf } from '../../values/date.ts'
import { areLimitedDifferently } from '../scope.ts'
import { type Dated, datedOf, writtenDates } from './dated.ts'
import { evidenceOf, logistic, mostWeight, sharedNames, strongest } from './evidence.ts'
import type { Match, Matcher } from './matcher.ts'
import { otherDoers, otherNames } from './parties.ts'
import { sameSingleAct } from './question.ts'
import { wordsOf } from './shown.ts'
import { NONE, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/**
 * Two dates answer the same question when they date the same event: a shared event word (verb or noun, by concept), shared
 * words and names around it, or both in the lead of their articles. An equal year or full date vouches for itself; a bare
 * weekday does not. Dates that lie apart need a tight frame: the same event with most of its words.
 *
 * The weights are those of a logistic regression over pairs of dates of news articles on one event.
 */
export const dateMatcher: Matcher = {
  over: (claims, set) => {
    const vocabulary = vocabularyOf(set)
    const writtenOf = writtenDates()
    const all = claims.map((claim) => datedOf(claim, vocabulary, writtenOf))
    return {
      keys: (at, into) => {
        const one = all[at]
        if (!one) return
        // Keys of dates, of events and of words are told apart by their remainders.
        into.push(one.written.day * 3)
        for (const event of one.events) into.push(event * 3 + 1)
        for (let word = 0; word < one.near.length && word < MOST_KEYS; word++)
          into.push((one.near[word] as number) * 3 + 2)
      },
      match: (at, other) => {
        const a = all[at]
        const b = all[other]
        return a && b ? matched(a, b, vocabulary) : null
      },
    }
  },
}

/** So many words, those nearest to the date, are keys. */
const MOST_KEYS = 8

function matched(a: Dated, b: Dated, vocabulary: Vocabulary): Match | null {
  const relation = relationOf(a, b)
  if (relation === 'apart' && (a.isListed || b.isListed || otherNames(a.context, b.context))) return null
  const shared = sharedEvent(a, b, vocabulary)
  if (relation === 'apart') {
    // Most pairs end here: evidence is the dearest part.
    if (!shared.isFirst && mostTogether(a, b) + shared.weight + shared.cross < -PRIOR_APART) return null
  }
  const single = relation === 'apart' && isSingle(a, b, vocabulary)
  const score = single ? SINGLE : scoreOf(relation, a, b, shared, vocabulary)
  if (score < 0.5) return null
  return because(score, a, b, shared.event, vocabulary)
}

/** A match that tells why when it is asked; what most pairs, which do not match, need not keep at hand. */
function because(score: number, a: Dated, b: Dated, event: number, vocabulary: Vocabulary): Match {
  return { score, why: () => reasonOf(a, b, event, vocabulary) }
}

/** The words and names that two dates share beside an event. */
function scoreOf(
  relation: Relation,
  a: Dated,
  b: Dated,
  { event, isFirst, weight, cross }: SharedEvent,
  vocabulary: Vocabulary,
): number {
  const evidence = evidenceOf(a.context, b.context, vocabulary)
  const names = sharedNames(a.context, b.context, vocabulary)
  const { subject } = a.claim
  const together =
    0.45 * weight +
    0.25 * cross +
    0.08 * evidence.weight +
    1.7 * evidence.cosine +
    1.5 * evidence.cover +
    0.15 * names +
    (subject !== '' && subject === b.claim.subject ? 0.5 : 0)
  const thin = evidence.weight < THIN && names === 0 && areLong(a, b) ? -1.5 : 0
  // Most dates that lie apart do not match whatever limits them: what does is read of few.
  if (relation === 'apart' && together + thin < LEAST_APART) return 0
  const tight = isFirst && evidence.near >= 3
  return logistic(together + thin + priorOf(relation, a, b, { shared: event !== NONE || cross > 0, tight }))
}

/** How sure it is that two dates of what is done once are of one event. */
const SINGLE = 0.7

/** Dates in figures, equally exact, of an act that is done once to a thing. */
function isSingle(a: Dated, b: Dated, vocabulary: Vocabulary): boolean {
  if (!a.isInFigures || !b.isInFigures || !a.written.isExact || !b.written.isExact || a.length !== b.length)
    return false
  return sameSingleAct(a.asked, b.asked, vocabulary) && !areLimitedDifferently(a, b)
}

function reasonOf(a: Dated, b: Dated, event: number, vocabulary: Vocabulary): string {
  const { claim } = a
  const word = event === NONE ? null : (vocabulary.words[event] as string)
  const dated = word === null ? '' : wordsOf(claim, [word])
  const others = wordsOf(
    claim,
    strongest(a.context, b.context, vocabulary).filter((shared) => shared !== word),
  )
  return `both date ${dated || 'an event'}${others ? ` with ${others}` : ''}`
}

/** More than the words around two dates can ever add to what a shared event says. */
function mostTogether({ context: a }: Dated, { context: b }: Dated): number {
  let names = 0
  for (const name of a.names) if (b.names.includes(name)) names++
  return 0.08 * mostWeight(a, b) + 0.15 * names * MOST_RARITY + 1.7 + 1.5 + 0.5
}

/** The rarity of a word that stands in one sentence of ten million. */
const MOST_RARITY = 16

type Relation = 'equal' | 'nested' | 'wide' | 'apart'

/** A day in its month is told apart from a day in its year. */
const WIDE = 40

/** How two dates stand to each other: the same, one in the other (closely, or a day in a year), or apart. */
function relationOf(a: Dated, b: Dated): Relation {
  const verdict = verdictOf(a.value, b.value)
  if (verdict !== 'compatible') return verdict === 'agree' ? 'equal' : 'apart'
  if (a.written.period === b.written.period) return 'equal'
  if (!a.stretch || !b.stretch) return 'wide'
  const outer = a.length >= b.length ? a.stretch : b.stretch
  const inner = outer === a.stretch ? b.stretch : a.stretch
  const long = outer.to - outer.from
  const short = inner.to - inner.from
  const within = outer.from <= inner.from && inner.to <= outer.to && long > short
  if (!within) return a.written.isExact && b.written.isExact ? 'apart' : 'wide'
  return long <= WIDE * Math.max(short, DAY) ? 'nested' : 'wide'
}

const DAY = 1440

const PRIOR_APART = -9
const PRIOR_TIGHT = -3
/** With less evidence than this no prior of dates that lie apart makes a match, however sums are rounded. */
const LEAST_APART = -PRIOR_TIGHT - 0.01

/** What dates lose that no event word ties together, by how much the two dates say by themselves. */
const UNSHARED: Readonly<Record<Relation, number>> = { equal: 0, nested: -1, wide: -2, apart: 0 }
/** Much happens in a year. */
const UNSHARED_YEAR = -1.7

/** With less than this in common, and no name, two periods are those of two events: they need more words than a day. */
const THIN = 5

function areLong(a: Dated, b: Dated): boolean {
  return a.length > DAY && b.length > DAY
}

/** Much happens in a quarter; two that do something in it do not do one thing. */
const OTHER_DOERS = -2

/** What counts before any words are looked at. */
function priorOf(
  relation: Relation,
  a: Dated,
  b: Dated,
  { shared, tight }: { shared: boolean; tight: boolean },
): number {
  if (relation === 'apart')
    return tight && a.length === b.length && !areLimitedDifferently(a, b) ? PRIOR_TIGHT : PRIOR_APART
  const lead = a.claim.frame.lead && b.claim.frame.lead ? 0.8 : 0
  const others = areLong(a, b) && otherDoers(a.doers, b.doers) ? OTHER_DOERS : 0
  const unshared = shared
    ? 0
    : UNSHARED[relation] + (a.written.isYear && b.written.isYear ? UNSHARED_YEAR : 0)
  const width = relation === 'nested' ? -0.6 : relation === 'wide' ? -4 : 0
  return -1.6 + lead + width + others + unshared + Math.min(a.explicitness, b.explicitness)
}

/** What two claims share of the events that they tell of. */
interface SharedEvent {
  /** The rarest one in both; `NONE` where there is none. */
  readonly event: number
  /** Whether there is one, and the first of each claim is the same. */
  readonly isFirst: boolean
  /** Rarity of the event, 0 where there is none. */
  readonly weight: number
  /** Rarity of an event of one claim that stands near the other's date: "made an arrest", "was arrested". */
  readonly cross: number
}

/** Compares the events of two claims. What is given holds until the next two are compared. */
function sharedEvent(a: Dated, b: Dated, vocabulary: Vocabulary): SharedEvent {
  const { rarities } = vocabulary
  let event = NONE
  for (const word of a.told) {
    if (!b.events.includes(word)) continue
    if (event === NONE || (rarities[word] as number) > (rarities[event] as number)) event = word
  }
  last.event = event
  last.isFirst = event !== NONE && a.events[0] === b.events[0]
  last.weight = event === NONE ? 0 : (rarities[event] as number)
  last.cross = Math.max(rarestNear(b, a, vocabulary), rarestNear(a, b, vocabulary))
  return last
}

/** Most pairs of claims that meet are compared: one object serves them all. */
const last: { -readonly [Key in keyof SharedEvent]: SharedEvent[Key] } = {
  event: NONE,
  isFirst: false,
  weight: 0.5,
  cross: 0.5,
}

/** Rarity of the rarest event of one claim that stands near the other's date, 0 where none does. */
function rarestNear({ near }: Dated, { told }: Dated, { rarities }: Vocabulary): number {
  let most = 0
  for (const word of told) if (near.includes(word)) most = Math.max(most, rarities[word] as number)
  return most
}
