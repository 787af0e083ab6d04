import type { Kind } from '../kinds/index.ts'
import type { Cause, Claim, Judgement, Verdict } from '../types.ts'
import { type Published, ruledOut } from './causes.ts'
import type { Matcher } from './match/matcher.ts'
import type { Row } from './rows.ts'
import { isPartOf } from './scope.ts'
import type { Sourced } from './sourced.ts'

/** What a row says as a whole. */
export interface RowVerdict {
  readonly verdict: Verdict
  readonly reason: string
  readonly because: Cause | null
  /** Group number of each claim of the row, in its order: claims that say the same share a number. */
  readonly groups: readonly number[]
  /** Pairs of one source that cannot both be true: the article contradicts itself. */
  readonly inner: readonly Judged[]
}

/** What the verdict of a row depends on beside its claims. */
export interface RowContext {
  readonly kind: Kind
  readonly matcher: Matcher
  readonly related: (article: number) => boolean
  readonly published: Published
}

export interface Judged {
  readonly a: Sourced
  readonly b: Sourced
  readonly judgement: Judgement
}

/**
 * The verdict of a row: the gravest between any two of its sources.
 *
 * Two sources conflict when any of their values do; they agree when one value of each agrees and none conflicts. A source
 * that is about something else (`related`) never makes a conflict.
 */
export function rowVerdict(row: Row, { kind, matcher, related, published }: RowContext): RowVerdict {
  if (row.claims.length === 1) return { ...SINGLE, groups: [0], inner: [] }
  const judged = judgePairs(row, { kind, matcher, published })
  const across = judged.filter(({ a, b }) => a.article !== b.article)
  const inner = judged.filter(
    ({ a, b, judgement }) => a.article === b.article && judgement.verdict === 'conflict',
  )
  const groups = groupsOf(row, judged)
  const conflict = across.find(
    ({ a, b, judgement }) => judgement.verdict === 'conflict' && related(a.article) && related(b.article),
  )
  if (conflict) return { ...pick(conflict, 'conflict'), groups, inner }
  if (across.length === 0) return { ...SINGLE, groups, inner }
  const open = sourcePairs(across).find(
    (pairs) => !pairs.some(({ judgement }) => judgement.verdict === 'agree'),
  )
  if (!open) return { verdict: 'agree', reason: agreement(row, across), because: null, groups, inner }
  const shown = open.find(({ judgement }) => judgement.verdict === 'compatible')
  if (shown) return { ...pick(shown, 'compatible'), groups, inner }
  return {
    verdict: 'compatible',
    reason: 'one of the articles is about something else',
    because: 'scope',
    groups,
    inner,
  }
}

const SINGLE = { verdict: 'single', reason: 'only one source states it', because: null } as const

function pick({ judgement }: Judged, verdict: Verdict) {
  return { verdict, reason: judgement.reason, because: judgement.because }
}

/** Judges each two claims of a row; of kinds with several answers a source, only those that were matched. */
function judgePairs(row: Row, { kind, matcher, published }: Omit<RowContext, 'related'>): Judged[] {
  const known = new Map<number, Judgement>()
  const alike = alikeIn(row.claims, published)
  const judge = (a: Sourced, b: Sourced): Judged => {
    const key = alike(a) * row.claims.length + alike(b)
    const judgement = known.get(key) ?? ruledOut(a, b, kind.compare(a.claim, b.claim), published)
    known.set(key, judgement)
    const sum = judgement.verdict === 'conflict' ? sumIn(row, a, b) : null
    return { a, b, judgement: sum ?? judgement }
  }
  if (matcher.many)
    return row.pairs.filter(({ a, b }) => a.article !== b.article).map(({ a, b }) => judge(a, b))
  const judged: Judged[] = []
  row.claims.forEach((a, at) => {
    for (let other = at + 1; other < row.claims.length; other++) {
      const b = row.claims[other]
      if (b) judged.push(judge(a, b))
    }
  })
  return judged
}

