import { type Kind, type KindName, kinds } from '../kinds/index.ts'
import type { ArticleClaims, Claim, Judgement, Span } from '../types.ts'
import { matchers } from './match/index.ts'
import type { Matcher, SetStatistics } from './match/matcher.ts'
import { matchingPairs } from './pairs.ts'
import { rowsOf } from './rows.ts'
import { type Linker, type Sourced, sourcedClaims } from './sourced.ts'
import { statisticsOf } from './statistics.ts'

/** What the sources say to a claim of a draft, the gravest first. */
export const supports = ['contradicted', 'unsupported', 'compatible', 'supported'] as const
export type Support = (typeof supports)[number]

/** One claim of a draft against the sources. */
export interface CheckedClaim {
  readonly claim: Claim
  readonly support: Support
  readonly reason: string
  /** The sources' values that decided it; empty when no source speaks of it. */
  readonly evidence: readonly { readonly source: string; readonly value: Span }[]
}

/** A name, number, date or quotation of a draft that stands in no source. */
export interface Unfounded extends Span {
  readonly mention: 'entity' | 'quantity' | 'date' | 'quote'
}

export interface DraftCheck {
  readonly unfounded: readonly Unfounded[]
  /** Contradicted first, then unsupported, compatible, supported; within each in text order. */
  readonly claims: readonly CheckedClaim[]
}

/**
 * Checks a draft against its sources: each claim is supported, compatible, contradicted, or stands in no source.
 *
 * Sources are only compared with the draft, not with each other. The draft is always the first article of the set.
 */
export function checkDraft(
  draft: ArticleClaims,
  sources: readonly ArticleClaims[],
  link: Linker,
): DraftCheck {
  const articles = [draft, ...[...sources].sort((a, b) => (a.source < b.source ? -1 : 1))]
  const claims = sourcedClaims(articles, link)
  const set = statisticsOf(claims, articles.length)
  const checked = kinds.flatMap((kind) =>
    checkKind(
      claims.filter(({ claim }) => claim.kind === kind.name),
      { kind, matcher: matchers[kind.name], set, articles },
    ),
  )
  checked.sort(
    (a, b) =>
      supports.indexOf(a.support) - supports.indexOf(b.support) || a.claim.value.start - b.claim.value.start,
  )
  return { unfounded: unfoundedOf(articles, link), claims: checked }
}

interface KindContext {
  readonly kind: Kind<KindName>
  readonly matcher: Matcher
  readonly set: SetStatistics
  readonly articles: readonly ArticleClaims[]
}

function checkKind(
  claims: readonly Sourced[],
  { kind, matcher, set, articles }: KindContext,
): CheckedClaim[] {
  const rows = rowsOf(claims, matchingPairs(claims, matcher, set), { matcher, compare: kind.compare })
  return rows.flatMap((row) => {
    const others = row.claims.filter(({ article }) => article !== 0)
    return row.claims
      .filter(({ article }) => article === 0)
      .map((own) => supportOf(own, others, { kind, articles }))
  })
}

function supportOf(
  own: Sourced,
  others: readonly Sourced[],
  { kind, articles }: Pick<KindContext, 'kind' | 'articles'>,
): CheckedClaim {
  const judged = others.map((other) => ({ other, judgement: kind.compare(own.claim, other.claim) }))
  const by = (verdict: Judgement['verdict']) =>
    judged.filter(({ judgement }) => judgement.verdict === verdict)
  const evidence = (list: typeof judged) =>
    list.map(({ other }) => ({ source: articles[other.article]?.source ?? '', value: other.claim.value }))
  const result = (support: Support, list: typeof judged): CheckedClaim => ({
    claim: own.claim,
    support,
    reason: list[0]?.judgement.reason ?? 'no source speaks of it',
    evidence: evidence(list),
  })
  if (by('agree').length > 0) return result('supported', by('agree'))
  if (by('conflict').length > 0) return result('contradicted', by('conflict'))
  return by('compatible').length > 0 ? result('compatible', by('compatible')) : result('unsupported', [])
}

function unfoundedOf(articles: readonly ArticleClaims[], link: Linker): Unfounded[] {
  const [draft, ...sources] = articles
  if (!draft) return []
  const known = new Set(sources.flatMap((source) => mentionKeys(source, link).map(({ key }) => key)))
  return mentionKeys(draft, link)
    .filter(({ key }) => !known.has(key))
    .map(({ mention, span: { text, start, end, line, column } }) => ({
      mention,
      text,
      start,
      end,
      line,
      column,
    }))
    .sort((a, b) => a.start - b.start)
}

/** What makes a mention of two articles the same: the linked name, the value with its unit, the date, the quoted words. */
function mentionKeys(article: ArticleClaims, link: Linker) {
  const { source, entities, quantities, dates, quotes } = article
  return [
    ...entities.map((span) => ({
      mention: 'entity' as const,
      span,
      key: `entity ${link(source, span.entity, span.type)}`,
    })),
    ...quantities.map((span) => ({
      mention: 'quantity' as const,
      span,
      key: `quantity ${span.min ?? ''}..${span.max ?? ''} ${span.kind === 'money' || span.kind === 'percent' ? span.unit : ''}`,
    })),
    ...dates
      .filter((span) => span.value !== null)
      .map((span) => ({ mention: 'date' as const, span, key: `date ${span.value}` })),
    ...quotes
      .filter((span) => span.direct && !span.scare)
      .map((span) => ({ mention: 'quote' as const, span, key: `quote ${wordsOf(span.text)}` })),
  ]
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
