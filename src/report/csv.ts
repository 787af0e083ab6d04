import type { Comparison, Fact, FactValue } from '../types.ts'
import type { Reporter } from './options.ts'
import { escaped } from './safe.ts'

type Row = readonly [fact: Fact, value: FactValue, path: string | null]

/** The columns in order, each with what it holds. */
const columns: Readonly<Record<string, (...row: Row) => string | number | null>> = {
  fact: ({ id }) => id,
  kind: ({ kind }) => kind,
  label: ({ label }) => label,
  verdict: ({ verdict }) => verdict,
  reason: ({ reason }) => reason,
  because: ({ because }) => because,
  origins: ({ origins }) => origins,
  source: (_, { source }) => source,
  path: (_fact, _value, path) => path,
  line: (_, { line }) => line,
  column: (_, { column }) => column,
  start: (_, { start }) => start,
  end: (_, { end }) => end,
  group: (_, { group }) => group,
  value: (_, { text }) => text,
  normal: (_, { normal }) => normal,
  status: (_, { status }) => status,
  hedge: (_, { hedge }) => hedge,
  attribution: (_, { attribution }) => attribution?.text ?? null,
  sentence: (_, { sentence }) => sentence.text,
}

/** The names of the columns, in order. */
export const csvColumns: readonly string[] = Object.keys(columns)

/** What a spreadsheet takes for the start of a formula, also in full-width forms. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** Control characters, but for those that quoting makes harmless. */
const KEPT = /[\t\r\n]+/g

/**
 * One row for each value of each fact (RFC 4180: comma, CRLF, quotes doubled), the first row naming the columns.
 *
 * A cell that a spreadsheet would run as a formula gets a leading apostrophe, the one place where a printed value is
 * not the words of the source; `raw` leaves it out. Control characters other than line ends and tabs are escaped.
 * `columns` takes only some, in the order given; unknown ones are empty.
 */
export const csv: Reporter = (result, { raw, columns: wanted = csvColumns }) => {
  const paths = new Map(result.sources.map(({ source, path }) => [source, path]))
  const readers = wanted.map((name) => (Object.hasOwn(columns, name) ? columns[name] : undefined))
  const rows = rowsOf(result).map(([fact, value]) =>
    readers.map((read) => cellOf(read?.(fact, value, paths.get(value.source) ?? null) ?? null, raw)),
  )
  return [wanted, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

function rowsOf({ facts }: Comparison): (readonly [Fact, FactValue])[] {
  return facts.flatMap((fact) => fact.values.map((value) => [fact, value] as const))
}

/** One cell: quoted where it must be; unless `raw`, not what a spreadsheet would run. */
export function cellOf(content: string | number | null, raw: boolean): string {
  if (content === null || typeof content === 'number') return String(content ?? '')
  const text = keepingLines(content)
  const safe = !raw && FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function keepingLines(text: string): string {
  const parts = text.split(KEPT).map(escaped)
  const kept = text.match(KEPT) ?? []
  return parts.map((part, index) => part + (kept[index] ?? '')).join('')
}
