import { verbsOf } from '../../kinds/clause.ts'
import type { Claim, Frame } from '../../types.ts'
import { date, datesDiffer } from '../../values/date.ts'
import { type Stretch, stretchOf } from '../../values/interval.ts'
import { limitedDifferently } from '../scope.ts'
import { type Evidence, evidenceOf, logistic, mostWeight } from './evidence.ts'
import type { Matcher, SetStatistics } from './matcher.ts'
import { otherDoers, otherNames } from './parties.ts'
import { sameSingleAct } from './question.ts'
import { wordsOf } from './shown.ts'

/**
 * Two dates answer the same question when they date the same event: a shared event word (verb or noun, by concept), shared
 * words and names around it, or both in the lead of their articles. An equal year or full date vouches for itself; a bare
 * weekday does not. Dates that lie apart need a tight frame: the same event with most of its words.
 *
 * The weights are those of a logistic regression over pairs of dates of news articles on one event.
 */
export const dateMatcher: Matcher = {
  keys: ({ frame, value }) => [
    `=${value.normal.slice(0, 10)}`,
    ...frame.events.map((event) => `e:${event}`),
    ...frame.near.slice(0, 8).map((word) => `n:${word}`),
  ],
  match: (a, b, set) => {
    const relation = relationOf(a, b)
    if (relation === 'apart' && (otherNames(a, b) || isListed(a) || isListed(b))) return null
    const event = sharedEvent(a, b, set)
    const cross = crossWeight(a, b, set)
    const oneEvent = event.word !== null && a.frame.events[0] === b.frame.events[0]
    // Most pairs end here: evidence is the dearest part.
    if (relation === 'apart' && !oneEvent && mostTogether(a, b, set) + event.weight + cross < -PRIOR_APART)
      return null
    const evidence = evidenceOf(a.frame, b.frame, set)
    if (relation === 'apart' && isSingle(a, b, set))
      return { score: SINGLE, why: () => reasonOf(a, event.word, evidence.words()) }
    const together =
      0.45 * event.weight +
      0.25 * cross +
      0.08 * evidence.weight +
      1.7 * evidence.cosine +
      1.5 * evidence.cover +
      0.15 * evidence.names +
      (a.subject !== '' && a.subject === b.subject ? 0.5 : 0)
    const tight = oneEvent && evidence.near >= 3
    const score = logistic(
      together +
        thinness(a, b, evidence) +
        priorOf(relation, { a, b, shared: event.word !== null || cross > 0, tight }),
    )
    return score < 0.5 ? null : { score, why: () => reasonOf(a, event.word, evidence.words()) }
  },
}

/** "Results of matches on Friday:": the head of a list that is made anew for each day. */
function isListed({ text }: Claim): boolean {
  return text.trimEnd().endsWith(':')
}

/** How sure it is that two dates of what is done once are of one event. */
const SINGLE = 0.7

/** Dates in figures, equally exact, of an act that is done once to a thing. */
function isSingle(a: Claim, b: Claim, set: SetStatistics): boolean {
  const told = [a, b].every((claim) => /\d/.test(claim.value.text) && isExact(claim))
  return told && lengthOfDate(a) === lengthOfDate(b) && !limitedDifferently(a, b) && sameSingleAct(a, b, set)
}

function reasonOf(a: Claim, event: string | null, shared: readonly string[]): string {
  const dated = event === null ? '' : wordsOf(a, [event])
  const others = wordsOf(
    a,
    shared.filter((word) => word !== event),
  )
  return `both date ${dated || 'an event'}${others ? ` with ${others}` : ''}`
}

/** More than the words around two dates can ever add to what a shared event says. */
function mostTogether(a: Claim, b: Claim, set: SetStatistics): number {
  let names = 0
  for (const name of a.frame.entities) if (b.frame.entities.includes(name)) names++
  return 0.08 * mostWeight(a.frame, b.frame, set) + 0.15 * names * MOST_RARITY + 1.7 + 1.5 + 0.5
}

/** The rarity of a word that stands in one sentence of ten million. */
const MOST_RARITY = 16

type Relation = 'equal' | 'nested' | 'wide' | 'apart'

/** A day in its month is told apart from a day in its year. */
const WIDE = 40

/** How two dates stand to each other: the same, one in the other (closely, or a day in a year), or apart. */
function relationOf(a: Claim, b: Claim): Relation {
  if (datesDiffer(a, b)) return 'apart'
  const { verdict } = date(a, b)
  if (verdict !== 'compatible') return verdict === 'agree' ? 'equal' : 'apart'
  if (samePeriod(a, b)) return 'equal'
  const [x, y] = [stretchOfDate(a), stretchOfDate(b)]
  if (!x || !y) return 'wide'
  const [outer, inner] = x.to - x.from >= y.to - y.from ? [x, y] : [y, x]
  const within =
    outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from
  if (!within) return isExact(a) && isExact(b) ? 'apart' : 'wide'
  return outer.to - outer.from <= WIDE * Math.max(inner.to - inner.from, DAY) ? 'nested' : 'wide'
}

