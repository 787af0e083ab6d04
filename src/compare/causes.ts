import { verbsOf } from '../kinds/clause.ts'
import { conceptOf } from '../text/concepts.ts'
import { lexicon } from '../text/lexicon.ts'
import type { Claim, Judgement } from '../types.ts'
import { stretchOf } from '../values/interval.ts'
import type { Sourced } from './sourced.ts'

/** Publication dates by position of the article: ISO 8601, or null. */
export type Published = readonly (string | null)[]

/** From so many days apart on, any number may have been counted anew; things known to change need one day. */
const DAYS = 4

/**
 * Rules out, in this order, what two values that cannot both be true may have apart from a contradiction: another scope,
 * another time of counting, another status. A judgement that is no conflict is returned as it is.
 *
 * Quantities, dates, ages and statements only: the comparators of the other kinds look at the whole claim themselves.
 */
export function ruledOut(a: Sourced, b: Sourced, judgement: Judgement, published: Published): Judgement {
  const { kind } = a.claim
  if (judgement.verdict === 'conflict' && kind === 'statement') return overtaken(a, b, published) ?? judgement
  if (judgement.verdict !== 'conflict' || (kind !== 'quantity' && kind !== 'date' && kind !== 'age'))
    return judgement
  return (
    sameWords(a.claim, b.claim) ??
    scope(a.claim, b.claim) ??
    asOf(a, b, published) ??
    status(a.claim, b.claim) ??
    judgement
  )
}

function compatible(because: 'scope' | 'as-of' | 'status', reason: string): Judgement {
  return { verdict: 'compatible', reason, because }
}

/** "four days earlier" of two articles is counted from two days. */
function sameWords({ kind, value }: Claim, other: Claim): Judgement | null {
  const words = value.text.toLowerCase()
  if (kind !== 'date' || words !== other.value.text.toLowerCase() || /\d/.test(words)) return null
  return compatible('as-of', `both say ${value.text}, counted from different days`)
}

/** "Israeli hostages" are not "American hostages", and "35 of them" are not all. */
function scope(a: Claim, b: Claim): Judgement | null {
  const [x, y] = [peopleOf(a), peopleOf(b)]
  if (x.length > 0 && y.length > 0 && !x.some(({ of }) => y.some((other) => other.of === of))) {
    return compatible('scope', `one counts ${x[0]?.word ?? ''}, the other ${y[0]?.word ?? ''}`)
  }
  const part = (claim: Claim) => claim.frame.modifiers.includes('part')
  if (part(a) === part(b)) return null
  const [whole, some] = part(a) ? [b, a] : [a, b]
  return compatible('scope', `${some.value.text} is a part, ${whole.value.text} may be the whole`)
}

/** Nationalities that narrow what is counted, as written, with the country they stand for. */
function peopleOf({ frame }: Claim): { word: string; of: string }[] {
  return frame.modifiers.flatMap((word) => {
    const of = demonyms().get(word)
    return of === undefined ? [] : [{ word: of.word, of: of.country }]
  })
}

let known: ReadonlyMap<string, { word: string; country: string }> | null = null

function demonyms() {
  known ??= new Map(
    Object.entries(lexicon<Readonly<Record<string, string>>>('demonyms')).map(([word, country]) => [
      word.toLowerCase(),
      { word, country },
    ]),
  )
  return known
}

/** The days as of which two values are told: the clauses' own where both give a day or one is of weeks ago, else publication. */
function toldOn(a: Sourced, b: Sourced, published: Published): readonly [string | null, string | null] {
  const [x, y] = a.claim.kind === 'age' || oneTime(a, b) ? [null, null] : [ownDay(a), ownDay(b)]
  const [p, q] = printedOn(a, b, published)
  if (x !== null && y !== null) return [x, y]
  if (x !== null && q !== null && daysBetween(x, q) >= LONG_AGO) return [x, q]
  if (y !== null && p !== null && daysBetween(y, p) >= LONG_AGO) return [p, y]
  return [p, q]
}

function printedOn(a: Sourced, b: Sourced, published: Published): readonly [string | null, string | null] {
  return [published[a.article] ?? null, published[b.article] ?? null]
}

const LONG_AGO = 14
/** A birthday lies between two articles only when they are some weeks apart. */
const MONTH = 28

/** Whether the clauses' dates lie in each other: 2022, August 2022. */
function oneTime(a: Sourced, b: Sourced): boolean {
  const [x, y] = [a, b].map(({ claim }) =>
    claim.frame.scope.date ? stretchOf(claim.frame.scope.date) : null,
  )
  return Boolean(x && y && x.from < y.to && y.from < x.to)
}

