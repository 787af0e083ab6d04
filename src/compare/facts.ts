import { hash } from 'node:crypto'
import type { Kind, KindName } from '../kinds/index.ts'
import type { ArticleClaims, Fact, FactValue, Span } from '../types.ts'
import type { Published } from './causes.ts'
import { driftOf } from './drift.ts'
import { type Fame, labelOf } from './label.ts'
import type { Matcher, SetStatistics } from './match/matcher.ts'
import { originsOf } from './origins.ts'
import { matchingPairs, type Pair } from './pairs.ts'
import { type Row, rowsOf } from './rows.ts'
import type { Sourced } from './sourced.ts'
import { type RowVerdict, rowVerdict } from './verdict.ts'

export interface FactContext {
  readonly kind: Kind<KindName>
  readonly matcher: Matcher
  readonly set: SetStatistics
  readonly articles: readonly ArticleClaims[]
  /** By position of the article: whether it is about the same event as the others. */
  readonly related: readonly boolean[]
  /** By position of the article: the number of its origin. */
  readonly origins: readonly number[]
  /** Further plain sentences about a claim, by its index: sums, quoted words that another article states as its own. */
  readonly remarks: ReadonlyMap<number, string>
  readonly fame: Fame
}

/** The rows of one kind of fact, as they are printed. */
export function factsOf(claims: readonly Sourced[], context: FactContext): Fact[] {
  const { kind, matcher, set } = context
  const published = context.articles.map((article) => article.published)
  const pairs = matchingPairs(claims, matcher, set)
  return rowsOf(claims, pairs, { matcher, compare: kind.compare }).map((row) =>
    factOf(row, published, context),
  )
}

function factOf(
  row: Row,
  published: Published,
  { kind, matcher, articles, related, origins, remarks, fame }: FactContext,
): Fact {
  const verdict = rowVerdict(row, {
    kind,
    matcher,
    related: (article) => related[article] ?? true,
    published,
  })
  const values = row.claims.map((sourced, at) => factValue(sourced, verdict.groups[at] ?? 0, articles))
  const best = surestOf(row.pairs)
  return {
    id: factId(values),
    kind: kind.name,
    label: labelOf(row, fame),
    verdict: verdict.verdict,
    reason: verdict.reason,
    because: verdict.because,
    origins: originsOf(row.claims, origins),
    aligned: best ? whyOf(best) : 'only one claim',
    remarks:
      row.claims.length === 1
        ? remarksIn(row, remarks)
        : [
            ...remarksOf(verdict, articles),
            ...(kind.name === 'quote' && verdict.verdict !== 'single' ? NONE : remarksIn(row, remarks)),
            ...driftsIn(kind.name, values),
          ],
    values,
  }
}

/** Most rows have no remarks: they share one list. */
const NONE: readonly string[] = []

function remarksIn({ claims }: Row, remarks: FactContext['remarks']): readonly string[] {
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

function remarksOf({ inner }: RowVerdict, articles: readonly ArticleClaims[]): string[] {
  return inner.map(
    ({ a, judgement }) => `${articles[a.article]?.source ?? ''} contradicts itself: ${judgement.reason}`,
  )
}

/** Stable id of a fact: a hash of its values and where they stand. */
export function factId(values: readonly FactValue[]): string {
  const parts = values.map(({ source, claim }) => `${source}\0${claim}`).sort()
  return `F${hash('sha256', parts.join('\u0001'), 'hex').slice(0, 8)}`
}
