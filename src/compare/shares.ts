import type { ClaimValue } from '../types.ts'
import type { Sourced } from './sourced.ts'
import type { Sum } from './sums.ts'

type Quantity = Extract<ClaimValue, { type: 'quantity' }>

/**
 * What one sentence says of two numbers with a third: the margin of a vote ("52-48, a margin of four"), a share of a total ("60
 * jobs, or 30 percent of its 200"), and a change ("rose 5 percent from 200 to 210").
 */
export function sharesOf(quantities: readonly Sourced[]): Sum[] {
  return quantities.flatMap((one, at) => {
    const next = [quantities[at + 1], quantities[at + 2]].filter(
      (other) => other?.article === one.article && other.claim.start === one.claim.start,
    ) as Sourced[]
    const [second, third] = next
    if (!second) return []
    return [
      ...marginOf(one, second),
      ...(third ? shareOf(one, second, third) : []),
      ...changeOf(one, second, third),
    ]
  })
}

/** The text between two values of one sentence. */
function between({ claim: a }: Sourced, { claim: b }: Sourced): string {
  return a.text.slice(a.value.end - a.start, b.value.start - a.start)
}

function quantityOf({ claim }: Sourced): Quantity {
  return claim.typed as Quantity
}

/** The value itself where it is exact and no estimate. */
function numberOf(one: Sourced): number | null {
  const { min, max, approximate } = quantityOf(one)
  return min !== null && min === max && !approximate ? min : null
}

const TALLY = /(?<a>\d{1,9})\s?(?:-|–|to)\s?(?<b>\d{1,9})/

/** Right behind the result: "52-48, a narrow margin of"; "and led by a margin of" is another. */
const MARGIN =
  /^(?:\svotes?)?,?\s(?:(?:for|by|with|on)\s)?a\s(?:[a-z]{1,12}\s)?margin\sof\s(?:just\s|only\s)?$/

function marginOf(tally: Sourced, margin: Sourced): Sum[] {
  const sides = quantityOf(tally).unit === 'tally' ? TALLY.exec(tally.claim.value.text)?.groups : undefined
  const told = numberOf(margin)
  if (!sides || told === null || !MARGIN.test(between(tally, margin))) return []
  const [a, b] = [Number(sides.a), Number(sides.b)].sort((x, y) => y - x) as [number, number]
  return [noted({ total: margin, parts: [tally], sum: `${a} - ${b}`, made: a - b }, told, 0)]
}

/** "60 jobs, or 30 percent of its 200 workers". */
function shareOf(part: Sourced, percent: Sourced, whole: Sourced): Sum[] {
  const [x, p, w] = [numberOf(part), numberOf(percent), numberOf(whole)]
  if (x === null || p === null || w === null || quantityOf(percent).kind !== 'percent') return []
  if (!/^[^;:.\d]{0,30},?\s(?:or|equal to)\s(?:about |roughly |some )?$/.test(between(part, percent)))
    return []
  if (!/^\sof\s(?:all\s)?(?:the|its|their|his|her)?\s?$/.test(between(percent, whole))) return []
  const { text } = whole.claim.value
  const made = (p / 100) * w
  return [
    noted(
      { total: part, parts: [percent, whole], sum: `${percent.claim.value.text} of ${text}`, made },
      x,
      (w * stepOf(percent)) / 100,
    ),
  ]
}

/** "rose 5 percent from 200 to 210", "fell 10 percent to 180 cars from 200 cars". */
function changeOf(percent: Sourced, one: Sourced, other: Sourced | undefined): Sum[] {
  const p = quantityOf(percent).kind === 'percent' ? numberOf(percent) : null
  const ends = p === null ? null : endsOf(percent, one, other)
  if (p === null || ends === null) return []
  const { from, to, end } = ends
  const verb = percent.claim.text.slice(0, percent.claim.value.start - percent.claim.start)
  const sign = to > from ? 1 : -1
  if (from <= 0 || p >= 1000 || /\bpoints?\b/.test(between(percent, one)) || /\bby\b.*\bby\b/.test(verb))
    return []
  const made = from * (1 + (sign * p) / 100)
  const sum = `${from} ${sign > 0 ? '+' : '-'} ${percent.claim.value.text}`
  return [
    noted({ total: end, parts: [percent, one], sum, made }, to, (from * stepOf(percent)) / 100 + stepOf(one)),
  ]
}

interface Ends {
  readonly from: number
  readonly to: number
  /** The claim with the number after. */
  readonly end: Sourced
}

/** The number before and after a change, where both have one unit. */
function endsOf(percent: Sourced, one: Sourced, other: Sourced | undefined): Ends | null {
  const { min, max, unit, approximate } = quantityOf(one)
  const words = between(percent, one)
  if (/^from\b/.test(one.claim.value.text) && words === ' ' && min !== null && max !== null && !approximate)
    return { from: min, to: max, end: one }
  const [x, y] = [numberOf(one), other ? numberOf(other) : null]
  if (!other || x === null || y === null || quantityOf(other).unit !== unit) return null
  const link = /^[^;:.,\d]{0,30}\s(?<way>from|to)\s$/.exec(between(one, other))?.groups?.way
  const first = /^\s(?<way>from|to)\s$/.exec(words)?.groups?.way
  if (!link || !first || link === first) return null
  return first === 'from' ? { from: x, to: y, end: other } : { from: y, to: x, end: one }
}

/** Half of the last digit written. */
function stepOf({ claim: { value } }: Sourced): number {
  const decimals = /\.(?<digits>\d+)/.exec(value.text)?.groups?.digits?.length ?? 0
  return 0.5 * 10 ** -decimals
}

interface Made {
  readonly total: Sourced
  readonly parts: readonly Sourced[]
  readonly sum: string
  readonly made: number
}

function noted({ total, parts, sum, made }: Made, told: number, leeway: number): Sum {
  const consistent = Math.abs(made - told) <= leeway + 1e-9
  const { text } = total.claim.value
  const shown = /^from\b/.test(text) ? String(told) : text
  const note = consistent ? `${sum} = ${shown}` : `${sum} is ${Number(made.toPrecision(6))}, not ${shown}`
  return { total, parts, consistent, note }
}
