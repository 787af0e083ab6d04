import type { Comparison } from '../types.ts'

/** Ways to lay out the table; `auto` takes the grid where every source gets a readable column. */
export const views = ['auto', 'grouped', 'grid', 'matrix', 'timeline'] as const
export type View = (typeof views)[number]

/** How a report is to look. Formats for programs (json, csv ...) use only what they name in their own docs. */
export interface ReportOptions {
  /** Columns of the terminal; below 20 counts as 20. */
  readonly width: number
  /** 0: no colour, 1: 16 colours, 2: 256, 3: 16 million. */
  readonly color: 0 | 1 | 2 | 3
  /** Also show facts that only one source states, and every source of a value. */
  readonly all: boolean
  /** Signs and lines from ASCII only. Words of the sources are never changed. */
  readonly ascii: boolean
  /** Write places as OSC 8 links to the files. */
  readonly hyperlinks: boolean
  readonly view: View
  /** csv: leave out the apostrophe that keeps a spreadsheet from reading a cell as a formula. */
  readonly raw: boolean
  /** csv: only these columns, in this order. */
  readonly columns?: readonly string[]
  /** The facts are a choice from all: what the rest of them would show of the sources is not said. */
  readonly part?: boolean
  /** html: the articles' texts by source, to show them side by side. Without them the sentences are shown. */
  readonly texts?: ReadonlyMap<string, string>
}

/** What a reporter gets when nothing is asked for: 80 columns, no colour. */
export const defaultOptions: ReportOptions = {
  width: 80,
  color: 0,
  all: false,
  ascii: false,
  hyperlinks: false,
  view: 'auto',
  raw: false,
}

/** Turns a comparison into text that ends in a line feed. Needs nothing but the comparison. */
export type Reporter = (result: Comparison, options: ReportOptions) => string
