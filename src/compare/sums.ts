import { anyOf, lexicon, phraseSet } from '../text/lexicon.ts'
import type { ClaimValue } from '../types.ts'
import { sharesOf } from './shares.ts'
import type { Sourced } from './sourced.ts'

/** What the numbers of one article add up to. */
export interface Sum {
  /** The claim that gives the total. */
  readonly total: Sourced
  readonly parts: readonly Sourced[]
  readonly consistent: boolean
  /** "35 + 22 + 2 = 59", or "35 + 22 + 4 make 61, not 59". */
  readonly note: string
}

type Quantity = Extract<ClaimValue, { type: 'quantity' }>

/** How many claims after (or before) a total are looked at for its parts. */
const WINDOW = 5

/**
 * Arithmetic that the articles themselves state: a total and its parts, told by a cue word between them; the margin of a vote;
 * a share of a total; a change from one number to another.
 *
 * After a cue of parts ("of whom", "including", "others") the next claims that count the same thing are tried as parts: from
 * two on, those that add up to the total are consistent; parts of which the last is "the other four" and that make another
 * number are inconsistent. A cue of totals ("in all", "combined") makes the claims before it the parts; in one sentence a
 * sum that is not quite the total is inconsistent. Nothing is guessed without a cue.
 */
export function sumsOf(claims: readonly Sourced[]): Sum[] {
  const quantities = claims.filter(({ claim }) => claim.kind === 'quantity')
  const counted = quantities.filter(({ claim }) => exactOf(claim.typed) !== null)
  const sums = counted.flatMap((total, at) => {
    const after = leadingParts(total, counted.slice(at + 1, at + 1 + WINDOW))
    const before = leadingParts(total, counted.slice(Math.max(0, at - WINDOW), at).reverse()).reverse()
    return [...partSums(total, after), ...totalSums(total, before)]
  })
  return [...sums, ...sharesOf(quantities)]
}

/** The number that a value gives, or its bound; null for ranges, rates, ordinals and tallies. */
export function exactOf(typed: ClaimValue): number | null {
  if (typed.type !== 'quantity' || typed.per !== null || typed.unit === 'tally') return null
  const number = typed.min === typed.max ? typed.min : (typed.min ?? typed.max)
  return typed.kind === 'count' || typed.kind === 'money' || typed.kind === 'number' ? number : null
}

/** The claims up to the first that cannot be a part; numbers of other things in between are passed over in other sentences. */
function leadingParts(total: Sourced, others: readonly Sourced[]): Sourced[] {
  const end = others.findIndex(
    (other) =>
      other.claim.start === total.claim.start && other.article === total.article && !isPart(total, other),
  )
  return (end < 0 ? others : others.slice(0, end)).filter((other) => isPart(total, other))
}

function isPart(total: Sourced, part: Sourced): boolean {
  const [a, b] = [total.claim.typed as Quantity, part.claim.typed as Quantity]
  const [x, y] = [exactOf(a), exactOf(b)]
  if (x === null || y === null || y <= 0 || total.article !== part.article) return false
  if (y >= x) return false
  const near = Math.abs(part.claim.start - total.claim.start) < 600
  const [head, other] = [total.claim.frame.head, part.claim.frame.head]
  const same = head === other || other === null || head === null || (isOfPeople(total) && isOfPeople(part))
  return near && (a.kind === 'money' ? b.kind === 'money' && a.unit === b.unit : b.kind !== 'money' && same)
}

/** Whether a claim counts people: "passengers", "Americans", "people". */
export function isOfPeople({ claim: { typed } }: Sourced): boolean {
  const unit = typed.type === 'quantity' ? (typed.unit ?? '').toLowerCase() : ''
  return phraseSet('counted-people').has(unit) || phraseSet('person-nouns').has(unit) || demonyms().has(unit)
}

let peoples: ReadonlySet<string> | null = null

function demonyms(): ReadonlySet<string> {
  peoples ??= new Set([...phraseSet('demonyms')].map((word) => word.toLowerCase()))
  return peoples
}

function partSums(total: Sourced, after: readonly Sourced[]): Sum[] {
  const [first] = after
  if (!first || (total.claim.typed as Quantity).kind === 'number') return []
  if (!hasCue(total, first, 'part') && !isOpened(total, first)) return []
  const whole = exactOf(total.claim.typed) ?? 0
  let sum = 0
  for (const [at, part] of after.entries()) {
    sum += exactOf(part.claim.typed) ?? 0
    const parts = after.slice(0, at + 1)
    const told = sum === whole || (isRest(part) && isPlain(total, parts) && isOpened(total, first))
    if (at > 0 && told) return [sumOf(total, parts, sum)]
    if (sum > whole) return []
  }
  return []
}

