import { jsonText } from '../json.ts'
import {
  type ArticleClaims,
  type CheckedClaim,
  type DraftCheck,
  type Evidence,
  type Note,
  type Span,
  type Support,
  supports,
  type Unfounded,
} from '../types.ts'
import { counted } from './answers.ts'
import type { Paint } from './color.ts'
import { paintFor } from './color.ts'
import { beside, cell, finish, ownText, paragraph, ruler, type Style, valueText } from './layout.ts'
import type { ReportOptions } from './options.ts'
import { prose, visible } from './safe.ts'
import { signsFor } from './signs.ts'

/** A draft with what its sources say to it. */
export interface CheckedDraft {
  readonly check: DraftCheck
  readonly draft: ArticleClaims
  readonly sources: readonly ArticleClaims[]
  readonly notes: readonly Note[]
  readonly version: string
}

const nouns = { entity: 'name', quantity: 'number', date: 'date', quote: 'quotation' } as const
const brushes = {
  contradicted: 'conflict',
  unsupported: 'single',
  compatible: 'compatible',
  supported: 'agree',
} as const satisfies Readonly<Record<Support, keyof Paint>>

/** A checked draft for people: what stands in no source first, then each claim, the gravest first, and the counts. */
export function draftText(input: CheckedDraft, options: ReportOptions): string {
  const { check, draft, sources } = input
  const articles = [draft, ...sources]
  const style: Style = {
    width: Math.max(20, Math.floor(options.width)),
    paint: paintFor(options),
    signs: signsFor(options),
    options,
    paths: new Map(articles.flatMap(({ source, path }) => (path === null ? [] : [[source, path] as const]))),
    sources: articles.length,
  }
  return finish([
    ...check.unfounded.flatMap((one) => unfoundedLines(one, draft, style)),
    ...(check.unfounded.length > 0 ? [''] : []),
    ...check.claims.flatMap((one) => [...claimLines(one, draft, style), '']),
    ruler(style),
    ...paragraph(countsText(input), style),
  ])
}

function unfoundedLines(one: Unfounded, { source }: ArticleClaims, style: Style): string[] {
  const place = placeText(source, one, style)
  return paragraph(
    `${place}: ${nouns[one.mention]} in no source: ${valueText({ kind: kindOf(one) }, one.text, style)}`,
    style,
  )
}

function kindOf({ mention }: Unfounded): 'quote' | 'statement' {
  return mention === 'quote' ? 'quote' : 'statement'
}

function claimLines({ claim, support, reason, evidence }: CheckedClaim, draft: ArticleClaims, style: Style) {
  const label = [claim.subject, claim.attribute].filter(Boolean).join(' - ')
  const head = `${style.signs[brushes[support]]} ${support}  ${prose(label)}`
  const brush = style.paint[brushes[support]]
  const value = valueText(claim, claim.value.text, style)
  return [
    ...beside([cell(head, style.width, [{ start: 0, end: support.length + 2, brush }])], 0),
    ...paragraph(`${placeText(draft.source, claim.value, style)}: ${value}`, style, 4),
    ...evidence.flatMap((one) => evidenceLines(one, claim, style)),
    ...paragraph(ownText(reason, style), style, 4),
  ]
}

const words: Readonly<Record<Evidence['verdict'], string>> = {
  agree: 'the same',
  compatible: 'compatible',
  conflict: 'but',
}

function evidenceLines({ source, verdict, value }: Evidence, claim: CheckedClaim['claim'], style: Style) {
  const said = valueText(claim, value.text, style)
  return paragraph(`${words[verdict]}: ${placeText(source, value, style)}: ${said}`, style, 6)
}

function placeText(source: string, { line, column }: Span, { paths }: Style): string {
  return visible(`${paths.get(source) ?? source}:${line}:${column}`)
}

function countsText({ check, sources }: CheckedDraft): string {
  const counts = supports.map((support) => `${countOf(check, support)} ${support}`).join(', ')
  const unfounded = counted(
    check.unfounded.length,
    'name, number, date or quotation',
    'names, numbers, dates or quotations',
  )
  return `${counted(check.claims.length, 'claim')} against ${counted(sources.length, 'source')}: ${counts}; ${unfounded} in no source`
}

function countOf({ claims }: DraftCheck, wanted: Support): number {
  return claims.filter(({ support }) => support === wanted).length
}

/** A checked draft for programs: one JSON object, `schema: "crossclaim.draft/1"`. */
export function draftJson({ check, draft, sources, notes, version }: CheckedDraft): string {
  const about = ({ source, path, title, publisher, published }: ArticleClaims) => ({
    source,
    path,
    title,
    publisher,
    published,
  })
  const result = {
    schema: 'crossclaim.draft/1',
    tool: { name: 'crossclaim', version },
    notes: notes.map(({ code, path, message }) => ({ code, path, message })),
    draft: about(draft),
    sources: sources.map(about),
    unfounded: check.unfounded.map((one) => ({ mention: one.mention, ...spanOf(one) })),
    claims: check.claims.map(claimJson),
    summary: {
      sources: sources.length,
      claims: check.claims.length,
      ...Object.fromEntries(supports.map((support) => [support, countOf(check, support)])),
      unfounded: check.unfounded.length,
    },
  }
  return `${jsonText(result, 2)}\n`
}

function claimJson({ claim, support, reason, evidence }: CheckedClaim) {
  const { id, kind, subject, attribute, value, rule } = claim
  return {
    id,
    kind,
    subject,
    attribute,
    support,
    reason,
    value: { ...spanOf(value), normal: value.normal },
    sentence: spanOf(claim),
    rule,
    evidence: evidence.map((one) => ({
      source: one.source,
      verdict: one.verdict,
      reason: one.reason,
      value: { ...spanOf(one.value), normal: one.value.normal },
      rule: one.rule,
    })),
  }
}

function spanOf({ text, start, end, line, column }: Span): Span {
  return { text, start, end, line, column }
}