/** A source of the row that tells one value beside a number that makes it the other: "14 were treated and three taken to hospital", 17. */
function sumIn({ claims }: Row, a: Sourced, b: Sourced): Judgement | null {
  const [x, y] = [a.claim, b.claim]
  if (x.kind !== 'quantity') return null
  const tells = ({ claim }: Sourced, part: Claim, whole: Claim) =>
    claim.value.normal === part.value.normal && isPartOf(claim, whole)
  const part = claims.some((one) => tells(one, x, y))
    ? [x, y]
    : claims.some((one) => tells(one, y, x))
      ? [y, x]
      : []
  const [some, whole] = part
  if (!some || !whole) return null
  const reason = `${some.value.text} and a number beside it make ${whole.value.text}`
  return { verdict: 'compatible', because: 'scope', reason }
}

/** Gives claims of a row that say the same in the same words one number: the place of the first of them in the row. */
function alikeIn(claims: readonly Sourced[], published: Published): (claim: Sourced) => number {
  const places = new Map<Sourced, number>()
  const byText = new Map<string, Sourced[]>()
  claims.forEach((claim, at) => {
    const { text } = claim.claim.value
    const others = byText.get(text)
    const first = others?.find((other) => areAlike(other, claim, published))
    places.set(claim, first ? (places.get(first) ?? at) : at)
    if (first) return
    if (others) others.push(claim)
    else byText.set(text, [claim])
  })
  return (claim) => places.get(claim) ?? 0
}

function areAlike(a: Sourced, b: Sourced, published: Published): boolean {
  const [x, y] = [a.claim, b.claim]
  return (
    x.value.normal === y.value.normal &&
    (published[a.article] ?? null) === (published[b.article] ?? null) &&
    x.attribute === y.attribute &&
    x.status === y.status &&
    x.hedge === y.hedge &&
    x.frame.head === y.frame.head &&
    x.frame.modifiers.length === y.frame.modifiers.length &&
    x.frame.modifiers.every((modifier, at) => modifier === y.frame.modifiers[at]) &&
    JSON.stringify(x.typed) === JSON.stringify(y.typed)
  )
}

function sourcePairs(judged: readonly Judged[]): Judged[][] {
  const found = new Map<number, Judged[]>()
  for (const one of judged) {
    const [x, y] = [one.a.article, one.b.article]
    const key = Math.min(x, y) * MOST_ARTICLES + Math.max(x, y)
    const list = found.get(key)
    if (list) list.push(one)
    else found.set(key, [one])
  }
  return [...found.values()]
}

/** More articles than any set has. */
const MOST_ARTICLES = 2 ** 26

function agreement(row: Row, across: readonly Judged[]): string {
  const sources = new Set(row.claims.map(({ article }) => article)).size
  const agreed = across.find(({ judgement }) => judgement.verdict === 'agree')
  const said = agreed?.judgement.reason ?? ''
  return sources === 2 ? said : `${sources} sources agree: ${said.replace(/^both /, 'all ')}`
}

/** Numbers the groups of claims that say the same, in the order of the row. */
function groupsOf(row: Row, judged: readonly Judged[]): number[] {
  const group = new Map<Sourced, number>()
  const normals = new Map<string, number>()
  const agreeing = agreeingWith(judged)
  let next = 0
  for (const claim of row.claims) {
    const fellow = agreeing.get(claim)?.find((other) => group.has(other))
    const known = fellow && group.get(fellow)
    const { normal } = claim.claim.value
    const number = known ?? normals.get(normal) ?? next++
    group.set(claim, number)
    if (!normals.has(normal)) normals.set(normal, number)
  }
  return row.claims.map((claim) => group.get(claim) ?? 0)
}

/** The claims that each claim agrees with, in the order of the pairs. */
function agreeingWith(judged: readonly Judged[]): ReadonlyMap<Sourced, readonly Sourced[]> {
  const found = new Map<Sourced, Sourced[]>()
  const add = (claim: Sourced, other: Sourced) => {
    const list = found.get(claim)
    if (list) list.push(other)
    else found.set(claim, [other])
  }
  for (const { a, b, judgement } of judged) {
    if (judgement.verdict !== 'agree') continue
    add(a, b)
    add(b, a)
  }
  return found
}
