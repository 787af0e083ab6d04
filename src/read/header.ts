import { paragraphs } from '../text/sentences.ts'
import type { Range, Zone } from '../types.ts'
import { isBoilerplate, masthead, tellingLines } from './boilerplate.ts'
import { type Dateline, datelineLine, datelineOf } from './dateline.ts'
import { cleanLabel } from './front-matter.ts'

/** What the lines of an article tell about it, and which of them are no body text. */
export interface Layout {
  readonly title: string | null
  readonly publisher: string | null
  /** ISO 8601 date. */
  readonly published: string | null
  readonly zones: readonly Zone[]
}

interface Line extends Range {
  readonly words: string
}

/** Headlines are looked for in so many lines at the top, and are no longer than this. */
const TOP_LINES = 10
const LONGEST_TITLE = 200
const MASTHEAD_LINES = 3
/** A line that stands twice is furniture the second time, unless it is as short as "Yes." */
const SHORTEST_REPEAT = 15

/**
 * Title, publisher, date and zones of an article, from its lines alone.
 *
 * `known` is the title that front matter gives, `from` where the body begins. Zones are whole lines, but for a dateline
 * that a paragraph begins with. An article of one line is body text.
 */
export function layoutOf(text: string, from: number, known: string | null): Layout {
  const lines = paragraphs(text)
    .filter(({ start }) => start >= from)
    .map((range): Line => ({ ...range, words: text.slice(range.start, range.end) }))
  if (lines.length < 2)
    return { title: null, publisher: null, published: null, zones: datelineZones(lines).zones }
  const junk = furniture(lines, tellingLines(text))
  const kept = lines.filter((line) => !junk.has(line))
  const own = kept.slice(0, TOP_LINES).find(({ words }) => datelineLine(words))
  const title = titleOf(text, kept, own ?? null, known)
  const byline = kept.filter((line) => own && line !== title && line.start < own.start && isName(line.words))
  const body = kept.filter((line) => line !== title && line !== own && !byline.includes(line))
  const { zones, dateline } = datelineZones(body.slice(0, 3))
  const stated = own ? datelineLine(own.words) : null
  return {
    title: title ? cleanLabel(title.words) : null,
    publisher: dateline?.publisher ?? publisherOf(lines),
    published: stated?.published ?? dateline?.published ?? null,
    zones: [
      ...[...junk, ...byline].map((line) => zone('boilerplate', line)),
      ...(title ? [zone('title', title)] : []),
      ...(own ? [zone('dateline', own)] : []),
      ...zones,
    ].sort((a, b) => a.start - b.start),
  }
}

function zone(kind: Zone['kind'], { start, end }: Range): Zone {
  return { kind, start, end }
}

/** Lines that are page furniture by themselves or by their place: mastheads, lines that stand twice. */
function furniture(lines: readonly Line[], telling: (line: Range) => boolean): Set<Line> {
  const seen = new Set<string>()
  const found = new Set<Line>()
  let before = ''
  let index = 0
  for (const line of lines) {
    const { words } = line
    const long = words.length >= SHORTEST_REPEAT
    const repeated = seen.has(words) || (long && before === words)
    const top = index < MASTHEAD_LINES && masthead(words) !== null
    if (repeated || top || isBoilerplate(words, telling(line))) found.add(line)
    if (long && index < TOP_LINES) seen.add(words)
    before = words
    index++
  }
  return found
}

function titleOf(text: string, kept: readonly Line[], own: Line | null, known: string | null): Line | null {
  const [first, ...others] = kept.filter((line) => line !== own)
  const next = others[0]
  if (!first || !next || first.words.length > LONGEST_TITLE) return null
  if (known !== null) return cleanLabel(first.words) === known ? first : null
  if (datelineOf(first.words) && !/\p{Lu}{3}\.?$/u.test(first.words)) return null
  if (isWrapped(text, first, next)) return null
  if (own && first.start < own.start && others.findIndex((line) => line.start > own.start) <= 1) return first
  return isHeadline(first.words) ? first : null
}

/** The first line of hard-wrapped text: no blank line after it, and the next one is wrapped too. */
function isWrapped(text: string, first: Line, next: Line): boolean {
  const adjacent = !/[\r\n][ \t]{0,8}[\r\n]/.test(text.slice(first.end, next.start).replaceAll('\r\n', '\n'))
  const full = first.words.length > 50 && first.words.length < 100 && /[\p{L}\p{N},]$/u.test(first.words)
  const wrapped = /[\r\n]/.test(next.words) || (next.words.length < 100 && !/[.!?…"”]$/.test(next.words))
  return adjacent && full && wrapped && next.words.length > 50
}

/** "Ferry sinks off Lund", "Who pays for the bridge?"; with a full stop only in title case. */
function isHeadline(words: string): boolean {
  if (/[,;]["'”’]?$|[.!?…]["'”’)]{1,2}$/.test(words)) return false
  if (/[!?]$/.test(words)) return words.length <= 100
  return !words.endsWith('.') || isTitleCase(words)
}

/** Nearly all longer words begin with a capital: "Two Dead as Ferry Sinks." */
function isTitleCase(words: string): boolean {
  const long = words.match(/[\p{L}][\p{L}'’-]{3,}/gu) ?? []
  return (
    words.length <= 120 &&
    long.length >= 3 &&
    long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.9
  )
}

/** "Ada Lund", "Ada Lund and Per Holm". */
function isName(words: string): boolean {
  return (
    words.length < 60 &&
    /^\p{Lu}[\p{L}.'’-]*(?: (?:and |de |van |von )?\p{Lu}[\p{L}.'’-]*){1,5}$/u.test(words)
  )
}

/** The name of a masthead, or of a line like "Source: Harbour Post". */
function publisherOf(lines: readonly Line[]): string | null {
  for (const [index, { words }] of lines.slice(0, TOP_LINES).entries()) {
    const name =
      (index < MASTHEAD_LINES ? masthead(words) : null) ??
      /^(?:source|publisher):\s{1,3}(?<name>\p{Lu}[^.!?:]{1,60})$/iu.exec(words)?.groups?.name
    if (name) return cleanLabel(name)
  }
  return null
}

/** The first dateline that one of the lines begins with. */
function datelineZones(lines: readonly Line[]): { zones: Zone[]; dateline: Dateline | null } {
  for (const { words, start } of lines) {
    const dateline = datelineOf(words)
    if (dateline && dateline.length < words.length) {
      return { zones: [zone('dateline', { start, end: start + dateline.length })], dateline }
    }
  }
  return { zones: [], dateline: null }
}
