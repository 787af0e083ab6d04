import { placeContains, samePlace } from '../names/places.ts'
import type { Claim } from '../types.ts'
import { type Limited, type Limits, limitsIn, limitsOf, type Opposite } from './limits.ts'

/**
 * Whether two claims are limited differently, so that unlike values are no contradiction: told of different days, places,
 * people or parties, or of opposites ("north" and "south", "net" and "operating", all and some).
 *
 * What only one of them names counts where it makes another question of it: a past year, an ordinal, "worldwide" beside a
 * place, "including". Dated claims are not limited by their own date, but by the numbers beside it.
 */
export function limitedDifferently(a: Claim, b: Claim): boolean {
  return differ(limitsOf(a), limitsOf(b))
}

/** The same of claims that keep their limits. */
export function areLimitedDifferently(a: Limited, b: Limited): boolean {
  return differ(limitsIn(a), limitsIn(b))
}

function differ(x: Limits, y: Limits): boolean {
  if (otherAgent(x, y) || opposed(x, y, !x.isDate)) return true
  if (x.isDate ? otherNumbers(x, y) : otherDay(x, y) || otherLength(x, y)) return true
  if (!x.isDate && (isTotalOf(x, y) || isTotalOf(y, x))) return true
  return otherPlace(x, y) || (!x.isDate && (morePlaces(x, y) || morePlaces(y, x)))
}

/** Whether two clauses give dates that have no time in common. */
export function areOfOtherDays(a: Limited, b: Limited): boolean {
  const dated = a.claim.frame.scope.date !== null && b.claim.frame.scope.date !== null
  return dated && otherDay(limitsIn(a), limitsIn(b))
}

const DAY = 1440
/** A clause without a date speaks of the days before publication, not of a time longer ago than this. */
const RECENT = 60 * DAY

function otherDay(a: Limits, b: Limits): boolean {
  const x = a.time
  const y = b.time
  if (x && y) return x.to + x.leeway <= y.from - y.leeway || y.to + y.leeway <= x.from - x.leeway
  const [dated, today] = x ? [x, b.published] : [y, a.published]
  return dated !== null && today !== null && dated.to + dated.leeway < today.from - RECENT
}

const MONTH = 28 * DAY
/** Longer than the other by this much: two years and one, a year and a quarter. */
const LONGER = 1.5

/** "lost $38 million last year" and "lost $83 million in the last two years"; a long stretch beside no date at all. */
function otherLength({ time: x }: Limits, { time: y }: Limits): boolean {
  if (!x || !y) {
    const one = x ?? y
    return one !== null && one.precision === 'interval' && one.to - one.from >= RECENT
  }
  const one = x.to - x.from
  const other = y.to - y.from
  const short = Math.min(one, other)
  const long = Math.max(one, other)
  return (
    long >= short * LONGER &&
    (short >= MONTH || (x.precision === 'interval') !== (y.precision === 'interval'))
  )
}

/** "14 on Sunday" and "31 so far", "in the United States" and "worldwide": the larger of two is told to be all. */
function isTotalOf(whole: Limits, part: Limits): boolean {
  if (!TOTALS.some((group) => has(whole, group) && !has(part, group))) return false
  return whole.isTally || (whole.size !== null && part.size !== null && whole.size > part.size)
}

const TOTALS = ['total', 'extent'] as const

/** Whether one value is the other with a number beside it: "Twelve died in Almera and nine in Rosal" and "killed 21 people". */
export function isPartOf(a: Claim, b: Claim): boolean {
  return isSum(a, b) || isSum(b, a)
}

function isSum(part: Claim, whole: Claim): boolean {
  if (part.frame.scope.numbers.length === 0) return false
  const { numbers, size } = limitsOf(part)
  if (size === null || whole.typed.type !== 'quantity' || (whole.typed.min ?? whole.typed.max) === null)
    return false
  const own = sortOf(part)
  return numbers.some(
    ({ unit, min }) => min > 0 && (unit.includes(':') ? unit : 'count') === own && canBe(whole, size + min),
  )
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

/** Numbers beside the two dates that count one thing and cannot be one number: two events of one sort. */
function otherNumbers({ numbers }: Limits, { numbers: others }: Limits): boolean {
  if (numbers.length === 0 || others.length === 0) return false
  return numbers.some((number) => {
    const same = others.filter(({ unit }) => unit === number.unit)
    return same.length > 0 && !same.some(({ min, max }) => min <= number.max && number.min <= max)
  })
}

function otherPlace(a: Limits, b: Limits): boolean {
  if (a.places.length === 0 && b.places.length === 0) return false
  if (a.places.length === 0 || b.places.length === 0) {
    const [named, other] = a.places.length > 0 ? [a, b] : [b, a]
    return (has(other, 'extent') || has(other, 'settlement')) && !has(named, 'extent')
  }
  return !a.places.some((x) => b.places.some((y) => mayBeOne(x, y)))
}

function mayBeOne(a: string, b: string): boolean {
  return a === b || samePlace(a, b) || placeContains(a, b) || placeContains(b, a)
}

/** "in Velland" and "in Velland and Tarsia": of two places that one names side by side, the other names one alone. */
function morePlaces({ places }: Limits, { places: others, text }: Limits): boolean {
  if (others.length < 2 || places.length === 0) return false
  const beyond = others.filter((x) => !places.some((y) => mayBeOne(x, y)))
  const common = others.filter((place) => !beyond.includes(place))
  return beyond.some((x) =>
    common.some((y) => text.includes(`${x} and ${y}`) || text.includes(`${y} and ${x}`)),
  )
}

function otherAgent(a: Limits, b: Limits): boolean {
  return a.agent !== null && b.agent !== null && a.agent !== b.agent
}

/** Groups of which one word makes another question where the other clause has none. */
const ONE_SIDED: ReadonlySet<string> = new Set(['former', 'hour', 'inclusion', 'level', 'order', 'period'])

/** Groups whose words say the same: "so far", "in all". */
const LIKE: ReadonlySet<string> = new Set(['former', 'total'])

/** Each names a word of one group, and they share none of it; or only one does (`alone`), of a group that tells apart by itself. */
function opposed({ opposites: a }: Limits, { opposites: b }: Limits, alone: boolean): boolean {
  if (a.length === 0 && b.length === 0) return false
  return (
    a.some(({ group }) => parted(a, b, group, alone)) || b.some(({ group }) => parted(b, a, group, alone))
  )
}

type Opposites = readonly Opposite[]

function parted(own: Opposites, others: Opposites, wanted: string, alone: boolean): boolean {
  const theirs = others.filter(({ group }) => group === wanted)
  if (theirs.length === 0) return alone && ONE_SIDED.has(wanted)
  if (LIKE.has(wanted)) return false
  return !own.some((x) => x.group === wanted && theirs.some((y) => x.concept === y.concept))
}

function has({ opposites }: Limits, wanted: string): boolean {
  return opposites.some(({ group }) => group === wanted)
}
