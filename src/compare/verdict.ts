import type { Kind } from '../kinds/index.ts'
import type { Cause, Claim, Judgement, Verdict } from '../types.ts'
import { alikeIn } from './alike.ts'
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

/** Two claims of a row by their positions in it, the first first. */
interface Placed extends Judged {
  readonly first: number
  readonly second: number
}

/**
 * The verdict of a row: the gravest between any two of its sources.
 *
 * Two sources conflict when any of their values do; they agree when one value of each agrees and none conflicts. A source
 * that is about something else (`related`) never makes a conflict.
 */
export function rowVerdict(row: Row, context: RowContext): RowVerdict {
  if (row.claims.length === 1) return ALONE
  const judged = judgePairs(row, context)
  const [across, inner]: [Placed[], Placed[]] = [[], []]
  for (const one of judged) {
    if (one.a.article !== one.b.article) across.push(one)
    else if (one.judgement.verdict === 'conflict') inner.push(one)
  }
  const { verdict, reason, because } = verdictOf(row, across, context)
  return { verdict, reason, because, groups: groupsOf(row, judged), inner }
}

function verdictOf(
  row: Row,
  across: readonly Placed[],
  { related }: RowContext,
): Pick<RowVerdict, 'verdict' | 'reason' | 'because'> {
  const conflict = across.find(
    ({ a, b, judgement }) => judgement.verdict === 'conflict' && related(a.article) && related(b.article),
  )
  if (conflict) return pick(conflict, 'conflict')
  if (across.length === 0) return SINGLE
  const open = openPair(row, across)
  if (!open) return { verdict: 'agree', reason: agreement(row, across), because: null }
  const shown = open.find(({ judgement }) => judgement.verdict === 'compatible')
  return shown ? pick(shown, 'compatible') : OTHER_MATTER
}

const SINGLE = { verdict: 'single', reason: 'only one source states it', because: null } as const
const ALONE: RowVerdict = { ...SINGLE, groups: [0], inner: [] }
const OTHER_MATTER = {
  verdict: 'compatible',
  reason: 'one of the articles is about something else',
  because: 'scope',
} as const

function pick({ judgement }: Judged, verdict: Verdict) {
  return { verdict, reason: judgement.reason, because: judgement.because }
}

/** Judges each two claims of a row; of kinds with several answers a source, only those that were matched. */
function judgePairs(row: Row, { kind, matcher, published }: RowContext): readonly Placed[] {
  const { claims, pairs } = row
  // Claims that say the same in the same words are judged once.
  const alike = alikeIn(claims, published)
  const known: (Judgement | undefined)[][] = claims.map(() => [])
  const judge = (a: Sourced, b: Sourced, first: number, second: number): Placed => {
    const mine = known[alike[first] as number] as (Judgement | undefined)[]
    const like = alike[second] as number
    const judgement = mine[like] ?? ruledOut(a, b, kind.compare(a.claim, b.claim), published)
    mine[like] = judgement
    const sum = judgement.verdict === 'conflict' ? sumIn(row, a, b) : null
    return { a, b, judgement: sum ?? judgement, first, second }
  }
  const judged: Placed[] = []
  if (matcher.many) {
    const places = new Map(claims.map(({ index }, at) => [index, at]))
    for (const { a, b } of pairs)
      if (a.article !== b.article)
        judged.push(judge(a, b, places.get(a.index) as number, places.get(b.index) as number))
    return judged
  }
  for (let first = 0; first < claims.length; first++)
    for (let second = first + 1; second < claims.length; second++)
      judged.push(judge(claims[first] as Sourced, claims[second] as Sourced, first, second))
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

/** The pairs of the first two sources of which no two values agree; null where there are none. */
function openPair(row: Row, across: readonly Placed[]): readonly Placed[] | null {
  if (across.every(({ judgement }) => judgement.verdict === 'agree')) return null
  const found = new Map<number, Placed[]>()
  const places = new Map<number, number>()
  const sources = row.claims.map(({ article }, at) => {
    const place = places.get(article) ?? at
    places.set(article, place)
    return place
  })
  for (const one of across) {
    const [x, y] = [sources[one.first] as number, sources[one.second] as number]
    const key = Math.min(x, y) * sources.length + Math.max(x, y)
    const list = found.get(key)
    if (list) list.push(one)
    else found.set(key, [one])
  }
  for (const pairs of found.values())
    if (!pairs.some(({ judgement }) => judgement.verdict === 'agree')) return pairs
  return null
}

function agreement({ claims }: Row, across: readonly Judged[]): string {
  const sources = new Set(claims.map(({ article }) => article)).size
  const agreed = across.find(({ judgement }) => judgement.verdict === 'agree')
  const said = agreed?.judgement.reason ?? ''
  return sources === 2 ? said : `${sources} sources agree: ${said.replace(/^both /, 'all ')}`
}

/** Numbers the groups of claims that say the same, in the order of the row: a claim is in that of the first it agrees with. */
function groupsOf({ claims }: Row, judged: readonly Placed[]): number[] {
  const fellows: (number | undefined)[] = claims.map(() => undefined)
  for (const { judgement, first, second } of judged)
    if (judgement.verdict === 'agree') fellows[second] ??= first
  const normals = new Map<string, number>()
  const groups: number[] = []
  let next = 0
  for (let at = 0; at < claims.length; at++) {
    const { normal } = (claims[at] as Sourced).claim.value
    const fellow = fellows[at]
    const like = normals.get(normal)
    const group = (fellow === undefined ? like : groups[fellow]) ?? next++
    groups.push(group)
    if (like === undefined) normals.set(normal, group)
  }
  return groups
}