/** "Of the 59 hostages, 35", "59 people: 40 passengers", "59 people, including 40": the first part follows its total. */
function isOpened({ claim: total }: Sourced, { claim: part }: Sourced): boolean {
  if (part.start !== total.start) return false
  const before = total.text.slice(0, total.value.start - total.start)
  const between = total.text.slice(total.value.end - total.start, part.value.start - total.start)
  return (
    cueIn(between, 'part') ||
    /(?:^|[,;:—–]\s?)of\s(?:the|its|their|all|these|those)?\s?$/i.test(before) ||
    /^[^,;.]{0,40}:\s$/.test(between)
  )
}

/** "the other four", "the remaining four": there are no more parts. */
function isRest({ claim }: Sourced): boolean {
  const before = claim.text.slice(
    Math.max(0, claim.value.start - claim.start - 20),
    claim.value.start - claim.start,
  )
  return cue('rest', String.raw`\s{1,2}$`).test(before)
}

/** All in one sentence, no number a bound or an estimate: what does not add up there is a slip. */
function isPlain(total: Sourced, parts: readonly Sourced[]): boolean {
  return [total, ...parts].every(({ claim }) => {
    const typed = claim.typed as Quantity
    return claim.start === total.claim.start && typed.min === typed.max && !typed.approximate
  })
}

function totalSums(total: Sourced, before: readonly Sourced[]): Sum[] {
  if (before.length < 2 || !hasTotal(total)) return []
  const sum = before.reduce((all, part) => all + (exactOf(part.claim.typed) ?? 0), 0)
  const whole = exactOf(total.claim.typed) ?? 0
  if (Math.abs(sum - whole) <= roundingOf(total.claim.value.text, whole)) return [sumOf(total, before, whole)]
  const slip = Math.abs(sum - whole) <= SLIP * whole && isPlain(total, before) && isList(total, before)
  return slip ? [sumOf(total, before, sum)] : []
}

/** A sum further off than this share is no slip, but the sum of something else. */
const SLIP = 0.15

/** "in all" stands right behind the total and what it counts, or "a total of" before it. */
function hasTotal({ claim }: Sourced): boolean {
  const at = claim.value.start - claim.start
  const near = claim.text.slice(Math.max(0, at - 30), claim.value.end - claim.start + 30)
  return cueIn(near, 'total')
}

/** The parts and the total stand one after the other: "198 passengers and 16 crew members, 214 people in all". */
function isList(total: Sourced, parts: readonly Sourced[]): boolean {
  const all = [...parts, total].map(({ claim }) => claim)
  return all.every((claim, at) => {
    const next = all[at + 1]
    return (
      !next ||
      /^[^;:.]{0,60}$/.test(claim.text.slice(claim.value.end - claim.start, next.value.start - claim.start))
    )
  })
}

function sumOf(total: Sourced, parts: readonly Sourced[], sum: number): Sum {
  const whole = exactOf(total.claim.typed) ?? 0
  const words = parts.map(({ claim }) => claim.value.text).join(' + ')
  const { text } = total.claim.value
  if (sum === whole) return { total, parts, consistent: true, note: `${words} = ${text}` }
  return { total, parts, consistent: false, note: `${words} make ${numberOf(sum, total)}, not ${text}` }
}

function numberOf(sum: number, { claim: { typed, value } }: Sourced): string {
  if ((typed as Quantity).kind !== 'money') return String(sum)
  const scale = SCALES.find(([name]) => value.text.toLowerCase().includes(name))?.[1] ?? 1
  return value.text.replace(/\d[\d,.]*\d|\d/, String(Number((sum / scale).toPrecision(6))))
}

const SCALES: readonly (readonly [string, number])[] = [
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
  ['thousand', 1e3],
]

/** Smaller numbers are counted, not rounded. */
const EXACT = 1000

/** Half a unit of the last digit that is not a trailing zero: 8,000,000,000 written "$8 billion" is good to half a billion. */
function roundingOf(text: string, value: number): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length
  const digits = String(value).replace(/(?<!0)0+$/, '').length
  const zeros = String(value).length - digits
  if (value < EXACT) return 0
  return decimals ? 0.5 * 10 ** Math.max(0, zeros) : 0.5 * 10 ** zeros
}

/** Whether a cue word stands between a total and its first part, or in the part's own sentence. */
function hasCue(total: Sourced, part: Sourced, sort: 'part' | 'total'): boolean {
  const { claim } = part
  if (claim.start !== total.claim.start) return cueIn(claim.text, sort)
  return cueIn(claim.text.slice(total.claim.value.end - claim.start), sort)
}

const patterns = new Map<string, RegExp>()

function cueIn(text: string, sort: 'part' | 'total'): boolean {
  return cue(sort, String.raw`\b`).test(text)
}

function cue(sort: 'part' | 'total' | 'rest', end: string): RegExp {
  const known = patterns.get(sort)
  if (known) return known
  const cues = Object.entries(lexicon<Readonly<Record<string, string>>>('sum-cues'))
  const own = cues.filter(([, of]) => of === sort || (sort === 'part' && of === 'rest')).map(([word]) => word)
  const pattern = new RegExp(String.raw`\b(?:${anyOf(own)})${end}`, 'i')
  patterns.set(sort, pattern)
  return pattern
}
