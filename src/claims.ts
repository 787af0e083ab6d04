import { hash } from 'node:crypto'
import { findMentions } from './extract/index.ts'
import { kinds } from './kinds/index.ts'
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
  return (article) => claimsOf(article, lexicon)
}

function claimsOf(article: Article, lexicon: Lexicon): ArticleClaims {
  const doc = readDoc(article)
  const mentions = findMentions(doc, lexicon)
  const boilerplate = article.zones.filter(({ kind }) => kind === 'boilerplate')
  const claims: Claim[] = []
  for (const { find } of kinds) {
    for (const draft of find(doc, mentions)) {
      if (boilerplate.length > 0 && boilerplate.some((zone) => contains(zone, draft.value))) continue
      claims.push(claimOf(doc, mentions, draft))
    }
  }
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
