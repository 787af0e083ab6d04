import { type Kind, type KindName, kinds } from '../kinds/index.ts'
import { linkBy, renamesAcross } from '../names/across.ts'
import { overlaps } from '../text/spans.ts'
import {
  type ArticleClaims,
  type CheckedClaim,
  type DraftCheck,
  type Evidence,
  type Judgement,
  type Span,
  type Support,
  supports,
  type Unfounded,
} from '../types.ts'
import { matchers } from './match/index.ts'
import type { Matcher, SetStatistics } from './match/matcher.ts'
import { matchingPairs } from './pairs.ts'
import { relatedArticles } from './related.ts'
import { type Row, rowsOf } from './rows.ts'
import { isOfAgent, type Linker, type Sourced, sourcedClaims } from './sourced.ts'
import { statisticsOf } from './statistics.ts'

/** Order of the evidence for each support: what decided it first. */
const ORDER: Readonly<Record<Support, readonly Judgement['verdict'][]>> = {
  contradicted: ['conflict', 'compatible', 'agree'],
  unsupported: [],
  compatible: ['compatible', 'conflict', 'agree'],
  supported: ['agree', 'compatible', 'conflict'],
}

/**
 * Checks a draft against its sources: each claim is supported, compatible, contradicted, or stands in no source.
 *
 * Sources are compared with the draft alone, not with each other. One source that says the same supports a claim, whatever
 * the others say; a source that is about something else contradicts nothing. The result does not depend on the order of
 * the sources.
 */
export function checkDraft(draft: ArticleClaims, sources: readonly ArticleClaims[]): DraftCheck {
  const articles = [draft, ...[...sources].sort((a, b) => (a.source < b.source ? -1 : 1))]
  const renames = renamesAcross(articles)
  const link = linkBy(renames)
  const claims = sourcedClaims(articles, renames)
  const set = statisticsOf(claims, articles.length)
  const related = relatedArticles(articles, link)
  const checked = kinds.flatMap((kind) =>
    checkKind(
      claims.filter((one) => one.claim.kind === kind.name && !isOfAgent(one)),
      { kind, matcher: matchers[kind.name], set, articles, related },
    ),
  )
  checked.sort(
    (a, b) =>
      supports.indexOf(a.support) - supports.indexOf(b.support) || a.claim.value.start - b.claim.value.start,
  )
  return { unfounded: unfoundedOf(articles, link, checked), claims: checked }
}

interface KindContext {
  readonly kind: Kind<KindName>
  readonly matcher: Matcher
  readonly set: SetStatistics
  readonly articles: readonly ArticleClaims[]
  readonly related: readonly boolean[]
}

function checkKind(claims: readonly Sourced[], context: KindContext): CheckedClaim[] {
  const { kind, matcher, set } = context
  const rows = rowsOf(claims, matchingPairs(claims, matcher, set), { matcher, compare: kind.compare })
  return rows.flatMap((row) =>
    row.claims.filter(isDraft).map((own) => supportOf(own, othersIn(row, own, matcher), context)),
  )
}

function isDraft({ article }: Sourced): boolean {
  return article === 0
}

/** The sources' claims that answer the question of a claim; of kinds with several answers, only those matched with it. */
function othersIn({ claims, pairs }: Row, own: Sourced, { many }: Matcher): Sourced[] {
  const others = claims.filter((claim) => !isDraft(claim))
  if (!many) return others
  const matched = new Set(pairs.flatMap(({ a, b }) => (a === own ? [b] : b === own ? [a] : [])))
  return others.filter((other) => matched.has(other))
}

function supportOf(own: Sourced, others: readonly Sourced[], context: KindContext): CheckedClaim {
  const judged = others.flatMap((other) => evidenceOf(own, other, context) ?? [])
  const has = (verdict: Judgement['verdict']) => judged.some((one) => one.verdict === verdict)
  const support = has('agree')
    ? 'supported'
    : has('conflict')
      ? 'contradicted'
      : has('compatible')
        ? 'compatible'
        : 'unsupported'
  const evidence = ORDER[support].flatMap((verdict) => judged.filter((one) => one.verdict === verdict))
  return { claim: own.claim, support, reason: evidence[0]?.reason ?? 'no source speaks of it', evidence }
}

function evidenceOf(own: Sourced, other: Sourced, { kind, articles, related }: KindContext): Evidence | null {
  const { verdict, reason } = kind.compare(own.claim, other.claim)
  if (verdict === 'conflict' && related[other.article] === false) return null
  const { value, rule } = other.claim
  return { source: articles[other.article]?.source ?? '', verdict, reason, value, rule }
}

/** Mentions of the draft that no source has, and that no source's answer to a claim made of them bears out. */
function unfoundedOf(
  articles: readonly ArticleClaims[],
  link: Linker,
  checked: readonly CheckedClaim[],
): Unfounded[] {
  const [draft, ...sources] = articles
  if (!draft) return []
  const known = new Set(sources.flatMap((source) => mentionsOf(source, link).flatMap(({ keys }) => keys)))
  const names = sources.flatMap(({ entities }) => entities.map(({ entity }) => new Set(wordsOf(entity))))
  const quoted = sources.flatMap(({ quotes }) => quotes.map(({ text }) => joined(text)))
  const borne = checked
    .filter(({ support }) => support === 'supported' || support === 'compatible')
    .map(({ claim }) => claim.value)
  return mentionsOf(draft, link)
    .filter(({ keys, span, mention }) => {
      if (keys.some((key) => known.has(key)) || borne.some((value) => overlaps(value, span))) return false
      if (mention === 'entity')
        return !names.some((name) => wordsOf(span.text).every((word) => name.has(word)))
      return mention !== 'quote' || !quoted.some((words) => words.includes(joined(span.text)))
    })
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

interface Keyed {
  readonly mention: Unfounded['mention']
  readonly span: Span
  /** Any one in common makes mentions of two articles the same. */
  readonly keys: readonly string[]
}

/** What may be unfounded: names, numbers with their bounds, dates that the article tells, direct quotations. */
function mentionsOf(article: ArticleClaims, link: Linker): Keyed[] {
  const { source, entities, quantities, dates, quotes } = article
  return [
    ...entities.map(
      (span): Keyed => ({
        mention: 'entity',
        span,
        keys: [`entity ${link(source, span.entity, span.type).toLowerCase()}`],
      }),
    ),
    ...quantities.map((span): Keyed => {
      const unit = span.kind === 'money' || span.kind === 'percent' ? span.unit : ''
      const bounds = [span.min, span.max].filter((bound) => bound !== null)
      return { mention: 'quantity', span, keys: bounds.map((bound) => `quantity ${bound} ${unit}`) }
    }),
    ...dates
      .filter(({ value }) => value !== null)
      .map((span): Keyed => ({ mention: 'date', span, keys: [`date ${span.value}`] })),
    ...quotes
      .filter(({ direct, scare }) => direct && !scare)
      .map((span): Keyed => ({ mention: 'quote', span, keys: [] })),
  ]
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Words between single spaces, with one at each end, so that a part is whole words. */
function joined(text: string): string {
  return ` ${wordsOf(text).join(' ')} `
}
