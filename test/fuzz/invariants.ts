import { compare } from '../../src/compare/index.ts'
import { extract } from '../../src/index.ts'
import { jsonText } from '../../src/json.ts'
import { articleOf } from '../../src/read/article.ts'
import { decode } from '../../src/read/decode.ts'
import { type FormatName, formats, render, views } from '../../src/report/index.ts'
import { columnsOf } from '../../src/report/width.ts'
import type { Article, ArticleClaims, Comparison, Span } from '../../src/types.ts'

/** Controls, line and paragraph separators, direction marks and half surrogate pairs: none may be in a text output. */
const UNSAFE = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/u

/** An article as it is read from a file with this text. */
export function read(text: string, source: string): Article {
  const decoded = decode(Buffer.from(text), 'utf-8').text ?? ''
  return { ...articleOf(decoded, `${source}.txt`).article, source }
}

/** What is wrong with what an article says; empty when nothing is. */
export function faultsOfClaims({ text }: Article, found: ArticleClaims): string[] {
  const { entities, quantities, dates, quotes, claims } = found
  const spans: Span[] = [...entities, ...quantities, ...dates, ...quotes, ...claims]
  spans.push(...quotes.flatMap(({ speaker }) => speaker ?? []), ...claims.map(({ value }) => value))
  const said = claims.flatMap(({ attribution }) => attribution ?? [])
  const misplaced = said.filter(({ start, end, text: words }) => text.slice(start, end) !== words)
  const ids = new Set(claims.map(({ id }) => id))
  return [
    ...spans.flatMap((span) => faultsOfSpan(text, span)),
    ...misplaced.map((words) => `attribution ${words.text}`),
    ...quantities.flatMap(({ min, max }) => faultsOfNumbers(min, max)),
    ...(ids.size < claims.length ? ['two claims of one id'] : []),
  ]
}

function faultsOfSpan(text: string, span: Span): string[] {
  const faults: string[] = []
  if (text.slice(span.start, span.end) !== span.text || span.text === '') faults.push(`span ${span.text}`)
  if (/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(span.text)) faults.push(`half a surrogate pair ${span.text}`)
  if (span.line < 1 || span.column < 1) faults.push(`place ${span.line}:${span.column}`)
  return faults
}

function faultsOfNumbers(min: number | null, max: number | null): string[] {
  const [low, high] = [min ?? Number.MIN_SAFE_INTEGER, max ?? Number.MAX_VALUE]
  return Number.isFinite(low) && Number.isFinite(high) && (min === null || max === null || low <= high)
    ? []
    : [`numbers ${min}..${max}`]
}

/** What is wrong with a comparison of these articles. */
export function faultsOfComparison(articles: readonly Article[], result: Comparison): string[] {
  const texts = new Map(articles.map(({ source, text }) => [source, text]))
  return result.facts.flatMap((fact) => {
    const faults: string[] = []
    for (const { source, start, end, text, sentence } of fact.values) {
      const words = texts.get(source) ?? ''
      if (words.slice(start, end) !== text) faults.push(`value ${text} of ${fact.id}`)
      if (words.slice(sentence.start, sentence.end) !== sentence.text) faults.push(`sentence of ${fact.id}`)
    }
    const sources = new Set(fact.values.map(({ source }) => source)).size
    if ((fact.verdict === 'single') !== (sources === 1)) faults.push(`${fact.verdict} of ${sources} sources`)
    if (fact.reason === '' || fact.label === '') faults.push(`${fact.id} has no words`)
    return faults
  })
}

type Check = (text: string) => boolean
const anyText: Check = () => true
const safe: Check = (text) => !UNSAFE.test(text)

/** What must hold of a report besides its last line feed and its surrogate pairs. */
const CHECKS: Readonly<Record<FormatName, Check>> = {
  table: safe,
  lines: safe,
  markdown: safe,
  github: safe,
  json: parses,
  sarif: parses,
  annotations: parses,
  ndjson: (text) => text.split('\n').every((line) => line === '' || parses(line)),
  csv: anyText,
  html: anyText,
  junit: anyText,
}

/** What is wrong with a comparison in every format. */
export async function faultsOfReports(result: Comparison): Promise<string[]> {
  const faults: string[] = []
  for (const name of formats) {
    const text = await render(result, name, { all: true })
    if (!text.endsWith('\n') && text !== '') faults.push(`${name}: no line feed at its end`)
    if (/\p{Surrogate}/u.test(text)) faults.push(`${name}: half a surrogate pair`)
    if (!CHECKS[name](text)) faults.push(`${name}: not what it should be`)
  }
  return faults
}

/** What is wrong with the table of a comparison, in every view at some widths. */
export async function faultsOfTables(result: Comparison): Promise<string[]> {
  const faults: string[] = []
  for (const [at, view] of views.entries()) {
    const width = [20, 43, 80, 140, 200][(at + result.facts.length) % 5] ?? 80
    const text = await render(result, 'table', { all: true, view, width })
    const wide = text.split('\n').find((line) => columnsOf(line) > width)
    if (wide !== undefined) faults.push(`table ${view} at ${width}: ${wide}`)
    if (UNSAFE.test(text)) faults.push(`table ${view}: an unsafe character`)
  }
  return faults
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Everything that must hold of an article by itself. */
export function faultsOfArticle(text: string, source = 'a'): string[] {
  const article = read(text, source)
  try {
    const found = extract(article)
    const faults = faultsOfClaims(article, found)
    const printed = jsonText(found)
    if (UNSAFE.test(printed)) faults.push('an unsafe character in JSON')
    if (JSON.stringify(JSON.parse(printed)) !== JSON.stringify(JSON.parse(JSON.stringify(found)))) {
      faults.push('JSON reads back as something else')
    }
    return faults
  } catch (error) {
    return [`thrown: ${error instanceof Error ? error.stack : error}`]
  }
}

/** Everything that must hold of a set of articles. */
export async function faultsOfSet(texts: readonly string[]): Promise<string[]> {
  const articles = texts.map((text, index) => read(text, `s${index}`))
  try {
    const claims = articles.map(extract)
    const result = compare(claims, { version: '0' })
    const turned = compare([...claims].reverse(), { version: '0' })
    const faults = [
      ...faultsOfComparison(articles, result),
      ...(await faultsOfReports(result)),
      ...(await faultsOfTables(result)),
    ]
    if (JSON.stringify(result) !== JSON.stringify(turned)) faults.push('the order of the articles matters')
    return faults
  } catch (error) {
    return [`thrown: ${error instanceof Error ? error.stack : error}`]
  }
}
