import { oppositesBy } from '../kinds/scope.ts'
import { placeContains, samePlace } from '../names/places.ts'
import { conceptOf } from '../text/concepts.ts'
import type { Claim, Scope } from '../types.ts'
import { stretchOf } from '../values/interval.ts'

/**
 * Whether two claims are limited differently, so that unlike values are no contradiction: told of different days, places,
 * people or parties, or of opposites ("north" and "south", "net" and "operating", all and some).
 *
 * What only one of them names counts where it makes another question of it: a past year, an ordinal, "worldwide" beside a
 * place, "including". Dated claims are not limited by their own date, but by the numbers beside it.
 */
export function limitedDifferently(a: Claim, b: Claim): boolean {
  const [x, y] = [a.frame.scope, b.frame.scope]
  const time = a.kind === 'date' ? otherNumbers(x, y) : otherDay(x, y)
  return time || otherPlace(x, y) || otherAgent(x, y) || opposed(x, y, a.kind !== 'date')
}

const DAY = 1440
/** A clause without a date speaks of the days before publication, not of a time longer ago than this. */
const RECENT = 60 * DAY

function otherDay(a: Scope, b: Scope): boolean {
  const [x, y] = [a.date && stretchOf(a.date), b.date && stretchOf(b.date)]
  if (x && y) return x.to + x.leeway <= y.from - y.leeway || y.to + y.leeway <= x.from - x.leeway
  const [dated, other] = x ? [x, b] : [y, a]
  const today = stretchOf(other.published ?? '')
  return Boolean(dated && today && dated.to + dated.leeway < today.from - RECENT)
}

/** Whether one value is the other with a number beside it: "Twelve died in Almera and nine in Rosal" and "killed 21 people". */
export function isPartOf(a: Claim, b: Claim): boolean {
  return isSum(a, b) || isSum(b, a)
}

function isSum(part: Claim, whole: Claim): boolean {
  const [x, y] = [sizeOf(part), sizeOf(whole)]
  const beside = part.frame.scope.numbers.map((number) => rangeOf(number).min)
  return x !== null && y !== null && beside.some((number) => number > 0 && x + number === y)
}

function sizeOf({ typed }: Claim): number | null {
  return typed.type === 'quantity' ? (typed.min ?? typed.max) : null
}

/** Numbers beside the two dates that count one thing and cannot be one number: two events of one sort. */
function otherNumbers(a: Scope, b: Scope): boolean {
  const others = b.numbers.map(rangeOf)
  return a.numbers.map(rangeOf).some((number) => {
    const same = others.filter(({ unit }) => unit === number.unit)
    return same.length > 0 && !same.some(({ min, max }) => min <= number.max && number.min <= max)
  })
}

function rangeOf(number: string): { unit: string; min: number; max: number } {
  const [, unit = '', min = '', max = ''] = /^(.*) (-?[\d.e+]+)-(.*)$/.exec(number) ?? []
  return { unit, min: Number(min), max: max === '' ? Number.POSITIVE_INFINITY : Number(max) }
}

function otherPlace(a: Scope, b: Scope): boolean {
  if (a.places.length === 0 || b.places.length === 0) {
    const [named, other] = a.places.length > 0 ? [a, b] : [b, a]
    return (
      named.places.length > 0 && (has(other, 'extent') || has(other, 'settlement')) && !has(named, 'extent')
    )
  }
  return !a.places.some((x) =>
    b.places.some((y) => samePlace(x, y) || placeContains(x, y) || placeContains(y, x)),
  )
}

function otherAgent(a: Scope, b: Scope): boolean {
  return a.agent !== null && b.agent !== null && a.agent !== b.agent
}

/** Groups of which one word makes another question where the other clause has none. */
const ONE_SIDED: ReadonlySet<string> = new Set(['inclusion', 'level', 'order', 'period'])

/** Each names a word of one group, and they share none of it; or only one does (`alone`), of a group that tells apart by itself. */
function opposed(a: Scope, b: Scope, alone: boolean): boolean {
  const groups = new Set([...a.opposites, ...b.opposites].map((word) => oppositesBy().get(word) ?? ''))
  return [...groups].some((group) => {
    const [x, y] = [membersOf(a, group), membersOf(b, group)]
    if (x.length === 0 || y.length === 0) return alone && ONE_SIDED.has(group)
    return !x.some((word) => y.some((other) => conceptOf(word) === conceptOf(other)))
  })
}

function membersOf(scope: Scope, group: string): string[] {
  return scope.opposites.filter((word) => oppositesBy().get(word) === group)
}

function has(scope: Scope, group: string): boolean {
  return membersOf(scope, group).length > 0
}