/** The last day of the date of a claim's clause. */
function ownDay({ claim }: Sourced): string | null {
  const stretch = claim.frame.scope.date === null ? null : stretchOf(claim.frame.scope.date)
  if (!stretch || !Number.isFinite(stretch.to)) return null
  return new Date((stretch.to - 1) * 60_000).toISOString().slice(0, 10)
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}

/** Tolls, votes and prices of articles of different days; ages that differ by one; anything some days apart. */
function asOf(a: Sourced, b: Sourced, published: Published): Judgement | null {
  const [x, y] = toldOn(a, b, published)
  if (x === null || y === null || x === y || a.claim.kind === 'date') return null
  const days = daysBetween(x, y)
  const enough =
    a.claim.kind === 'age'
      ? days >= MONTH && aYearApart(a.claim, b.claim)
      : days >= DAYS || changes(a.claim) || changes(b.claim)
  return enough ? compatible('as-of', `told as of ${x} and of ${y}, and the number may have changed`) : null
}

/** What was said or done on one day may have changed the next; plans of travel are for days ahead. */
function overtaken(a: Sourced, b: Sourced, published: Published): Judgement | null {
  const [p, q] = [dayIn(a), dayIn(b)]
  const [x, y] = p !== null && q !== null ? [p, q] : printedOn(a, b, published)
  if (x === null || y === null) return null
  return daysBetween(x, y) >= (a.claim.attribute === 'travel' ? DAYS : 1)
    ? compatible('as-of', `told as of ${x} and of ${y}, and the matter may have changed`)
    : null
}

/** The day that a clause names; null for a time of day without one, which says little of which day it was. */
function dayIn({ claim }: Sourced): string | null {
  return /^\d{4}-\d\d-\d\d(?=$|T[A-Z])/.exec(claim.frame.scope.date ?? '')?.[0] ?? null
}

function aYearApart(a: Claim, b: Claim): boolean {
  return Math.abs(Number(a.value.normal) - Number(b.value.normal)) === 1
}

function changes(claim: Claim): boolean {
  const words = changing()
  return [claim.frame.head ?? '', ...claim.frame.near.slice(0, 8), actOf(claim)].some((word) =>
    words.has(word),
  )
}

let changeable: ReadonlySet<string> | null = null

function changing(): ReadonlySet<string> {
  changeable ??= new Set(lexicon<readonly string[]>('changing').map(conceptOf))
  return changeable
}

/** What is planned or possible may be done otherwise: the same act, told as a plan and as a deed. */
function status(a: Claim, b: Claim): Judgement | null {
  const planned = (claim: Claim) => claim.status === 'planned' || claim.status === 'possible'
  const done = (claim: Claim) => claim.status === 'happened'
  const [plan, deed] = planned(a) ? [a, b] : [b, a]
  if (!planned(plan) || !done(deed) || !mayBeOneAct(plan, deed)) return null
  return compatible('status', `${plan.value.text} is ${plan.status}, ${deed.value.text} is told as done`)
}

/** "planned to cut 640 jobs" and "jobs: 590", "expected a loss" and "had a loss": one thing, and one clause tells no other act. */
function mayBeOneAct(a: Claim, b: Claim): boolean {
  if (actOf(a) === actOf(b)) return true
  const [x, y] = [a.frame.question, b.frame.question]
  if (!x || !y || a.frame.head !== b.frame.head || x.theme !== y.theme) return false
  if (a.frame.head === null && x.theme === null) return false
  return [x, y].some(({ verb }) => verb === null || (verb !== 'be' && verbsOf('light').has(verb)))
}

/** What a claim says was done, as a concept: the first word of its attribute. */
export function actOf(claim: Claim): string {
  return conceptOf(firstWord(claim))
}

/** The first word of a claim's attribute; empty where it begins with none. */
export function firstWord({ attribute }: Claim): string {
  let end = 0
  while (isOfWord(attribute.charCodeAt(end))) end++
  const isAscii = end === attribute.length || attribute.charCodeAt(end) < 0x80
  if (isAscii) return attribute.slice(0, Math.min(end, LONGEST))
  return /^[\p{L}'-]{1,40}/u.exec(attribute)?.[0] ?? ''
}

const LONGEST = 40

/** ASCII letters, apostrophe and hyphen. */
function isOfWord(code: number): boolean {
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || code === 0x27 || code === 0x2d
}
