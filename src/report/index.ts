import type { Reporter } from './options.ts'

/**
 * The list to read first: every output format. Its keys are the choices of `--format`; a format is loaded when it is used.
 */
export const reporters = {
  table: async () => (await import('./table.ts')).table,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./json.ts')).ndjson,
  html: async () => (await import('./html/page.ts')).html,
  csv: async () => (await import('./csv.ts')).csv,
  markdown: async () => (await import('./markdown.ts')).markdown,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  junit: async () => (await import('./junit.ts')).junit,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>

export type FormatName = keyof typeof reporters
export const formats = Object.keys(reporters) as readonly FormatName[]

export { defaultOptions, type Reporter, type ReportOptions, type View, views } from './options.ts'
