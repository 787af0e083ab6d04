import { hash } from 'node:crypto'
import { mentionsOf } from './extract/index.ts'
import { type Kind, kinds } from './kinds/index.ts'
import { emptyLexicon, type Lexicon } from './names/lexicon.ts'
import { MOST_CLAIMS } from './text/budget.ts'
import { contextAt } from './text/context.ts'
import { readDoc } from './text/doc.ts'
import { contains, holding, spansOf } from './text/spans.ts'
import type { Article, ArticleClaims, Claim, ClaimDraft, Doc, Mentions } from './types.ts'

/**
 * Everything one article says, within the budget of an article. Depends on this article alone.
 *
 * Throws an Error that names the extractor or kind when a span is not a stretch of the article.
 */
export function extract(article: Article): ArticleClaims {
  return extractWith(emptyLexicon)(article)
}

/** The extraction for a reader's own names and titles: `articles.map(extractWith(readLexicon(json)))`. */
export function extractWith(lexicon: Lexicon): (article: Article) => ArticleClaims {
  return (article) => extractTogether([article], lexicon)[0] as ArticleClaims
}

/**
 * The same for some articles at once, in their order: each stage goes through all of them before the next begins, so that its
 * instructions need not be fetched anew for each article. All are held meanwhile: give few at a time.
 *
 * What an article says does not depend on the others; where it throws for one, it throws for all.
 */
export function extractTogether(articles: readonly Article[], lexicon: Lexicon): ArticleClaims[] {
  const docs = articles.map(readDoc)
  const read = mentionsOf(docs, lexicon)
  const claims = docs.map((): Claim[] => [])
  for (const { find } of kinds) {
    for (const [at, { doc, mentions }] of read.entries()) addClaims(claims[at] ?? [], doc, mentions, find)
  }
  return read.map(({ doc, mentions }, at) => claimsOf(doc.article, mentions, claims[at] ?? []))
}

function addClaims(claims: Claim[], doc: Doc, mentions: Mentions, find: Kind['find']): void {
  const boilerplate = doc.article.zones.filter(({ kind }) => kind === 'boilerplate')
  for (const draft of find(doc, mentions)) {
    if (boilerplate.length > 0 && boilerplate.some((zone) => contains(zone, draft.value))) continue
    claims.push(claimOf(doc, mentions, draft))
  }
}

function claimsOf(article: Article, mentions: Mentions, claims: readonly Claim[]): ArticleClaims {
  const { source, path, title, publisher, published } = article
  return {
    schema: 'crossclaim.article/1',
    source,
    path,
    title,
    publisher,
    published,
    ...mentions,
    claims: distinct(claims).slice(0, MOST_CLAIMS),
  }
}

function claimOf(doc: Doc, mentions: Mentions, draft: ClaimDraft): Claim {
  const { kind, range, subject, attribute, value, typed, frame, rule, context } = draft
  const span = spansOf(doc.article).span(range.start, range.end)
  if (doc.text.slice(value.start, value.end) !== value.text) {
    throw new Error(
      `${kind} (${rule}): its value is not at ${value.start}-${value.end} of ${doc.article.source}`,
    )
  }
  const sentence = holding(doc.sentences, { start: value.start, end: value.start })
  const around = sentence ? contextAt(doc, mentions, sentence, value) : null
  const id = claimId(`${kind}\0${subject}\0${attribute}\0${value.start}\0${value.end}\0${value.text}`)
  return {
    id,
    kind,
    text: span.text,
    start: span.start,
    end: span.end,
    line: span.line,
    column: span.column,
    subject,
    attribute,
    value,
    status: context?.status ?? around?.status ?? 'happened',
    hedge: context?.hedge === undefined ? (around?.hedge ?? null) : context.hedge,
    attribution: context?.attribution ?? around?.attribution ?? null,
    rule,
    typed,
    frame,
  }
}

/** Stable id of a claim: a hash of what and where it is in the article's own text. */
function claimId(told: string): string {
  return `c${hash('sha256', told).slice(0, 12)}`
}

function distinct(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()].sort(
    (a, b) => a.value.start - b.value.start || a.value.end - b.value.end || (a.id < b.id ? -1 : 1),
  )
}