/** The same period, of which one source may tell a part: "January" and "mid-January". */
function samePeriod(a: Claim, b: Claim): boolean {
  return a.value.normal.replace('~', '') === b.value.normal.replace('~', '')
}

/** Neither approximate nor with open digits. */
function isExact({ value }: Claim): boolean {
  return !/[~?%X]/.test(value.normal)
}

const DAY = 1440

function stretchOfDate({ typed }: Claim): Stretch | null {
  return typed.type === 'date' && typed.edtf !== null ? stretchOf(typed.edtf) : null
}

function lengthOfDate(claim: Claim): number {
  const stretch = stretchOfDate(claim)
  return stretch ? stretch.to - stretch.from : 0
}

const PRIOR_APART = -9

/** What dates lose that no event word ties together, by how much the two dates say by themselves. */
const UNSHARED: Readonly<Record<Relation, number>> = { equal: 0, nested: -1, wide: -2, apart: 0 }
/** Much happens in a year. */
const UNSHARED_YEAR = -1.7

/** With less than this in common, and no name, two periods are those of two events. */
const THIN = 5

/** A month or a year needs more words beside it than a day. */
function thinness(a: Claim, b: Claim, { weight, names }: Evidence): number {
  return weight < THIN && names === 0 && lengthOfDate(a) > DAY && lengthOfDate(b) > DAY ? -1.5 : 0
}

/** Much happens in a quarter; two that do something in it do not do one thing. */
const OTHER_DOERS = -2

/** A year alone. */
function isYear({ value }: Claim): boolean {
  return /^\d{4}$/.test(value.normal)
}

/** What counts before any words are looked at. */
function priorOf(
  relation: Relation,
  { a, b, shared, tight }: { a: Claim; b: Claim; shared: boolean; tight: boolean },
): number {
  const lead = a.frame.lead && b.frame.lead ? 0.8 : 0
  const others = lengthOfDate(a) > DAY && lengthOfDate(b) > DAY && otherDoers(a, b) ? OTHER_DOERS : 0
  const unshared = shared ? 0 : UNSHARED[relation] + (isYear(a) && isYear(b) ? UNSHARED_YEAR : 0)
  if (relation === 'apart')
    return tight && lengthOfDate(a) === lengthOfDate(b) && !limitedDifferently(a, b) ? -3 : PRIOR_APART
  const width = relation === 'nested' ? -0.6 : relation === 'wide' ? -4 : 0
  return -1.6 + lead + width + others + unshared + Math.min(explicitness(a), explicitness(b))
}

/** How much an equal date says: a full date much, a year or a day of a month less, a month a little, a weekday nothing. */
function explicitness({ value: { text, normal } }: Claim): number {
  const year = /\d{4}/.test(text)
  if (year && normal.length >= 10) return 2.5
  if (year || (/\d/.test(text) && normal.length >= 10 && !normal.includes('T'))) return 1.5
  return /^\p{Lu}|-\p{Lu}/u.test(text) && /^[\dX]{4}-\d\d~?$/.test(normal) ? 1 : 0
}

interface SharedEvent {
  readonly word: string | null
  /** Rarity of the shared event word, 0 when none is shared. */
  readonly weight: number
}

const NONE: SharedEvent = { word: null, weight: 0 }

function sharedEvent(a: Claim, b: Claim, set: SetStatistics): SharedEvent {
  let best: SharedEvent = NONE
  for (const word of eventsOf(a)) {
    if (!b.frame.events.includes(word)) continue
    const weight = set.rarity(word)
    if (best.word === null || weight > best.weight) best = { word, weight }
  }
  return best
}

/** Rarity of an event of one claim that stands near the other's date: "made an arrest", "was arrested". */
function crossWeight(a: Claim, b: Claim, set: SetStatistics): number {
  return Math.max(rarestIn(b.frame, eventsOf(a), set), rarestIn(a.frame, eventsOf(b), set))
}

/** Rarity of the rarest of some events that stand near a date, 0 where none does. */
function rarestIn({ near }: Frame, events: readonly string[], set: SetStatistics): number {
  let most = 0
  for (const event of events) if (near.includes(event)) most = Math.max(most, set.rarity(event))
  return most
}

const told = new WeakMap<Frame, readonly string[]>()

/** The events of a claim without verbs that only report or carry an object; worked out once. */
function eventsOf({ frame }: Claim): readonly string[] {
  const known = told.get(frame)
  if (known) return known
  const [reporting, light] = [verbsOf('reporting'), verbsOf('light')]
  const events = frame.events.filter((word) => !reporting.has(word) && !light.has(word))
  told.set(frame, events)
  return events
}
