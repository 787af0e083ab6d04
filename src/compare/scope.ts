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
  const quantities =
    a.kind !== 'date' &&
    (otherLength(x, y) || isTotalOf(a, b) || isTotalOf(b, a) || morePlaces(a, b) || morePlaces(b, a))
  return time || quantities || otherPlace(x, y) || otherAgent(x, y) || opposed(x, y, a.kind !== 'date')
}

/** Whether two clauses give dates that have no time in common. */
export function isOfOtherDay({ frame: a }: Claim, { frame: b }: Claim): boolean {
  return a.scope.date !== null && b.scope.date !== null && otherDay(a.scope, b.scope)
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

const MONTH = 28 * DAY
/** Longer than the other by this much: two years and one, a year and a quarter. */
const LONGER = 1.5

/** "lost $38 million last year" and "lost $83 million in the last two years"; a long stretch beside no date at all. */
function otherLength(a: Scope, b: Scope): boolean {
  const [x, y] = [a.date && stretchOf(a.date), b.date && stretchOf(b.date)]
  if (!x || !y) {
    const one = x || y || null
    return one?.precision === 'interval' && one.to - one.from >= RECENT
  }
  const [short, long] = [x.to - x.from, y.to - y.from].sort((p, q) => p - q) as [number, number]
  return (
    long >= short * LONGER &&
    (short >= MONTH || (x.precision === 'interval') !== (y.precision === 'interval'))
  )
}

/** "14 on Sunday" and "31 so far", "in the United States" and "worldwide": the larger of two is told to be all. */
function isTotalOf(whole: Claim, part: Claim): boolean {
  const [x, y] = [sizeOf(whole), sizeOf(part)]
  const tallies = whole.typed.type === 'quantity' && whole.typed.unit === 'tally'
  if (!tallies && (x === null || y === null || x <= y)) return false
  return ['total', 'extent'].some((group) => has(whole.frame.scope, group) && !has(part.frame.scope, group))
}

/** Whether one value is the other with a number beside it: "Twelve died in Almera and nine in Rosal" and "killed 21 people". */
export function isPartOf(a: Claim, b: Claim): boolean {
  return isSum(a, b) || isSum(b, a)
}

function isSum(part: Claim, whole: Claim): boolean {
  const [x, y] = [sizeOf(part), sizeOf(whole)]
  const own = sortOf(part)
  const beside = part.frame.scope.numbers
    .map(rangeOf)
    .filter(({ unit }) => (unit.includes(':') ? unit : 'count') === own)
    .map(({ min }) => min)
  return x !== null && y !== null && beside.some((number) => number > 0 && canBe(whole, x + number))
}

/** What can be added up: sums of one currency, measures of one unit, counts; as in the numbers of a scope. */
function sortOf({ typed }: Claim): string {
  if (typed.type !== 'quantity') return ''
  const { kind, unit } = typed
  return kind === 'count' || kind === 'number' ? 'count' : `${kind}:${unit ?? ''}`
}

/** Whether a value is a number, or a bound that the number keeps: "more than 40" can be 36 and nine. */
function canBe({ typed }: Claim, sum: number): boolean {
  if (typed.type !== 'quantity') return false
  const { min, max, exclusive } = typed
  const over = min === null || (exclusive === 'min' ? sum > min : sum >= min)
  const under = max === null || (exclusive === 'max' ? sum < max : sum <= max)
  return over && under && sum <= (max ?? (min ?? 0) * LONGER)
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
  return !a.places.some((x) => b.places.some((y) => mayBeOne(x, y)))
}

function mayBeOne(a: string, b: string): boolean {
  return samePlace(a, b) || placeContains(a, b) || placeContains(b, a)
}

/** "in Velland" and "in Velland and Tarsia": of two places that one names side by side, the other names one alone. */
function morePlaces({ frame: { scope: a } }: Claim, { frame, text }: Claim): boolean {
  const beyond = frame.scope.places.filter((x) => !a.places.some((y) => mayBeOne(x, y)))
  const common = frame.scope.places.filter((place) => !beyond.includes(place))
  return beyond.some((x) =>
    common.some((y) => text.includes(`${x} and ${y}`) || text.includes(`${y} and ${x}`)),
  )
}

function otherAgent(a: Scope, b: Scope): boolean {
  return a.agent !== null && b.agent !== null && a.agent !== b.agent
}

/** Groups of which one word makes another question where the other clause has none. */
const ONE_SIDED: ReadonlySet<string> = new Set(['former', 'hour', 'inclusion', 'level', 'order', 'period'])

/** Groups whose words say the same: "so far", "in all". */
const LIKE: ReadonlySet<string> = new Set(['former', 'total'])

/** Each names a word of one group, and they share none of it; or only one does (`alone`), of a group that tells apart by itself. */
function opposed(a: Scope, b: Scope, alone: boolean): boolean {
  const groups = new Set([...a.opposites, ...b.opposites].map((word) => oppositesBy().get(word) ?? ''))
  return [...groups].some((group) => {
    const [x, y] = [membersOf(a, group), membersOf(b, group)]
    if (x.length === 0 || y.length === 0) return alone && ONE_SIDED.has(group)
    if (LIKE.has(group)) return false
    return !x.some((word) => y.some((other) => conceptOf(word) === conceptOf(other)))
  })
}

function membersOf(scope: Scope, group: string): string[] {
  return scope.opposites.filter((word) => oppositesBy().get(word) === group)
}

function has(scope: Scope, group: string): boolean {
  return membersOf(scope, group).length > 0
}
