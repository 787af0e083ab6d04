import type { Range } from '../types.ts'
import { isoDate } from './date-line.ts'

/** What the lines between two `---` at the top of an article say. Unknown keys are left alone. */
export interface FrontMatter {
  /** From the first `---` up to the first character after the second. */
  readonly range: Range
  readonly source: string | null
  readonly title: string | null
  readonly publisher: string | null
  /** ISO 8601 date. */
  readonly published: string | null
  readonly url: string | null
  /** A `published` that is no date, as written. */
  readonly unreadable: string | null
}

const MOST_LINES = 64
const LONGEST_VALUE = 200
const LINE = /^(?<key>[A-Za-z][\w-]{0,40})[ \t]{0,8}:[ \t]{0,8}(?<value>.*)$/

/**
 * The `key: value` lines at the top of an article; null when it does not begin with `---`, or when no second one follows
 * within 64 lines.
 *
 * Values are labels only: white space and control characters become one space, at most 200 characters are kept.
 * Nothing is executed, no YAML is read.
 */
export function frontMatter(text: string): FrontMatter | null {
  const lines = topLines(text)
  const [first, ...others] = lines
  if (first?.words !== '---') return null
  const close = others.findIndex(({ words }) => words === '---' || words === '...')
  const end = others[close]?.next
  if (end === undefined) return null
  const fields = new Map<string, string>()
  for (const { words } of others.slice(0, close)) {
    const { key, value } = LINE.exec(words)?.groups ?? {}
    const label = value === undefined ? null : cleanLabel(unquoted(value))
    if (key && label && !fields.has(key.toLowerCase())) fields.set(key.toLowerCase(), label)
  }
  const field = (...keys: string[]) =>
    keys.map((key) => fields.get(key)).find((value) => value !== undefined) ?? null
  const date = field('published', 'date')
  const published = date === null ? null : isoDate(date)
  return {
    range: { start: 0, end },
    source: field('source'),
    title: field('title', 'headline'),
    publisher: field('publisher'),
    published,
    url: field('url'),
    unreadable: published === null ? date : null,
  }
}

/** A value from an article as a label: one line without control characters, at most 200 long; null when nothing is left. */
export function cleanLabel(value: string): string | null {
  const clean = value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  const cut = clean.slice(0, LONGEST_VALUE)
  const whole = /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut
  return whole.trim() || null
}

function unquoted(value: string): string {
  const trimmed = value.trim()
  return /^(["']).*\1$/.test(trimmed) && trimmed.length > 1 ? trimmed.slice(1, -1) : trimmed
}

function topLines(text: string): { words: string; next: number }[] {
  const lines: { words: string; next: number }[] = []
  let from = 0
  for (const match of text.matchAll(/\r\n|\n|\r|$/g)) {
    const next = match.index + match[0].length
    lines.push({ words: text.slice(from, match.index).trimEnd(), next })
    if (lines.length === 1 && lines[0]?.words !== '---') break
    if (lines.length > MOST_LINES) break
    from = next
  }
  return lines
}
