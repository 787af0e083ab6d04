import { pathToFileURL } from 'node:url'
import type { Comparison, Fact, Range } from '../types.ts'
import { type Place, pathsOf } from './answers.ts'
import { type Paint, paintFor } from './color.ts'
import type { ReportOptions } from './options.ts'
import { prose, visible } from './safe.ts'
import { type Signs, signsFor } from './signs.ts'
import { columnsOf, wrap, wrapRanges } from './width.ts'

const NARROWEST = 20

/** Everything a view of the table needs to know, worked out once. */
export interface Style {
  readonly width: number
  readonly paint: Paint
  readonly signs: Signs
  readonly options: ReportOptions
  /** Path by source, for links. */
  readonly paths: ReadonlyMap<string, string>
  readonly sources: number
}

/** A part of a string with its own brush; parts are in order and do not overlap. */
export interface Touch extends Range {
  readonly brush: (text: string) => string
}

/** A column of a row: its lines, painted, each at most `width` columns. */
export interface Cell {
  readonly width: number
  readonly lines: readonly string[]
  /** The lines without paint, to measure. */
  readonly plain: readonly string[]
}

/** What the views share, from the comparison and the options. */
export function styleFor(result: Pick<Comparison, 'sources'>, options: ReportOptions): Style {
  return {
    width: Math.max(NARROWEST, Math.floor(options.width)),
    paint: paintFor(options),
    signs: signsFor(options),
    options,
    paths: pathsOf(result),
    sources: result.sources.length,
  }
}

/** Plain text, wrapped, as a column; `touches` paint parts of it. */
export function cell(text: string, width: number, touches: readonly Touch[] = []): Cell {
  const ranges = wrapRanges(text, width)
  return {
    width,
    plain: ranges.map(({ start, end }) => text.slice(start, end)),
    lines: ranges.map((range) => touched(text, range, touches)),
  }
}

/** Columns side by side, two spaces between; the last one is not filled up. */
export function beside(cells: readonly Cell[], indent: number): string[] {
  const height = Math.max(...cells.map(({ lines }) => lines.length))
  return Array.from({ length: height }, (_, row) => {
    let line = ' '.repeat(indent)
    let owed = 0
    for (const { width, lines, plain } of cells) {
      const text = plain[row] ?? ''
      if (text !== '') line += ' '.repeat(owed) + (lines[row] ?? '')
      owed = text === '' ? owed + width + 2 : width - columnsOf(text) + 2
    }
    return line.trimEnd()
  })
}

/** Text wrapped to the width and moved in; `brush` paints each line. */
export function paragraph(text: string, { width }: Pick<Style, 'width'>, indent = 0, brush = same): string[] {
  return wrap(text, width - indent).map((line) => ' '.repeat(indent) + brush(line))
}

/** A line over the whole width. */
export function ruler({ width, signs, paint }: Style): string {
  return paint.dim(signs.rule.repeat(width))
}

/** A value's own words as a table shows them: the words of a quotation between quotation marks. */
export function valueText(
  { kind }: Pick<Fact, 'kind'>,
  text: string,
  { signs }: Pick<Style, 'signs'>,
): string {
  const words = prose(text)
  return kind === 'quote' ? signs.open + words + signs.close : words
}

const typographic: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['–', '-'],
  ['—', '-'],
  ['…', '...'],
])

/** Sentences of the program about the sources (reasons, remarks); with `ascii` their quotation marks and dashes too. */
export function ownText(text: string, { options }: Pick<Style, 'options'>): string {
  const words = prose(text)
  return options.ascii ? words.replace(/[“”‘’–—…]/g, (char) => typographic.get(char) ?? char) : words
}

/** "gazette:5,9", the short form of a place in a table. */
export function placeText({ source, lines }: Place): string {
  return visible(`${source}:${lines.join(',')}`)
}

/** Text as an OSC 8 link to the source's file, where links are wanted and the file is known. */
export function linked(text: string, source: string, { options, paths }: Style): string {
  const path = options.hyperlinks ? paths.get(source) : undefined
  return path ? `\u001b]8;;${pathToFileURL(path).href}\u001b\\${text}\u001b]8;;\u001b\\` : text
}

/** The lines as one text, ending in one line feed. */
export function finish(lines: readonly string[]): string {
  const last = lines.findLastIndex((line) => line !== '')
  return `${lines
    .slice(0, last + 1)
    .map((line) => line.trimEnd())
    .join('\n')}\n`
}

function same(text: string): string {
  return text
}

function touched(text: string, { start, end }: Range, touches: readonly Touch[]): string {
  let out = ''
  let at = start
  for (const touch of touches) {
    const from = Math.max(at, touch.start)
    const to = Math.min(end, touch.end)
    if (from >= to) continue
    out += text.slice(at, from) + touch.brush(text.slice(from, to))
    at = to
  }
  return out + text.slice(at, end)
}
