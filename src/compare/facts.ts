import { hash } from 'node:crypto'
import type { Kind, KindName } from '../kinds/index.ts'
import type { ArticleClaims, Fact, FactValue, Span } from '../types.ts'
import { driftOf } from './drift.ts'
import { type Fame, labelOf } from './label.ts'
import { matchers } from './match/index.ts'
import { originsOf } from './origins.ts'
import type { Pair } from './pairs.ts'
import type { Row } from './rows.ts'
import type { Sourced } from './sourced.ts'
import { type RowContext, type RowVerdict, rowVerdict } from './verdict.ts'

export interface FactContext {
  readonly articles: readonly ArticleClaims[]
  /** By position of the article: whether it is about the same event as the others. */
  readonly related: readonly boolean[]
  /** By position of the article: the number of its origin. */
  readonly origins: readonly number[]
  /** Further plain sentences about a claim, by its index: sums, quoted words that another article states as its own. */
  readonly remarks: ReadonlyMap<number, string>
  readonly fame: Fame
}

type Judging = RowContext & { readonly kind: Kind<KindName> }

/** The rows of one kind of fact, as they are printed. */
export function factsOf(rows: readonly Row[], kind: Kind<KindName>, context: FactContext): Fact[] {
  const { articles, related } = context
  const judging: Judging = {
    kind,
    matcher: matchers[kind.name],
    related: (article: number) => related[article] ?? true,
    published: articles.map((article) => article.published),
  }
  return rows.map((row) => factOf(row, judging, context))
}

function factOf(row: Row, judging: Judging, { articles, origins, remarks, fame }: FactContext): Fact {
  const kind = judging.kind.name
  const { verdict, reason, because, groups, inner } = rowVerdict(row, judging)
  const values = row.claims.map((sourced, at) => factValue(sourced, groups[at] ?? 0, articles))
  const best = surestOf(row.pairs)
  return {
    id: factId(values),
    kind,
    label: labelOf(row, fame),
    verdict,
    reason,
    because,
    origins: originsOf(row.claims, origins),
    aligned: best ? whyOf(best) : 'only one claim',
    remarks:
      row.claims.length === 1
        ? remarksIn(row, remarks)
        : [
            ...remarksOf(inner, articles),
            ...(kind === 'quote' && verdict !== 'single' ? NONE : remarksIn(row, remarks)),
            ...driftsIn(kind, values),
          ],
    values,
  }
}

/** Most rows have no remarks: they share one list. */
const NONE: readonly string[] = []

function remarksIn({ claims }: Row, remarks: FactContext['remarks']): readonly string[] {
  if (remarks.size === 0) return NONE
  const found = claims.flatMap(({ index }) => remarks.get(index) ?? NONE)
  return found.length === 0 ? NONE : found
}

/** The pair of the highest score, of equal ones that whose first claim comes first. */
function surestOf(pairs: readonly Pair[]): Pair | undefined {
  let best = pairs[0]
  for (const pair of pairs) {
    if (!best || pair.score > best.score || (pair.score === best.score && pair.a.index < best.a.index))
      best = pair
  }
  return best
}

function whyOf({ why }: Pair): string {
  return typeof why === 'string' ? why : why()
}

/** A claim as a value of a fact: its place in the text, its context, and the group of equal values that it is in. */
export function factValue(
  { claim, article }: Sourced,
  group: number,
  articles: readonly ArticleClaims[],
): FactValue {
  const { value, status, hedge, attribution, rule } = claim
  const { text, start, end, line, column, normal } = value
  const source = articles[article]?.source ?? ''
  return {
    text,
    start,
    end,
    line,
    column,
    source,
    claim: claim.id,
    normal,
    group,
    sentence: sentenceOf(claim),
    status,
    hedge,
    attribution,
    rule,
  }
}

/** Quotations, roles and ages are said by somebody by nature: drift there says nothing. */
function driftsIn(kind: KindName, values: readonly FactValue[]): string[] {
  const drift = kind === 'quantity' || kind === 'date' || kind === 'statement' ? driftOf(values) : null
  return drift === null ? [] : [drift]
}

function sentenceOf({ text, start, end, line, column }: Span): Span {
  return { text, start, end, line, column }
}

function remarksOf(inner: RowVerdict['inner'], articles: readonly ArticleClaims[]): string[] {
  return inner.map(
    ({ a, judgement }) => `${articles[a.article]?.source ?? ''} contradicts itself: ${judgement.reason}`,
  )
}

/** Stable id of a fact: a hash of its values and where they stand. */
export function factId(values: readonly FactValue[]): string {
  const parts = values.map(({ source, claim }) => `${source}\0${claim}`).sort()
  return `F${hash('sha256', parts.join('\u0001'), 'hex').slice(0, 8)}`
}
