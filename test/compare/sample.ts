import { matcherBy } from '../../src/compare/match/matcher.ts'
import type { Sourced } from '../../src/compare/sourced.ts'
import { noScope } from '../../src/kinds/scope.ts'
import type { ArticleClaims, Claim, ClaimValue, Frame } from '../../src/types.ts'

const emptyFrame: Frame = {
  entities: [],
  terms: [],
  near: [],
  head: null,
  events: [],
  lead: false,
  scope: noScope,
  modifiers: [],
  question: null,
}

/** A quantity value with everything that is not given left plain. */
export function quantity(
  min: number | null,
  given: Partial<Extract<ClaimValue, { type: 'quantity' }>> = {},
): ClaimValue {
  return {
    type: 'quantity',
    kind: 'count',
    min,
    max: min,
    exclusive: null,
    approximate: false,
    unit: null,
    of: null,
    per: null,
    ...given,
  }
}

let next = 0

/** A claim with everything that is not given made up. */
export function claim(
  given: Partial<Omit<Claim, 'frame' | 'value'>> & { value?: string; frame?: Partial<Frame> } = {},
): Claim {
  const { value = '33', frame = {}, ...rest } = given
  const text = rest.text ?? `They counted ${value} of them.`
  const start = rest.start ?? next
  next += 1000
  return {
    id: `c${next}`,
    kind: 'quantity',
    text,
    start,
    end: start + text.length,
    line: 1,
    column: 1,
    subject: 'goats',
    attribute: 'counted',
    value: {
      text: value,
      start: start + 13,
      end: start + 13 + value.length,
      line: 1,
      column: 14,
      normal: value,
    },
    status: 'happened',
    hedge: null,
    attribution: null,
    rule: 'sample',
    typed: quantity(Number(value)),
    ...rest,
    frame: { ...emptyFrame, ...frame },
  }
}

/** An article that makes the given claims. */
export function article(
  source: string,
  claims: readonly Claim[],
  given: Partial<ArticleClaims> = {},
): ArticleClaims {
  return {
    schema: 'crossclaim.article/1',
    source,
    path: `${source}.txt`,
    title: null,
    publisher: null,
    published: null,
    entities: [],
    quantities: [],
    dates: [],
    quotes: [],
    claims,
    ...given,
  }
}

/** Claims as the comparison holds them; each inner list is an article. */
export function sourced(lists: readonly (readonly Claim[])[]): Sourced[] {
  let index = 0
  return lists.flatMap((claims, position) =>
    claims.map((one) => ({ claim: one, article: position, index: index++ })),
  )
}

/** Matches claims of one subject, surely. */
export const bySubject = matcherBy({
  keys: ({ subject }) => [subject],
  match: (a, b) => (a.subject === b.subject ? { score: 1, why: 'one subject' } : null),
})
