import type { ArticleClaims, Fact } from '../types.ts'
import { factId, factValue } from './facts.ts'
import type { Kin } from './kin.ts'
import { originsOf } from './origins.ts'
import { limitedDifferently } from './scope.ts'
import type { Sourced } from './sourced.ts'
import { exactOf, isOfPeople } from './sums.ts'

/** Counts of one article that make the count of another: 198 passengers and 16 crew, 214 people on board. */
export interface SumAcross {
  readonly parts: readonly Sourced[]
  readonly total: Sourced
}

interface Context {
  readonly articles: readonly ArticleClaims[]
  readonly related: readonly boolean[]
  readonly origins: readonly number[]
  readonly kin: Kin
}

/** A smaller sum is met by chance. */
const LEAST = 10

/**
 * Two counts of people that one article joins with "and", of unlike people, and what another article counts in all.
 *
 * The sum must be exact, the sentences share two content words, or a name, beside what they count, and nothing limits them
 * differently. One total for two parts.
 */
export function sumsAcross(claims: readonly Sourced[], { related, kin }: Context): SumAcross[] {
  const counts = claims.filter(
    (one) => one.claim.kind === 'quantity' && countOf(one) !== null && isOfPeople(one),
  )
  const bySize = new Map<number, Sourced[]>()
  for (const one of counts) {
    const size = countOf(one) ?? 0
    bySize.set(size, [...(bySize.get(size) ?? []), one].slice(0, MOST))
  }
  return counts.flatMap((first, at) => {
    const second = counts[at + 1]
    if (!second || !areJoined(first, second)) return []
    const sum = (countOf(first) ?? 0) + (countOf(second) ?? 0)
    const total =
      sum < LEAST
        ? undefined
        : bySize
            .get(sum)
            ?.find(
              (one) =>
                one.article !== first.article &&
                related[one.article] !== false &&
                related[first.article] !== false &&
                kin(first.article, one.article) &&
                isWhole(one, [first, second]),
            )
    return total ? [{ parts: [first, second], total }] : []
  })
}

/** So many equal counts are looked at. */
const MOST = 20

/** An exact count that is told as a fact. */
function countOf({ claim: { typed, status } }: Sourced): number | null {
  if (typed.type !== 'quantity' || typed.kind !== 'count' || typed.approximate || typed.min !== typed.max)
    return null
  return status === 'happened' ? exactOf(typed) : null
}

/** "198 passengers and 16 crew members". */
function areJoined({ claim: a, article }: Sourced, { claim: b, article: other }: Sourced): boolean {
  if (article !== other || a.start !== b.start || a.frame.head === b.frame.head) return false
  const words = a.text.slice(a.value.end - a.start, b.value.start - a.start)
  return /^\s[^.,;:()\d]{1,40}\sand\s$/.test(words)
}

function isWhole(total: Sourced, parts: readonly Sourced[]): boolean {
  return (
    parts.every(
      ({ claim }) => claim.frame.head !== total.claim.frame.head && !limitedDifferently(claim, total.claim),
    ) && isOneMatter(parts[0] ?? total, total, parts)
  )
}

function isOneMatter({ claim: a }: Sourced, { claim: b }: Sourced, parts: readonly Sourced[]): boolean {
  const heads = [b, ...parts.map(({ claim }) => claim)].map(({ frame }) => frame.head)
  const shared = a.frame.terms.filter((term) => b.frame.terms.includes(term) && !heads.includes(term))
  return shared.length >= 2 || a.frame.entities.some((name) => b.frame.entities.includes(name))
}

/**
 * The rows with those sums told: rows of one source become one row, compatible, that holds the parts and the total; other rows keep
 * their verdict.
 */
export function withSums(facts: readonly Fact[], sums: readonly SumAcross[], context: Context): Fact[] {
  let rows = [...facts]
  for (const sum of sums) {
    const ids = [...sum.parts, sum.total].map(({ claim, article }) =>
      keyOf(context.articles[article]?.source ?? '', claim.id),
    )
    const own = rows.filter(({ values }) =>
      values.some(({ source, claim }) => ids.includes(keyOf(source, claim))),
    )
    if (own.length !== ids.length || own.some(({ values }) => values.length > 1)) continue
    const row = rowOf(sum, own, context)
    rows = [...rows.filter((fact) => !own.includes(fact)), row]
  }
  return rows
}

function keyOf(source: string, claim: string): string {
  return `${source}\0${claim}`
}

function rowOf({ parts, total }: SumAcross, own: readonly Fact[], { articles, origins }: Context): Fact {
  const claims = [...parts, total].sort((a, b) => a.index - b.index)
  const values = claims.map((one, group) => factValue(one, group, articles))
  const words = parts.map(({ claim }) => claim.value.text).join(' + ')
  const whole = own.find(({ values: [value] }) => value?.claim === total.claim.id)
  return {
    id: factId(values),
    kind: 'quantity',
    label: whole?.label ?? total.claim.subject,
    verdict: 'compatible',
    reason: `${words} = ${total.claim.value.text}: one counts the parts, the other all`,
    because: 'scope',
    origins: originsOf(claims, origins),
    aligned: 'the parts of one add up to the total of the other',
    remarks: [...new Set(own.flatMap(({ remarks }) => remarks))],
    values,
  }
}
