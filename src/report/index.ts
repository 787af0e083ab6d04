import type { Comparison } from '../types.ts'
import { defaultOptions, type Reporter, type ReportOptions } from './options.ts'

/**
 * The list to read first: every output format. Its keys are the choices of `--format`; a format is loaded when it is used.
 */
export const reporters = {
  table: async () => (await import('./table.ts')).table,
  lines: async () => (await import('./lines.ts')).lines,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./json.ts')).ndjson,
  html: async () => (await import('./html/page.ts')).html,
  csv: async () => (await import('./csv.ts')).csv,
  markdown: async () => (await import('./markdown.ts')).markdown,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  junit: async () => (await import('./junit.ts')).junit,
  annotations: async () => (await import('./annotations.ts')).annotations,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>

/** Formats whose text can be had piece by piece: that of a large set is longer than a text may be. */
export const inPieces: Partial<Record<FormatName, () => Promise<(result: Comparison) => Iterable<string>>>> =
  {
    json: async () => (await import('./json.ts')).jsonPieces,
    ndjson: async () => (await import('./json.ts')).ndjsonPieces,
  }

export type FormatName = keyof typeof reporters
/** Output formats of a comparison, in the order of the help. */
export const formats = Object.keys(reporters) as readonly FormatName[]

/** The comparison in a format, as text that ends in a line feed: `await render(result, 'csv')`. */
export async function render(
  result: Comparison,
  format: FormatName = 'table',
  options: Partial<ReportOptions> = {},
): Promise<string> {
  const reporter = await reporters[format]()
  return reporter(result, { ...defaultOptions, ...options })
}

export { defaultOptions, type Reporter, type ReportOptions, type View, views } from './options.ts'
